// What must follow when bars move.

import { durationOf } from '../plan/effort.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative, Schedule } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { moveSuccessors } from './move-successors.ts';
import type { Resolution } from './resolution.ts';

/**
 * The moves of other initiatives that new schedules of some make necessary, as `resolveConflicts` makes them: only what the
 * new schedules bring into conflict, or further into it, moves, and the bars themselves stay where they were put. Conflicts
 * of theirs with predecessors are left, as `placed`. Initiatives that are not in the plan throw.
 */
export function cascade(plan: Plan, schedules: ReadonlyMap<InitiativeId, Schedule>): Resolution {
  const before = new Map<InitiativeId, Initiative>();
  const initiatives = new Map(plan.initiatives);
  for (const [id, schedule] of schedules) {
    const initiative = plan.initiatives.get(id);
    if (initiative === undefined) throw new Error(`There is no initiative ${id} to reschedule`);
    before.set(id, initiative);
    initiatives.set(id, { ...initiative, schedule });
  }
  return moveSuccessors({ ...plan, initiatives }, { placedFrom: before });
}

/** The cascade of whatever moved between two versions of a plan, on the later one; initiatives that were added don't count. */
export function cascadeOf(plan: Plan, changedPlan: Plan): Resolution {
  const before = new Map<InitiativeId, Initiative>();
  for (const initiative of changedPlan.initiatives.values()) {
    const earlier = plan.initiatives.get(initiative.id);
    if (earlier !== undefined && earlier !== initiative && hasMoved(earlier, initiative))
      before.set(initiative.id, earlier);
  }
  return moveSuccessors(changedPlan, { placedFrom: before });
}

/** Whether another place may follow: by other dates, or by another duration within coarse ones. */
function hasMoved(before: Initiative, after: Initiative): boolean {
  const { start, end, precision } = before.schedule;
  return (
    start !== after.schedule.start ||
    end !== after.schedule.end ||
    precision !== after.schedule.precision ||
    durationOf(before) !== durationOf(after)
  );
}
