// Days off as they are typed and shown: `24 Dec 2026; 28 Dec 2026 to 31 Dec 2026`.

import { type DateTextOptions, formatDateText, readDateText } from '../../../shared/calendar/date-text.ts';
import {
  dayToPlainDate,
  type IsoWeekday,
  isoWeekday,
  type PlainDate,
  plainDateToDay,
} from '../../../shared/calendar/plain-date.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';

export interface DaysOffProblem {
  readonly kind: 'not-a-day' | 'wrong-order' | 'too-long';
  readonly message: string;
}

export interface DaysOffCalendar extends Omit<DateTextOptions, 'dayMonthOrder'> {
  readonly workingWeek: readonly IsoWeekday[];
}

const LONGEST_STRETCH = 366;

/** Stretches run from a first to a last day, one of them alone where they are the same. Days that nobody works on part none. */
export function formatDaysOff(
  days: readonly PlainDate[],
  { workingWeek }: Pick<DaysOffCalendar, 'workingWeek'>,
): string {
  const stretches: { first: PlainDate; last: PlainDate }[] = [];
  for (const day of [...days].sort()) {
    const latest = stretches.at(-1);
    if (latest !== undefined && workdayAfter(latest.last, workingWeek) === day) latest.last = day;
    else stretches.push({ first: day, last: day });
  }
  return stretches
    .map(({ first, last }) =>
      first === last ? formatOneDay(first) : `${formatOneDay(first)} to ${formatOneDay(last)}`,
    )
    .join('; ');
}

/** Reads days and stretches of days, with semicolons between them. Of a stretch only the days of the working week count. */
export function readDaysOff(typed: string, calendar: DaysOffCalendar): Result<readonly PlainDate[], DaysOffProblem> {
  const days = new Set<PlainDate>();
  for (const text of typed.split(/[;\n]/)) {
    if (text.trim() === '') continue;
    const stretch = readStretch(text.trim(), calendar);
    if (!stretch.ok) return stretch;
    for (const day of stretch.value) days.add(day);
  }
  return succeed([...days].sort());
}

function readStretch(text: string, calendar: DaysOffCalendar): Result<readonly PlainDate[], DaysOffProblem> {
  const ends = text.split(/\s+to\s+|\s+[–-]\s+/);
  const first = readOneDay(ends[0] ?? '', calendar);
  if (!first.ok) return first;
  if (ends.length === 1) return succeed([first.value]);
  const last = readOneDay(ends.slice(1).join(' to '), calendar);
  if (!last.ok) return last;
  const [from, to] = [plainDateToDay(first.value), plainDateToDay(last.value)];
  if (to < from) return fail({ kind: 'wrong-order', message: `“${text.slice(0, 60)}” ends before it begins.` });
  if (to - from > LONGEST_STRETCH) {
    return fail({
      kind: 'too-long',
      message: `“${text.slice(0, 60)}” is longer than a year: end the member’s time instead.`,
    });
  }
  const days = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  return succeed(days.filter((day) => calendar.workingWeek.includes(isoWeekday(day))).map(dayToPlainDate));
}

/** Reads one day; a month or a quarter is none. */
export function readOneDay(
  typed: string,
  { today, fiscalYearStartMonth }: Omit<DateTextOptions, 'dayMonthOrder'>,
): Result<PlainDate, DaysOffProblem> {
  const text = typed.trim();
  const read = readDateText(text, { today, fiscalYearStartMonth, dayMonthOrder: 'unknown' });
  if (!read.ok) return fail({ kind: 'not-a-day', message: read.problem.message });
  const { first, precision } = read.value;
  return precision === 'day'
    ? succeed(first)
    : fail({ kind: 'not-a-day', message: `“${text.slice(0, 40)}” is a ${precision}, not a day.` });
}

/** As `12 Jan 2026`: what the field reads again, whatever the locale. */
export function formatOneDay(day: PlainDate): string {
  return formatDateText({ first: day, last: day, precision: 'day' }, { fiscalYearStartMonth: 1 });
}

/** null after a day that nobody works on: a stretch would not hold that one when it is read again. */
function workdayAfter(date: PlainDate, workingWeek: readonly IsoWeekday[]): PlainDate | null {
  let day = plainDateToDay(date);
  if (!workingWeek.includes(isoWeekday(day))) return null;
  do day += 1;
  while (!workingWeek.includes(isoWeekday(day)));
  return dayToPlainDate(day);
}
