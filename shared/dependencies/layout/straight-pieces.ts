import { placesIn } from './count-crossings.ts';
import type { LayeredGraph, Order } from './layered-graph.ts';

/**
 * Whether the piece between two items of neighbouring layers may be straight: one that ends at a box gives way to those
 * between two bends that it crosses, so that long edges stay straight.
 */
export function straightPieces(graph: LayeredGraph, order: Order): (a: number, b: number) => boolean {
  const { boxCount, toRight } = graph;
  const count = toRight.length;
  const placeOf = placesIn(order, count);
  const bent = new Set<number>();
  for (const layer of order) {
    const inner = layer.flatMap((item) =>
      item < boxCount ? [] : (toRight[item] ?? []).flatMap((end) => (end < boxCount ? [] : [{ item, end }])),
    );
    for (const item of layer) {
      for (const end of toRight[item] ?? []) {
        if (item >= boxCount && end >= boxCount) continue;
        const isCrossed = inner.some(
          (one) =>
            ((placeOf[one.item] ?? 0) - (placeOf[item] ?? 0)) * ((placeOf[one.end] ?? 0) - (placeOf[end] ?? 0)) < 0,
        );
        if (isCrossed) bent.add(item * count + end);
      }
    }
  }
  return (a, b) => !bent.has(a * count + b) && !bent.has(b * count + a);
}
