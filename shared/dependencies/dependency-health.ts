// How well the plan's promises between teams are kept.

import { type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { Dependency, ExternalDependency } from '../plan/dependency.ts';
import type { Plan } from '../plan/plan.ts';
import { countsForDependencies } from './dependency-graph.ts';
import { type BlockedInitiative, findBlocked } from './find-blocked.ts';
import { isCrossTeam, teamsOf } from './initiative-teams.ts';

export interface DependencyHealth {
  /** Unresolved dependencies between initiatives that different teams lead (`isCrossTeam`), in the order of the plan. */
  readonly openCrossTeam: readonly Dependency[];
  /** Unresolved, with an end that no team is named for: whether they cross teams is unknown. */
  readonly openUnassigned: readonly Dependency[];
  /** By key. */
  readonly blocked: readonly BlockedInitiative[];
  /** Unresolved ones with a day on which they were raised, oldest first (then in the order of the plan). */
  readonly oldestUnresolved: readonly UnresolvedDependency[];
  readonly atRisk: readonly AnyDependency[];
  /** Calendar days from raised to resolved, over all that have both days; null where none has. */
  readonly medianCycleDays: number | null;
  /** Over how many dependencies that median is. */
  readonly cycleCount: number;
}

export type AnyDependency =
  | { readonly kind: 'internal'; readonly dependency: Dependency }
  | { readonly kind: 'external'; readonly external: ExternalDependency };

export interface UnresolvedDependency {
  readonly dependency: AnyDependency;
  /** Calendar days from the day on which it was raised to today; 0 where that lies ahead. */
  readonly ageDays: number;
}

/**
 * Dependencies with a declined or parked end don't count. What is blocked: `findBlocked`. An even number of cycle times has
 * the mean of the middle two; a dependency resolved before it was raised counts as 0 days.
 */
export function dependencyHealth(plan: Plan, today: PlainDate): DependencyHealth {
  const internal = [...plan.dependencies.values()].flatMap((dependency) => {
    const predecessor = plan.initiatives.get(dependency.predecessorId);
    const successor = plan.initiatives.get(dependency.successorId);
    if (predecessor === undefined || successor === undefined) return [];
    return countsForDependencies(predecessor) && countsForDependencies(successor)
      ? { dependency, predecessor, successor }
      : [];
  });
  const unresolved = internal.filter(({ dependency }) => dependency.status !== 'resolved');
  const all: readonly AnyDependency[] = [
    ...internal.map(({ dependency }) => ({ kind: 'internal', dependency }) as const),
    ...[...plan.externalDependencies.values()].flatMap((external) => {
      const initiative = plan.initiatives.get(external.initiativeId);
      const counts = initiative !== undefined && countsForDependencies(initiative);
      return counts ? ({ kind: 'external', external } as const) : [];
    }),
  ];
  const cycleDays = all
    .map(factsOf)
    .flatMap(({ raisedOn, resolvedOn, status }) =>
      status === 'resolved' && raisedOn !== null && resolvedOn !== null ? daysBetween(raisedOn, resolvedOn) : [],
    );
  return {
    openCrossTeam: unresolved
      .filter(({ predecessor, successor }) => isCrossTeam(predecessor, successor))
      .map(({ dependency }) => dependency),
    openUnassigned: unresolved
      .filter(({ predecessor, successor }) => teamsOf(predecessor).length === 0 || teamsOf(successor).length === 0)
      .map(({ dependency }) => dependency),
    blocked: findBlocked(plan, today),
    oldestUnresolved: all
      .flatMap((dependency): readonly UnresolvedDependency[] => {
        const { raisedOn, status } = factsOf(dependency);
        if (status === 'resolved' || raisedOn === null) return [];
        return [{ dependency, ageDays: daysBetween(raisedOn, today) }];
      })
      .sort((a, b) => b.ageDays - a.ageDays),
    atRisk: all.filter((dependency) => factsOf(dependency).status === 'at-risk'),
    medianCycleDays: medianOf(cycleDays),
    cycleCount: cycleDays.length,
  };
}

function factsOf(any: AnyDependency): Pick<Dependency, 'status' | 'raisedOn' | 'resolvedOn'> {
  return any.kind === 'internal' ? any.dependency : any.external;
}

/** Calendar days from one day to another; 0 where that lies before it. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.max(0, plainDateToDay(to) - plainDateToDay(from));
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
