import type { Period } from '../../../shared/calendar/fiscal-period.ts';
import { availabilityOf } from '../../../shared/capacity/availability.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

/** Whether of any team it is known what it has in a period: without, nothing can be told in or out. */
export function knowsCapacity(plan: Plan, period: Period): boolean {
  if (plan.teams.size === 0) return false;
  const span = periodSpan(plan, period);
  return [...plan.teams.keys()].some((id) => availabilityOf(plan, id, span).available !== null);
}
