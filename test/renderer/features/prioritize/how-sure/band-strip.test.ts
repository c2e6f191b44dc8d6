import { describe, expect, test } from 'vitest';
import { bandInFigures, bandInWords } from '../../../../../renderer/features/prioritize/how-sure/band-in-words.ts';
import { layOutBand } from '../../../../../renderer/features/prioritize/how-sure/lay-out-band.ts';

describe('the strip of a band', () => {
  test('goes from the first rank at the left to the last at the right, with room for the dot', () => {
    expect(layOutBand({ band: [2, 4], rank: 3, count: 11, width: 108 })).toEqual({
      least: 4,
      most: 104,
      from: 14,
      to: 34,
      dot: 24,
      cut: null,
    });
  });

  test('has its cut between two ranks, and none where everything is above', () => {
    const facts = { band: [2, 4], rank: 3, count: 11, width: 108 } as const;
    expect(layOutBand({ ...facts, cut: 5 }).cut).toBe(49);
    expect(layOutBand({ ...facts, cut: 11 }).cut).toBe(null);
  });

  test('shows a band of one rank', () => {
    const { from, to, dot } = layOutBand({ band: [1, 1], rank: 1, count: 11, width: 108 });
    expect(to - from).toBe(2);
    expect((from + to) / 2).toBe(dot);
  });

  test('stands at its left where only one is ranked', () => {
    expect(layOutBand({ band: [1, 1], rank: 1, count: 1, width: 108 }).dot).toBe(4);
  });

  test('gives each tenfold the same room where more than a hundred are ranked', () => {
    const at = (rank: number) => layOutBand({ band: [1, 1], rank, count: 1_000, width: 98 }).dot;
    expect([at(1), at(10), at(100), at(1_000)].map(Math.round)).toEqual([4, 34, 64, 94]);
  });
});

describe('a band in words', () => {
  test('is two ranks, or the only one', () => {
    expect(bandInFigures([2, 7])).toBe('2–7');
    expect(bandInFigures([3, 3])).toBe('3');
  });

  test('is a sentence for who does not see the strip', () => {
    expect(bandInWords({ band: [2, 7], median: 4, rank: 3 })).toBe(
      'Rank 3; between 2 and 7 in nine draws of ten, rank 4 or better in half of them.',
    );
    expect(bandInWords({ band: [3, 3], median: 3, rank: 3 })).toBe('Rank 3; rank 3 in nine draws of ten.');
  });
});
