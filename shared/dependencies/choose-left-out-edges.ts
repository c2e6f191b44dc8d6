// Which edges of a graph with rings are left out, so that it has none.

import type { Adjacency } from './adjacency.ts';
import type { DirectedEdges } from './find-strong-groups.ts';

/** How many edges may be looked at to put edges back: a group of 100,000 edges must not hold anybody up. */
const MOST_LOOKED_AT = 3_000_000;

/**
 * Marks edges without which no ring is left, few of them: within each strongly connected group, those that run backwards in
 * an order of its nodes in which most run forwards; then each goes back that closes no ring after all. `rank` orders the
 * nodes (least first) where the edges leave a choice. The least number of all would take exponential time.
 * Source: Peter Eades, Xuemin Lin and W. F. Smyth, "A fast and effective heuristic for the feedback arc set problem" (1993).
 */
export function chooseLeftOutEdges(
  graph: DirectedEdges,
  groups: readonly (readonly number[])[],
  rank: (node: number) => number,
): Uint8Array {
  const isLeftOut = new Uint8Array(graph.from.length);
  const groupOf = new Int32Array(graph.outgoing.offsets.length - 1).fill(-1);
  for (const [index, group] of groups.entries()) for (const node of group) groupOf[node] = index;
  const isInside = (edge: number): boolean => {
    const group = groupOf[graph.from[edge] ?? 0];
    return group !== undefined && group >= 0 && group === groupOf[graph.to[edge] ?? 0];
  };
  const placeOf = new Int32Array(groupOf.length);
  for (const group of groups) {
    for (const [place, node] of forwardOrder(graph, group, { isInside, rank }).entries()) placeOf[node] = place;
  }
  const backward: number[] = [];
  for (let edge = 0; edge < isLeftOut.length; edge += 1) {
    if (!isInside(edge) || (placeOf[graph.from[edge] ?? 0] ?? 0) < (placeOf[graph.to[edge] ?? 0] ?? 0)) continue;
    isLeftOut[edge] = 1;
    backward.push(edge);
  }
  putBack(graph, backward, { isLeftOut, isInside });
  return isLeftOut;
}

interface GroupFacts {
  /** Whether both ends of an edge are in the same group. */
  isInside(edge: number): boolean;
  rank(node: number): number;
}

/** Takes away sources to the front and sinks to the back; when there are none, the node with most edges out over edges in to the front. */
function forwardOrder(
  { from, to, outgoing }: DirectedEdges,
  group: readonly number[],
  { isInside, rank }: GroupFacts,
): readonly number[] {
  const nodes = [...group].sort((a, b) => rank(a) - rank(b));
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  const out = nodes.map((): number[] => []);
  const into = nodes.map((): number[] => []);
  for (const [index, node] of nodes.entries()) {
    for (const edge of edgesOf(outgoing, node)) {
      const other = isInside(edge) && from[edge] !== to[edge] ? indexOf.get(to[edge] ?? -1) : undefined;
      if (other === undefined) continue;
      out[index]?.push(other);
      into[other]?.push(index);
    }
  }
  const outLeft = Int32Array.from(out, ({ length }) => length);
  const inLeft = Int32Array.from(into, ({ length }) => length);
  const isTaken = new Uint8Array(nodes.length);
  const front: number[] = [];
  const back: number[] = [];
  const sinks: number[] = [];
  const sources: number[] = [];
  const choices = new Buckets(nodes.map((_, index) => (outLeft[index] ?? 0) - (inLeft[index] ?? 0)));

  const take = (index: number): void => {
    isTaken[index] = 1;
    for (const other of out[index] ?? []) {
      const left = (inLeft[other] ?? 0) - 1;
      inLeft[other] = left;
      if (isTaken[other] === 1) continue;
      if (left === 0) sources.push(other);
      choices.change(other, 1);
    }
    for (const other of into[index] ?? []) {
      const left = (outLeft[other] ?? 0) - 1;
      outLeft[other] = left;
      if (isTaken[other] === 1) continue;
      if (left === 0) sinks.push(other);
      choices.change(other, -1);
    }
  };
  const takeAll = (waiting: number[], end: number[]): void => {
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (isTaken[index] === 1) continue;
      end.push(index);
      take(index);
    }
  };

  while (front.length + back.length < nodes.length) {
    takeAll(sinks, back);
    takeAll(sources, front);
    if (sinks.length > 0 || front.length + back.length === nodes.length) continue;
    const best = choices.takeMost((index) => isTaken[index] === 0);
    front.push(best);
    take(best);
  }
  return [...front, ...back.reverse()].map((index) => nodes[index] ?? 0);
}

/** Numbers by a value that changes in small steps; hands out one of the greatest value, in a way that repeats. */
class Buckets {
  readonly #values: number[];
  readonly #byValue = new Map<number, number[]>();
  #most: number;

  constructor(values: readonly number[]) {
    this.#values = [...values];
    this.#most = values.reduce((most, value) => Math.max(most, value), 0);
    // From the last: each list is used from its end, so that the least number comes first among those of the beginning.
    for (let index = values.length - 1; index >= 0; index -= 1) this.#add(index);
  }

  change(index: number, by: number): void {
    this.#values[index] = (this.#values[index] ?? 0) + by;
    this.#add(index);
  }

  /** Entries whose value changed since are passed over: the newer entry stands elsewhere. */
  takeMost(isWanted: (index: number) => boolean): number {
    for (let value = this.#most; ; value -= 1) {
      this.#most = value;
      const bucket = this.#byValue.get(value);
      for (let index = bucket?.pop(); index !== undefined; index = bucket?.pop()) {
        if (isWanted(index) && this.#values[index] === value) return index;
      }
    }
  }

  #add(index: number): void {
    const value = this.#values[index] ?? 0;
    const bucket = this.#byValue.get(value);
    if (bucket === undefined) this.#byValue.set(value, [index]);
    else bucket.push(index);
    this.#most = Math.max(this.#most, value);
  }
}

interface Marks {
  readonly isLeftOut: Uint8Array;
  isInside(edge: number): boolean;
}

/** Puts each edge back whose end does not lead to its beginning without it, the first first. */
function putBack(graph: DirectedEdges, edges: readonly number[], { isLeftOut, isInside }: Marks): void {
  const { from, to, outgoing } = graph;
  const reachedBy = new Int32Array(outgoing.offsets.length - 1).fill(-1);
  let lookedAt = 0;
  const leadsTo = (start: number, goal: number, mark: number): boolean => {
    const waiting = [start];
    reachedBy[start] = mark;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node === goal) return true;
      for (const edge of edgesOf(outgoing, node)) {
        lookedAt += 1;
        const next = to[edge] ?? 0;
        if (isLeftOut[edge] === 1 || reachedBy[next] === mark || !isInside(edge)) continue;
        reachedBy[next] = mark;
        waiting.push(next);
      }
    }
    return false;
  };
  for (const edge of edges) {
    if (lookedAt > MOST_LOOKED_AT) return;
    if (!leadsTo(to[edge] ?? 0, from[edge] ?? 0, edge)) isLeftOut[edge] = 0;
  }
}

function edgesOf({ offsets, edges }: Adjacency, node: number): Int32Array {
  return edges.subarray(offsets[node], offsets[node + 1]);
}
