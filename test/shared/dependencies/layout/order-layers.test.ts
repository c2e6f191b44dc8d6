import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignLayers } from '../../../../shared/dependencies/layout/assign-layers.ts';
import { countCrossings } from '../../../../shared/dependencies/layout/count-crossings.ts';
import {
  createLayeredGraph,
  type LayeredGraph,
  type Order,
} from '../../../../shared/dependencies/layout/layered-graph.ts';
import { orderLayers } from '../../../../shared/dependencies/layout/order-layers.ts';
import { clusteredGraph } from './clustered-graph.ts';

const COUNT = 12;
/** Arcs from a lower number to a higher one: no rings. */
const anArc = fc
  .tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1))
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const arcs = fc.array(anArc, { maxLength: 30 });

describe('layers', () => {
  test('have every arc lead on, begin at 0 and leave none empty (seed 31)', () => {
    const property = fc.property(arcs, (drawn) => {
      const layers = assignLayers(COUNT, weighted(drawn));
      for (const { from, to } of drawn) expect(layers[to]).toBeGreaterThan(layers[from] ?? 0);
      expect([...new Set(layers)].sort((a, b) => a - b)).toEqual(
        Array.from({ length: Math.max(...layers) + 1 }, (_, n) => n),
      );
    });
    fc.assert(property, { seed: 31, numRuns: 300 });
  });

  test('move a group of nodes together when that is what makes arcs shorter', () => {
    const chain = [0, 1, 2, 3].map((from) => ({ from, to: from + 1 }));
    // 5 and 6 hang together and lead to the end; by the longest path alone they would stand at the left.
    const pair = [
      { from: 5, to: 6 },
      { from: 6, to: 4 },
    ];
    expect(assignLayers(7, weighted([...chain, ...pair]))).toEqual([0, 1, 2, 3, 4, 2, 3]);
  });
});

describe('crossings', () => {
  test('are as many as comparing every pair of pieces finds (seed 32)', () => {
    const property = fc.property(arcs, (drawn) => {
      const graph = graphOf(COUNT, drawn);
      const order = naiveOrder(graph);
      expect(countCrossings(graph, order)).toBe(crossingsByTrying(graph, order));
    });
    fc.assert(property, { seed: 32, numRuns: 300 });
  });

  test('are never more than in the order of the nodes (seed 33)', () => {
    const property = fc.property(arcs, (drawn) => {
      const graph = graphOf(COUNT, drawn);
      const order = orderLayers(graph, []);
      expect(countCrossings(graph, order)).toBeLessThanOrEqual(countCrossings(graph, naiveOrder(graph)));
      expect(order.map((layer) => [...layer].sort((a, b) => a - b))).toEqual(naiveOrder(graph));
    });
    fc.assert(property, { seed: 33, numRuns: 300 });
  });

  test('of 200 nodes are fewer than a fifth of those in the order of the nodes', () => {
    const { nodes, edges } = clusteredGraph({ nodes: 200, edges: 400, seed: 'teams' });
    const numberById = new Map(nodes.map(({ id }, number) => [id, number]));
    const numberOf = (id: string) => numberById.get(id) ?? 0;
    const graph = graphOf(
      200,
      edges.map(({ from, to }) => ({ from: numberOf(from), to: numberOf(to) })),
    );
    const naive = countCrossings(graph, naiveOrder(graph));
    expect(countCrossings(graph, orderLayers(graph, [])) / naive).toBeLessThan(0.2);
  });
});

interface Arc {
  readonly from: number;
  readonly to: number;
}

function weighted(drawn: readonly Arc[]) {
  return drawn.map((arc) => ({ ...arc, weight: 1 }));
}

function graphOf(count: number, drawn: readonly Arc[]): LayeredGraph {
  return createLayeredGraph(
    assignLayers(count, weighted(drawn)),
    drawn.map((arc) => ({ ...arc, fromSide: 'right', toSide: 'left' })),
  );
}

function naiveOrder({ layerOf, layerCount }: LayeredGraph): Order {
  return Array.from({ length: layerCount }, (_, layer) =>
    [...layerOf.keys()].filter((item) => layerOf[item] === layer),
  );
}

function crossingsByTrying({ pieces, layerOf }: LayeredGraph, order: Order): number {
  const placeOf = (item: number) => order[layerOf[item] ?? 0]?.indexOf(item) ?? 0;
  let crossings = 0;
  for (const [number, a] of pieces.entries()) {
    for (const b of pieces.slice(number + 1)) {
      if (a.channel !== b.channel) continue;
      if ((placeOf(a.start) - placeOf(b.start)) * (placeOf(a.end) - placeOf(b.end)) < 0) crossings += 1;
    }
  }
  return crossings;
}
