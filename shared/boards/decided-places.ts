import type { InitiativeId } from '../plan/ids.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { decidedOrder } from '../prioritization/decided-order.ts';
import { createRanking } from '../prioritization/remembered-ranking.ts';

/** Where each ranked initiative stands in the order that people decided on, from 0; worked out anew each time. */
export function decidedPlaces(plan: Plan): ReadonlyMap<InitiativeId, number> {
  const ranking = createRanking()(plan, settingsOf(plan).decidingModelId);
  return new Map(decidedOrder(ranking, plan).rows.map(({ initiative }, index) => [initiative.id, index]));
}
