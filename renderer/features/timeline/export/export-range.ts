// Which days a file shows.

import {
  addPeriods,
  comparePeriods,
  findPeriodBounds,
  type Period,
  periodBounds,
  periodLabel,
  periodOf,
} from '../../../../shared/calendar/fiscal-period.ts';
import { type Day, dayToPlainDate, type PlainDate, plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import type { TimelineRange } from '../../../../shared/plan/saved-view.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../../shared/plan/timeline-view.ts';
import { SCREEN_METRICS } from '../../../../shared/timeline/timeline-metrics.ts';
import { type RowsFacts, timelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { daysToShow } from '../../../../shared/timeline/timeline-scale.ts';
import type { ExportRange } from './export-choices.ts';

export interface Days {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** From the first day of one period to the last of another. */
export interface PeriodRange {
  readonly from: Period;
  readonly to: Period;
}

export interface RangeFacts {
  readonly range: ExportRange;
  readonly periods: PeriodRange;
  /** null: the drawing is not there. */
  readonly inSight: TimelineRange | null;
  readonly today: PlainDate;
}

/** The days to show; what is asked for and can't be told is the whole plan. Periods may be given the wrong way round. */
export function daysOf(
  rowsFacts: Omit<RowsFacts, 'pixelsPerDay' | 'metrics'>,
  { range, periods, inSight, today }: RangeFacts,
): Days {
  const { fiscalYearStartMonth } = settingsOf(rowsFacts.plan);
  if (range === 'in-sight' && inSight !== null)
    return { firstDay: plainDateToDay(inSight.first), lastDay: plainDateToDay(inSight.last) };
  if (range === 'periods') {
    const [first, last] =
      comparePeriods(periods.from, periods.to) <= 0 ? [periods.from, periods.to] : [periods.to, periods.from];
    return {
      firstDay: plainDateToDay(periodBounds(first, fiscalYearStartMonth).first),
      lastDay: plainDateToDay(periodBounds(last, fiscalYearStartMonth).last),
    };
  }
  return daysToShow(extentOf(rowsFacts), { today, fiscalYearStartMonth });
}

/** With a view of its own, so that what is remembered of the screen's view stays. */
function extentOf(facts: Omit<RowsFacts, 'pixelsPerDay' | 'metrics'>) {
  return timelineRows({ ...facts, view: { ...facts.view }, pixelsPerDay: 1, metrics: SCREEN_METRICS }).extent;
}

/** The days of everything that is dated, whatever a filter leaves of it. */
export function wholeDays(plan: Plan, today: PlainDate): Days {
  const { fiscalYearStartMonth } = settingsOf(plan);
  return daysToShow(extentOf({ plan, view: DEFAULT_TIMELINE_VIEW, today }), { today, fiscalYearStartMonth });
}

/** This period and the three after it. */
export function usualPeriods(plan: Plan, today: PlainDate): PeriodRange {
  const from = periodOf(today, settingsOf(plan).fiscalYearStartMonth);
  return { from, to: addPeriods(from, 3) };
}

export interface PeriodChoice {
  readonly value: string;
  readonly label: string;
  readonly period: Period;
}

/** More than ten years of quarters are no list to choose from. */
const MOST_PERIODS = 60;

/** The periods of everything that is dated, and some around today. */
export function periodChoices(plan: Plan, days: Days, today: PlainDate): readonly PeriodChoice[] {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const now = periodOf(today, fiscalYearStartMonth);
  const first = periodOf(dayToPlainDate(days.firstDay), fiscalYearStartMonth);
  const last = periodOf(dayToPlainDate(days.lastDay), fiscalYearStartMonth);
  let period = earlier(first, addPeriods(now, -4));
  if (comparePeriods(addPeriods(now, -MOST_PERIODS / 2), period) > 0) period = addPeriods(now, -MOST_PERIODS / 2);
  const end = later(last, addPeriods(now, 8));
  const choices: PeriodChoice[] = [];
  while (comparePeriods(period, end) <= 0 && choices.length < MOST_PERIODS) {
    if (findPeriodBounds(period, fiscalYearStartMonth) !== null)
      choices.push({ value: periodValue(period), label: periodLabel(period, fiscalYearStartMonth), period });
    period = addPeriods(period, 1);
  }
  return choices;
}

export function periodValue({ fiscalYear, quarter }: Period): string {
  return `${fiscalYear}-${quarter}`;
}

function earlier(a: Period, b: Period): Period {
  return comparePeriods(a, b) <= 0 ? a : b;
}

function later(a: Period, b: Period): Period {
  return comparePeriods(a, b) >= 0 ? a : b;
}
