import { useMemo, useState } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { freeRows, holdRanking, isSameOrder, riseSince, type ShownRow } from './hold-ranking.ts';
import { findRow, type ListedInitiative, type Listing } from './list-initiatives.ts';

export interface HeldRows {
  readonly rows: readonly ShownRow[];
  /** Whether they stand elsewhere than their ranks say. */
  readonly isHeld: boolean;
  /** Goes up each time rows that were held go to their places. */
  readonly settlings: number;
  sortAgain(): void;
}

interface Hold {
  readonly activeId: InitiativeId | null;
  /** The active one as it was when it was entered: while it is still that, nothing is being edited. */
  readonly active: Initiative | undefined;
  readonly query: unknown;
  readonly modelId: Listing['modelId'];
  readonly rows: readonly ListedInitiative[];
  readonly settlings: number;
}

/** The rows to show: in their order, but held in their places from the first edit of the active one until it is left. */
export function useHeldRows(facts: {
  readonly listing: Listing;
  /** What is looked for, and in which order: another one is another list, in which nothing is held. */
  readonly query: unknown;
  readonly present: readonly ListedInitiative[];
  readonly activeId: InitiativeId | null;
  /** While something is tried out, the ranks without it. */
  readonly ranksBefore: ReadonlyMap<InitiativeId, number | null> | null;
}): HeldRows {
  const { listing, query, present, activeId, ranksBefore } = facts;
  const { plan, modelId } = listing;
  const active = activeId === null ? undefined : plan.initiatives.get(activeId);
  const [hold, setHold] = useState<Hold>({ activeId, active, query, modelId, rows: present, settlings: 0 });
  const isSameList = hold.query === query && hold.modelId === modelId;
  const isLeft = hold.activeId !== activeId || !isSameList;
  const isReleased = isLeft || hold.active === active;
  const isFree = isReleased || hold.rows === present;
  // What is held has no bearing on free rows: they are not made anew when it changes with them.
  const heldRows = isFree ? null : hold.rows;
  const rows = useMemo(() => {
    if (heldRows === null) return freeRows(present, ranksBefore);
    const shown = holdRanking(heldRows, present, (id) => findRow(listing, id));
    return ranksBefore === null ? shown : riseSince(shown, ranksBefore);
  }, [heldRows, present, listing, ranksBefore]);
  const isHeld = !isFree && !isSameOrder(rows, present);
  const release = () => {
    // What came or went moves the others without being seen to.
    const isReordered = hold.rows.length === present.length && !isSameOrder(hold.rows, present);
    const isSettling = isHeld || (isReleased && isSameList && isReordered);
    setHold({ activeId, active, query, modelId, rows: present, settlings: hold.settlings + (isSettling ? 1 : 0) });
  };
  // While drawing, so that no frame shows the old order under the new selection.
  if (isReleased && (isLeft || hold.rows !== present)) release();
  return { rows, isHeld, settlings: hold.settlings, sortAgain: release };
}
