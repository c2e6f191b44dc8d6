// What a date that is typed into start or end does to a schedule.

import { type DateText, formatDateText } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Precision, Schedule } from '../plan/initiative.ts';

const COARSENESS: Readonly<Record<Precision, number>> = { none: 0, day: 1, month: 2, quarter: 3 };

/** The schedule with another start. A coarse one typed into an undated schedule bounds the whole window. */
export function withStart(schedule: Schedule, date: DateText | null): Schedule {
  if (date === null) return settled({ ...schedule, start: null });
  const end = schedule.end === null && date.precision !== 'day' ? date.last : schedule.end;
  return settled({ ...schedule, start: date.first, end, precision: coarser(schedule, date, end !== schedule.end) });
}

/** The schedule with another end, the last day of what was typed. */
export function withEnd(schedule: Schedule, date: DateText | null): Schedule {
  if (date === null) return settled({ ...schedule, end: null });
  const start = schedule.start === null && date.precision !== 'day' ? date.first : schedule.start;
  return settled({ ...schedule, start, end: date.last, precision: coarser(schedule, date, start !== schedule.start) });
}

/** A start or end as it is typed: the month or quarter that it bounds, or the day; empty when there is none. */
export function scheduleDateText(date: PlainDate | null, precision: Precision, fiscalYearStartMonth: number): string {
  if (date === null) return '';
  const isCoarse = precision === 'month' || precision === 'quarter';
  return formatDateText({ first: date, last: date, precision: isCoarse ? precision : 'day' }, { fiscalYearStartMonth });
}

/** Where the other date stays, the coarser precision of the two holds. */
function coarser(schedule: Schedule, date: DateText, isWhole: boolean): Precision {
  const hasOther = !isWhole && (schedule.start !== null || schedule.end !== null);
  return hasOther && COARSENESS[schedule.precision] > COARSENESS[date.precision] ? schedule.precision : date.precision;
}

function settled(schedule: Schedule): Schedule {
  if (schedule.start === null && schedule.end === null) return { ...schedule, precision: 'none', setBy: null };
  return { ...schedule, precision: schedule.precision === 'none' ? 'day' : schedule.precision, setBy: 'hand' };
}
