// Heights of the items, with edges as straight as their order allows.

import type { LayeredGraph, Order } from './layered-graph.ts';
import { spreadRows } from './spread-rows.ts';
import { straightLinks } from './straight-links.ts';
import { straightPieces } from './straight-pieces.ts';

const BOX_GAP = 16;
const BEND_GAP = 8;
const BOX_BEND_GAP = 10;
/** So many times as tall as its tallest layer alone may the graph get for the sake of straight edges. */
const MOST_LOOSENESS = 1.4;

/**
 * The y of each item's middle, in whole pixels. Lines items up with those that they have pieces to in four ways, each from
 * another corner, and takes what is least bent and tall of these four and their mean.
 * Source: Ulrik Brandes and Boris Köpf, "Fast and simple horizontal coordinate assignment" (2001).
 */
export function placeAcross(graph: LayeredGraph, order: Order, heights: readonly number[]): readonly number[] {
  const gapOf = (a: number, b: number): number => {
    const boxes = Number(a < graph.boxCount) + Number(b < graph.boxCount);
    const gap = boxes === 2 ? BOX_GAP : boxes === 1 ? BOX_BEND_GAP : BEND_GAP;
    return Math.ceil(((heights[a] ?? 0) + (heights[b] ?? 0)) / 2 + gap);
  };
  const canBeStraight = straightPieces(graph, order);
  const room = MOST_LOOSENESS * Math.max(...order.map((layer) => packedHeight(layer, gapOf)));
  const ways = (['left', 'right'] as const).flatMap((toward) =>
    (['down', 'up'] as const).map((sweep) => {
      const layers = toward === 'left' ? order : order.toReversed();
      const turned = sweep === 'down' ? layers : layers.map((layer) => layer.toReversed());
      const near = toward === 'left' ? graph.toLeft : graph.toRight;
      const links = straightLinks({ layers: turned, near, canBeStraight });
      const places = spreadRows({ layers: turned, links, gapOf, boxCount: graph.boxCount, room });
      return sweep === 'down' ? places : places.map((place) => 0 - place);
    }),
  );
  const narrowest = ways.reduce((best, way) => (extent(way) < extent(best) ? way : best));
  // Ways that grow downward share its top, the others its foot.
  const aligned = ways.map((way, number) => {
    const by = number % 2 === 0 ? least(narrowest) - least(way) : most(narrowest) - most(way);
    return way.map((place) => place + by);
  });
  const middle = narrowest.map((_, item) => {
    const sorted = aligned.map((way) => way[item] ?? 0).sort((a, b) => a - b);
    return Math.round(((sorted[1] ?? 0) + (sorted[2] ?? 0)) / 2);
  });
  const costs = [...ways, middle].map((way) => ({ way, cost: costOf(graph, way) }));
  return costs.reduce((best, one) => (one.cost < best.cost ? one : best)).way;
}

function packedHeight(layer: readonly number[], gapOf: (a: number, b: number) => number): number {
  return layer.reduce((sum, item, place) => sum + (place === 0 ? 0 : gapOf(layer[place - 1] ?? 0, item)), 0);
}

/** How far edges go up and down, with a price on every bend and on the height. */
function costOf({ pieces, layerCount }: LayeredGraph, places: readonly number[]): number {
  let cost = extent(places) * layerCount;
  for (const { start, end } of pieces) {
    const apart = Math.abs((places[start] ?? 0) - (places[end] ?? 0));
    if (apart > 0) cost += apart + 40;
  }
  return cost;
}

function extent(places: readonly number[]): number {
  return most(places) - least(places);
}

function least(places: readonly number[]): number {
  return places.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function most(places: readonly number[]): number {
  return places.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
