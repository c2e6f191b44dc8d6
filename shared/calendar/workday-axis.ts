// The axis on which workdays are numbered: durations, lags and slack are differences of these numbers.

import {
  type Day,
  dayToPlainDate,
  type IsoWeekday,
  isoWeekday,
  type PlainDate,
  plainDateToDay,
  requireDay,
} from './plain-date.ts';

/** What makes a day a workday: it is in the working week and is not a holiday. */
export interface WorkCalendar {
  readonly workingWeek: readonly IsoWeekday[];
  readonly holidays: readonly PlainDate[];
}

/** Workday numbers [from, to): `from` is the first one inside, `to` the first one after; `to - from` is the duration. */
export interface WorkdaySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The workdays of a calendar, numbered without gaps: 0 is the first workday on or after 1970-01-01. Numbers from axes of
 * different calendars must not be mixed. Every question takes at most O(log holidays). A day that is not a whole number
 * from 0001-01-01 to 9999-12-31, given or asked for, throws.
 */
export interface WorkdayAxis {
  isWorkday(day: Day): boolean;
  firstWorkdayOnOrAfter(day: Day): Day;
  lastWorkdayOnOrBefore(day: Day): Day;
  /** The number of the first workday on or after the day. */
  workdayNumber(day: Day): number;
  /** The day of a workday number; the inverse of `workdayNumber` on workdays. */
  dayOfWorkday(number: number): Day;
  /** The half-open range of a bar from `startDay` to `endDay`, both inclusive; empty for a bar that holds no workday. An end before the start throws. */
  span(startDay: Day, endDay: Day): WorkdaySpan;
  /** n >= 0: n workdays on from the first workday on or after the day; n < 0: back from the last on or before it. */
  addWorkdays(day: Day, n: number): Day;
  /** How many workdays lie from `firstDay` to `lastDay`, both inclusive; 0 when the last is before the first. */
  countWorkdays(firstDay: Day, lastDay: Day): number;
}

/** The Monday from which weeks are counted; the one before 1970-01-01. */
const ANCHOR_MONDAY: Day = -3;

/** The workday axis of a calendar. Throws when the working week is empty, since no day would ever be a workday. */
export function createWorkdayAxis(calendar: WorkCalendar): WorkdayAxis {
  const week = workingWeekOf(calendar);
  const holidays = [...new Set(calendar.holidays.map(plainDateToDay))]
    .filter((day) => week.isWorking(day))
    .sort((a, b) => a - b);
  // The k-th holiday, by how many workdays come before it: what turns a workday number back into a day.
  const workdaysBeforeHoliday = holidays.map((day, index) => week.workingDaysBefore(day) - index);
  const origin = workdaysBefore(0);

  function workdaysBefore(day: Day): number {
    return week.workingDaysBefore(day) - countBelow(holidays, day);
  }

  function numberOf(day: Day): number {
    return workdaysBefore(day) - origin;
  }

  function dayOfWorkday(number: number): Day {
    if (!Number.isSafeInteger(number)) throw new RangeError(`Not a whole number of workdays: ${number}`);
    const index = number + origin;
    const day = week.workingDayAt(index + countBelow(workdaysBeforeHoliday, index + 1));
    return requireDay(day);
  }

  function addWorkdays(day: Day, n: number): Day {
    requireDay(day);
    return dayOfWorkday(n >= 0 ? numberOf(day) + n : numberOf(day + 1) - 1 + n);
  }

  return {
    isWorkday(day) {
      requireDay(day);
      return numberOf(day + 1) > numberOf(day);
    },
    firstWorkdayOnOrAfter: (day) => addWorkdays(day, 0),
    lastWorkdayOnOrBefore(day) {
      return dayOfWorkday(numberOf(requireDay(day) + 1) - 1);
    },
    workdayNumber: (day) => numberOf(requireDay(day)),
    dayOfWorkday,
    span(startDay, endDay) {
      requireDay(startDay);
      requireDay(endDay);
      if (endDay < startDay) {
        throw new RangeError(`A bar from ${dayToPlainDate(startDay)} ends before it starts: ${dayToPlainDate(endDay)}`);
      }
      return { from: numberOf(startDay), to: numberOf(endDay + 1) };
    },
    addWorkdays,
    countWorkdays(firstDay, lastDay) {
      requireDay(firstDay);
      requireDay(lastDay);
      return lastDay < firstDay ? 0 : numberOf(lastDay + 1) - numberOf(firstDay);
    },
  };
}

interface WorkingWeek {
  isWorking(day: Day): boolean;
  /** How many days of the working week lie before the day, from the anchor on; negative before it. */
  workingDaysBefore(day: Day): number;
  /** The inverse: the day with that many before it. */
  workingDayAt(index: number): Day;
}

function workingWeekOf(calendar: WorkCalendar): WorkingWeek {
  const offsets = [...new Set(calendar.workingWeek)].map((weekday) => weekday - 1).sort((a, b) => a - b);
  if (offsets.length === 0) throw new RangeError('A working week needs at least one day');
  return {
    isWorking: (day) => offsets.includes(isoWeekday(day) - 1),
    workingDaysBefore(day) {
      const weeks = Math.floor((day - ANCHOR_MONDAY) / 7);
      const offset = day - ANCHOR_MONDAY - weeks * 7;
      return weeks * offsets.length + countBelow(offsets, offset);
    },
    workingDayAt(index) {
      const weeks = Math.floor(index / offsets.length);
      const offset = offsets[index - weeks * offsets.length];
      if (offset === undefined) throw new RangeError(`Not a whole number of working days: ${index}`);
      return ANCHOR_MONDAY + weeks * 7 + offset;
    },
  };
}

/** How many of the ascending numbers are less than the limit; O(log n). */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
