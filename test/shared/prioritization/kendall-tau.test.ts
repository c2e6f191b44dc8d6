import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kendallTau } from '../../../shared/prioritization/kendall-tau.ts';

describe('kendallTau', () => {
  test('the same order agrees wholly, the reverse not at all', () => {
    expect(kendallTau([1, 2, 3, 4], [1, 2, 3, 4])).toBe(1);
    expect(kendallTau([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
  });

  test('one swap of neighbours among four takes a third away', () => {
    expect(kendallTau([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(4 / 6, 12);
  });

  test('ties count for neither order', () => {
    // 6 pairs, one tied in the first list, one in the second, not the same; 4 agree.
    expect(kendallTau([1, 1, 3, 4], [1, 2, 3, 3])).toBeCloseTo(4 / 5, 12);
  });

  test('nothing can be said of one thing, of ties alone, or of lists that do not belong together', () => {
    expect(kendallTau([1], [1])).toBeNull();
    expect(kendallTau([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTau([1, 2], [1, 2, 3])).toBeNull();
  });

  test('it is what counting every pair says (seed 41)', () => {
    const ranks = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })), { maxLength: 40 });
    fc.assert(
      fc.property(ranks, (places) => {
        const a = places.map(([here]) => here);
        const b = places.map(([, there]) => there);
        const slow = tauByPairs(a, b);
        const fast = kendallTau(a, b);
        if (slow === null) expect(fast).toBeNull();
        else expect(fast).toBeCloseTo(slow, 10);
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});

function tauByPairs(a: readonly number[], b: readonly number[]): number | null {
  let agreed = 0;
  let untiedA = 0;
  let untiedB = 0;
  for (const i of a.keys()) {
    for (const j of a.keys()) {
      if (j <= i) continue;
      const x = Math.sign((a[i] ?? 0) - (a[j] ?? 0));
      const y = Math.sign((b[i] ?? 0) - (b[j] ?? 0));
      agreed += x * y;
      untiedA += Math.abs(x);
      untiedB += Math.abs(y);
    }
  }
  return untiedA === 0 || untiedB === 0 ? null : agreed / Math.sqrt(untiedA * untiedB);
}
