import { placesIn } from './count-crossings.ts';
import type { Order } from './layered-graph.ts';

export interface LinkFacts {
  /** In the direction of the sweep. */
  readonly layers: Order;
  /** Of each item those in the layer before it that it has pieces to. */
  readonly near: readonly (readonly number[])[];
  readonly canBeStraight: (a: number, b: number) => boolean;
}

/** Of each item the one in the layer before it that it is to be level with, -1 for none: no two links cross or share an end. */
export function straightLinks({ layers, near, canBeStraight }: LinkFacts): Int32Array {
  const placeOf = placesIn(layers, near.length);
  const links = new Int32Array(near.length).fill(-1);
  for (const layer of layers) {
    let last = -1;
    for (const item of layer) {
      const ends = [...(near[item] ?? [])].sort((a, b) => (placeOf[a] ?? 0) - (placeOf[b] ?? 0));
      const middle = (ends.length - 1) / 2;
      const link = [ends[Math.floor(middle)], ends[Math.ceil(middle)]].find(
        (end) => end !== undefined && (placeOf[end] ?? 0) > last && canBeStraight(item, end),
      );
      if (link === undefined) continue;
      links[item] = link;
      last = placeOf[link] ?? 0;
    }
  }
  return links;
}
