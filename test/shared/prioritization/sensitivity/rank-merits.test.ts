import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundToSignificant } from '../../../../shared/prioritization/round-to-significant.ts';
import { rankMerits } from '../../../../shared/prioritization/sensitivity/rank-merits.ts';

describe('the ranking of merits', () => {
  test('shares a rank among equal ones: 1, 2, 2, 4', () => {
    expect(ranked([5, 9, 5, 1])).toEqual({ ranks: [2, 1, 2, 4], order: [1, 0, 2, 3] });
  });

  test('takes merits for equal that agree in 12 significant digits, the earlier first', () => {
    expect(ranked([0.3, 0.1 + 0.2, 0.29])).toEqual({ ranks: [1, 1, 3], order: [0, 1, 2] });
    expect(ranked([1000000000001, 1000000000004, 1000000000006]).ranks).toEqual([2, 2, 1]);
    expect(ranked([1, 1 + 1e-11]).ranks).toEqual([2, 1]);
  });

  test('puts those without a merit last, together', () => {
    const { NaN: none, POSITIVE_INFINITY: infinite } = Number;
    expect(ranked([none, -5, infinite, 2, -infinite]).ranks).toEqual([3, 2, 3, 1, 3]);
  });

  test('takes −0 for 0', () => {
    expect(ranked([-0, 0, -1e-300, 1e-300])).toEqual({ ranks: [2, 2, 4, 1], order: [3, 0, 1, 2] });
  });

  test('of nothing is nothing', () => {
    expect(ranked([])).toEqual({ ranks: [], order: [] });
  });

  test('is what comparing every two would give, also when used again (seed 31)', () => {
    const merit = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double(),
      fc.integer({ min: 0, max: 40 }).map((step) => 7.1 * (1 + step * 2e-13)),
    );
    const ranking = rankMerits(30);
    const property = fc.property(fc.array(merit, { minLength: 30, maxLength: 30 }), (merits) => {
      ranking.rank(Float64Array.from(merits));
      const rounded = merits.map((one) => (Number.isFinite(one) ? roundToSignificant(one, 12) : -Infinity));
      const slow = rounded.map((one) => rounded.filter((other) => other > one).length + 1);
      expect([...ranking.ranks]).toEqual(slow);
      const indexes = merits.map((_, index) => index);
      const order = indexes.sort((a, b) => (slow[a] ?? 0) - (slow[b] ?? 0) || a - b);
      expect([...ranking.order]).toEqual(order);
    });
    fc.assert(property, { seed: 31, numRuns: 1000 });
  });
});

function ranked(merits: readonly number[]): { readonly ranks: number[]; readonly order: number[] } {
  const ranking = rankMerits(merits.length);
  ranking.rank(Float64Array.from(merits));
  return { ranks: [...ranking.ranks], order: [...ranking.order] };
}
