import { describe, expect, test } from 'vitest';
import { placeAfterKey } from '../../../../renderer/features/capacity/place-after-key.ts';

const EXTENT = { rows: 5, columns: 8, page: 3 };
const press = (key: string, row: number, column: number, isFar = false) =>
  placeAfterKey({ key, ctrlKey: isFar, metaKey: false }, { row, column }, EXTENT);

describe('keys in the heat map', () => {
  test.each([
    ['ArrowDown', 1, 2, { row: 2, column: 2 }],
    ['ArrowUp', 0, 2, { row: 0, column: 2 }],
    ['ArrowDown', 4, 2, { row: 4, column: 2 }],
    ['ArrowRight', 1, 2, { row: 1, column: 3 }],
    ['Home', 1, 6, { row: 1, column: 0 }],
    ['End', 1, 2, { row: 1, column: 7 }],
    ['PageDown', 3, 2, { row: 4, column: 2 }],
    ['PageUp', 4, 2, { row: 1, column: 2 }],
  ])('%s from row %i, column %i', (key, row, column, place) => {
    expect(press(key, row, column)).toEqual(place);
  });

  test('arrows beyond the periods in sight ask for earlier and later ones', () => {
    expect([press('ArrowLeft', 1, 0), press('ArrowRight', 1, 7)]).toEqual(['earlier', 'later']);
  });

  test('with Ctrl they go to the edges, and never beyond', () => {
    expect(press('Home', 3, 5, true)).toEqual({ row: 0, column: 0 });
    expect(press('End', 0, 0, true)).toEqual({ row: 4, column: 7 });
    expect(press('ArrowRight', 2, 7, true)).toEqual({ row: 2, column: 7 });
    expect(press('ArrowDown', 0, 3, true)).toEqual({ row: 4, column: 3 });
  });

  test('other keys go nowhere', () => {
    expect(press('Enter', 0, 0)).toBeNull();
  });
});
