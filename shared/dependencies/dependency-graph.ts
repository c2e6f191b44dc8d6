// Who waits for whom, as numbers: what every computation over dependencies walks on.

import type { Dependency } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { updatedInitiatives } from '../plan/updated-initiatives.ts';
import { type Adjacency, adjacencyOf } from './adjacency.ts';
import { chooseLeftOutEdges } from './choose-left-out-edges.ts';
import { findStrongGroups } from './find-strong-groups.ts';

/** Initiatives are nodes, known by their place in `initiatives`; declined and parked ones have none. */
export interface DependencyGraph {
  readonly initiatives: readonly Initiative[];
  readonly nodeById: ReadonlyMap<InitiativeId, number>;
  readonly hard: Edges;
  readonly soft: Edges;
  /** By hard edge: 1 where it closes a ring and is left out of every computation, else 0. */
  readonly isLeftOut: Uint8Array;
  /** The strongly connected groups among hard edges, by node; empty without cycles. */
  readonly groups: readonly (readonly number[])[];
  /** Every node after all that it waits for through hard edges that are not left out. */
  readonly topological: Int32Array;
}

/** Dependencies between two nodes each, in the order of the plan. An edge is known by its place in `dependencies`. */
export interface Edges {
  readonly dependencies: readonly Dependency[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly outgoing: Adjacency;
  readonly incoming: Adjacency;
}

interface Remembered {
  readonly initiatives: Plan['initiatives'];
  readonly graph: DependencyGraph;
}

const remembered = new WeakMap<Plan['dependencies'], Remembered>();

/**
 * The graph of a plan: all initiatives but declined and parked ones, hard dependencies apart from soft ones. Dependencies
 * whose ends are not both among them have no edge. Which edges are left out is the same for the same plan, and as few as
 * is practical: none can be put back without closing a ring (but for groups of tens of thousands). Remembered as long as
 * the plan's tables are the same; where only facts of initiatives changed, the edges are kept. O(initiatives +
 * dependencies).
 */
export function dependencyGraphOf({ initiatives, dependencies }: Plan): DependencyGraph {
  const known = remembered.get(dependencies);
  if (known?.initiatives === initiatives) return known.graph;
  const nodes = known === undefined ? null : nodesAfter(known, initiatives);
  const graph =
    known !== undefined && nodes !== null
      ? { ...known.graph, initiatives: nodes }
      : buildGraph([...initiatives.values()].filter(countsForDependencies), dependencies);
  remembered.set(dependencies, { initiatives, graph });
  return graph;
}

/** The hard dependencies that close a ring and are left out of conflicts, slack and shifts, in the order of the plan. */
export function leftOutDependencies(plan: Plan): readonly Dependency[] {
  const { hard, isLeftOut } = dependencyGraphOf(plan);
  return hard.dependencies.filter((_, edge) => isLeftOut[edge] === 1);
}

/** Declined and parked initiatives hold nobody up. */
export function countsForDependencies({ stage }: Initiative): boolean {
  return stage !== 'declined' && stage !== 'parked';
}

/** The nodes where only facts of initiatives changed, so that the edges stay; null: more did. */
function nodesAfter(
  { initiatives: before, graph }: Remembered,
  initiatives: Plan['initiatives'],
): readonly Initiative[] | null {
  const updated = updatedInitiatives(before, initiatives);
  if (updated === null) return null;
  const nodes = [...graph.initiatives];
  for (const [from, to] of updated) {
    if (countsForDependencies(from) !== countsForDependencies(to) || from.key !== to.key) return null;
    const node = graph.nodeById.get(to.id);
    if (node !== undefined) nodes[node] = to;
  }
  return nodes;
}

function buildGraph(initiatives: readonly Initiative[], dependencies: Plan['dependencies']): DependencyGraph {
  const nodeById = new Map<InitiativeId, number>();
  for (const [node, { id }] of initiatives.entries()) nodeById.set(id, node);
  const all = [...dependencies.values()];
  const hard = edgesAmong(
    nodeById,
    all.filter((dependency) => dependency.hard),
  );
  const soft = edgesAmong(
    nodeById,
    all.filter((dependency) => !dependency.hard),
  );
  const whole = sortTopologically(hard, new Uint8Array(hard.from.length));
  if (whole.length === initiatives.length) {
    const isLeftOut = new Uint8Array(hard.from.length);
    return { initiatives, nodeById, hard, soft, isLeftOut, groups: [], topological: whole };
  }
  const groups = findStrongGroups(hard);
  const rankByNode = new Map(
    groups
      .flat()
      .sort((a, b) => compareKeys(initiatives[a]?.key ?? '', initiatives[b]?.key ?? ''))
      .map((node, rank) => [node, rank]),
  );
  const isLeftOut = chooseLeftOutEdges(hard, groups, (node) => rankByNode.get(node) ?? 0);
  return { initiatives, nodeById, hard, soft, isLeftOut, groups, topological: sortTopologically(hard, isLeftOut) };
}

function edgesAmong(nodeById: ReadonlyMap<InitiativeId, number>, dependencies: readonly Dependency[]): Edges {
  const kept: Dependency[] = [];
  const from = new Int32Array(dependencies.length);
  const to = new Int32Array(dependencies.length);
  for (const dependency of dependencies) {
    const predecessor = nodeById.get(dependency.predecessorId);
    const successor = nodeById.get(dependency.successorId);
    if (predecessor === undefined || successor === undefined) continue;
    from[kept.length] = predecessor;
    to[kept.length] = successor;
    kept.push(dependency);
  }
  const ends = { from: from.slice(0, kept.length), to: to.slice(0, kept.length) };
  const outgoing = adjacencyOf(nodeById.size, ends.from);
  return { ...ends, dependencies: kept, outgoing, incoming: adjacencyOf(nodeById.size, ends.to) };
}

/** Of a graph with rings, only the nodes that wait for none of them. Source: Arthur Kahn, "Topological sorting of large networks" (1962). */
function sortTopologically({ to, outgoing }: Edges, isLeftOut: Uint8Array): Int32Array {
  const count = outgoing.offsets.length - 1;
  const order = new Int32Array(count);
  const waitsFor = new Int32Array(count);
  for (const [edge, successor] of to.entries()) {
    if (isLeftOut[edge] === 0) waitsFor[successor] = (waitsFor[successor] ?? 0) + 1;
  }
  let sorted = 0;
  for (let node = 0; node < count; node += 1) {
    if (waitsFor[node] !== 0) continue;
    order[sorted] = node;
    sorted += 1;
  }
  for (let at = 0; at < sorted; at += 1) {
    const node = order[at] ?? 0;
    for (let index = outgoing.offsets[node] ?? 0; index < (outgoing.offsets[node + 1] ?? 0); index += 1) {
      const edge = outgoing.edges[index] ?? 0;
      if (isLeftOut[edge] === 1) continue;
      const successor = to[edge] ?? 0;
      const left = (waitsFor[successor] ?? 0) - 1;
      waitsFor[successor] = left;
      if (left !== 0) continue;
      order[sorted] = successor;
      sorted += 1;
    }
  }
  return order.subarray(0, sorted);
}
