// Days as pixels and back. x grows to the right from `firstDay`; a day fills the pixels from its x to the next day's.

import { addPeriods, periodBounds, periodOf } from '../calendar/fiscal-period.ts';
import {
  type Day,
  dayToPlainDate,
  FIRST_DAY,
  LAST_DAY,
  monthBounds,
  type PlainDate,
  plainDateToDay,
} from '../calendar/plain-date.ts';

export interface TimelineScale {
  /** The day at x 0; need not be whole. */
  readonly firstDay: number;
  /** Above 0. */
  readonly pixelsPerDay: number;
}

/** The part of the drawing that is in sight, in its pixels; x and y need not be whole, nor at least 0. */
export interface TimelineViewport {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A century fits 1,000 px at the least; at the most a day is as wide as a hand. */
export const LEAST_PIXELS_PER_DAY = 0.02;
export const MOST_PIXELS_PER_DAY = 120;

/** Where a day begins. Days need not be whole. */
export function xOfDay(scale: TimelineScale, day: number): number {
  return (day - scale.firstDay) * scale.pixelsPerDay;
}

/** The exact day at x, with the time of day as a fraction; the inverse of `xOfDay`. It may lie beyond the calendar. */
export function exactDayAt(scale: TimelineScale, x: number): number {
  return scale.firstDay + x / scale.pixelsPerDay;
}

/** The whole day that fills x; held to 0001-01-01 to 9999-12-31. */
export function dayAt(scale: TimelineScale, x: number): Day {
  // An edge that was computed from a day belongs to that day, whatever the last digit of the division says.
  return heldDay(Math.floor(exactDayAt(scale, x) + 1e-6));
}

export type Snap = 'day' | 'month' | 'quarter';

/** The first and last day of the day, month or fiscal quarter in which a day lies. */
export function unitBounds(
  date: PlainDate,
  snap: Snap,
  fiscalYearStartMonth: number,
): { readonly first: PlainDate; readonly last: PlainDate } {
  if (snap === 'day') return { first: date, last: date };
  if (snap === 'month') return monthBounds(date);
  return periodBounds(periodOf(date, fiscalYearStartMonth), fiscalYearStartMonth);
}

/** The scale after zooming by a factor with the day at x staying where it is; held to the least and most that there are. */
export function zoomedAbout(scale: TimelineScale, x: number, factor: number): TimelineScale {
  const pixelsPerDay = heldPixels(scale.pixelsPerDay * factor);
  const firstDay = exactDayAt(scale, x) - x / pixelsPerDay;
  return { firstDay, pixelsPerDay };
}

/** The scale on which the days from `firstDay` to `lastDay` (both inclusive) fill a width; no days or no width: one pixel a day. */
export function scaleToFit(firstDay: Day, lastDay: Day, width: number): TimelineScale {
  const days = lastDay - firstDay + 1;
  const pixelsPerDay = days > 0 && width > 0 ? heldPixels(width / days) : 1;
  return { firstDay, pixelsPerDay };
}

/** The days that a picture of the whole plan shows: those given, with some room, out to whole months; without any, this period and the next. */
export function daysToShow(
  extent: { readonly firstDay: Day; readonly lastDay: Day } | null,
  { today, fiscalYearStartMonth }: { readonly today: PlainDate; readonly fiscalYearStartMonth: number },
): { readonly firstDay: Day; readonly lastDay: Day } {
  if (extent === null) {
    const period = periodOf(today, fiscalYearStartMonth);
    const { first } = periodBounds(period, fiscalYearStartMonth);
    const { last } = periodBounds(addPeriods(period, 1), fiscalYearStartMonth);
    return { firstDay: plainDateToDay(first), lastDay: plainDateToDay(last) };
  }
  const first = monthBounds(dayToPlainDate(heldDay(extent.firstDay))).first;
  const last = monthBounds(dayToPlainDate(heldDay(extent.lastDay))).last;
  return { firstDay: plainDateToDay(first), lastDay: plainDateToDay(last) };
}

/** The day, or the calendar's first or last where it lies beyond; a day that is no number is the first of all. */
export function heldDay(day: number): Day {
  return day >= FIRST_DAY ? Math.min(LAST_DAY, day) : FIRST_DAY;
}

function heldPixels(pixelsPerDay: number): number {
  return Math.min(MOST_PIXELS_PER_DAY, Math.max(LEAST_PIXELS_PER_DAY, pixelsPerDay));
}
