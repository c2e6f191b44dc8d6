// Rings among the hard dependencies of a plan.

import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { type DependencyGraph, dependencyGraphOf } from './dependency-graph.ts';

/** A group of initiatives each of which waits, through hard dependencies, for every other. */
export interface Cycle {
  /** The keys of a shortest ring through the group's first key, starting there, each the predecessor of the next. */
  readonly ring: readonly string[];
  /** The keys of the whole group: those of the ring in its order, then the others in the order of keys. */
  readonly keys: readonly string[];
}

/**
 * The cycles among hard dependencies, one per strongly connected group, by their first keys. An initiative that waits for
 * itself is one. Dependencies of declined and parked initiatives don't count, nor those whose ends are not in the plan.
 * Takes time in proportion to initiatives and dependencies.
 */
export function findCycles(plan: Plan): readonly Cycle[] {
  const graph = dependencyGraphOf(plan);
  return graph.groups
    .map((group) => cycleOf(graph, group))
    .sort((a, b) => compareKeys(a.ring[0] ?? '', b.ring[0] ?? ''));
}

/** The ring in words, closed: `PAY-3 → PAY-7 → PAY-3`. */
export function cycleInWords({ ring }: Cycle): string {
  return [...ring, ...ring.slice(0, 1)].join(' → ');
}

function cycleOf({ initiatives, hard }: DependencyGraph, group: readonly number[]): Cycle {
  const keyOf = (node: number): string => initiatives[node]?.key ?? '';
  const byKey = (a: number, b: number): number => compareKeys(keyOf(a), keyOf(b));
  const members = [...group].sort(byKey);
  const inside = new Set(group);
  const { offsets, edges } = hard.outgoing;
  const ring = shortestRing(members[0] ?? 0, (node) =>
    Array.from(edges.subarray(offsets[node], offsets[node + 1]), (edge) => hard.to[edge] ?? 0)
      .filter((successor) => inside.has(successor))
      .sort(byKey),
  );
  const inRing = new Set(ring);
  return {
    ring: ring.map(keyOf),
    keys: [...ring, ...members.filter((member) => !inRing.has(member))].map(keyOf),
  };
}

/** Breadth first from the start until a dependency leads back to it. */
function shortestRing(start: number, successorsOf: (node: number) => readonly number[]): readonly number[] {
  const reachedFrom = new Map<number, number | null>([[start, null]]);
  for (const node of reachedFrom.keys()) {
    for (const successor of successorsOf(node)) {
      if (successor === start) return pathTo(node, reachedFrom);
      if (!reachedFrom.has(successor)) reachedFrom.set(successor, node);
    }
  }
  throw new Error(`No ring through node ${start}`);
}

function pathTo(node: number, reachedFrom: ReadonlyMap<number, number | null>): readonly number[] {
  const path: number[] = [];
  for (let at: number | null = node; at !== null; at = reachedFrom.get(at) ?? null) path.push(at);
  return path.reverse();
}
