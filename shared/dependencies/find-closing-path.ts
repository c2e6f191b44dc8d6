// Whether a dependency to be made would close a ring.

import type { DependencyId, InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { type DependencyGraph, dependencyGraphOf } from './dependency-graph.ts';

export interface NewEdge {
  readonly predecessorId: InitiativeId;
  readonly successorId: InitiativeId;
}

export interface ClosingPathOptions {
  /** Dependencies that count as gone: the one that is edited. */
  readonly without?: ReadonlySet<DependencyId>;
}

/**
 * The ring that a hard dependency would close: a shortest one, from the predecessor on, each the predecessor of the next
 * and the last that of the first. null when it closes none; initiatives that are declined, parked or not in the plan close
 * none. An initiative that waits for itself is a ring of one.
 */
export function findClosingPath(
  plan: Plan,
  edge: NewEdge,
  options: ClosingPathOptions = {},
): readonly Initiative[] | null {
  return findClosingPaths(plan, [edge], options)[0] ?? null;
}

/**
 * The same for several at once, one answer an edge: each edge is held against the plan and those before it that close none.
 */
export function findClosingPaths(
  plan: Plan,
  edges: readonly NewEdge[],
  { without = new Set() }: ClosingPathOptions = {},
): readonly (readonly Initiative[] | null)[] {
  const graph = dependencyGraphOf(plan);
  const added = new Map<number, number[]>();
  const search = createSearch(graph, without, added);
  return edges.map(({ predecessorId, successorId }) => {
    const predecessor = graph.nodeById.get(predecessorId);
    const successor = graph.nodeById.get(successorId);
    if (predecessor === undefined || successor === undefined) return null;
    const path = search(successor, predecessor);
    if (path === null) {
      const others = added.get(predecessor);
      if (others === undefined) added.set(predecessor, [successor]);
      else others.push(successor);
      return null;
    }
    // The path runs from the successor to the predecessor: the ring begins with its end.
    return [predecessor, ...path.slice(0, -1)].flatMap((node) => graph.initiatives[node] ?? []);
  });
}

/** The ring spelled out: `PAY-3 → PAY-7 → PAY-3`. */
export function closingPathInWords(ring: readonly Pick<Initiative, 'key'>[]): string {
  return [...ring, ...ring.slice(0, 1)].map(({ key }) => key).join(' → ');
}

/** A breadth-first search along hard edges that uses its memory again: thousands of edges may be pasted. */
function createSearch(
  { hard }: DependencyGraph,
  without: ReadonlySet<DependencyId>,
  added: ReadonlyMap<number, readonly number[]>,
): (start: number, goal: number) => readonly number[] | null {
  const { offsets, edges } = hard.outgoing;
  const count = offsets.length - 1;
  const reachedFrom = new Int32Array(count);
  const reachedIn = new Int32Array(count);
  const queue = new Int32Array(count);
  let run = 0;
  let length = 0;

  const reach = (node: number, from: number): void => {
    if (reachedIn[node] === run) return;
    reachedIn[node] = run;
    reachedFrom[node] = from;
    queue[length] = node;
    length += 1;
  };

  return (start, goal) => {
    run += 1;
    length = 0;
    reach(start, -1);
    for (let at = 0; at < length; at += 1) {
      const node = queue[at] ?? 0;
      if (node === goal) return pathTo(node, reachedFrom);
      for (let index = offsets[node] ?? 0; index < (offsets[node + 1] ?? 0); index += 1) {
        const edge = edges[index] ?? 0;
        const dependency = without.size > 0 ? hard.dependencies[edge] : undefined;
        if (dependency === undefined || !without.has(dependency.id)) reach(hard.to[edge] ?? 0, node);
      }
      for (const next of added.get(node) ?? []) reach(next, node);
    }
    return null;
  };
}

function pathTo(goal: number, reachedFrom: Int32Array): readonly number[] {
  const path: number[] = [];
  for (let node = goal; node >= 0; node = reachedFrom[node] ?? -1) path.push(node);
  return path.reverse();
}
