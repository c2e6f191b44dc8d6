// "Did you mean": the known word that is a slip of the keyboard away.

const LONGEST_COMPARED = 40;

/**
 * The candidate with the fewest slips (a character missing, too many, wrong, or two swapped), the first of equals. Null
 * when none is near: one slip is allowed from 4 characters on, two from 7. Texts longer than 40 characters have none.
 */
export function nearestText(text: string, candidates: Iterable<string>): string | null {
  const allowed = text.length > LONGEST_COMPARED || text.length < 4 ? 0 : text.length < 7 ? 1 : 2;
  let nearest: string | null = null;
  let fewest = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= fewest) continue;
    const slips = countSlips(text, candidate);
    if (slips < fewest) {
      nearest = candidate;
      fewest = slips;
    }
  }
  return nearest;
}

/** The distance of Damerau and Levenshtein in the form of optimal string alignment. */
function countSlips(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let slips = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1));
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) slips = Math.min(slips, at(beforeLast, column - 2) + 1);
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.POSITIVE_INFINITY;
}
