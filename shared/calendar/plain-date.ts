// Calendar days: ISO text at the edges, whole numbers inside. No instants, no time zones.

declare const plainDateBrand: unique symbol;

/** A calendar day of the proleptic Gregorian calendar as `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** A calendar day as whole days since 1970-01-01 (negative before it). */
export type Day = number;

/** A day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A calendar day in its three numbers; `month` and `dayOfMonth` count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** 0001-01-01, the first day of the calendar. */
export const FIRST_DAY: Day = -719_162;

/** 9999-12-31, the last day of the calendar. */
export const LAST_DAY: Day = 2_932_896;

const PLAIN_DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_EPOCH = 719_468;

/** Whether a text is a day that exists, written `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export function isPlainDate(text: string): text is PlainDate {
  return PLAIN_DATE_PATTERN.test(text) && doPartsExist(splitText(text));
}

/** The text as a day. Throws when it is none: for days that the program itself writes; outside data is read first. */
export function toPlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a day from 0001-01-01 to 9999-12-31: ${JSON.stringify(text)}`);
  return text;
}

/** The year, month (1-12) and day of the month (1-31) of a day. */
export function plainDateParts(date: PlainDate): DateParts {
  return splitText(date);
}

/** The day with these numbers, or null when there is none (month 13, 30 February, year 0 or 10000). */
export function findPlainDate(parts: DateParts): PlainDate | null {
  if (!doPartsExist(parts)) return null;
  const text = `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.dayOfMonth, 2)}`;
  return isPlainDate(text) ? text : null;
}

/** How many days a month (1-12) of the proleptic Gregorian calendar has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day as whole days since 1970-01-01, from -719162 to 2932896.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), days_from_civil.
 */
export function plainDateToDay(date: PlainDate): Day {
  const { year, month, dayOfMonth } = splitText(date);
  // Years run from March here, so that the leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_EPOCH;
}

/**
 * The text of a day number. Throws when it is not a whole number or lies outside 0001-01-01 to 9999-12-31.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), civil_from_days.
 */
export function dayToPlainDate(day: Day): PlainDate {
  requireDay(day);
  const fromEra0 = day + DAYS_BEFORE_EPOCH;
  const era = Math.floor(fromEra0 / DAYS_PER_ERA);
  const dayOfEra = fromEra0 - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  return toPlainDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`);
}

/** The day of the week: 1 is Monday, 7 is Sunday. Throws when the day is not a whole number. */
export function isoWeekday(day: Day): IsoWeekday {
  // 1970-01-01 was a Thursday.
  const weekday = day + 3 - Math.floor((day + 3) / 7) * 7 + 1;
  if (!isIsoWeekday(weekday)) throw new RangeError(`Not a whole number of days: ${day}`);
  return weekday;
}

/** The first and the last day of the month in which a day lies. */
export function monthBounds(date: PlainDate): { readonly first: PlainDate; readonly last: PlainDate } {
  const { year, month } = splitText(date);
  const yearAndMonth = date.slice(0, 8);
  return {
    first: toPlainDate(`${yearAndMonth}01`),
    last: toPlainDate(`${yearAndMonth}${daysInMonth(year, month)}`),
  };
}

/** Throws unless the number is a whole day from 0001-01-01 to 9999-12-31; answers it. */
export function requireDay(day: Day): Day {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(`Not a day from 0001-01-01 (${FIRST_DAY}) to 9999-12-31 (${LAST_DAY}): ${day}`);
  }
  return day;
}

function isIsoWeekday(value: number): value is IsoWeekday {
  return Number.isInteger(value) && value >= 1 && value <= 7;
}

function splitText(text: string): DateParts {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), dayOfMonth: Number(text.slice(8, 10)) };
}

function doPartsExist({ year, month, dayOfMonth }: DateParts): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return false;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
