// Boxes and the bends that lead edges through the layers between them.

import type { GraphSide } from './graph-layout.ts';

export interface LayeredArc {
  readonly from: number;
  readonly to: number;
  readonly fromSide: GraphSide;
  readonly toSide: GraphSide;
}

/** A piece of an edge inside one channel, from item to item along the edge. */
export interface Piece {
  readonly arc: number;
  /** Channel n lies left of layer n. */
  readonly channel: number;
  readonly start: number;
  readonly end: number;
}

export interface LayeredGraph {
  /** Items below it are boxes, the others bends. */
  readonly boxCount: number;
  readonly layerCount: number;
  /** Of each item. */
  readonly layerOf: readonly number[];
  /** Of each item the ones that pieces lead to, in the layer to its left, to its right, and in its own. */
  readonly toLeft: readonly (readonly number[])[];
  readonly toRight: readonly (readonly number[])[];
  readonly toSame: readonly (readonly number[])[];
  /** Of all edges, those of one edge together and in its direction. */
  readonly pieces: readonly Piece[];
}

/** The layers' items in their order from the top. */
export type Order = readonly (readonly number[])[];

/** Gives each edge one bend in every layer that it passes, also where it leaves or enters at the side that is turned away. */
export function createLayeredGraph(boxLayers: readonly number[], arcs: readonly LayeredArc[]): LayeredGraph {
  const layerOf = [...boxLayers];
  const pieces: Piece[] = [];
  for (const [number, { from, to, fromSide, toSide }] of arcs.entries()) {
    const first = (boxLayers[from] ?? 0) + (fromSide === 'right' ? 1 : 0);
    const last = (boxLayers[to] ?? 0) + (toSide === 'right' ? 1 : 0);
    const step = last < first ? -1 : 1;
    let start = from;
    for (let channel = first; channel !== last; channel += step) {
      const bend = layerOf.length;
      layerOf.push(step === 1 ? channel : channel - 1);
      pieces.push({ arc: number, channel, start, end: bend });
      start = bend;
    }
    pieces.push({ arc: number, channel: last, start, end: to });
  }

  const toLeft: number[][] = layerOf.map(() => []);
  const toRight: number[][] = layerOf.map(() => []);
  const toSame: number[][] = layerOf.map(() => []);
  for (const { start, end } of pieces) {
    const apart = (layerOf[end] ?? 0) - (layerOf[start] ?? 0);
    const [there, back] = apart === 0 ? [toSame, toSame] : apart > 0 ? [toRight, toLeft] : [toLeft, toRight];
    there[start]?.push(end);
    back[end]?.push(start);
  }
  return {
    boxCount: boxLayers.length,
    layerCount: Math.max(...boxLayers) + 1,
    layerOf,
    toLeft,
    toRight,
    toSame,
    pieces,
  };
}
