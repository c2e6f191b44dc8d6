import { addPeriods, comparePeriods, findPeriodBounds, type Period, periodOf } from '../calendar/fiscal-period.ts';
import {
  daysInMonth,
  dayToPlainDate,
  findPlainDate,
  type PlainDate,
  plainDateParts,
  plainDateToDay,
} from '../calendar/plain-date.ts';
import { durationOf } from '../plan/effort.ts';
import type { Initiative, Schedule } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import type { PeriodSpan } from './period-span.ts';

/** For `rescheduleInitiatives`. */
export type ScheduleMove = Pick<Schedule, 'start' | 'end' | 'precision'>;

/**
 * The dates of an initiative that is moved to a period, as exact as they were: a window of quarters or months keeps how many it
 * has, from the period's first; a bar keeps its workdays, from the period's first workday or, when it must not start before a
 * later day of the period, from there. What has no dates gets the period, to the quarter, and as many more as its duration needs.
 * What has begun keeps its start, so that the past stays as it was: its end goes to where what is left of it, in whole quarters,
 * months or workdays and at least one, would end in the period, and never before its start.
 */
export function movedToPeriod(plan: Plan, initiative: Initiative, span: PeriodSpan): ScheduleMove {
  const { start, end, precision } = initiative.schedule;
  const [from, to] = [start ?? end, end ?? start];
  const left = hasBegun(initiative) ? 1 - initiative.progress : 1;
  const keepStart = (move: ScheduleMove): ScheduleMove =>
    hasBegun(initiative) && from !== null ? withStart(move, from) : move;
  if (precision === 'none' || from === null || to === null) {
    return quarters(plan, span, periodsFor(plan, span, durationOf(initiative) ?? 1));
  }
  switch (precision) {
    case 'quarter': {
      const { fiscalYearStartMonth } = settingsOf(plan);
      const count = countPeriods(periodOf(from, fiscalYearStartMonth), periodOf(to, fiscalYearStartMonth));
      return keepStart(quarters(plan, span, shareOf(count, left)));
    }
    case 'month': {
      const first = dayToPlainDate(span.first);
      const months = shareOf(countMonths(from, to), left);
      const last = lastOfMonthAfter(first, months - 1) ?? dayToPlainDate(span.last);
      return keepStart({ start: first, end: last, precision });
    }
    case 'day':
      return keepStart(bar(plan, initiative, { span, left }));
  }
}

/** Work that is in progress or shipped, or of which something is done. */
export function hasBegun({ stage, progress }: Pick<Initiative, 'stage' | 'progress'>): boolean {
  return stage === 'in-progress' || stage === 'shipped' || progress > 0;
}

function withStart({ end, precision }: ScheduleMove, start: PlainDate): ScheduleMove {
  return { start, end: end !== null && end < start ? start : end, precision };
}

/** So much of a count, in whole ones and at least one. */
function shareOf(count: number, share: number): number {
  return Math.max(1, Math.ceil(count * share - 1e-9));
}

function quarters(plan: Plan, span: PeriodSpan, count: number): ScheduleMove {
  const last = findPeriodBounds(addPeriods(span.period, count - 1), settingsOf(plan).fiscalYearStartMonth)?.last;
  return { start: dayToPlainDate(span.first), end: last ?? dayToPlainDate(span.last), precision: 'quarter' };
}

function countPeriods(first: Period, last: Period): number {
  return comparePeriods(last, first) < 0
    ? 1
    : (last.fiscalYear - first.fiscalYear) * 4 + last.quarter - first.quarter + 1;
}

function countMonths(first: PlainDate, last: PlainDate): number {
  const [a, b] = [plainDateParts(first), plainDateParts(last)];
  return Math.max(1, (b.year - a.year) * 12 + b.month - a.month + 1);
}

/** The last day of the month so many months after that of a day; null beyond the year 9999. */
function lastOfMonthAfter(day: PlainDate, months: number): PlainDate | null {
  const { year, month } = plainDateParts(day);
  const ordinal = year * 12 + month - 1 + months;
  const there = { year: Math.floor(ordinal / 12), month: (ordinal % 12) + 1 };
  return findPlainDate({ ...there, dayOfMonth: daysInMonth(there.year, there.month) });
}

/** A duration longer than this many periods is cut. */
const MOST_PERIODS = 40;

/** How many periods it takes from this one on until there are so many workdays. */
function periodsFor(plan: Plan, span: PeriodSpan, workdays: number): number {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const axis = planAxisOf(plan);
  for (let count = 1; count < MOST_PERIODS; count += 1) {
    const last = findPeriodBounds(addPeriods(span.period, count - 1), fiscalYearStartMonth)?.last;
    if (last === undefined) return Math.max(1, count - 1);
    if (axis.countWorkdays(span.first, plainDateToDay(last)) >= workdays) return count;
  }
  return MOST_PERIODS;
}

function bar(
  plan: Plan,
  initiative: Initiative,
  { span, left }: { readonly span: PeriodSpan; readonly left: number },
): ScheduleMove {
  const axis = planAxisOf(plan);
  const { start, end, notBefore } = initiative.schedule;
  const workdays =
    start !== null && end !== null && start <= end
      ? axis.countWorkdays(plainDateToDay(start), plainDateToDay(end))
      : (durationOf(initiative) ?? 1);
  const earliest = notBefore === null ? span.first : plainDateToDay(notBefore);
  const first = axis.firstWorkdayOnOrAfter(earliest <= span.last ? Math.max(span.first, earliest) : span.first);
  const last = axis.addWorkdays(first, shareOf(workdays, left) - 1);
  return { start: dayToPlainDate(first), end: dayToPlainDate(last), precision: 'day' };
}
