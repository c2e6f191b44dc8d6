import type { Initiative } from './initiative.ts';
import type { Plan } from './plan.ts';

export type UpdatedInitiative = readonly [from: Initiative, to: Initiative];

/**
 * The initiatives of which one plan has another version than the one before it, found without looking into those that are
 * the same; null where initiatives came, went or changed their order.
 */
export function updatedInitiatives(
  before: Plan['initiatives'],
  after: Plan['initiatives'],
): readonly UpdatedInitiative[] | null {
  if (before === after) return [];
  if (before.size !== after.size) return null;
  const updated: UpdatedInitiative[] = [];
  const later = after.values();
  for (const from of before.values()) {
    const to = later.next().value;
    if (to === undefined || to.id !== from.id) return null;
    if (to !== from) updated.push([from, to]);
  }
  return updated;
}
