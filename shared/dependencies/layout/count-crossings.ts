import type { LayeredGraph, Order } from './layered-graph.ts';

/**
 * Pairs of pieces between neighbouring layers whose ends stand in opposite order. Takes time in proportion to pieces times
 * the logarithm of a layer's items.
 * Source: Wilhelm Barth, Petra Mutzel and Michael Jünger, "Simple and efficient bilayer cross counting" (2004).
 */
export function countCrossings({ toRight }: LayeredGraph, order: Order): number {
  const placeOf = placesIn(order, toRight.length);
  let crossings = 0;
  for (const [number, layer] of order.entries()) {
    const size = order[number + 1]?.length ?? 0;
    const tree = new Int32Array(size + 1);
    let met = 0;
    for (const item of layer) {
      const ends = (toRight[item] ?? []).map((end) => placeOf[end] ?? 0);
      for (const end of ends) crossings += met - sumTo(tree, end);
      for (const end of ends) addAt(tree, end);
      met += ends.length;
    }
  }
  return crossings;
}

/** Of each item its place in its layer. */
export function placesIn(order: Order, count: number): Int32Array {
  const placeOf = new Int32Array(count);
  for (const layer of order) for (const [place, item] of layer.entries()) placeOf[item] = place;
  return placeOf;
}

/** How many stand at this place or before it (a Fenwick tree). */
function sumTo(tree: Int32Array, place: number): number {
  let sum = 0;
  for (let at = place + 1; at > 0; at -= at & -at) sum += tree[at] ?? 0;
  return sum;
}

function addAt(tree: Int32Array, place: number): void {
  for (let at = place + 1; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
}
