export interface LayerArc {
  readonly from: number;
  readonly to: number;
  /** How much its length counts. */
  readonly weight: number;
}

const MOST_ROUNDS = 40;

/**
 * A layer from 0 for every node, so that each arc leads to a later layer: first the longest path from a start, then each
 * node, and each group that hangs together by shortest arcs, moves to where its arcs are shorter in sum until none gains.
 * The arcs must close no ring.
 */
export function assignLayers(count: number, arcs: readonly LayerArc[]): readonly number[] {
  const into: LayerArc[][] = Array.from({ length: count }, () => []);
  const outOf: LayerArc[][] = Array.from({ length: count }, () => []);
  for (const arc of arcs) {
    into[arc.to]?.push(arc);
    outOf[arc.from]?.push(arc);
  }
  const order = topologicalOrder(into, outOf);
  const layers: number[] = Array.from({ length: count }, () => 0);
  const layerOf = (node: number): number => layers[node] ?? 0;
  for (const node of order) {
    layers[node] = Math.max(0, ...(into[node] ?? []).map(({ from }) => layerOf(from) + 1));
  }

  /** Everything that a step of the node by one would push along. */
  const pushedBy = (node: number, step: 1 | -1): ReadonlySet<number> => {
    const pushed = new Set([node]);
    for (const one of pushed) {
      for (const arc of (step === 1 ? outOf : into)[one] ?? []) {
        if (layerOf(arc.to) - layerOf(arc.from) === 1) pushed.add(step === 1 ? arc.to : arc.from);
      }
    }
    return pushed;
  };
  const gainOf = (group: ReadonlySet<number>, step: 1 | -1): number => {
    let gain = 0;
    for (const node of group) {
      for (const { to, weight } of outOf[node] ?? []) if (!group.has(to)) gain += step * weight;
      for (const { from, weight } of into[node] ?? []) if (!group.has(from)) gain -= step * weight;
    }
    return gain;
  };
  const moveWhileBetter = (node: number, step: 1 | -1): boolean => {
    let hasMoved = false;
    for (;;) {
      const group = pushedBy(node, step);
      if (gainOf(group, step) <= 0) return hasMoved;
      for (const one of group) layers[one] = layerOf(one) + step;
      hasMoved = true;
    }
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let hasMoved = false;
    for (const node of order.toReversed()) hasMoved = moveWhileBetter(node, 1) || hasMoved;
    for (const node of order) hasMoved = moveWhileBetter(node, -1) || hasMoved;
    if (!hasMoved) break;
  }
  const least = Math.min(...layers);
  return layers.map((layer) => layer - least);
}

function topologicalOrder(
  into: readonly (readonly LayerArc[])[],
  outOf: readonly (readonly LayerArc[])[],
): readonly number[] {
  const waiting = into.map((arcs) => arcs.length);
  const order = waiting.flatMap((many, node) => (many === 0 ? [node] : []));
  for (const node of order) {
    for (const { to } of outOf[node] ?? []) {
      const left = (waiting[to] ?? 0) - 1;
      waiting[to] = left;
      if (left === 0) order.push(to);
    }
  }
  if (order.length < into.length) throw new Error(`The arcs of ${into.length - order.length} nodes close rings`);
  return order;
}
