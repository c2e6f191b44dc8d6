// Which days are shown while presenting: the same ones for every lane, so that bars can be held against each other.

import { type Day, type PlainDate, plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import { daysToShow } from '../../../../shared/timeline/timeline-scale.ts';

/** From edge to edge, both inclusive; need not be whole. */
export interface PresentRange {
  readonly firstDay: number;
  readonly lastDay: number;
}

export interface RangeFacts {
  /** From the first to the last day of all that is dated; null: nothing is. */
  readonly extent: { readonly firstDay: Day; readonly lastDay: Day } | null;
  readonly today: PlainDate;
  readonly fiscalYearStartMonth: number;
}

const ZOOM_STEP = 1.5;
const MARGIN_SHARE = 1 / 50;
const LEAST_DAYS = 14;
const MOST_DAYS = 366 * 200;
/** Of what is in sight, how much goes by with one step. */
const PAN_STEP = 1 / 4;
/** A quarter narrower than so many signs has no room for its name. */
const SIGNS_PER_QUARTER = 3;
const DAYS_PER_QUARTER = 91;
/** Of the days before a plan that is too long to be shown as a whole, how many there are left of today. */
const DAYS_BEFORE_TODAY = 90;

/** All that is dated, out to whole months, and somewhat more, so that what stands on the first or last day is seen whole. */
export function wholeRange({ extent, today, fiscalYearStartMonth }: RangeFacts): PresentRange {
  const months = daysToShow(extent, { today, fiscalYearStartMonth });
  const more = daysOf(months) * MARGIN_SHARE;
  return { firstDay: months.firstDay - more, lastDay: months.lastDay + more };
}

/** All that is dated where the names of quarters have room then; otherwise as much of it about today as leaves them room. */
export function beginningRange(
  facts: RangeFacts,
  { width, typeSize }: { readonly width: number; readonly typeSize: number },
): PresentRange {
  const whole = wholeRange(facts);
  const most = Math.max(DAYS_PER_QUARTER, (width / (SIGNS_PER_QUARTER * typeSize)) * DAYS_PER_QUARTER);
  if (daysOf(whole) <= most) return whole;
  const wanted = plainDateToDay(facts.today) - DAYS_BEFORE_TODAY;
  const firstDay = Math.max(whole.firstDay, Math.min(wanted, whole.lastDay - most + 1));
  return { firstDay, lastDay: firstDay + most - 1 };
}

/** Nearer or farther about today where that is in sight, else about the middle. */
export function zoomedRange(range: PresentRange, direction: 'in' | 'out', today: PlainDate): PresentRange {
  const before = daysOf(range);
  const factor = direction === 'in' ? 1 / ZOOM_STEP : ZOOM_STEP;
  const days = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, before * factor));
  const now = plainDateToDay(today) + 0.5;
  const isInSight = now >= range.firstDay && now <= range.lastDay + 1;
  const share = isInSight ? (now - range.firstDay) / before : 0.5;
  const firstDay = range.firstDay + (before - days) * share;
  return { firstDay, lastDay: firstDay + days - 1 };
}

/** Earlier or later by a quarter of what is in sight, as long as anything dated stays there. */
export function pannedRange(range: PresentRange, direction: -1 | 1, whole: PresentRange): PresentRange {
  const days = daysOf(range);
  const wanted = range.firstDay + direction * days * PAN_STEP;
  const least = whole.firstDay - days * (1 - PAN_STEP);
  const most = whole.lastDay - days * PAN_STEP;
  const firstDay = Math.min(Math.max(wanted, Math.min(least, range.firstDay)), Math.max(most, range.firstDay));
  return { firstDay, lastDay: firstDay + days - 1 };
}

function daysOf({ firstDay, lastDay }: PresentRange): number {
  return lastDay - firstDay + 1;
}
