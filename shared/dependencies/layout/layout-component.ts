import { assignLayers } from './assign-layers.ts';
import { closingArcs } from './closing-arcs.ts';
import { countCrossings } from './count-crossings.ts';
import type { GraphPoint, GraphSide } from './graph-layout.ts';
import { createLayeredGraph } from './layered-graph.ts';
import { orderLayers } from './order-layers.ts';
import { placeAcross } from './place-across.ts';
import { routePieces } from './route-pieces.ts';

export interface ComponentFacts {
  readonly boxes: readonly {
    readonly width: number;
    readonly height: number;
    /** Where it stood before, from the top. */
    readonly before: number | null;
  }[];
  /** Between numbers of boxes. */
  readonly arcs: readonly ComponentArc[];
}

export interface ComponentArc {
  readonly from: number;
  readonly to: number;
  readonly hard: boolean;
  readonly fromSide: GraphSide;
  readonly toSide: GraphSide;
  readonly ignored: boolean;
}

export interface DrawnComponent {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly { readonly x: number; readonly y: number; readonly layer: number }[];
  readonly paths: readonly { readonly points: readonly GraphPoint[]; readonly isBack: boolean }[];
  readonly crossings: number;
}

/** Layers, order within them, places, paths: one connected component from 0, 0. */
export function layoutComponent({ boxes, arcs }: ComponentFacts): DrawnComponent {
  const heeded = arcs.flatMap((arc, number) => (arc.ignored ? [] : [{ ...arc, number }]));
  const closing = closingArcs(boxes.length, heeded);
  const led = heeded.filter((_, place) => !closing.has(place));
  const ledNumbers = new Set(led.map(({ number }) => number));
  const layers = assignLayers(
    boxes.length,
    led.map(({ from, to, hard }) => ({ from, to, weight: hard ? 2 : 1 })),
  );
  const graph = createLayeredGraph(layers, arcs);
  const order = orderLayers(
    graph,
    boxes.map(({ before }) => before),
  );
  const heights = graph.layerOf.map((_, item) => boxes[item]?.height ?? 0);
  const middles = placeAcross(graph, order, heights);
  const { lefts, paths, width } = routePieces({ graph, arcs, middles, widths: boxes.map((box) => box.width) });

  // A path may lead around above the topmost box.
  const tops = boxes.map(({ height }, box) => (middles[box] ?? 0) - height / 2);
  const rows = paths.flatMap((points) => points.map(({ y }) => y));
  const top = least([...tops, ...rows]);
  const bottom = -least([...boxes.map(({ height }, box) => -(tops[box] ?? 0) - height), ...rows.map((y) => -y)]);
  return {
    width,
    height: bottom - top,
    boxes: boxes.map((_, box) => ({
      x: lefts[layers[box] ?? 0] ?? 0,
      y: (tops[box] ?? 0) - top,
      layer: layers[box] ?? 0,
    })),
    paths: paths.map((points, number) => ({
      points: points.map(({ x, y }) => ({ x, y: y - top })),
      isBack: !ledNumbers.has(number),
    })),
    crossings: countCrossings(graph, order),
  };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
