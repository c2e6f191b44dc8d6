import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { TimelineView } from '../../../../shared/plan/timeline-view.ts';
import { decidedOrderOf } from '../../../state/selectors.ts';

const known = new WeakMap<Plan, ReadonlyMap<InitiativeId, number>>();

/** Where each stands in the order that people decided on, for a view whose rows follow it. */
export function decidedFor(
  plan: Plan,
  { order, packing }: TimelineView,
): { readonly decided?: ReadonlyMap<InitiativeId, number> } {
  if (order !== 'decided' || packing !== 'one-row-each') return {};
  const places =
    known.get(plan) ?? new Map(decidedOrderOf(plan).rows.map(({ initiative }, index) => [initiative.id, index]));
  known.set(plan, places);
  return { decided: places };
}
