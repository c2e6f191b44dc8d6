import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRows } from '../../../../shared/timeline/pages/split-rows.ts';

const ROW = 30;
const PAD = 8;

/** Lanes of so many rows, one below the other. */
function lanesOf(counts: readonly number[]) {
  let y = 0;
  return counts.map((count) => {
    const lane = { y, height: count * ROW + 2 * PAD };
    y += lane.height;
    return lane;
  });
}

const split = (counts: readonly number[], room: number, firstRoom = room) =>
  splitRows({ lanes: lanesOf(counts), rowHeight: ROW, lanePadding: PAD, firstRoom, room });

describe('rows on sheets', () => {
  test('what fits is one slice', () => {
    expect(split([2, 3], 200)).toEqual([{ from: 0, to: 182, firstRow: 8, lastRow: 174 }]);
  });

  test('a small lane that fits no more begins a new sheet; a large one is split between two rows', () => {
    expect(split([5, 2], 200).map(({ from, to }) => [from, to])).toEqual([
      [0, 166],
      [166, 242],
    ]);
    // Room for (400 - 76 - 16) / 30 = 10 rows beside the first lane.
    expect(split([2, 20], 400).map(({ from, to }) => [from, to])).toEqual([
      [0, 392],
      [376, 692],
    ]);
  });

  test('no lanes are one empty slice', () => {
    expect(split([], 200)).toHaveLength(1);
  });

  test('a sheet too low for a row holds one', () => {
    expect(split([3], 10)).toHaveLength(3);
  });

  test('every row is whole on exactly one sheet, and no sheet is overfull (seed 82)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 46, max: 900 }),
        (counts, room) => {
          const slices = split(counts, room);
          for (const { from, to } of slices) expect(to - from).toBeLessThanOrEqual(room + 1e-3);
          for (const { y, height } of lanesOf(counts)) {
            for (let top = y + PAD; top < y + height - PAD; top += ROW) {
              const holding = slices.filter(({ firstRow, lastRow }) => top >= firstRow && top + ROW <= lastRow);
              const touching = slices.filter(({ firstRow, lastRow }) => top < lastRow && top + ROW > firstRow);
              expect([holding.length, touching.length]).toEqual([1, 1]);
            }
          }
        },
      ),
      { seed: 82, numRuns: 200 },
    );
  });
});
