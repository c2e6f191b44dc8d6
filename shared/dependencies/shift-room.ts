// How far a bar can be dragged to the right with all others staying where they are.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { Dependency } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { dependencyGraphOf } from './dependency-graph.ts';
import { linkSlack, placingOf, workdayAfter } from './placing.ts';
import { rememberByTables } from './remember-by-tables.ts';

export interface ShiftRoom {
  /** Workdays by which it can go later; negative: it is too late already. */
  readonly workdays: number;
  /** What it would break next. */
  readonly limit: ShiftLimit;
}

export type ShiftLimit =
  | { readonly kind: 'dependency'; readonly dependency: Dependency }
  | { readonly kind: 'deadline'; readonly day: PlainDate };

/**
 * For every dated initiative that something limits: the workdays by which it can be shifted later before a hard dependency
 * on it or its own deadline is broken, given the present dates of all others. This is slack of the dates, not of the
 * durations (`computeSlack`). What nothing limits, or has no dates, is not in the map; coarse dates count at their best, as
 * for conflicts. Among equal limits the deadline comes first, then the order of the plan. Remembered per plan.
 */
export const shiftRoomOf: (plan: Plan) => ReadonlyMap<InitiativeId, ShiftRoom> = rememberByTables((plan) => {
  const { initiatives, hard, isLeftOut } = dependencyGraphOf(plan);
  const axis = planAxisOf(plan);
  const placings = initiatives.map((initiative) => placingOf(initiative, axis));
  const rooms = new Map<InitiativeId, ShiftRoom>();
  const limitTo = (id: InitiativeId, workdays: number, limit: ShiftLimit): void => {
    const least = rooms.get(id)?.workdays ?? Number.POSITIVE_INFINITY;
    if (workdays < least) rooms.set(id, { workdays, limit });
  };
  for (const [node, { id, schedule }] of initiatives.entries()) {
    const placing = placings[node] ?? null;
    if (placing === null || schedule.deadline === null || !Number.isFinite(placing.earliestFinish)) continue;
    const workdays = workdayAfter(schedule.deadline, axis) - placing.earliestFinish;
    limitTo(id, workdays, { kind: 'deadline', day: schedule.deadline });
  }
  for (const [edge, dependency] of hard.dependencies.entries()) {
    const predecessor = placings[hard.from[edge] ?? 0] ?? null;
    const successor = placings[hard.to[edge] ?? 0] ?? null;
    if (predecessor === null || successor === null || isLeftOut[edge] === 1) continue;
    const workdays = linkSlack(dependency, predecessor, successor);
    if (Number.isFinite(workdays)) limitTo(dependency.predecessorId, workdays, { kind: 'dependency', dependency });
  }
  return rooms;
});
