import { addPeriods, periodBounds, periodOf } from '../../../../shared/calendar/fiscal-period.ts';
import { type PlainDate, plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { scaleToFit, type TimelineScale } from '../../../../shared/timeline/timeline-scale.ts';

/** Where one looks at first: this fiscal quarter and the next over the width of the field. */
export function beginningScale(plan: Plan, today: PlainDate, width: number): TimelineScale {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const period = periodOf(today, fiscalYearStartMonth);
  const first = plainDateToDay(periodBounds(period, fiscalYearStartMonth).first);
  const last = plainDateToDay(periodBounds(addPeriods(period, 1), fiscalYearStartMonth).last);
  return scaleToFit(first, last, Math.max(width, 600));
}
