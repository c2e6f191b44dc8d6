// Dates as people type them and files carry them, with the precision that they are written in.

import { fail, type Result, succeed } from '../result.ts';
import { addPeriods, findPeriodBounds, type Period, periodLabel, periodOf } from './fiscal-period.ts';
import { monthAbbreviation, monthName } from './month-names.ts';
import {
  type DateParts,
  daysInMonth,
  dayToPlainDate,
  FIRST_DAY,
  findPlainDate,
  type IsoWeekday,
  isoWeekday,
  LAST_DAY,
  monthBounds,
  type PlainDate,
  plainDateParts,
  plainDateToDay,
} from './plain-date.ts';
import { fullYear, parseWrittenDate, type WrittenDate } from './written-date.ts';

/** A day, month or quarter; `first` and `last` are both inclusive and the same at day precision. */
export interface DateText {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly precision: 'day' | 'month' | 'quarter';
}

/** Which number comes first in dates like 3/4/2026. */
export type DayMonthOrder = 'day-first' | 'month-first' | 'unknown';

export interface DateTextOptions {
  readonly today: PlainDate;
  /** 1-12. */
  readonly fiscalYearStartMonth: number;
  readonly dayMonthOrder: DayMonthOrder;
}

export type DateTextProblem =
  | { readonly kind: 'not-a-date'; readonly message: string }
  | { readonly kind: 'impossible-date'; readonly message: string }
  /** `readings` are the two dates that it may be, as `formatDateText` writes them. */
  | { readonly kind: 'ambiguous-date'; readonly message: string; readonly readings: readonly [string, string] };

type Reading = Result<DateText, DateTextProblem>;

const LONGEST_QUOTE = 40;
const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * Reads a date that was typed or imported.
 * - Days: `2026-01-12`, `2026/01/12`, `12 Jan 2026`, `Jan 12, 2026`, `12-Jan-26`, `31.12.2026` (dots: day first), `9/13/19`
 *   (slashes and dashes: by `dayMonthOrder`; when that is unknown, a number above 12 decides and two different numbers up
 *   to 12 are ambiguous). A time of day and a time zone behind the day are dropped: the day is the one written. A day of
 *   the week before it has to fit.
 * - `12 Jan`: this year's, unless that is more than six months before today: then next year's.
 * - `+2w`, `-3d`: calendar weeks or days from today.
 * - Months: `2026-01`, `Jan 2026`, `Jan '26`. `Jan 26` is ambiguous, `Jan 45` is not.
 * - Quarters of the plan's fiscal calendar: `Q3 2026`, `2026-Q3`, `FY27 Q1`; `Q3` is the first that ends on or after today.
 *
 * Month names are English, German, French or Spanish. Years of two digits run from 1970 to 2069. Everything else is a
 * problem, whose message quotes at most 40 characters of the text. Linear in the text's length.
 */
export function readDateText(text: string, options: DateTextOptions): Reading {
  const written = parseWrittenDate(text);
  if (written === null) return fail({ kind: 'not-a-date', message: `${quoted(text)} is not a date.` });
  const { date, weekday } = written;
  const reading = readWrittenDate(text, date, options);
  return reading.ok && weekday !== null ? withWeekday(text, reading.value, weekday) : reading;
}

/**
 * What a whole column says about its dates with slashes (or dashes and the year last): a number from 13 to 31 can only be
 * the day. Unknown without such evidence, and where two texts contradict each other.
 */
export function dayMonthOrderOf(texts: Iterable<string>): DayMonthOrder {
  let order: DayMonthOrder = 'unknown';
  for (const text of texts) {
    const proven = provenOrder(text);
    if (proven === 'unknown' || proven === order) continue;
    if (order !== 'unknown') return 'unknown';
    order = proven;
  }
  return order;
}

/**
 * Writes a date so that reading it back gives the same: `12 Jan 2026`, `Jan 2026`, and for a quarter its label (`FY27 Q1`,
 * or `2026 Q4` with start month 1). At month and quarter precision it names the one in which `first` lies.
 */
export function formatDateText(value: DateText, options: { readonly fiscalYearStartMonth: number }): string {
  const parts = plainDateParts(value.first);
  if (value.precision === 'day') return dayText(parts);
  if (value.precision === 'month') return monthText(parts);
  const { fiscalYearStartMonth } = options;
  return periodLabel(periodOf(value.first, fiscalYearStartMonth), fiscalYearStartMonth);
}

function readWrittenDate(text: string, date: WrittenDate, options: DateTextOptions): Reading {
  switch (date.kind) {
    case 'day':
      return readDay(text, date);
    case 'day-without-year':
      return readDay(text, { ...date, year: yearNearToday(date, options.today) });
    case 'day-or-month-first':
      return readDayOrMonthFirst(text, date, options.dayMonthOrder);
    case 'month':
      return readMonth(text, date);
    case 'month-and-number':
      return readMonthAndNumber(text, date);
    case 'quarter':
      return readQuarter(text, date, options);
    case 'days-from-today':
      return readDaysFromToday(text, date.days, options.today);
  }
}

function readDay(text: string, parts: DateParts): Reading {
  const date = findPlainDate(parts);
  return date === null ? impossible(text, whyImpossible(parts)) : succeed(onDay(date));
}

function readDayOrMonthFirst(
  text: string,
  { one, two, year }: { readonly one: number; readonly two: number; readonly year: number },
  order: DayMonthOrder,
): Reading {
  const dayFirst: DateParts = { year, month: two, dayOfMonth: one };
  const monthFirst: DateParts = { year, month: one, dayOfMonth: two };
  if (order === 'unknown') {
    if (one !== two && findPlainDate(dayFirst) !== null && findPlainDate(monthFirst) !== null) {
      const readings = [dayText(dayFirst), dayText(monthFirst)] as const;
      return ambiguous(text, readings, `${readings[0]} (day first) or ${readings[1]} (month first)`);
    }
    return readDay(text, two > 12 && one <= 12 ? monthFirst : dayFirst);
  }
  const parts = order === 'day-first' ? dayFirst : monthFirst;
  if (parts.month <= 12 || parts.dayOfMonth > 12) return readDay(text, parts);
  const first = order === 'day-first' ? 'day' : 'month';
  return impossible(text, `${whyImpossible(parts)}, and dates here have the ${first} first`);
}

function readMonth(text: string, { year, month }: { readonly year: number; readonly month: number }): Reading {
  const parts = { year, month, dayOfMonth: 1 };
  const date = findPlainDate(parts);
  if (date === null) return impossible(text, whyImpossible(parts));
  return succeed({ ...monthBounds(date), precision: 'month' });
}

function readMonthAndNumber(
  text: string,
  { month, digits }: { readonly month: number; readonly digits: string },
): Reading {
  const year = fullYear(digits);
  const dayOfMonth = Number(digits);
  if (dayOfMonth < 1 || dayOfMonth > 31) return readMonth(text, { year, month });
  const longest = daysInMonth(2000, month);
  if (dayOfMonth > longest) {
    const written = monthText({ year, month });
    return impossible(text, `${monthName(month)} has at most ${longest} days (the month is written ${written})`);
  }
  const readings = [`${dayOfMonth} ${monthAbbreviation(month)}`, monthText({ year, month })] as const;
  return ambiguous(text, readings, `${readings[0]} or ${readings[1]}`);
}

function readQuarter(
  text: string,
  { fiscalYear, quarter }: { readonly fiscalYear: number | null; readonly quarter: number },
  { today, fiscalYearStartMonth }: DateTextOptions,
): Reading {
  if (quarter < 1 || quarter > 4) return impossible(text, `there is no quarter ${quarter}`);
  const current = periodOf(today, fiscalYearStartMonth);
  const period: Period =
    fiscalYear === null
      ? addPeriods(current, (quarter - current.quarter + 4) % 4)
      : addPeriods({ fiscalYear, quarter: 1 }, quarter - 1);
  const bounds = findPeriodBounds(period, fiscalYearStartMonth);
  if (bounds === null) return impossible(text, 'years run from 0001 to 9999');
  return succeed({ ...bounds, precision: 'quarter' });
}

function readDaysFromToday(text: string, days: number, today: PlainDate): Reading {
  const day = plainDateToDay(today) + days;
  if (day < FIRST_DAY || day > LAST_DAY) return impossible(text, 'years run from 0001 to 9999');
  return succeed(onDay(dayToPlainDate(day)));
}

function withWeekday(text: string, value: DateText, weekday: IsoWeekday): Reading {
  const actual = isoWeekday(plainDateToDay(value.first));
  if (actual === weekday) return succeed(value);
  return impossible(text, `${dayText(plainDateParts(value.first))} is a ${WEEKDAY_NAMES[actual - 1]}`);
}

function yearNearToday(written: { readonly month: number; readonly dayOfMonth: number }, today: PlainDate): number {
  const now = plainDateParts(today);
  const month = now.month - 6;
  if (month < 1) return now.year;
  const dayOfMonth = Math.min(now.dayOfMonth, daysInMonth(now.year, month));
  const isLongAgo = written.month < month || (written.month === month && written.dayOfMonth < dayOfMonth);
  return isLongAgo ? now.year + 1 : now.year;
}

function provenOrder(text: string): DayMonthOrder {
  const date = parseWrittenDate(text)?.date;
  if (date?.kind !== 'day-or-month-first') return 'unknown';
  if (isOnlyDay(date.one) && isMonth(date.two)) return 'day-first';
  return isOnlyDay(date.two) && isMonth(date.one) ? 'month-first' : 'unknown';
}

function isOnlyDay(value: number): boolean {
  return value >= 13 && value <= 31;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

function whyImpossible({ year, month, dayOfMonth }: DateParts): string {
  if (month < 1 || month > 12) return `there is no month ${month}`;
  if (year < 1 || year > 9999) return 'years run from 0001 to 9999';
  if (dayOfMonth < 1) return `there is no day ${dayOfMonth}`;
  return `${monthName(month)} ${yearText(year)} has ${daysInMonth(year, month)} days`;
}

function impossible(text: string, why: string): Reading {
  return fail({ kind: 'impossible-date', message: `${quoted(text)} is impossible: ${why}.` });
}

function ambiguous(text: string, readings: readonly [string, string], choice: string): Reading {
  return fail({ kind: 'ambiguous-date', message: `${quoted(text)} can be ${choice}.`, readings });
}

function onDay(date: PlainDate): DateText {
  return { first: date, last: date, precision: 'day' };
}

function dayText(parts: DateParts): string {
  return `${parts.dayOfMonth} ${monthText(parts)}`;
}

function monthText({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${monthAbbreviation(month)} ${yearText(year)}`;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

/** The text between quotation marks, its blanks as single spaces, cut to 40 characters. */
function quoted(text: string): string {
  // Two code units a character at most; the cut comes first so that a huge text costs nothing.
  const characters = [...text.slice(0, LONGEST_QUOTE * 2 + 2).replace(/\s/g, ' ')];
  if (characters.length <= LONGEST_QUOTE) return `“${characters.join('')}”`;
  return `“${characters.slice(0, LONGEST_QUOTE - 1).join('')}…”`;
}
