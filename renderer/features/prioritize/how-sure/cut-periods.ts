// The periods whose capacity can part what is above from what is below.

import { addPeriods, comparePeriods, type Period, periodLabel } from '../../../../shared/calendar/fiscal-period.ts';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { currentPeriod } from '../../../state/capacity-selectors.ts';
import { knowsCapacity } from '../knows-capacity.ts';

/** The current one and the next three. */
const OFFERED = 4;

/** Those that are offered; a chosen one that can be told is among them, however late it is. */
export function cutPeriodsOf(plan: Plan, today: PlainDate, chosen: Period | null): readonly Period[] {
  const current = currentPeriod(plan, today);
  const near = Array.from({ length: OFFERED }, (_, step) => addPeriods(current, step));
  const isFar = chosen !== null && near.every((one) => comparePeriods(one, chosen) !== 0);
  const periods = isFar ? [...near, chosen] : near;
  return periods.filter((one) => cutPeriodRefusal(plan, today, one) === null);
}

/** Why nothing can be told in or out of a period, in a sentence; null: it can. */
export function cutPeriodRefusal(plan: Plan, today: PlainDate, period: Period): string | null {
  const label = periodLabel(period, settingsOf(plan).fiscalYearStartMonth);
  if (comparePeriods(period, currentPeriod(plan, today)) < 0) {
    return `${label} is over: nothing can come in any more. Choose a later period, or a top.`;
  }
  if (knowsCapacity(plan, period)) return null;
  return `No team’s capacity is known in ${label}, so nothing can be told in or out. Say who is in the teams, or choose a top.`;
}
