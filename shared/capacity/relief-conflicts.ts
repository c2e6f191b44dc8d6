// Which hard dependencies a move would make impossible to obey.

import { plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import type { Dependency } from '../plan/dependency.ts';
import { durationOf } from '../plan/effort.ts';
import type { DependencyId, InitiativeId } from '../plan/ids.ts';
import type { Initiative, Schedule } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';

export interface MoveConflict {
  readonly dependencyId: DependencyId;
  /** Who waits for it, and would have to wait longer. */
  readonly successorId: InitiativeId;
  /** By how many workdays at least, > 0. */
  readonly by: number;
}

/**
 * The hard dependencies on an initiative that no placing inside both windows obeys once it has this schedule, and that can be
 * obeyed, or are broken by less, as it stands. Successors that are shipped, declined or parked wait for nothing.
 */
export function conflictsOfMove(plan: Plan, initiative: Initiative, schedule: Schedule): readonly MoveConflict[] {
  const axis = planAxisOf(plan);
  const before = boundsOf(initiative, axis);
  const after = boundsOf({ ...initiative, schedule }, axis);
  if (after === null) return [];
  const conflicts: MoveConflict[] = [];
  for (const dependency of plan.dependencies.values()) {
    if (!dependency.hard || dependency.predecessorId !== initiative.id) continue;
    const successor = plan.initiatives.get(dependency.successorId);
    if (successor === undefined || successor.id === initiative.id || !canWait(successor)) continue;
    const there = boundsOf(successor, axis);
    if (there === null) continue;
    const by = brokenBy(dependency, after, there);
    const already = before === null ? 0 : Math.max(0, brokenBy(dependency, before, there));
    if (by > already) conflicts.push({ dependencyId: dependency.id, successorId: successor.id, by });
  }
  return conflicts;
}

function canWait({ stage }: Initiative): boolean {
  return stage !== 'shipped' && stage !== 'declined' && stage !== 'parked';
}

/** In workday numbers; the work lies somewhere inside its window, and at day precision fills it. */
interface Bounds {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestFinish: number;
  readonly latestFinish: number;
}

function boundsOf(initiative: Initiative, axis: WorkdayAxis): Bounds | null {
  const { start, end, precision } = initiative.schedule;
  if (precision === 'none' || start === null || end === null || end < start) return null;
  const { from, to } = axis.span(plainDateToDay(start), plainDateToDay(end));
  const duration = precision === 'day' ? to - from : Math.min(to - from, durationOf(initiative) ?? 1);
  return { earliestStart: from, latestStart: to - duration, earliestFinish: from + duration, latestFinish: to };
}

/** By how many workdays the successor's latest comes before what the predecessor's earliest asks; 0 or less: it can be obeyed. */
function brokenBy({ kind, lag }: Dependency, predecessor: Bounds, successor: Bounds): number {
  const from = kind === 'FS' || kind === 'FF' ? predecessor.earliestFinish : predecessor.earliestStart;
  const to = kind === 'FS' || kind === 'SS' ? successor.latestStart : successor.latestFinish;
  return from + lag - to;
}
