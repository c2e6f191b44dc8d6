// The ranking of one draw, thousands of times over.

import { roundToSignificant, SCORE_DIGITS } from '../round-to-significant.ts';

export interface MeritRanks {
  /** The rank of each, 1 for the best: equal merits share it (1, 2, 2, 4), and those without one share the last. */
  readonly ranks: Uint32Array;
  /** Their indexes, best first; of equal merits the earlier index first. */
  readonly order: Uint32Array;
  /** Ranks by these merits; NaN and infinite ones are no merits. */
  rank(merits: Float64Array): void;
}

const DIGIT_BITS = 11;
const DIGIT_MASK = (1 << DIGIT_BITS) - 1;

/**
 * Ranks so many merits, high first; they are equal when they agree in 12 significant digits, as scores are. Sorts by the
 * bits of the numbers, in time proportional to their count.
 * Source: Donald Knuth, "The Art of Computer Programming", volume 3 (1998), 5.2.5, radix list sort.
 */
export function rankMerits(count: number): MeritRanks {
  const ranks = new Uint32Array(count);
  const order = new Uint32Array(count);
  const spare = new Uint32Array(count);
  const highKeys = new Uint32Array(count);
  const lowKeys = new Uint32Array(count);
  const starts = new Uint32Array(DIGIT_MASK + 1);
  const bits = new DataView(new ArrayBuffer(8));

  function rank(merits: Float64Array): void {
    readKeys(merits);
    for (let index = 0; index < count; index += 1) order[index] = index;
    for (const keys of [lowKeys, highKeys]) {
      for (let shift = 0; shift < 32; shift += DIGIT_BITS) sortByDigit(keys, shift);
    }
    shareRanks(merits);
  }

  /** Keys of 64 bits that ascend as merits descend. */
  function readKeys(merits: Float64Array): void {
    for (let index = 0; index < count; index += 1) {
      const merit = merits[index] ?? 0;
      // Adding 0 makes −0 the 0 that it equals.
      bits.setFloat64(0, Number.isFinite(merit) ? merit + 0 : Number.NEGATIVE_INFINITY);
      const high = bits.getInt32(0);
      const low = bits.getInt32(4);
      highKeys[index] = high < 0 ? high : ~high ^ 0x80000000;
      lowKeys[index] = high < 0 ? low : ~low;
    }
  }

  /** Leaves in their order those that agree in the digit, so that the last digit sorted by counts most. */
  function sortByDigit(keys: Uint32Array, shift: number): void {
    starts.fill(0);
    for (let index = 0; index < count; index += 1) {
      const digit = ((keys[index] ?? 0) >>> shift) & DIGIT_MASK;
      starts[digit] = (starts[digit] ?? 0) + 1;
    }
    let start = 0;
    for (let digit = 0; digit <= DIGIT_MASK; digit += 1) {
      const size = starts[digit] ?? 0;
      if (size === count) return;
      starts[digit] = start;
      start += size;
    }
    spare.set(order);
    for (let place = 0; place < count; place += 1) {
      const index = spare[place] ?? 0;
      const digit = ((keys[index] ?? 0) >>> shift) & DIGIT_MASK;
      const to = starts[digit] ?? 0;
      order[to] = index;
      starts[digit] = to + 1;
    }
  }

  function shareRanks(merits: Float64Array): void {
    let from = 0;
    let isExact = true;
    for (let place = 0; place < count; place += 1) {
      const index = order[place] ?? 0;
      const merit = merits[index] ?? 0;
      const best = merits[order[from] ?? 0] ?? 0;
      if (isSameMerit(merit, best)) {
        isExact &&= merit === best;
      } else {
        if (!isExact) order.subarray(from, place).sort();
        from = place;
        isExact = true;
      }
      ranks[index] = from + 1;
    }
    if (!isExact) order.subarray(from).sort();
  }

  return { ranks, order, rank };
}

function isSameMerit(a: number, b: number): boolean {
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return !Number.isFinite(a) && !Number.isFinite(b);
  // Rounding is slow, and only neighbours can round to the same.
  if (Math.abs(a - b) > Math.abs(a) * 1e-11) return false;
  return roundToSignificant(a, SCORE_DIGITS) === roundToSignificant(b, SCORE_DIGITS);
}
