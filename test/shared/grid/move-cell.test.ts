import { describe, expect, test } from 'vitest';
import { placeAfterKey } from '../../../shared/grid/move-cell.ts';

const FILLED = ['##..#', '#....', '#.###'];
const extent = {
  rowCount: 3,
  columnCount: 5,
  page: 2,
  isFilled: ({ row, column }: { readonly row: number; readonly column: number }) => FILLED[row]?.charAt(column) === '#',
};
const go = (row: number, column: number, key: string, ctrlKey = false) => {
  const place = placeAfterKey({ row, column }, { key, ctrlKey, metaKey: false }, extent);
  return place === null ? null : [place.row, place.column];
};

describe('a key in the grid', () => {
  test('moves by a cell and stays inside', () => {
    expect(go(0, 0, 'ArrowDown')).toEqual([1, 0]);
    expect(go(0, 0, 'ArrowUp')).toEqual([0, 0]);
    expect(go(2, 4, 'ArrowRight')).toEqual([2, 4]);
    expect(go(0, 3, 'PageDown')).toEqual([2, 3]);
    expect(go(1, 3, 'Home')).toEqual([1, 0]);
    expect(go(1, 3, 'End', true)).toEqual([2, 4]);
    expect(go(0, 0, 'x')).toBeNull();
  });

  test('goes with Ctrl to the end of a filled stretch, then to the next one, then to the edge', () => {
    expect(go(0, 0, 'ArrowRight', true)).toEqual([0, 1]);
    expect(go(0, 1, 'ArrowRight', true)).toEqual([0, 4]);
    expect(go(0, 0, 'ArrowDown', true)).toEqual([2, 0]);
    expect(go(1, 0, 'ArrowRight', true)).toEqual([1, 4]);
    expect(go(2, 4, 'ArrowLeft', true)).toEqual([2, 2]);
    expect(go(2, 2, 'ArrowLeft', true)).toEqual([2, 0]);
    expect(go(0, 0, 'ArrowLeft', true)).toEqual([0, 0]);
  });
});
