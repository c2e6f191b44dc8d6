import { addPeriods, comparePeriods, periodOf } from '../calendar/fiscal-period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Horizon, Schedule } from '../plan/initiative.ts';

/**
 * The horizon that follows from the dates: now when it is under way in the current period, or should have been before; next
 * when it begins in the one after; later when it begins beyond that or has no dates.
 */
export function derivedHorizon(
  schedule: Pick<Schedule, 'start' | 'end'>,
  today: PlainDate,
  fiscalYearStartMonth: number,
): Horizon {
  const begins = schedule.start ?? schedule.end;
  if (begins === null) return 'later';
  const period = periodOf(begins, fiscalYearStartMonth);
  const current = periodOf(today, fiscalYearStartMonth);
  if (comparePeriods(period, current) <= 0) return 'now';
  return comparePeriods(period, addPeriods(current, 1)) === 0 ? 'next' : 'later';
}
