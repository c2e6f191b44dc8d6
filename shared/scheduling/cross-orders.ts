import type { Random } from '../ports/random.ts';
import type { PrecedenceGraph } from './precedence-graph.ts';

/**
 * Two-point crossover: up to a first cut and from a second one the activities of the first order, between the cuts those
 * of the second, each in the order in which its parent has what is still missing. Parents that put no
 * activity before its predecessors have children that put none.
 * Source: Sönke Hartmann, "A competitive genetic algorithm for resource-constrained project scheduling" (1998).
 */
export function crossOrders(first: Int32Array, second: Int32Array, random: Random): Int32Array {
  const length = first.length;
  const one = Math.floor(random.next() * (length + 1));
  const other = Math.floor(random.next() * (length + 1));
  const cuts = [
    { parent: first, until: Math.min(one, other) },
    { parent: second, until: Math.max(one, other) },
    { parent: first, until: length },
  ];
  const isTaken = new Uint8Array(Math.max(-1, ...first) + 1);
  const child = new Int32Array(length);
  let filled = 0;
  for (const { parent, until } of cuts) {
    for (let at = 0; at < length && filled < until; at += 1) {
      const activity = parent[at] ?? 0;
      if (isTaken[activity] === 1) continue;
      isTaken[activity] = 1;
      child[filled] = activity;
      filled += 1;
    }
  }
  return child;
}

/** Swaps neighbours, each with this chance, where neither waits for the other. */
export function mutateOrder(graph: PrecedenceGraph, order: Int32Array, chance: number, random: Random): Int32Array {
  const mutated = order.slice();
  for (let at = 0; at + 1 < mutated.length; at += 1) {
    if (random.next() >= chance) continue;
    const one = mutated[at] ?? 0;
    const next = mutated[at + 1] ?? 0;
    if (graph.incoming[next]?.some(({ predecessor }) => predecessor === one)) continue;
    mutated[at] = next;
    mutated[at + 1] = one;
  }
  return mutated;
}
