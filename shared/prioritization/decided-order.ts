// The order that people decided on: the ranking with its placements.

import type { InitiativeId } from '../plan/ids.ts';
import type { Placement } from '../plan/placement.ts';
import type { Plan } from '../plan/plan.ts';
import { inSequence } from './placement-sequence.ts';
import type { RankedInitiative } from './ranking.ts';

export interface DecidedInitiative extends RankedInitiative {
  /** Its place in the decided order, 1 to as many as are listed. */
  readonly decided: number;
  /** The last placement of this initiative that was applied: who put it here, when and why. null: its score did. */
  readonly placement: Placement | null;
}

export interface DroppedPlacement {
  readonly placement: Placement;
  /** A sentence on what it lacks: `PAY-3 was placed above PAY-9, which is no longer ranked.` */
  readonly problem: string;
}

export interface DecidedOrder {
  readonly rows: readonly DecidedInitiative[];
  /** Placements that bear on nothing while their initiative or the one below it is not ranked, in their sequence. */
  readonly dropped: readonly DroppedPlacement[];
}

/**
 * The rows of a ranking in the order that people decided on: the plan's placements applied to it one after the other, the
 * oldest first. Scores and ranks stay what they are. O(rows + placements log placements).
 */
export function decidedOrder(
  ranking: readonly RankedInitiative[],
  plan: Pick<Plan, 'initiatives' | 'placements'>,
): DecidedOrder {
  const placeById = new Map<InitiativeId, number>();
  for (const [index, { initiative }] of ranking.entries()) placeById.set(initiative.id, index);
  const chain = createChain(ranking.length);
  const standing = new Map<number, Placement>();
  const dropped: DroppedPlacement[] = [];
  for (const placement of inSequence(plan.placements.values())) {
    const { place } = placement;
    const moved = placeById.get(placement.initiativeId);
    const anchor = place.kind === 'above' ? placeById.get(place.initiativeId) : chain.endFor(place.kind);
    const isAboveItself = place.kind === 'above' && moved === anchor;
    if (moved === undefined || anchor === undefined || isAboveItself) {
      dropped.push({ placement, problem: problemOf(placement, plan, moved !== undefined) });
    } else {
      chain.moveBefore(moved, anchor);
      standing.set(moved, placement);
    }
  }
  const rows: DecidedInitiative[] = [];
  for (const index of chain.order()) {
    const row = ranking[index];
    if (row === undefined) continue;
    const { initiative, rank, scored } = row;
    // Written out: spreading each of thousands of rows takes most of the time.
    rows.push({ initiative, rank, scored, decided: rows.length + 1, placement: standing.get(index) ?? null });
  }
  return { rows, dropped };
}

interface Chain {
  /** What the first or the last stands directly before. */
  readonly endFor: (place: 'first' | 'last') => number;
  readonly moveBefore: (moved: number, anchor: number) => void;
  readonly order: () => readonly number[];
}

/** The numbers from 0, each of which can be put elsewhere without touching those between. */
function createChain(length: number): Chain {
  // One more closes the ring: what follows it is first, what it follows is last.
  const end = length;
  const next = new Int32Array(length + 1);
  const previous = new Int32Array(length + 1);
  const join = (before: number, after: number): void => {
    next[before] = after;
    previous[after] = before;
  };
  for (let index = 0; index <= length; index += 1) join(index, index === end ? 0 : index + 1);
  const after = (index: number): number => next[index] ?? end;
  const before = (index: number): number => previous[index] ?? end;
  return {
    endFor: (place) => (place === 'first' ? after(end) : end),
    moveBefore: (moved, anchor) => {
      if (moved === anchor) return;
      join(before(moved), after(moved));
      join(before(anchor), moved);
      join(moved, anchor);
    },
    order: () => {
      const order: number[] = [];
      for (let index = after(end); index !== end; index = after(index)) order.push(index);
      return order;
    },
  };
}

function problemOf(
  { initiativeId, place }: Placement,
  { initiatives }: Pick<Plan, 'initiatives'>,
  isRanked: boolean,
): string {
  const keyOf = (id: InitiativeId): string | null => initiatives.get(id)?.key ?? null;
  const key = keyOf(initiativeId) ?? 'An initiative';
  if (place.kind !== 'above') return `${key} was placed ${place.kind}, but is no longer ranked.`;
  if (place.initiativeId === initiativeId) return `${key} was placed above itself.`;
  const anchor = keyOf(place.initiativeId);
  if (!isRanked) return `${key} was placed above ${anchor ?? 'an initiative'}, but is no longer ranked itself.`;
  return anchor === null
    ? `${key} was placed above an initiative that is no longer in the plan.`
    : `${key} was placed above ${anchor}, which is no longer ranked.`;
}
