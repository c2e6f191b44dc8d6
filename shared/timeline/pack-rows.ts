// The least number of rows that hold intervals without overlap.

/**
 * The row, from 0, of each interval [from[i], to[i]); they must be sorted by `from`. Each takes the uppermost row that is
 * free, which needs as few rows as there are intervals over one point: no packing needs fewer. Intervals that only touch
 * share a row. A tree over the rows knows the least end below each of its knots, so that the row is found by descending:
 * O(n log n). Source: the colouring of interval graphs, in Martin Golumbic, "Algorithmic Graph Theory and Perfect Graphs"
 * (1980).
 */
export function packRows(from: Float64Array, to: Float64Array): { readonly rows: Int32Array; readonly count: number } {
  const rows = new Int32Array(from.length);
  let leaves = 1;
  while (leaves < from.length) leaves *= 2;
  // Knot 1 is the root, 2k and 2k + 1 lie below k; the leaves are the rows. A row that is not begun has been free for ever.
  const leastEnd = new Float64Array(2 * leaves).fill(Number.NEGATIVE_INFINITY);
  let count = 0;
  for (let index = 0; index < from.length; index += 1) {
    const start = from[index] ?? 0;
    let knot = 1;
    while (knot < leaves) knot = (leastEnd[2 * knot] ?? 0) <= start ? 2 * knot : 2 * knot + 1;
    const row = knot - leaves;
    rows[index] = row;
    if (row >= count) count = row + 1;
    leastEnd[knot] = Math.max(start, to[index] ?? start);
    for (knot >>>= 1; knot >= 1; knot >>>= 1) {
      leastEnd[knot] = Math.min(leastEnd[2 * knot] ?? 0, leastEnd[2 * knot + 1] ?? 0);
    }
  }
  return { rows, count };
}
