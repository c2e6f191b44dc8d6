import { periodBounds, periodOf } from '../calendar/fiscal-period.ts';
import { monthBounds, type PlainDate } from '../calendar/plain-date.ts';
import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Precision, Schedule } from '../plan/initiative.ts';
import { settingsOf } from '../plan/plan.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

export interface ChangePrecisionIntent {
  readonly ids: readonly InitiativeId[];
  readonly precision: Exclude<Precision, 'none'>;
}

/**
 * Says how exactly the dates are meant. To the month or quarter, start and end reach out to whole ones; to the day, they
 * stay where they are. What has no dates is left alone.
 */
export const changePrecision: Command<ChangePrecisionIntent> = (plan, { ids, precision }) => {
  const found = initiativesNamed(plan, ids);
  if (!found.ok) return fail(found.problem);
  const { fiscalYearStartMonth } = settingsOf(plan);
  const boundsOf = (day: PlainDate): Bounds => {
    if (precision === 'day') return { first: day, last: day };
    if (precision === 'month') return monthBounds(day);
    return periodBounds(periodOf(day, fiscalYearStartMonth), fiscalYearStartMonth);
  };
  const changes = changesTo(plan);
  for (const initiative of found.value) {
    const { schedule } = initiative;
    if (schedule.precision === precision || (schedule.start === null && schedule.end === null)) continue;
    changes.put('initiatives', { ...initiative, schedule: reachOut(schedule, precision, boundsOf) });
  }
  return succeed(changes.build(`Set precision of ${nameInitiatives(found.value)}`));
};

interface Bounds {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

function reachOut(schedule: Schedule, precision: Precision, boundsOf: (day: PlainDate) => Bounds): Schedule {
  const start = schedule.start === null ? null : boundsOf(schedule.start).first;
  const end = schedule.end === null ? null : boundsOf(schedule.end).last;
  return { ...schedule, start, end, precision, setBy: 'hand' };
}
