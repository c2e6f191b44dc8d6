// What the dates of a plan contradict: its dependencies, its deadlines, themselves.

import type { PlainDate } from '../calendar/plain-date.ts';
import { type Demands, demandsOf } from '../capacity/demand.ts';
import { writeDependency } from '../dependencies/dependency-text.ts';
import { findConflicts } from '../dependencies/find-conflicts.ts';
import { placingOf, workdayAfter } from '../dependencies/placing.ts';
import { workdaysInWords } from '../dependencies/workday-dates.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { RANKED_STAGES } from '../plan/stage.ts';
import type { Finding } from './finding.ts';

export function checkDates(initiatives: readonly Initiative[]): readonly Finding<'end-before-start'>[] {
  return initiatives.flatMap(({ key, schedule: { start, end } }) => {
    if (start === null || end === null || end >= start) return [];
    return [{ kind: 'end-before-start', message: `${key} ends on ${end}, before it starts on ${start}.`, keys: [key] }];
  });
}

/** Hard dependencies that the dates can't obey; the keys are the predecessor's and the successor's. */
export function checkConflicts(plan: Plan): readonly Finding<'conflict'>[] {
  return findConflicts(plan).conflicts.map(({ dependency, predecessor, successor, byWorkdays, bound }) => {
    const waits = `${successor.key} waits for ${writeDependency(dependency, predecessor)}`;
    const asked = bound.day === null ? '' : `, so that it ${bound.of}s no earlier than on ${bound.day}`;
    return {
      kind: 'conflict',
      message: `${waits}${asked}: it is dated ${workdaysInWords(byWorkdays)} too early. Move it, or make the dependency soft.`,
      keys: [predecessor.key, successor.key],
    };
  });
}

/**
 * What is not done and ends after the day by which it has to end, wherever its dates let it lie and however late its work runs
 * on from today; and what has no dates when that day is over.
 */
export function checkDeadlines(
  plan: Plan,
  initiatives: readonly Initiative[],
  today: PlainDate,
): readonly Finding<'deadline-missed'>[] {
  const demands = demandsOf(plan, today);
  const { axis } = demands;
  return initiatives.flatMap((initiative) => {
    const { key, stage, schedule } = initiative;
    if (schedule.deadline === null || !RANKED_STAGES.has(stage)) return [];
    const placing = placingOf(initiative, axis);
    if (placing === null) {
      if (schedule.deadline >= today) return [];
      const message = `${key} had to end by ${schedule.deadline}, and has no dates. Give it dates or another deadline.`;
      return [{ kind: 'deadline-missed', message, keys: [key] }];
    }
    const finish = Math.max(placing.earliestFinish, ...overdueFinishes(initiative, demands));
    const late = finish - workdayAfter(schedule.deadline, axis);
    if (!(late > 0) || late === Number.POSITIVE_INFINITY) return [];
    const message = `${key} has to end by ${schedule.deadline} and ends ${workdaysInWords(late)} later.`;
    return [{ kind: 'deadline-missed', message, keys: [key] }];
  });
}

/** Where what is left of overdue work ends, in whole workdays. */
function overdueFinishes(initiative: Initiative, demands: Demands): readonly number[] {
  return (demands.of(initiative)?.teams ?? []).flatMap((part) =>
    part.kind === 'placed' && part.isOverdue ? part.stretches.map(({ to }) => Math.ceil(to)) : [],
  );
}
