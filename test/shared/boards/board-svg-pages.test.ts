import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BoardDrawingFacts, boardDrawing } from '../../../shared/boards/board-svg-drawing.ts';
import { type BoardPaper, drawBoardPage, planBoardPages } from '../../../shared/boards/board-svg-pages.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { PAPER_SIZES } from '../../../shared/ports/printer.ts';
import { samplePlan } from '../../../shared/sample/sample-plan.ts';
import { SHEET_MARGIN, sheetSize } from '../../../shared/timeline/pages/sheet.ts';
import { svgSize } from '../../../shared/timeline/picture-size.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { crowd, TODAY } from '../timeline/random-timeline.ts';
import { barsOf, extentOf, readSvg, textsOf } from '../timeline/read-svg.ts';
import { arbitraryBoardPlan } from './board-plans.ts';

const LETTER: BoardPaper = { size: 'Letter', orientation: 'landscape', points: 9 };

function pagesOf(plan: Plan, paper: BoardPaper, facts: Partial<BoardDrawingFacts> = {}) {
  const drawing = boardDrawing({ plan, today: TODAY, part: 'periods', lanes: 'theme', ...facts });
  const pages = planBoardPages(drawing, paper);
  const drawn = pages.slices.map((_, index) => drawBoardPage(drawing, pages, paper, index));
  return { drawing, fontPoints: pages.fontPoints, drawn };
}

const keysOn = (page: string) => barsOf(readSvg(page)).map(({ attributes }) => attributes['data-key'] ?? '');
const wordsOn = (page: string) => textsOf(readSvg(page)).map(({ text }) => text);

const arbitraryPaper: fc.Arbitrary<BoardPaper> = fc.record({
  size: fc.constantFrom(...PAPER_SIZES),
  orientation: fc.constantFrom('landscape', 'portrait'),
  points: fc.constantFrom(9, 10, 14, 24),
});

describe('a board on paper', () => {
  test('each card is on exactly one sheet and whole, type is 9 pt or larger, and nothing is beyond the margins', () => {
    fc.assert(
      fc.property(
        arbitraryBoardPlan,
        arbitraryPaper,
        fc.constantFrom('horizons', 'periods'),
        fc.constantFrom('theme', 'none', 'owner'),
        (plan, paper, part, lanes) => {
          const { drawing, drawn, fontPoints } = pagesOf(plan, paper, { part, lanes });
          expect(drawn.flatMap(keysOn).sort()).toEqual(
            drawing.board.lanes
              .flatMap(({ cells }) => cells.flat())
              .map(({ key }) => key)
              .sort(),
          );
          expect(fontPoints).toBeGreaterThanOrEqual(9);
          for (const page of drawn) {
            const size = svgSize(page) ?? { width: 0, height: 0 };
            const perPoint = size.width / sheetSize(paper).width;
            const margin = SHEET_MARGIN * perPoint - 0.1;
            const elements = readSvg(page);
            const cards = barsOf(elements).map(({ x, y, attributes }) => ({
              x,
              y,
              right: x + Number(attributes.width),
              bottom: y + Number(attributes.height),
            }));
            const texts = textsOf(elements);
            const foot = Math.min(
              size.height - margin,
              ...texts.filter(({ text }) => text.startsWith('Page ')).map(({ y }) => y - 12),
            );
            for (const { x, y, right, bottom } of cards) {
              expect(Math.min(x, y)).toBeGreaterThan(margin);
              expect(right).toBeLessThan(size.width - margin);
              expect(bottom).toBeLessThan(foot);
              expect(
                cards.filter((one) => one.x < right && one.right > x && one.y < bottom && one.bottom > y),
              ).toHaveLength(1);
            }
            for (const one of texts) {
              expect(one.fontSize / perPoint).toBeGreaterThanOrEqual(9 - 1e-2);
              const { from, to } = extentOf(one);
              expect(from).toBeGreaterThan(margin - 0.5);
              expect(to).toBeLessThan(size.width - margin + 0.5);
              expect(one.y).toBeLessThan(size.height - margin);
            }
          }
        },
      ),
      { seed: 8_041, numRuns: 60 },
    );
  });

  test('each sheet stands alone: title, columns, lanes, legend and its number', () => {
    const { drawn } = pagesOf(samplePlan({ today: TODAY }), LETTER, { title: 'For the board' });
    expect(drawn.length).toBeGreaterThan(2);
    for (const [index, page] of drawn.entries()) {
      const words = wordsOn(page);
      expect(words).toEqual(
        expect.arrayContaining(['For the board', 'FY28 Q1', `Page ${index + 1} of ${drawn.length}`]),
      );
      expect(words.join(' ')).toContain('Atlas Platform');
      expect(words).toContain('At risk');
      expect(words.filter((word) => word === 'continued').length > 0).toBe(index > 0);
    }
  });

  test('a lane that goes on on the next sheet says so there, and otherwise how many cards it has', () => {
    const { drawn } = pagesOf(crowd(60), LETTER, { part: 'horizons' });
    expect(wordsOn(drawn[0] ?? '')).toEqual(expect.arrayContaining(['No theme', '60']));
    const after = wordsOn(drawn[1] ?? '');
    expect(after[after.indexOf('No theme') + 1]).toBe('continued');
  });

  test('more columns than a sheet holds go over several, evenly', () => {
    const { drawn, drawing } = pagesOf(samplePlan({ today: TODAY }), { ...LETTER, orientation: 'portrait' });
    expect(drawing.board.columns).toHaveLength(5);
    const heads = drawn.map((page) =>
      wordsOn(page).filter((word) => drawing.board.columns.some(({ label }) => label === word)),
    );
    expect(new Set(heads.map((labels) => labels[0]))).toEqual(new Set(['FY27 Q4', 'FY28 Q3']));
  });

  test('has no legend, title or day where none is wanted, and never a day on now, next and later', () => {
    const parts = { title: false, planName: false, date: false, legend: false };
    const plan = samplePlan({ today: TODAY });
    for (const page of pagesOf(plan, LETTER, { parts }).drawn)
      expect(wordsOn(page).join('\n')).not.toMatch(/Atlas|as of|Quarters,/);
    expect(pagesOf(plan, LETTER, { parts, part: 'horizons' }).drawn.join('')).not.toContain('Set by hand');
    for (const page of pagesOf(plan, LETTER, { part: 'horizons' }).drawn)
      expect(page.replace(/<svg[^>]*>/, '')).not.toMatch(/\b20\d\d\b|FY2\d/);
  });

  test('an empty board is one sheet', () => {
    for (const part of ['horizons', 'periods'] as const)
      expect(pagesOf(aPlan('Empty').build(), LETTER, { part }).drawn).toHaveLength(1);
  });

  test('type that is too large for a whole card is made smaller, and it says how small', () => {
    const { fontPoints } = pagesOf(samplePlan({ today: TODAY }), { ...LETTER, points: 24 });
    expect(fontPoints).toBeLessThan(24);
    expect(fontPoints).toBeGreaterThanOrEqual(9);
  });
});
