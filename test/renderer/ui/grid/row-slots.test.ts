import { describe, expect, test } from 'vitest';
import { assignSlots, NO_SLOTS, type RowSlots } from '../../../../renderer/ui/grid/row-slots.ts';

/** `rows`: the keys of the rows that are drawn, from row `first` on. */
function draw(before: RowSlots, rows: string, first = 0): RowSlots {
  const indexes = [...rows].map((_, place) => first + place);
  return assignSlots(before, indexes, (index) => rows[index - first] ?? '');
}

describe('the slot of a row', () => {
  const start = draw(NO_SLOTS, 'abcd');

  test('stays its own while it is drawn, wherever it moves', () => {
    expect(draw(start, 'bcda').slots).toEqual([1, 2, 3, 0]);
    expect(draw(start, 'axbc').slots).toEqual([0, 4, 1, 2]);
  });

  test('is that of the row which stood there before, where all others come', () => {
    expect(draw(start, 'wxyz').slots).toEqual(start.slots);
    expect(draw(start, 'wbyz').slots).toEqual([0, 1, 2, 3]);
  });

  test('is new where the grid is scrolled, and never that of two rows', () => {
    expect(draw(start, 'cdef', 2).slots).toEqual([2, 3, 4, 5]);
    expect(new Set(draw(start, 'dxac').slots).size).toBe(4);
  });
});
