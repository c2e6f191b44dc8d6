// External dependencies whose needed-by day went by, or comes too late to help.

import { type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { ExternalDependency } from '../plan/dependency.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { countsForDependencies } from './dependency-graph.ts';
import { placingOf, workdayAfter } from './placing.ts';

export interface LateExternal {
  /** `overdue`: its needed-by day is before today. `needed-after-start`: the initiative starts before that day for certain. */
  readonly kind: 'overdue' | 'needed-after-start';
  readonly external: ExternalDependency;
  readonly initiative: Initiative;
  /**
   * Overdue: the workdays after the needed-by day up to today (0 while only days off went by). Otherwise those from the latest
   * start up to the needed-by day, above 0.
   */
  readonly byWorkdays: number;
}

/**
 * Unresolved external dependencies that are overdue, or needed by a day after the latest start of their initiative (a hint:
 * one of the two dates is wrong). Only what is certain: no needed-by day, or no dates, is no finding; what has started or
 * shipped can only be overdue. Declined, parked and shipped initiatives don't count. Overdue ones first, each kind by most
 * workdays, then by key. One that is both is overdue.
 */
export function findLateExternals(plan: Plan, today: PlainDate): readonly LateExternal[] {
  const axis = planAxisOf(plan);
  const found: LateExternal[] = [];
  for (const external of plan.externalDependencies.values()) {
    const { neededBy, status } = external;
    const initiative = plan.initiatives.get(external.initiativeId);
    if (initiative === undefined || neededBy === null || status === 'resolved') continue;
    if (!countsForDependencies(initiative) || initiative.stage === 'shipped') continue;
    if (neededBy < today) {
      const byWorkdays = workdayAfter(today, axis) - workdayAfter(neededBy, axis);
      found.push({ kind: 'overdue', external, initiative, byWorkdays });
      continue;
    }
    const latestStart = placingOf(initiative, axis)?.latestStart ?? Number.POSITIVE_INFINITY;
    const byWorkdays = axis.workdayNumber(plainDateToDay(neededBy)) - latestStart;
    if (byWorkdays <= 0 || initiative.stage === 'in-progress') continue;
    found.push({ kind: 'needed-after-start', external, initiative, byWorkdays });
  }
  return found.sort(
    (a, b) =>
      Number(b.kind === 'overdue') - Number(a.kind === 'overdue') ||
      b.byWorkdays - a.byWorkdays ||
      compareKeys(a.initiative.key, b.initiative.key),
  );
}
