// What the graph shows of a plan.

import { dependencyGraphOf, leftOutDependencies } from '../../../../shared/dependencies/dependency-graph.ts';
import type { GraphFacts } from '../../../../shared/dependencies/layout/graph-layout.ts';
import { NEIGHBOUR_LIMIT, type Neighbourhood, neighbourhoodOf } from '../../../../shared/dependencies/neighbourhood.ts';
import { holdsStart, waitsForFinish } from '../../../../shared/dependencies/placing.ts';
import type { DependencyId, InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { GraphSettings } from '../../../state/dependencies-state.ts';

export const NODE = { width: 188, height: 60 } as const;

export type ShownGraph =
  | { readonly kind: 'nothing' }
  /** More than can be followed at once: something must be chosen to look around. */
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'graph'; readonly neighbourhood: Neighbourhood };

/** Everything that waits or is waited for while that is not too much, else what is around what was chosen. */
export function shownGraph(
  plan: Plan,
  { around, upstream, downstream, hidesSoft }: Pick<GraphSettings, 'around' | 'upstream' | 'downstream' | 'hidesSoft'>,
): ShownGraph {
  if (around !== null) {
    const neighbourhood = neighbourhoodOf(plan, around, { upstream, downstream, hidesSoft });
    return neighbourhood.neighbours.length === 0 ? { kind: 'nothing' } : { kind: 'graph', neighbourhood };
  }
  const linked = linkedIds(plan, hidesSoft);
  if (linked.size === 0) return { kind: 'nothing' };
  if (linked.size > NEIGHBOUR_LIMIT) return { kind: 'too-many', count: linked.size };
  return { kind: 'graph', neighbourhood: neighbourhoodOf(plan, linked, { upstream: 0, downstream: 0, hidesSoft }) };
}

/** The initiatives that a dependency leads to or from. */
function linkedIds(plan: Plan, hidesSoft: boolean): ReadonlySet<InitiativeId> {
  const { hard, soft } = dependencyGraphOf(plan);
  const linked = new Set<InitiativeId>();
  for (const { dependencies } of hidesSoft ? [hard] : [hard, soft]) {
    for (const { predecessorId, successorId } of dependencies) linked.add(predecessorId).add(successorId);
  }
  return linked;
}

/** As the layout asks for it. What an edge means says at which sides it leaves and enters. */
export function graphFactsOf(
  plan: Plan,
  { neighbours, dependencies }: Neighbourhood,
): GraphFacts<InitiativeId, DependencyId> {
  const leftOut = new Set(leftOutDependencies(plan).map(({ id }) => id));
  return {
    nodes: neighbours.map(({ initiative }) => ({ id: initiative.id, ...NODE })),
    edges: dependencies.map(({ id, predecessorId, successorId, hard, kind }) => ({
      id,
      from: predecessorId,
      to: successorId,
      hard,
      fromSide: waitsForFinish(kind) ? 'right' : 'left',
      toSide: holdsStart(kind) ? 'left' : 'right',
      ignored: leftOut.has(id),
    })),
  };
}

/** Whether both would be laid out alike. */
export function isSameGraph(a: GraphFacts, b: GraphFacts): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.edges.length === b.edges.length &&
    a.nodes.every(({ id }, index) => id === b.nodes[index]?.id) &&
    a.edges.every((edge, index) => {
      const other = b.edges[index];
      return (
        other !== undefined &&
        edge.id === other.id &&
        edge.from === other.from &&
        edge.to === other.to &&
        edge.hard === other.hard &&
        edge.fromSide === other.fromSide &&
        edge.toSide === other.toSide &&
        edge.ignored === other.ignored
      );
    })
  );
}
