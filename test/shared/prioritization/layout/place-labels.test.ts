import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlacedLabel, placeLabels } from '../../../../shared/prioritization/layout/place-labels.ts';
import { textWidth } from '../../../../shared/text/text-width.ts';

const within = { x: 0, y: 0, width: 400, height: 300 };
const type = { size: 12, lineHeight: 16 };

describe('labels', () => {
  test('stand to the right of their marks where there is room', () => {
    const marks = [{ id: 'a', x: 100, y: 100, radius: 10 }];
    const [label] = placeLabels({ marks, wanted: [{ id: 'a', texts: ['PAY-3'] }], within, ...type });
    expect(label).toMatchObject({ id: 'a', text: 'PAY-3', x: 112, y: 92, height: 16 });
  });

  test('go to the left at the right edge', () => {
    const marks = [{ id: 'a', x: 390, y: 100, radius: 5 }];
    const [label] = placeLabels({ marks, wanted: [{ id: 'a', texts: ['PAY-3'] }], within, ...type });
    expect((label?.x ?? 0) + (label?.width ?? 0)).toBe(383);
  });

  test('take the next text where the first finds no room', () => {
    const marks = [{ id: 'a', x: 200, y: 150, radius: 10 }];
    const texts = ['A title that is far too long for a plot as narrow as this one, whichever side', 'PAY-3'];
    expect(placeLabels({ marks, wanted: [{ id: 'a', texts }], within, ...type })[0]?.text).toBe('PAY-3');
  });

  test('are left out where nothing fits, and keep off what is to be avoided', () => {
    const marks = [{ id: 'a', x: 200, y: 150, radius: 10 }];
    const wanted = [{ id: 'a', texts: ['PAY-3'] }];
    expect(placeLabels({ marks, wanted, avoid: [within], within, ...type })).toEqual([]);
  });

  test('never lie over another, over a mark or over the edge', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            x: fc.integer({ min: 0, max: 400 }),
            y: fc.integer({ min: 0, max: 300 }),
            radius: fc.integer({ min: 3, max: 22 }),
            text: fc.string({ minLength: 1, maxLength: 20 }),
          }),
          { maxLength: 60 },
        ),
        (drawn) => {
          const marks = drawn.map((mark, id) => ({ ...mark, id }));
          const wanted = marks.map(({ id, text }) => ({ id, texts: [text, text.slice(0, 2)] }));
          const labels = placeLabels({ marks, wanted, within, ...type });
          for (const [index, label] of labels.entries()) {
            expect(label.width).toBeGreaterThanOrEqual(textWidth(label.text, 12));
            expect(label.x).toBeGreaterThanOrEqual(0);
            expect(label.y).toBeGreaterThanOrEqual(0);
            expect(label.x + label.width).toBeLessThanOrEqual(400);
            expect(label.y + label.height).toBeLessThanOrEqual(300);
            for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(false);
            for (const mark of marks) expect(distance(label, mark)).toBeGreaterThanOrEqual(mark.radius - 1e-9);
          }
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});

function overlap(a: PlacedLabel<number>, b: PlacedLabel<number>): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function distance(label: PlacedLabel<number>, mark: { readonly x: number; readonly y: number }): number {
  const across = Math.max(label.x - mark.x, 0, mark.x - (label.x + label.width));
  const down = Math.max(label.y - mark.y, 0, mark.y - (label.y + label.height));
  return Math.hypot(across, down);
}
