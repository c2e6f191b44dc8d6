import { describe, expect, test } from 'vitest';
import { placeAfterKey, rowsUpTo, rowsWithout } from '../../../../renderer/features/dependencies/select-rows.ts';

const ORDER = ['a', 'b', 'c', 'd'] as const;
const press = (key: string, from: number, ctrlKey = false) =>
  placeAfterKey({ key, ctrlKey, metaKey: false }, { from, count: ORDER.length, page: 2 });

describe('rows of a list', () => {
  test('are selected from the anchor on, either way', () => {
    expect(rowsUpTo(ORDER, 'c', 'a')).toEqual({ ids: ['a', 'b', 'c'], activeId: 'a' });
    expect(rowsUpTo(ORDER, null, 'b')).toEqual({ ids: ['b'], activeId: 'b' });
  });

  test('are added and taken out one by one', () => {
    expect(rowsWithout({ ids: ['a'], activeId: 'a' }, 'c')).toEqual({ ids: ['a', 'c'], activeId: 'c' });
    expect(rowsWithout({ ids: ['a', 'c'], activeId: 'c' }, 'c')).toEqual({ ids: ['a'], activeId: 'a' });
  });

  test('are walked by keys that stop at the ends', () => {
    expect([press('ArrowDown', -1), press('ArrowDown', 3), press('ArrowUp', 0)]).toEqual([0, 3, 0]);
    expect([press('PageDown', 0), press('ArrowDown', 0, true), press('Home', 2, true)]).toEqual([2, 3, 0]);
    expect([press('Home', 2), press('x', 2)]).toEqual([null, null]);
    expect(
      placeAfterKey({ key: 'ArrowDown', ctrlKey: false, metaKey: false }, { from: -1, count: 0, page: 1 }),
    ).toBeNull();
  });
});
