// Days of the sample plan, said relative to today and its fiscal period.

import { addPeriods, type Period, periodBounds, periodOf } from '../calendar/fiscal-period.ts';
import {
  dayToPlainDate,
  findPlainDate,
  type PlainDate,
  plainDateParts,
  plainDateToDay,
} from '../calendar/plain-date.ts';
import { createWorkdayAxis, type WorkdayAxis } from '../calendar/workday-axis.ts';
import { type Schedule, UNSCHEDULED } from '../plan/initiative.ts';
import type { PlanSettings } from '../plan/settings.ts';

export const FISCAL_YEAR_START_MONTH = 2;

/** Workdays from today, or the last day of the period so many after the current one. */
export type SampleDay = { readonly workdays: number } | { readonly endOfPeriod: number };

/** When an initiative is planned; `length` in workdays, months of a period counted from 0. */
export type SampleWindow =
  | { readonly precision: 'day'; readonly start: number; readonly length: number; readonly pinned?: boolean }
  | { readonly precision: 'month'; readonly period: number; readonly month: number; readonly months: number }
  | { readonly precision: 'quarter'; readonly period: number };

/** Turns the sample's relative days into days of the calendar. */
export interface SampleCalendar {
  readonly today: PlainDate;
  readonly holidays: readonly PlainDate[];
  day(day: SampleDay): PlainDate;
  /** The last workday on or before so many calendar days ago. */
  ago(days: number): PlainDate;
  period(offset: number): { readonly first: PlainDate; readonly last: PlainDate };
  /** The same as a record names it. */
  fiscalPeriod(offset: number): Period;
  schedule(window: SampleWindow): Schedule;
}

export const WORKING_WEEK: PlanSettings['workingWeek'] = [1, 2, 3, 4, 5];

const HOLIDAYS = [
  { month: 1, dayOfMonth: 1 },
  { month: 5, dayOfMonth: 1 },
  { month: 12, dayOfMonth: 25 },
  { month: 12, dayOfMonth: 26 },
] as const;

export function createSampleCalendar(today: PlainDate): SampleCalendar {
  const holidays = holidaysAround(today);
  const axis = createWorkdayAxis({ workingWeek: WORKING_WEEK, holidays });
  const current = periodOf(today, FISCAL_YEAR_START_MONTH);
  const period = (offset: number): { first: PlainDate; last: PlainDate } => boundsOf(addPeriods(current, offset));
  const workday = (n: number): PlainDate => dayToPlainDate(axis.addWorkdays(plainDateToDay(today), n));
  return {
    today,
    holidays,
    day: (day) => ('workdays' in day ? workday(day.workdays) : period(day.endOfPeriod).last),
    ago: (days) => dayToPlainDate(axis.lastWorkdayOnOrBefore(plainDateToDay(today) - days)),
    period,
    fiscalPeriod: (offset) => addPeriods(current, offset),
    schedule: (window) => scheduleOf(window, { axis, period, workday }),
  };
}

function holidaysAround(today: PlainDate): readonly PlainDate[] {
  const { year } = plainDateParts(today);
  return [year - 1, year, year + 1].flatMap((holidayYear) =>
    HOLIDAYS.map((holiday) => findPlainDate({ year: holidayYear, ...holiday })).filter((day) => day !== null),
  );
}

function boundsOf(period: Period): { first: PlainDate; last: PlainDate } {
  return periodBounds(period, FISCAL_YEAR_START_MONTH);
}

function scheduleOf(
  window: SampleWindow,
  calendar: {
    readonly axis: WorkdayAxis;
    readonly period: (offset: number) => { first: PlainDate; last: PlainDate };
    readonly workday: (n: number) => PlainDate;
  },
): Schedule {
  const planned = { ...UNSCHEDULED, precision: window.precision, setBy: 'hand' } as const;
  switch (window.precision) {
    case 'day': {
      const start = calendar.workday(window.start);
      const end = dayToPlainDate(calendar.axis.addWorkdays(plainDateToDay(start), window.length - 1));
      return { ...planned, start, end, pinned: window.pinned ?? false };
    }
    case 'month': {
      const { first } = calendar.period(window.period);
      return {
        ...planned,
        start: monthsOn(first, window.month),
        end: dayBefore(monthsOn(first, window.month + window.months)),
      };
    }
    case 'quarter': {
      const { first, last } = calendar.period(window.period);
      return { ...planned, start: first, end: last };
    }
  }
}

/** The first day of the month so many months after that of the given first day. */
function monthsOn(first: PlainDate, months: number): PlainDate {
  const { year, month } = plainDateParts(first);
  const ordinal = year * 12 + month - 1 + months;
  const found = findPlainDate({ year: Math.floor(ordinal / 12), month: (ordinal % 12) + 1, dayOfMonth: 1 });
  if (found === null) throw new RangeError(`There is no month ${months} months after ${first}`);
  return found;
}

function dayBefore(date: PlainDate): PlainDate {
  return dayToPlainDate(plainDateToDay(date) - 1);
}
