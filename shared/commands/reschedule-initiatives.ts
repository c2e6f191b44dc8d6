import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Schedule } from '../plan/initiative.ts';
import { fail, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

export interface RescheduleInitiativesIntent {
  readonly ids: readonly InitiativeId[];
  /** Start, end and precision belong together: dates set here count as set by hand. */
  readonly schedule: Partial<Omit<Schedule, 'setBy'>>;
}

/** Sets dates and their bounds by hand. */
export const rescheduleInitiatives: Command<RescheduleInitiativesIntent> = (plan, intent) => {
  const found = initiativesNamed(plan, intent.ids);
  if (!found.ok) return fail(found.problem);
  const changes = changesTo(plan);
  for (const initiative of found.value) {
    const merged: Schedule = { ...initiative.schedule, ...intent.schedule };
    const setsDates = 'start' in intent.schedule || 'end' in intent.schedule || 'precision' in intent.schedule;
    const schedule = setsDates ? settledSchedule(merged, 'hand') : merged;
    const problem = scheduleProblem(initiative.key, schedule);
    if (problem !== null) return fail(problem);
    changes.put('initiatives', { ...initiative, schedule });
  }
  return succeed(changes.build(labelOf(intent.schedule, nameInitiatives(found.value))));
};

function labelOf(schedule: RescheduleInitiativesIntent['schedule'], of: string): string {
  const fields = Object.keys(schedule);
  if (fields.length !== 1) return `Reschedule ${of}`;
  if ('deadline' in schedule) return `Set deadline of ${of}`;
  if ('notBefore' in schedule) return `Set earliest start of ${of}`;
  if ('pinned' in schedule) return `${schedule.pinned ? 'Pin' : 'Unpin'} ${of}`;
  return `Reschedule ${of}`;
}

/** Without dates there is no precision and nobody set them; with dates they are set in that way, to the day unless said. */
export function settledSchedule(schedule: Schedule, setBy: 'hand' | 'proposal'): Schedule {
  if (schedule.start === null && schedule.end === null) return { ...schedule, precision: 'none', setBy: null };
  return { ...schedule, precision: schedule.precision === 'none' ? 'day' : schedule.precision, setBy };
}

/** Why a schedule can’t stand; null when it can. */
export function scheduleProblem(key: string, { start, end }: Schedule): CommandProblem | null {
  if (start !== null && end !== null && end < start) {
    return { kind: 'invalid-value', message: `${key} would end on ${end}, before it starts on ${start}.` };
  }
  return null;
}
