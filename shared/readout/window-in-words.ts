import { monthInWords } from '../calendar/day-in-words.ts';
import { periodLabel, periodOf } from '../calendar/fiscal-period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Schedule } from '../plan/initiative.ts';

/** Whether the dates are those of the work itself, not the bounds of a window that it lies in. */
export function isDayPrecise(schedule: Schedule): boolean {
  return schedule.precision === 'day';
}

/**
 * When it is planned, no finer than the plan knows: the fiscal quarters of its dates (`FY27 Q1`, `FY27 Q1 to Q2`), with
 * `within` where the dates only bound a window, the months where they are precise to the month (`within Feb 2026`), `from`
 * or `until` where one end is open. Empty without dates.
 */
export function windowInWords(schedule: Schedule, fiscalYearStartMonth: number): string {
  const { start, end, precision } = schedule;
  if (precision === 'none') return '';
  const name = (date: PlainDate): string =>
    precision === 'month'
      ? monthInWords(date)
      : periodLabel(periodOf(date, fiscalYearStartMonth), fiscalYearStartMonth);
  if (start === null) return end === null ? '' : `until ${name(end)}`;
  if (end === null) return `from ${name(start)}`;
  const span = spanOf(name(start), name(end));
  return isDayPrecise(schedule) ? span : `within ${span}`;
}

/** The year is said once where it is the same: `FY27 Q1 to Q2`, `Mar to Apr 2027`, but `Nov 2026 to Jan 2027`. */
function spanOf(first: string, last: string): string {
  if (first === last) return first;
  const [headOfFirst = '', tailOfFirst = ''] = first.split(' ');
  const [headOfLast = '', tailOfLast = ''] = last.split(' ');
  if (headOfFirst === headOfLast) return `${first} to ${tailOfLast}`;
  return tailOfFirst === tailOfLast && !tailOfLast.startsWith('Q')
    ? `${headOfFirst} to ${last}`
    : `${first} to ${last}`;
}
