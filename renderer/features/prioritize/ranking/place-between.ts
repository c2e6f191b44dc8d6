import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Place } from '../../../../shared/plan/placement.ts';

/**
 * What puts the moved ones where a list shows a gap: above the next that stays, or last. null when they stand there already,
 * and when nothing there has a place in the order. `at` counts the shown rows before the gap. A list may show but some of
 * the order.
 */
export function placeBetween(facts: {
  readonly shown: readonly InitiativeId[];
  readonly at: number;
  /** All that have a place, in the decided order. */
  readonly decided: readonly InitiativeId[];
  /** In the order in which they are to stand. */
  readonly moved: readonly InitiativeId[];
}): Place | null {
  const { shown, at, decided, moved } = facts;
  const places = new Map(decided.map((id, index) => [id, index]));
  const movedIds = new Set(moved);
  const stays = (id: InitiativeId): boolean => places.has(id) && !movedIds.has(id);
  const below = shown.slice(at).find(stays);
  const above = shown.slice(0, at).findLast(stays);
  if (below === undefined && above === undefined) return null;
  // Behind the last that is shown comes the next that is not.
  const anchor = below ?? decided.slice((above === undefined ? -1 : (places.get(above) ?? -1)) + 1).find(stays);
  const rest = decided.filter(stays);
  const cut = anchor === undefined ? rest.length : rest.indexOf(anchor);
  const next = [...rest.slice(0, cut), ...moved, ...rest.slice(cut)];
  if (next.every((id, index) => id === decided[index])) return null;
  return anchor === undefined ? { kind: 'last' } : { kind: 'above', initiativeId: anchor };
}

/** The gap that the moved rows go to by one step; null at the end of the list. */
export function gapAfterStep(
  shown: readonly InitiativeId[],
  moved: ReadonlySet<InitiativeId>,
  step: 'up' | 'down',
): number | null {
  if (step === 'up') {
    const first = shown.findIndex((id) => moved.has(id));
    return first > 0 ? first - 1 : null;
  }
  const last = shown.findLastIndex((id) => moved.has(id));
  return last >= 0 && last + 1 < shown.length ? last + 2 : null;
}
