// Which placements come before which, and which of them still bear on the order.

import type { InitiativeId } from '../plan/ids.ts';
import type { Placement } from '../plan/placement.ts';

/** The oldest first. Two windows may have given the same number: those go by id, the same in every window. */
export function inSequence(placements: Iterable<Placement>): readonly Placement[] {
  return [...placements].sort((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1));
}

/**
 * The placements without which the order would be the same, whatever the ranking: an initiative was placed again, and
 * nothing was placed above it in between.
 */
export function idlePlacements(placements: Iterable<Placement>): readonly Placement[] {
  const idle: Placement[] = [];
  // From the latest back: initiatives whose place up to here makes no difference, since they are placed again later.
  const placedAgain = new Set<InitiativeId>();
  for (const placement of inSequence(placements).toReversed()) {
    const { initiativeId, place } = placement;
    if (placedAgain.has(initiativeId)) {
      idle.push(placement);
      continue;
    }
    placedAgain.add(initiativeId);
    if (place.kind === 'above') placedAgain.delete(place.initiativeId);
  }
  return idle;
}
