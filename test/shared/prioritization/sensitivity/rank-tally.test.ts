import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tallyRanks } from '../../../../shared/prioritization/sensitivity/rank-tally.ts';

describe('percentiles of ranks', () => {
  test('are nearest ranks: the 5th of twenty draws is the lowest, the 95th the second highest', () => {
    const tally = tallyRanks(40, 20);
    for (let draw = 1; draw <= 20; draw += 1) tally.add(new Uint32Array(40).fill(draw * 2));
    expect(tally.percentilesOf(0, [5, 50, 95, 100])).toEqual([2, 20, 38, 40]);
  });

  test('of one draw are its rank', () => {
    const tally = tallyRanks(3, 1);
    tally.add(Uint32Array.of(3, 1, 2));
    expect(tally.percentilesOf(0, [5, 50, 95])).toEqual([3, 3, 3]);
  });

  test('are those of the sorted ranks, with more draws than ranks or fewer (seed 41)', () => {
    const sizes = fc.record({ count: fc.integer({ min: 1, max: 30 }), draws: fc.integer({ min: 1, max: 60 }) });
    const property = fc.property(sizes, fc.infiniteStream(fc.nat()), ({ count, draws }, numbers) => {
      const tally = tallyRanks(count, draws);
      const all = Array.from({ length: draws }, () =>
        Uint32Array.from({ length: count }, () => (numbers.next().value % count) + 1),
      );
      for (const ranks of all) tally.add(ranks);
      for (let initiative = 0; initiative < count; initiative += 1) {
        const sorted = all.map((ranks) => ranks[initiative] ?? 0).sort((a, b) => a - b);
        const expected = [5, 50, 95].map((percentile) => sorted[Math.ceil((percentile * draws) / 100) - 1]);
        expect(tally.percentilesOf(initiative, [5, 50, 95])).toEqual(expected);
      }
    });
    fc.assert(property, { seed: 41, numRuns: 200 });
  });

  test('count more initiatives and more draws than 16 bits hold', () => {
    const wide = tallyRanks(70_000, 2);
    const ranks = Uint32Array.from({ length: 70_000 }, (_, index) => index + 1);
    wide.add(ranks);
    wide.add(ranks);
    expect(wide.percentilesOf(69_999, [5])).toEqual([70_000]);
    const long = tallyRanks(2, 70_000);
    for (let draw = 0; draw < 70_000; draw += 1) long.add(Uint32Array.of(1, 2));
    expect(long.percentilesOf(1, [5, 95])).toEqual([2, 2]);
  });
});
