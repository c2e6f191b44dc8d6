// The days that an initiative's bar fills, and how sure they are.

import { type Day, plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import { findWorkdayDate } from '../dependencies/workday-dates.ts';
import { durationOf } from '../plan/effort.ts';
import type { Initiative, Precision } from '../plan/initiative.ts';
import type { BarSpan } from './timeline-rows.ts';
import { heldDay } from './timeline-scale.ts';

/** How far a bar reaches to the side of an end that is neither dated nor follows from a duration. */
const OPEN_DAYS = 14;

/**
 * The bar of an initiative; null without dates. A missing start or end follows from the duration, or lies two weeks away.
 * At month or quarter precision the work, of its duration (unknown: 1 workday), lies somewhere inside: the start is
 * uncertain up to the latest day on which it can still begin, the end from the earliest on which it can be done.
 */
export function barSpanOf(initiative: Initiative, axis: WorkdayAxis): BarSpan | null {
  const { start, end, precision } = initiative.schedule;
  if (start === null && end === null) return null;
  const first = start === null ? null : plainDateToDay(start);
  const last = end === null ? null : plainDateToDay(end);
  if (first !== null && last !== null) {
    // Written out, here and below: thousands are made at a time, and spreading is many times slower.
    if (last < first) return spanOf({ first: last, last: first, precision, isReversed: true });
    if (precision === 'day') return spanOf({ first, last, precision, isReversed: false });
    return windowSpan(first, last, { precision, duration: durationOf(initiative) ?? 1, axis });
  }
  const duration = durationOf(initiative);
  if (first !== null) {
    const open = Math.max(first, lastDayFrom(first, duration, axis));
    return openSpan(first, open, precision, 'end');
  }
  const known = last ?? 0;
  return openSpan(Math.min(known, firstDayTo(known, duration, axis)), known, precision, 'start');
}

function spanOf({
  first,
  last,
  precision,
  isReversed,
}: Pick<BarSpan, 'first' | 'last' | 'precision' | 'isReversed'>): BarSpan {
  return { first, last, precision, uncertainStart: 0, uncertainEnd: 0, open: null, isReversed };
}

function windowSpan(
  first: Day,
  last: Day,
  {
    precision,
    duration,
    axis,
  }: { readonly precision: Precision; readonly duration: number; readonly axis: WorkdayAxis },
): BarSpan {
  const { from, to } = axis.span(first, last);
  const work = Math.min(duration, to - from);
  const uncertainStart = work <= 0 ? last - first : Math.max(0, axis.dayOfWorkday(to - work) - first);
  const uncertainEnd = work <= 0 ? last - first : Math.max(0, last - axis.dayOfWorkday(from + work - 1));
  return { first, last, precision, uncertainStart, uncertainEnd, open: null, isReversed: false };
}

function openSpan(first: Day, last: Day, precision: Precision, open: 'start' | 'end'): BarSpan {
  const half = (last - first + 1) / 2;
  const [uncertainStart, uncertainEnd] = open === 'end' ? [0, half] : [half, 0];
  return { first, last, precision, uncertainStart, uncertainEnd, open, isReversed: false };
}

function lastDayFrom(first: Day, duration: number | null, axis: WorkdayAxis): Day {
  if (duration === null) return heldDay(first + OPEN_DAYS - 1);
  return dayOr(axis, axis.workdayNumber(first) + Math.max(1, duration) - 1, heldDay(first + OPEN_DAYS - 1));
}

function firstDayTo(last: Day, duration: number | null, axis: WorkdayAxis): Day {
  if (duration === null) return heldDay(last - OPEN_DAYS + 1);
  return dayOr(axis, axis.span(last, last).to - Math.max(1, duration), heldDay(last - OPEN_DAYS + 1));
}

function dayOr(axis: WorkdayAxis, workday: number, otherwise: Day): Day {
  const date = findWorkdayDate(axis, workday);
  return date === null ? otherwise : plainDateToDay(date);
}
