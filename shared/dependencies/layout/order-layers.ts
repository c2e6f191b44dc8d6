// Few crossings: which item of a layer stands above which.

import { countCrossings, placesIn } from './count-crossings.ts';
import type { LayeredGraph, Order } from './layered-graph.ts';

const MOST_SWEEPS = 40;
/** Sweeps without a better order after which the search ends. */
const PATIENCE = 12;
const MOST_ROUNDS = 8;

/**
 * The better of what two beginnings lead to: sweeps from left to right and back, in which each item goes to the mean place
 * of those that it has pieces to, then moves of single items within their layers, while either takes crossings away. With
 * wishes of where items stand (null: none), the beginning is those.
 * Sources: Emden Gansner, Eleftherios Koutsofios, Stephen North and Kiem-Phong Vo, "A technique for drawing directed
 * graphs" (1993); Christian Matuszewski, Robby Schönfeld and Paul Molitor, "Using sifting for k-layer straightline
 * crossing minimization" (1999).
 */
export function orderLayers(graph: LayeredGraph, wishes: readonly (number | null)[]): Order {
  const isWished = wishes.some((wish) => wish !== null);
  const beginnings = isWished
    ? [wishedOrder(graph, wishes)]
    : [searchOrder(graph, 'left'), searchOrder(graph, 'right')];
  let best: Order = [];
  let least = Number.POSITIVE_INFINITY;
  for (const beginning of beginnings) {
    const order = sifted(graph, improved(graph, beginning));
    const crossings = countCrossings(graph, order);
    if (crossings >= least) continue;
    best = order;
    least = crossings;
  }
  return best;
}

function improved(graph: LayeredGraph, beginning: Order): Order {
  let order = beginning;
  let best = exchanged(graph, order);
  let crossings = countCrossings(graph, best);
  for (let sweep = 0, idle = 0; sweep < MOST_SWEEPS && idle < PATIENCE && crossings > 0; sweep += 1, idle += 1) {
    order = swept(graph, order, sweep % 2 === 0 ? 'right' : 'left');
    const candidate = exchanged(graph, order);
    const now = countCrossings(graph, candidate);
    if (now >= crossings) continue;
    best = candidate;
    crossings = now;
    idle = -1;
  }
  return best;
}

/** Every layer but the first in the direction is sorted by the one that was sorted before it. */
function swept(graph: LayeredGraph, order: Order, toward: 'left' | 'right'): Order {
  const placeOf = placesIn(order, graph.layerOf.length);
  const next = order.map((layer) => [...layer]);
  const fixed = toward === 'right' ? graph.toLeft : graph.toRight;
  for (let step = 1; step < next.length; step += 1) {
    const number = toward === 'right' ? step : next.length - 1 - step;
    const layer = next[number] ?? [];
    const meanOf = (item: number): number | null => mean(fixed[item] ?? [], placeOf);
    const keyed = layer.map((item) => ({ item, key: meanOf(item) ?? firstOf(graph.toSame[item] ?? [], meanOf) }));
    const sorted = keyed.filter(({ key }) => key !== null).sort((a, b) => (a.key ?? 0) - (b.key ?? 0));
    // What has no piece to that side keeps its place between the others.
    let taken = 0;
    const placed = keyed.map((one) => {
      if (one.key === null) return one.item;
      taken += 1;
      return sorted[taken - 1]?.item ?? one.item;
    });
    next[number] = placed;
    for (const [place, item] of placed.entries()) placeOf[item] = place;
  }
  return next;
}

function mean(items: readonly number[], placeOf: Int32Array): number | null {
  if (items.length === 0) return null;
  let sum = 0;
  for (const item of items) sum += placeOf[item] ?? 0;
  return sum / items.length;
}

function firstOf(items: readonly number[], read: (item: number) => number | null): number | null {
  for (const item of items) {
    const value = read(item);
    if (value !== null) return value;
  }
  return null;
}

/** Neighbours in a layer change places while that takes crossings away. */
function exchanged(graph: LayeredGraph, order: Order): Order {
  const next = order.map((layer) => [...layer]);
  const placeOf = placesIn(next, graph.layerOf.length);
  for (let round = 0, gained = true; gained && round < MOST_ROUNDS; round += 1) {
    gained = false;
    for (const layer of next) {
      for (let place = 0; place + 1 < layer.length; place += 1) {
        const [upper = 0, lower = 0] = [layer[place], layer[place + 1]];
        if (gainOf(graph, { upper, lower, passed: upper, placeOf }) <= 0) continue;
        layer[place] = lower;
        layer[place + 1] = upper;
        placeOf[lower] = place;
        placeOf[upper] = place + 1;
        gained = true;
      }
    }
  }
  return next;
}

/** Each item moves to the place in its layer where it crosses least, while any gains. */
function sifted(graph: LayeredGraph, order: Order): Order {
  const next = order.map((layer) => [...layer]);
  const placeOf = placesIn(next, graph.layerOf.length);
  for (let round = 0, gained = true; gained && round < MOST_ROUNDS; round += 1) {
    gained = false;
    for (const layer of next) {
      for (const item of [...layer]) {
        const from = placeOf[item] ?? 0;
        let [best, to] = [0, from];
        for (let gain = 0, place = from - 1; place >= 0; place -= 1) {
          const passed = layer[place] ?? 0;
          gain += gainOf(graph, { upper: passed, lower: item, passed, placeOf });
          if (gain > best) [best, to] = [gain, place];
        }
        for (let gain = 0, place = from + 1; place < layer.length; place += 1) {
          const passed = layer[place] ?? 0;
          gain += gainOf(graph, { upper: item, lower: passed, passed, placeOf });
          if (gain > best) [best, to] = [gain, place];
        }
        if (to === from) continue;
        layer.splice(from, 1);
        layer.splice(to, 0, item);
        for (const [place, moved] of layer.entries()) placeOf[moved] = place;
        gained = true;
      }
    }
  }
  return next;
}

interface Pair {
  readonly upper: number;
  readonly lower: number;
  /** The one of the two that the other, wherever it came from, moves past. */
  readonly passed: number;
  readonly placeOf: Int32Array;
}

/** How many crossings less two items of a layer have when the lower stands above the upper. */
function gainOf({ toLeft, toRight, toSame }: LayeredGraph, pair: Pair): number {
  const { upper, lower, placeOf } = pair;
  return (
    turned(toLeft[upper] ?? [], toLeft[lower] ?? [], placeOf) +
    turned(toRight[upper] ?? [], toRight[lower] ?? [], placeOf) +
    nearer(toSame, pair)
  );
}

/** The crossings of two items' pieces as they stand, less those after their change. */
function turned(ofUpper: readonly number[], ofLower: readonly number[], placeOf: Int32Array): number {
  let gain = 0;
  for (const a of ofUpper) for (const b of ofLower) gain += Math.sign((placeOf[a] ?? 0) - (placeOf[b] ?? 0));
  return gain;
}

/** A piece that turns back into its own layer crosses about as many others as stand between its ends. */
function nearer(toSame: LayeredGraph['toSame'], { upper, lower, passed, placeOf }: Pair): number {
  let gain = 0;
  for (const end of toSame[upper] ?? []) if (end !== lower) gain += isBelow(end, passed, placeOf) ? 1 : -1;
  for (const end of toSame[lower] ?? []) if (end !== upper) gain += isBelow(end, passed, placeOf) ? -1 : 1;
  return gain;
}

function isBelow(end: number, item: number, placeOf: Int32Array): boolean {
  return (placeOf[end] ?? 0) > (placeOf[item] ?? 0);
}

/** As a search from the boxes of the outermost layer meets the items, depth first: what hangs together stands together. */
function searchOrder({ layerCount, layerOf, toLeft, toRight, toSame }: LayeredGraph, from: 'left' | 'right'): Order {
  const order: number[][] = Array.from({ length: layerCount }, () => []);
  const isMet = new Uint8Array(layerOf.length);
  const roots = layerOf.map((layer, item) => ({ layer: from === 'left' ? layer : -layer, item }));
  roots.sort((a, b) => a.layer - b.layer || a.item - b.item);
  for (const { item: root } of roots) {
    const path = [root];
    for (let item = path.pop(); item !== undefined; item = path.pop()) {
      if (isMet[item] === 1) continue;
      isMet[item] = 1;
      order[layerOf[item] ?? 0]?.push(item);
      const near = [...(toRight[item] ?? []), ...(toSame[item] ?? []), ...(toLeft[item] ?? [])];
      for (const one of near.toReversed()) if (isMet[one] === 0) path.push(one);
    }
  }
  return order;
}

/** By the wishes; what has none stands with what it has pieces to. */
function wishedOrder(graph: LayeredGraph, wishes: readonly (number | null)[]): Order {
  const { layerOf, layerCount, toLeft, toRight, toSame } = graph;
  const wished = layerOf.map((_, item) => wishes[item] ?? null);
  // In turns, so that a wish reaches along an edge of any length.
  for (let isSpreading = true; isSpreading; ) {
    isSpreading = false;
    for (const [item, wish] of wished.entries()) {
      if (wish !== null) continue;
      const near = [toLeft[item] ?? [], toRight[item] ?? [], toSame[item] ?? []].flat();
      const known = near.flatMap((one) => wished[one] ?? []);
      if (known.length === 0) continue;
      wished[item] = known.reduce((sum, one) => sum + one, 0) / known.length;
      isSpreading = true;
    }
  }
  const order: number[][] = Array.from({ length: layerCount }, () => []);
  for (const [item, layer] of layerOf.entries()) order[layer]?.push(item);
  return order.map((layer) => layer.sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0) || a - b));
}
