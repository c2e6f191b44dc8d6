import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { TimelineView } from '../../../shared/plan/timeline-view.ts';
import { decidedOrderOf } from '../../state/selectors.ts';

const known = new WeakMap<Plan, ReadonlyMap<InitiativeId, number>>();

/** Where each stands in the order that people decided on. */
export function decidedPlacesOf(plan: Plan): ReadonlyMap<InitiativeId, number> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const places = new Map(decidedOrderOf(plan).rows.map(({ initiative }, index) => [initiative.id, index]));
  known.set(plan, places);
  return places;
}

/** The same for a view whose rows follow it; nothing for any other. */
export function decidedFor(
  plan: Plan,
  { order, packing }: TimelineView,
): { readonly decided?: ReadonlyMap<InitiativeId, number> } {
  return order === 'decided' && packing === 'one-row-each' ? { decided: decidedPlacesOf(plan) } : {};
}
