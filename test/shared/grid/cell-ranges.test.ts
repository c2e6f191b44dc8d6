import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellRange, columnsOfRange, rowsOfRange } from '../../../shared/grid/cell-range.ts';
import { alignRanges, isCovered, rowsOfRanges, spansInRow, withoutRange } from '../../../shared/grid/cell-ranges.ts';

function range(top: number, left: number, bottom = top, right = left): CellRange {
  return { top, left, bottom, right };
}

/** The slow way: every cell by name. */
function cellsOf(ranges: readonly CellRange[]): Set<string> {
  return new Set(
    ranges.flatMap((one) => rowsOfRange(one).flatMap((row) => columnsOfRange(one).map((column) => `${row}:${column}`))),
  );
}

const aRange = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => range(top, left, top + height, left + width));

describe('several ranges', () => {
  test('name each stretch of a row once, those that touch as one', () => {
    const ranges = [range(0, 5, 2, 6), range(1, 0, 1, 1), range(1, 2), range(1, 6, 1, 8)];
    expect(spansInRow(ranges, 1)).toEqual([
      { left: 0, right: 2 },
      { left: 5, right: 8 },
    ]);
    expect(spansInRow(ranges, 3)).toEqual([]);
    expect(rowsOfRanges(ranges)).toEqual([0, 1, 2]);
  });

  test('make a table when they share their columns, their rows, or cross', () => {
    expect(alignRanges([range(5, 1, 6, 2), range(0, 1, 0, 2)])).toEqual({ rows: [0, 5, 6], columns: [1, 2] });
    expect(alignRanges([range(0, 3, 1, 3), range(0, 0, 1, 0)])).toEqual({ rows: [0, 1], columns: [0, 3] });
    expect(alignRanges([range(0, 0), range(0, 2), range(2, 0), range(2, 2)])).toEqual({
      rows: [0, 2],
      columns: [0, 2],
    });
    expect(alignRanges([range(0, 0), range(1, 1)])).toBeNull();
    expect(alignRanges([range(0, 0, 1, 1), range(3, 0, 3, 2)])).toBeNull();
  });

  test('lose exactly the cells that are taken away (seed 11)', () => {
    fc.assert(
      fc.property(fc.array(aRange, { maxLength: 4 }), aRange, (ranges, gone) => {
        const left = cellsOf(withoutRange(ranges, gone));
        const taken = cellsOf([gone]);
        expect(left).toEqual(new Set([...cellsOf(ranges)].filter((cell) => !taken.has(cell))));
        expect(isCovered(ranges, gone)).toBe([...taken].every((cell) => cellsOf(ranges).has(cell)));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
