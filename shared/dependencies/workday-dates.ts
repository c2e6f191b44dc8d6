// Workday numbers as dates, for numbers that may lie beyond the calendar.

import { dayToPlainDate, FIRST_DAY, LAST_DAY, type PlainDate } from '../calendar/plain-date.ts';
import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import { countText } from '../text/count-text.ts';

interface Limits {
  readonly first: number;
  /** The first number after the calendar. */
  readonly end: number;
}

const remembered = new WeakMap<WorkdayAxis, Limits>();

function limitsOf(axis: WorkdayAxis): Limits {
  const known = remembered.get(axis);
  if (known !== undefined) return known;
  const limits = { first: axis.workdayNumber(FIRST_DAY), end: axis.span(LAST_DAY, LAST_DAY).to };
  remembered.set(axis, limits);
  return limits;
}

/** The day of a workday number; null where it lies outside 0001-01-01 to 9999-12-31 or is infinite. */
export function findWorkdayDate(axis: WorkdayAxis, workday: number): PlainDate | null {
  const { first, end } = limitsOf(axis);
  if (!Number.isInteger(workday) || workday < first || workday >= end) return null;
  return dayToPlainDate(axis.dayOfWorkday(workday));
}

/** The last day of work that has finished by a workday number; null as `findWorkdayDate`. */
export function findLastWorkdayDate(axis: WorkdayAxis, finish: number): PlainDate | null {
  return findWorkdayDate(axis, finish - 1);
}

/** `1 workday`, `12 workdays`, `1,200 workdays`. */
export function workdaysInWords(workdays: number): string {
  return `${countText(workdays)} ${workdays === 1 ? 'workday' : 'workdays'}`;
}
