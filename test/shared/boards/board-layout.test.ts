import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardsBetween, cellName, layOutBoard } from '../../../shared/boards/board-layout.ts';
import { horizonBoard } from '../../../shared/boards/horizon-board.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { arbitraryBoardPlan, MARCH } from './board-plans.ts';

const METRICS = {
  cardHeight: () => 94,
  cardGap: 6,
  laneHead: 30,
  bareHead: 8,
  lanePadding: 8,
  moreLine: 26,
  mostCards: 3,
};
/** Cards of 20 to 80 pixels, by their keys. */
const UNEVEN = { ...METRICS, cardHeight: ({ key }: Initiative) => 20 + ((Number(key.slice(2)) * 17) % 61) };

function lanesOf(count: number) {
  const builder = aPlan();
  for (let index = 1; index <= count; index += 1)
    builder.withInitiative(`P-${index}`, { stage: 'planned', theme: 'A' });
  return horizonBoard({ plan: builder.build(), today: MARCH, lanes: 'theme' }).lanes;
}

describe('the layout of a board', () => {
  test('shows so many cards of a cell and counts the others in a line, until it is opened', () => {
    const lanes = lanesOf(5);
    const [lane] = lanes;
    if (lane === undefined) throw new Error('One lane');
    const closed = layOutBoard(lanes, METRICS);
    expect(closed.lanes[0]).toMatchObject({ y: 0, cardsY: 30, shown: [0, 0, 3], height: 30 + 300 + 26 + 8 });
    expect(layOutBoard(lanes, METRICS, new Set([cellName(lane, 2)])).lanes[0]).toMatchObject({
      shown: [0, 0, 5],
      height: 538,
    });
  });

  test('shows a single card rather than the line that would hide it', () => {
    expect(layOutBoard(lanesOf(4), METRICS).lanes[0]?.shown).toEqual([0, 0, 4]);
  });

  test('law: lanes follow each other without gap or overlap, and hold what they show (seed 831)', () => {
    fc.assert(
      fc.property(arbitraryBoardPlan, fc.integer({ min: 1, max: 5 }), (plan, mostCards) => {
        const { lanes } = horizonBoard({ plan, today: MARCH, lanes: 'team' });
        const layout = layOutBoard(lanes, { ...UNEVEN, mostCards });
        let y = 0;
        for (const box of layout.lanes) {
          expect(box.y).toBe(y);
          for (const [column, shown] of box.shown.entries()) {
            expect(shown).toBeLessThanOrEqual(box.lane.cells[column]?.length ?? 0);
            const tops = box.tops[column] ?? [];
            expect(tops).toHaveLength(shown + 1);
            expect(box.cardsY + (tops.at(-1) ?? 0)).toBeLessThanOrEqual(box.y + box.height);
            for (const [index, initiative] of (box.lane.cells[column] ?? []).slice(0, shown).entries()) {
              expect((tops[index + 1] ?? 0) - (tops[index] ?? 0)).toBe(UNEVEN.cardHeight(initiative) + UNEVEN.cardGap);
            }
          }
          y += box.height;
        }
        expect(layout.height).toBe(y);
      }),
      { seed: 831, numRuns: 100 },
    );
  });

  test('law: the cards in sight are those that reach into it, and no others (seed 832)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 60 }),
        fc.integer({ min: -200, max: 3_000 }),
        fc.integer({ min: 0, max: 900 }),
        (heights, from, height) => {
          const tops = [0];
          for (const one of heights) tops.push((tops.at(-1) ?? 0) + one);
          const slow = heights.flatMap((_, index) =>
            (tops[index + 1] ?? 0) > from && (tops[index] ?? 0) <= from + height ? [index] : [],
          );
          const { first, end } = cardsBetween(tops, from, from + height);
          expect(Array.from({ length: end - first }, (_, index) => first + index)).toEqual(slow);
        },
      ),
      { seed: 832, numRuns: 300 },
    );
  });

  test('has no cards in sight where a cell has none', () => {
    expect(cardsBetween([], 0, 500)).toEqual({ first: 0, end: 0 });
    expect(cardsBetween([0], 0, 500)).toEqual({ first: 0, end: 0 });
  });

  test('has a card in sight that begins where the sight ends, and none that ends where it begins', () => {
    expect(cardsBetween([0, 100, 200], 100, 150)).toEqual({ first: 1, end: 2 });
    expect(cardsBetween([0, 100, 200], 0, 100)).toEqual({ first: 0, end: 2 });
  });
});
