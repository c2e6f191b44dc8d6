// Between which days a bar can lie with nothing broken, the others staying where they are.

import { type Day, plainDateToDay } from '../calendar/plain-date.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { dependencyGraphOf } from './dependency-graph.ts';
import { linkSlack, placingOf } from './placing.ts';
import { shiftRoomOf } from './shift-room.ts';
import { findLastWorkdayDate, findWorkdayDate } from './workday-dates.ts';

/** Days, both inclusive; null: nothing limits it there. `first` is after `last` where it fits nowhere. */
export interface DragRoom {
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * The days between which a bar with both dates can be moved, keeping its length, before it breaks a hard dependency, its own
 * deadline or the day before which it must not begin. Coarse dates count at their best, as for conflicts. null: it is not
 * in the plan, or has not both dates. O(its dependencies), but for the room to the right, which is remembered per plan.
 */
export function dragRoomOf(plan: Plan, id: InitiativeId): DragRoom | null {
  const initiative = plan.initiatives.get(id);
  const { start = null, end = null, notBefore = null } = initiative?.schedule ?? {};
  if (initiative === undefined || start === null || end === null || end < start) return null;
  const axis = planAxisOf(plan);
  const { from, to } = axis.span(plainDateToDay(start), plainDateToDay(end));
  const earlier = slackBefore(plan, id);
  const later = shiftRoomOf(plan).get(id)?.workdays ?? null;
  const first = earlier === null ? null : findWorkdayDate(axis, from - earlier);
  const last = later === null ? null : findLastWorkdayDate(axis, to + later);
  const bounds = [first, notBefore].flatMap((day) => (day === null ? [] : [plainDateToDay(day)]));
  return {
    first: bounds.length === 0 ? null : Math.max(...bounds),
    last: last === null ? null : plainDateToDay(last),
  };
}

/** Workdays by which it can go earlier before it is too early for something; negative: it is already. null: nothing limits it. */
function slackBefore(plan: Plan, id: InitiativeId): number | null {
  const { initiatives, nodeById, hard, isLeftOut } = dependencyGraphOf(plan);
  const node = nodeById.get(id);
  const own = node === undefined ? undefined : initiatives[node];
  const axis = planAxisOf(plan);
  const placing = own === undefined ? null : placingOf(own, axis);
  if (node === undefined || placing === null) return null;
  const { offsets, edges } = hard.incoming;
  let least = Number.POSITIVE_INFINITY;
  for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
    const edge = edges[at] ?? 0;
    const dependency = hard.dependencies[edge];
    const predecessor = initiatives[hard.from[edge] ?? 0];
    const before = predecessor === undefined ? null : placingOf(predecessor, axis);
    if (dependency === undefined || before === null || isLeftOut[edge] === 1) continue;
    least = Math.min(least, linkSlack(dependency, before, placing));
  }
  return Number.isFinite(least) ? least : null;
}
