import type { DateText } from '../calendar/date-text.ts';
import { changesTo } from '../changes/change-set-builder.ts';
import { withEnd, withStart } from '../grid/schedule-edit.ts';
import type { InitiativeId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';
import { scheduleProblem } from './reschedule-initiatives.ts';

export interface DateInitiativesIntent {
  readonly ids: readonly InitiativeId[];
  readonly which: 'start' | 'end';
  /** As it was typed: the day, month or quarter. null: none. */
  readonly date: DateText | null;
}

/** Sets start or end by hand. What is typed sets the precision, for each by what its other date has. */
export const dateInitiatives: Command<DateInitiativesIntent> = (plan, { ids, which, date }) => {
  const found = initiativesNamed(plan, ids);
  if (!found.ok) return fail(found.problem);
  const changes = changesTo(plan);
  for (const initiative of found.value) {
    const { schedule: before } = initiative;
    const schedule = which === 'start' ? withStart(before, date) : withEnd(before, date);
    const problem = scheduleProblem(initiative.key, schedule);
    if (problem !== null) return fail(problem);
    changes.put('initiatives', { ...initiative, schedule });
  }
  return succeed(changes.build(`Set ${which} of ${nameInitiatives(found.value)}`));
};
