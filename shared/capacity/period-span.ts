// Periods as the ranges of workdays that loads and room are counted over.

import {
  addPeriods,
  findPeriodBounds,
  type Period,
  periodBounds,
  periodLabel,
  periodOf,
} from '../calendar/fiscal-period.ts';
import { type Day, type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdaySpan } from '../calendar/workday-axis.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';

/** A period with its days and its workdays [from, to) on the plan's axis; to − from workdays, which may be 0. */
export interface PeriodSpan extends WorkdaySpan {
  readonly period: Period;
  /** `FY27 Q1`, or `2026 Q4` where the fiscal year is the calendar year. */
  readonly label: string;
  readonly first: Day;
  /** Inclusive. */
  readonly last: Day;
}

/** How many periods are in sight at once, the one before the current one included. */
export const PERIODS_IN_SIGHT = 8;

/** A period of the plan. Throws for one that lies wholly outside the years 0001 to 9999; one that reaches over is cut. */
export function periodSpan(plan: Plan, period: Period): PeriodSpan {
  return spanOf(plan, period, periodBounds(period, settingsOf(plan).fiscalYearStartMonth));
}

/** So many periods in a row, earliest first, without those that lie wholly outside the years 0001 to 9999. */
export function periodSpansFrom(plan: Plan, period: Period, count: number): readonly PeriodSpan[] {
  const { fiscalYearStartMonth } = settingsOf(plan);
  return Array.from({ length: count }, (_, index) => addPeriods(period, index)).flatMap((one) => {
    const bounds = findPeriodBounds(one, fiscalYearStartMonth);
    return bounds === null ? [] : [spanOf(plan, one, bounds)];
  });
}

/** The period before the current one, the current one and six after it. */
export function periodSpansInSight(plan: Plan, today: PlainDate): readonly PeriodSpan[] {
  const current = periodOf(today, settingsOf(plan).fiscalYearStartMonth);
  return periodSpansFrom(plan, addPeriods(current, -1), PERIODS_IN_SIGHT);
}

function spanOf(
  plan: Plan,
  period: Period,
  bounds: { readonly first: PlainDate; readonly last: PlainDate },
): PeriodSpan {
  const first = plainDateToDay(bounds.first);
  const last = plainDateToDay(bounds.last);
  const label = periodLabel(period, settingsOf(plan).fiscalYearStartMonth);
  return { period, label, first, last, ...planAxisOf(plan).span(first, last) };
}
