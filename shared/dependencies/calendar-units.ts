// Whole months and fiscal quarters in a row, with the workdays that they hold.

import { addPeriods, findPeriodBounds, periodOf } from '../calendar/fiscal-period.ts';
import { daysInMonth, findPlainDate, type PlainDate, plainDateParts, plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis } from '../calendar/workday-axis.ts';

/** Units are numbered without gaps. */
export interface CalendarUnits {
  ordinalOf(date: PlainDate): number;
  /** null beyond the calendar. */
  at(ordinal: number): CalendarUnit | null;
}

export interface CalendarUnit {
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** Workday numbers [from, to). */
  readonly from: number;
  readonly to: number;
}

const remembered = new WeakMap<WorkdayAxis, Map<number, CalendarUnits>>();

/** Months; the same object for the same axis, which works out each of them once. */
export function monthsOn(axis: WorkdayAxis): CalendarUnits {
  return unitsOn(axis, 0, {
    ordinalOf: (date) => {
      const { year, month } = plainDateParts(date);
      return year * 12 + month - 1;
    },
    boundsAt: (ordinal) => {
      const year = Math.floor(ordinal / 12);
      const month = (ordinal % 12) + 1;
      const first = findPlainDate({ year, month, dayOfMonth: 1 });
      const last = findPlainDate({ year, month, dayOfMonth: daysInMonth(year, month) });
      return first === null || last === null ? null : { first, last };
    },
  });
}

/** Fiscal quarters; the same object for the same axis and month (1-12) in which the fiscal year starts. */
export function quartersOn(axis: WorkdayAxis, fiscalYearStartMonth: number): CalendarUnits {
  return unitsOn(axis, fiscalYearStartMonth, {
    ordinalOf: (date) => {
      const { fiscalYear, quarter } = periodOf(date, fiscalYearStartMonth);
      return fiscalYear * 4 + quarter - 1;
    },
    boundsAt: (ordinal) => findPeriodBounds(addPeriods({ fiscalYear: 0, quarter: 1 }, ordinal), fiscalYearStartMonth),
  });
}

interface UnitRules {
  ordinalOf(date: PlainDate): number;
  boundsAt(ordinal: number): Pick<CalendarUnit, 'first' | 'last'> | null;
}

function unitsOn(axis: WorkdayAxis, name: number, { ordinalOf, boundsAt }: UnitRules): CalendarUnits {
  let all = remembered.get(axis);
  if (all === undefined) {
    all = new Map();
    remembered.set(axis, all);
  }
  const known = all.get(name);
  if (known !== undefined) return known;
  const unitByOrdinal = new Map<number, CalendarUnit | null>();
  const units: CalendarUnits = {
    ordinalOf,
    at: (ordinal) => {
      const there = unitByOrdinal.get(ordinal);
      if (there !== undefined) return there;
      const bounds = boundsAt(ordinal);
      const span = bounds && axis.span(plainDateToDay(bounds.first), plainDateToDay(bounds.last));
      const unit = bounds && span && { ...bounds, ...span };
      unitByOrdinal.set(ordinal, unit);
      return unit;
    },
  };
  all.set(name, units);
  return units;
}
