import { type DateTextOptions, readDateText } from '../../../shared/calendar/date-text.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';

export interface HolidayProblem {
  readonly kind: 'not-a-day' | 'already-there';
  readonly message: string;
}

/**
 * Reads typed days, several of them separated by semicolons or line breaks, and adds them to those that are there, in
 * ascending order. All or none: a month, what is no date, and a day that is there already are refused by name.
 */
export function addHolidays(
  holidays: readonly PlainDate[],
  typed: string,
  calendar: Omit<DateTextOptions, 'dayMonthOrder'>,
): Result<readonly PlainDate[], HolidayProblem> {
  const all = new Set(holidays);
  const texts = typed
    .split(/[;\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (texts.length === 0) return fail({ kind: 'not-a-day', message: 'Type a day, such as 25 Dec 2026.' });
  for (const text of texts) {
    const read = readDateText(text, { ...calendar, dayMonthOrder: 'unknown' });
    if (!read.ok) return fail({ kind: 'not-a-day', message: read.problem.message });
    const { first, precision } = read.value;
    if (precision !== 'day') return fail({ kind: 'not-a-day', message: `“${text}” is a ${precision}, not a day.` });
    if (all.has(first)) return fail({ kind: 'already-there', message: `“${text}” is a holiday already.` });
    all.add(first);
  }
  return succeed([...all].sort());
}
