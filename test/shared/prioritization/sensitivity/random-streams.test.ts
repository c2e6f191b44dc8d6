import { describe, expect, test } from 'vitest';
import { nextUniform, nextWord, seedStreams } from '../../../../shared/prioritization/sensitivity/random-streams.ts';
import { momentsOf } from './moments.ts';

describe('streams of random numbers', () => {
  test('begin as the published generator does from the state 1, 2, 3, 4', () => {
    const streams = Int32Array.of(9, 9, 9, 9, 1, 2, 3, 4);
    const words = Array.from({ length: 10 }, () => nextWord(streams, 1));
    expect(words).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
    expect([...streams.subarray(0, 4)]).toEqual([9, 9, 9, 9]);
  });

  test('give a name the same numbers, whichever others there are and however often they are asked', () => {
    const alone = seedStreams(['b']);
    const among = seedStreams(['a', 'b', 'c']);
    const expected = Array.from({ length: 20 }, () => nextUniform(alone, 0));
    const found = expected.map((_, index) => {
      for (let asked = 0; asked < index; asked += 1) nextUniform(among, 0);
      return nextUniform(among, 1);
    });
    expect(found).toEqual(expected);
  });

  test('are even from 0 to 1, neither included (seed "even")', () => {
    const streams = seedStreams(['even']);
    const { mean, variance } = momentsOf(100_000, () => nextUniform(streams, 0));
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    expect(nextUniform(Int32Array.of(0, 0, 0, 0), 0)).toBeGreaterThan(0);
    // The second word from which the largest number comes, by going the generator's steps backwards.
    const product = Math.imul(-1, inverse(9));
    const rotated = (product >>> 7) | (product << 25);
    const state = Int32Array.of(0, Math.imul(rotated, inverse(5)), 0, 0);
    expect(nextWord(state.slice(), 0)).toBe(0xffffffff);
    expect(nextUniform(state, 0)).toBeLessThan(1);
  });

  test('of names that differ in one character have nothing in common', () => {
    const streams = seedStreams(Array.from({ length: 5000 }, (_, index) => `quarter\ninput\n${index}\n0`));
    const firsts = momentsOf(
      5000,
      ascending((stream) => nextUniform(streams, stream)),
    );
    expect(firsts.mean).toBeCloseTo(1 / 2, 1);
    expect(firsts.variance).toBeCloseTo(1 / 12, 2);
    const products = momentsOf(
      4999,
      ascending((n) => centred(streams, n) * centred(streams, n + 1)),
    );
    expect(Math.abs(products.mean)).toBeLessThan(4 / 12 / Math.sqrt(4999));
  });
});

function ascending(value: (index: number) => number): () => number {
  let index = -1;
  return () => {
    index += 1;
    return value(index);
  };
}

function centred(streams: Int32Array, stream: number): number {
  return nextUniform(streams.slice(), stream) - 0.5;
}

/** What makes 1 of an odd number by 32-bit multiplication. */
function inverse(odd: number): number {
  let found = odd;
  for (let step = 0; step < 5; step += 1) found = Math.imul(found, 2 - Math.imul(odd, found));
  return found;
}
