// Periods: the quarters of a fiscal year that may begin in any month.

import { daysInMonth, findPlainDate, type PlainDate, plainDateParts } from './plain-date.ts';

export type Quarter = 1 | 2 | 3 | 4;

/**
 * A fiscal quarter. With start month 1 the fiscal year is the calendar year; otherwise it is named after the calendar
 * year in which it ends: with start month 2, year 2027 quarter 1 is February to April 2026.
 */
export interface Period {
  readonly fiscalYear: number;
  readonly quarter: Quarter;
}

/** The period in which a day lies. `fiscalYearStartMonth` is 1-12; anything else throws. */
export function periodOf(date: PlainDate, fiscalYearStartMonth: number): Period {
  requireStartMonth(fiscalYearStartMonth);
  const { year, month } = plainDateParts(date);
  const monthsIn = (month - fiscalYearStartMonth + 12) % 12;
  const startYear = month < fiscalYearStartMonth ? year - 1 : year;
  const fiscalYear = fiscalYearStartMonth === 1 ? startYear : startYear + 1;
  return { fiscalYear, quarter: quarterAt(Math.floor(monthsIn / 3)) };
}

/**
 * The first and the last day of a period (both inclusive). A period that reaches over the calendar's first or last day
 * is cut there; one that lies wholly outside 0001-9999 throws.
 */
export function periodBounds(
  period: Period,
  fiscalYearStartMonth: number,
): { readonly first: PlainDate; readonly last: PlainDate } {
  const bounds = findPeriodBounds(period, fiscalYearStartMonth);
  if (bounds === null) {
    const { fiscalYear, quarter } = period;
    throw new RangeError(`Fiscal year ${fiscalYear} quarter ${quarter} lies outside the years 0001 to 9999`);
  }
  return bounds;
}

/** As `periodBounds`, but null for a period that lies wholly outside 0001-9999. */
export function findPeriodBounds(
  period: Period,
  fiscalYearStartMonth: number,
): { readonly first: PlainDate; readonly last: PlainDate } | null {
  requireStartMonth(fiscalYearStartMonth);
  const startYear = fiscalYearStartMonth === 1 ? period.fiscalYear : period.fiscalYear - 1;
  const firstMonth = startYear * 12 + fiscalYearStartMonth - 1 + (period.quarter - 1) * 3;
  const months = [firstMonth, firstMonth + 1, firstMonth + 2].filter((month) => month >= 12 && month < 120_000);
  const [opening] = months;
  const closing = months.at(-1);
  if (opening === undefined || closing === undefined) return null;
  const first = dayOfMonthAt(opening, 'first');
  const last = dayOfMonthAt(closing, 'last');
  return first === null || last === null ? null : { first, last };
}

/** The period n quarters later (earlier when n is negative). */
export function addPeriods(period: Period, n: number): Period {
  const ordinal = period.fiscalYear * 4 + period.quarter - 1 + n;
  const fiscalYear = Math.floor(ordinal / 4);
  return { fiscalYear, quarter: quarterAt(ordinal - fiscalYear * 4) };
}

/** Negative when `a` is earlier than `b`, positive when later, 0 when they are the same period: for sorting. */
export function comparePeriods(a: Period, b: Period): number {
  return a.fiscalYear - b.fiscalYear || a.quarter - b.quarter;
}

/**
 * How a period is written: `2026 Q4` when the fiscal year is the calendar year (start month 1), otherwise `FY27 Q1`,
 * with the year in full (`FY2127 Q1`) where two digits would be read as another century (before 1970, after 2069).
 */
export function periodLabel(period: Period, fiscalYearStartMonth: number): string {
  requireStartMonth(fiscalYearStartMonth);
  const year = String(period.fiscalYear).padStart(4, '0');
  if (fiscalYearStartMonth === 1) return `${year} Q${period.quarter}`;
  const isShort = period.fiscalYear >= 1970 && period.fiscalYear <= 2069;
  return `FY${isShort ? year.slice(2) : year} Q${period.quarter}`;
}

function requireStartMonth(month: number): void {
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    throw new RangeError(`A fiscal year starts in a month from 1 to 12, not ${month}`);
  }
}

function dayOfMonthAt(monthOrdinal: number, which: 'first' | 'last'): PlainDate | null {
  const year = Math.floor(monthOrdinal / 12);
  const month = monthOrdinal - year * 12 + 1;
  return findPlainDate({ year, month, dayOfMonth: which === 'first' ? 1 : daysInMonth(year, month) });
}

function quarterAt(index: number): Quarter {
  if (index === 0) return 1;
  if (index === 1) return 2;
  if (index === 2) return 3;
  if (index === 3) return 4;
  throw new RangeError(`Not a whole number of quarters: ${index}`);
}
