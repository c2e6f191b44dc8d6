// What other dates of some initiatives would do to the dependencies around them, before anything is done.

import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import type { Dependency } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { dependencyGraphOf } from './dependency-graph.ts';
import { linkSlack, placingOf } from './placing.ts';

/** One dependency and by how many workdays the dates miss it; 0: they obey it. Soft ones and those that close a ring are 0. */
export interface LinkChange {
  readonly dependency: Dependency;
  /** As they would be. */
  readonly predecessor: Initiative;
  readonly successor: Initiative;
  readonly before: number;
  readonly after: number;
}

/**
 * Every dependency that leads from or to one of the initiatives that would be as given, each once: those that would be missed
 * by most workdays first, then by the successor's and the predecessor's key. The figures are those of `findConflicts` before
 * and after. Initiatives that the graph does not hold (declined, parked, not in the plan) say nothing. O(their dependencies).
 */
export function linkChanges(plan: Plan, changed: ReadonlyMap<InitiativeId, Initiative>): readonly LinkChange[] {
  const { initiatives, nodeById, hard, soft, isLeftOut } = dependencyGraphOf(plan);
  const axis = planAxisOf(plan);
  const found = new Map<Dependency, LinkChange>();
  for (const id of changed.keys()) {
    const node = nodeById.get(id);
    if (node === undefined) continue;
    for (const graph of [hard, soft]) {
      for (const { offsets, edges } of [graph.outgoing, graph.incoming]) {
        for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
          const edge = edges[at] ?? 0;
          const dependency = graph.dependencies[edge];
          const from = initiatives[graph.from[edge] ?? 0];
          const to = initiatives[graph.to[edge] ?? 0];
          if (dependency === undefined || from === undefined || to === undefined || found.has(dependency)) continue;
          const predecessor = changed.get(from.id) ?? from;
          const successor = changed.get(to.id) ?? to;
          const counts = graph === hard && isLeftOut[edge] === 0;
          found.set(dependency, {
            dependency,
            predecessor,
            successor,
            before: counts ? missedBy(dependency, { predecessor: from, successor: to, axis }) : 0,
            after: counts ? missedBy(dependency, { predecessor, successor, axis }) : 0,
          });
        }
      }
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      b.after - a.after ||
      compareKeys(a.successor.key, b.successor.key) ||
      compareKeys(a.predecessor.key, b.predecessor.key),
  );
}

/** By how many workdays the dates of two initiatives miss what one of them waits for; 0: they obey it, or have no dates. */
export function missedBy(
  rule: Pick<Dependency, 'kind' | 'lag'>,
  between: { readonly predecessor: Initiative; readonly successor: Initiative; readonly axis: WorkdayAxis },
): number {
  const predecessor = placingOf(between.predecessor, between.axis);
  const successor = placingOf(between.successor, between.axis);
  if (predecessor === null || successor === null) return 0;
  return Math.max(0, -linkSlack(rule, predecessor, successor));
}
