// How far two orders agree.

/**
 * Kendall's tau-b of two lists of ranks of the same things, from −1 (each other's reverse) to 1 (the same order); ties count
 * for neither. null when either list has fewer than two different ranks, or the two have not the same length.
 * Takes O(n log n). Source: Maurice Kendall, "The treatment of ties in ranking problems" (Biometrika, 1945); William Knight,
 * "A computer method for calculating Kendall's tau with ungrouped data" (JASA, 1966).
 */
export function kendallTau(a: readonly number[], b: readonly number[]): number | null {
  const n = a.length;
  if (n !== b.length || n < 2) return null;
  const order = Array.from(a.keys()).sort((i, j) => at(a, i) - at(a, j) || at(b, i) - at(b, j));
  const sortedB = Float64Array.from(order, (index) => at(b, index));
  const pairs = (n * (n - 1)) / 2;
  const tiedInA = tiedPairs(order.map((index) => at(a, index)));
  const tiedInBoth = tiedPairsOfBoth(order, a, b);
  const discordant = countInversions(sortedB);
  // Sorted by the count of inversions.
  const tiedInB = tiedPairs(sortedB);
  const untied = (pairs - tiedInA) * (pairs - tiedInB);
  if (untied === 0) return null;
  const concordantLess = pairs - tiedInA - tiedInB + tiedInBoth - 2 * discordant;
  return concordantLess / Math.sqrt(untied);
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}

/** Pairs of equal neighbours' groups in an ascending list. */
function tiedPairs(ascending: ArrayLike<number>): number {
  let pairs = 0;
  let run = 1;
  for (let index = 1; index <= ascending.length; index += 1) {
    if (index < ascending.length && at(ascending, index) === at(ascending, index - 1)) run += 1;
    else {
      pairs += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  return pairs;
}

function tiedPairsOfBoth(order: readonly number[], a: readonly number[], b: readonly number[]): number {
  let pairs = 0;
  let run = 1;
  for (let index = 1; index <= order.length; index += 1) {
    const here = order[index];
    const before = order[index - 1];
    const isSame =
      here !== undefined && before !== undefined && at(a, here) === at(a, before) && at(b, here) === at(b, before);
    if (isSame) run += 1;
    else {
      pairs += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  return pairs;
}

/** How many pairs stand in the wrong order; sorts the list. */
function countInversions(values: Float64Array): number {
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  let inversions = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place += 1) {
        const takesLeft = left < middle && (right >= end || at(from, left) <= at(from, right));
        if (!takesLeft) inversions += middle - left;
        to[place] = at(from, takesLeft ? left : right);
        if (takesLeft) left += 1;
        else right += 1;
      }
    }
    [from, to] = [to, from];
  }
  values.set(from);
  return inversions;
}
