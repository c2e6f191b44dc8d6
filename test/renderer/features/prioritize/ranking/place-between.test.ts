import { describe, expect, test } from 'vitest';
import { gapAfterStep, placeBetween } from '../../../../../renderer/features/prioritize/ranking/place-between.ts';
import { initiativeId } from '../../../../support/plan-builder.ts';

const ids = (keys: string) => keys.split(' ').flatMap((key) => (key === '' ? [] : [initiativeId(key)]));
const above = (key: string) => ({ kind: 'above', initiativeId: initiativeId(key) });

function place(moved: string, at: number, shown = 'a b c d e', decided = 'a b c d e') {
  return placeBetween({ shown: ids(shown), at, decided: ids(decided), moved: ids(moved) });
}

describe('placeBetween', () => {
  test('is above the row below the gap, up or down', () => {
    expect(place('d', 0)).toEqual(above('a'));
    expect(place('a', 3)).toEqual(above('d'));
    expect(place('b d', 4)).toEqual(above('e'));
  });

  test('is last below the last', () => {
    expect(place('b', 5)).toEqual({ kind: 'last' });
    expect(place('c d', 5)).toEqual({ kind: 'last' });
  });

  test('is no place where they stand already', () => {
    expect(place('b', 1)).toBe(null);
    expect(place('b', 2)).toBe(null);
    expect(place('d e', 5)).toBe(null);
    expect(place('b c', 2)).toBe(null);
  });

  test('rows that stand apart come together', () => {
    expect(place('a c', 0)).toEqual(above('b'));
  });

  test('below the last that a filter shows comes the next that it does not', () => {
    expect(place('a', 2, 'a c')).toEqual(above('d'));
    expect(place('a', 2, 'a e')).toEqual({ kind: 'last' });
  });

  test('rows without a place in the order are passed over', () => {
    expect(place('a', 2, 'a b x y', 'a b')).toEqual({ kind: 'last' });
    expect(place('a', 1, 'a x', 'a')).toBe(null);
  });
});

describe('gapAfterStep', () => {
  const step = (moved: string, direction: 'up' | 'down') =>
    gapAfterStep(ids('a b c d'), new Set(ids(moved)), direction);

  test('is beyond the neighbour', () => {
    expect(step('c', 'up')).toBe(1);
    expect(step('b', 'down')).toBe(3);
    expect(step('b c', 'up')).toBe(0);
    expect(step('b c', 'down')).toBe(4);
  });

  test('is none at the ends, and for rows that are not in the list', () => {
    expect(step('a', 'up')).toBe(null);
    expect(step('c d', 'down')).toBe(null);
    expect(step('x', 'up')).toBe(null);
    expect(step('x', 'down')).toBe(null);
  });
});
