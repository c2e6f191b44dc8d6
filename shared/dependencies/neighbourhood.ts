// What a selection waits for and holds up, as far as one wants to see.

import type { Dependency } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import type { Adjacency } from './adjacency.ts';
import { dependencyGraphOf, type Edges } from './dependency-graph.ts';

/** What the graph screen draws at most. */
export const NEIGHBOUR_LIMIT = 500;

export interface NeighbourhoodOptions {
  /** How many dependencies away; null: all the way. 0: only the selection. */
  readonly upstream: number | null;
  readonly downstream: number | null;
  readonly hidesSoft: boolean;
  /** Left out: `NEIGHBOUR_LIMIT`. At least 1. */
  readonly limit?: number;
}

export interface Neighbour {
  readonly initiative: Initiative;
  /** How many dependencies away from the nearest of the selection; 0 for the selection itself. */
  readonly distance: number;
  readonly side: 'selected' | 'upstream' | 'downstream';
}

export interface Neighbourhood {
  /** Nearest first, then by key. */
  readonly neighbours: readonly Neighbour[];
  /** Every dependency (soft ones unless hidden) between two of them, in the order of the plan. */
  readonly dependencies: readonly Dependency[];
  /** How many more are near enough, but beyond the limit. */
  readonly leftOut: number;
}

/**
 * The selection with what it waits for (upstream) and what waits for it (downstream). Declined and parked initiatives, and
 * ids that are not in the plan, are passed over. One that lies on both sides is on the nearer, upstream when equally near.
 */
export function neighbourhoodOf(
  plan: Plan,
  selection: Iterable<InitiativeId>,
  { upstream, downstream, hidesSoft, limit = NEIGHBOUR_LIMIT }: NeighbourhoodOptions,
): Neighbourhood {
  const graph = dependencyGraphOf(plan);
  const edgeSets = hidesSoft ? [graph.hard] : [graph.hard, graph.soft];
  const selected = new Set([...selection].flatMap((id) => graph.nodeById.get(id) ?? []));
  const back: readonly Way[] = edgeSets.map(({ incoming, from }) => ({ adjacency: incoming, ends: from }));
  const on: readonly Way[] = edgeSets.map(({ outgoing, to }) => ({ adjacency: outgoing, ends: to }));
  const above = distancesFrom(selected, back, upstream);
  const below = distancesFrom(selected, on, downstream);
  const all: Neighbour[] = [];
  for (const node of new Set([...above.keys(), ...below.keys()])) {
    const initiative = graph.initiatives[node];
    const up = above.get(node) ?? Number.POSITIVE_INFINITY;
    const down = below.get(node) ?? Number.POSITIVE_INFINITY;
    const side = selected.has(node) ? 'selected' : up <= down ? 'upstream' : 'downstream';
    if (initiative !== undefined) all.push({ initiative, distance: Math.min(up, down), side });
  }
  all.sort((a, b) => a.distance - b.distance || compareKeys(a.initiative.key, b.initiative.key));
  const neighbours = all.slice(0, Math.max(1, limit));
  const shown = new Set(neighbours.map(({ initiative }) => initiative.id));
  return {
    neighbours,
    dependencies: dependenciesAmong(plan, edgeSets, shown),
    leftOut: all.length - neighbours.length,
  };
}

/** One direction along one set of edges: the edges of a node, and the node that each leads to. */
interface Way {
  readonly adjacency: Adjacency;
  readonly ends: Int32Array;
}

/** Breadth first; the nodes in the order in which they are reached. */
function distancesFrom(
  start: ReadonlySet<number>,
  ways: readonly Way[],
  depth: number | null,
): ReadonlyMap<number, number> {
  const distances = new Map<number, number>([...start].map((node) => [node, 0]));
  for (const [node, distance] of distances) {
    if (depth !== null && distance >= depth) break;
    for (const { adjacency, ends } of ways) {
      for (const edge of adjacency.edges.subarray(adjacency.offsets[node], adjacency.offsets[node + 1])) {
        const next = ends[edge] ?? 0;
        if (!distances.has(next)) distances.set(next, distance + 1);
      }
    }
  }
  return distances;
}

function dependenciesAmong(
  plan: Plan,
  edgeSets: readonly Edges[],
  shown: ReadonlySet<InitiativeId>,
): readonly Dependency[] {
  const among = edgeSets.flatMap(({ dependencies }) =>
    dependencies.filter(({ predecessorId, successorId }) => shown.has(predecessorId) && shown.has(successorId)),
  );
  if (edgeSets.length < 2) return among;
  const kept = new Set(among);
  return [...plan.dependencies.values()].filter((dependency) => kept.has(dependency));
}
