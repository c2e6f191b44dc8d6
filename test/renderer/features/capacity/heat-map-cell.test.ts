import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../../renderer/features/capacity/heat-map-cell.tsx';

const CELL = { available: 37.5, firm: 41.9, ifAll: 0, unknownFirm: 2, unknownIfAll: 3 };
const show = (facts: Partial<typeof CELL> | { readonly available: null }, which: 'firm' | 'if-all' = 'firm') =>
  contentOf({ cell: { ...CELL, ...facts }, before: null, which, unit: 'person-weeks' });

describe('a cell of the heat map', () => {
  test('says the percentage, of how much, by how much it is over, and what is unknown', () => {
    expect(show({})).toEqual({
      level: 'over',
      figure: '112 %',
      excess: { text: '+4.4 pw', tone: 'bad' },
      detail: '41.9 of 37.5',
      unknown: '2 unknown',
      before: null,
    });
  });

  test.each([
    [0.599, 'calm'],
    [0.6, 'busy'],
    [0.849, 'busy'],
    [0.85, 'full'],
    [1, 'full'],
    [1.001, 'over'],
  ])('filled to %f is %s', (share, level) => {
    expect(show({ available: 100, firm: share * 100 }).level).toBe(level);
  });

  test('of unknown capacity says so and is never over', () => {
    expect(show({ available: null })).toMatchObject({
      level: 'unknown',
      figure: 'capacity unknown',
      excess: null,
      detail: '41.9 asked',
    });
  });

  test('shows candidates apart, and does not call them over-allocated', () => {
    expect(show({ firm: 30, ifAll: 12 }, 'if-all')).toMatchObject({
      level: 'full',
      figure: '112 %',
      excess: { text: '+4.5 pw', tone: 'warn' },
      detail: '30.0 + 12.0 of 37.5',
      unknown: '5 ?',
    });
  });

  test('that is over by less than is seen in one digit does not say +0.0', () => {
    expect(show({ firm: 37.51 }).excess?.text).toBe('+<0.1 pw');
  });

  test('tells what it was before something that is tried out, where that changes it', () => {
    const tried = (available: number) =>
      contentOf({ cell: { ...CELL, available }, before: CELL, which: 'firm', unit: 'person-weeks' }).before;
    expect([tried(20), tried(37.5)]).toEqual(['was 112 %', null]);
  });
});
