import { useMemo, useState } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { RankedInitiative } from '../../../shared/prioritization/ranking.ts';
import { freeRows, holdRows, isSameOrder, type ShownRow } from './hold-rows.ts';
import { findRow } from './list-initiatives.ts';
import type { RankingFilter } from './ranking-filter.ts';

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
  readonly filter: RankingFilter;
  readonly rows: readonly RankedInitiative[];
  readonly settlings: number;
}

/** The rows to show: as they rank, but held in their places from the first edit of the active one until it is left. */
export function useHeldRows(facts: {
  readonly plan: Plan;
  readonly filter: RankingFilter;
  readonly present: readonly RankedInitiative[];
  readonly activeId: InitiativeId | null;
}): HeldRows {
  const { plan, filter, present, activeId } = facts;
  const active = activeId === null ? undefined : plan.initiatives.get(activeId);
  const [hold, setHold] = useState<Hold>({ activeId, active, filter, rows: present, settlings: 0 });
  const rows = useMemo(
    () => (hold.rows === present ? freeRows(present) : holdRows(hold.rows, present, (id) => findRow(plan, id))),
    [hold.rows, present, plan],
  );
  const isHeld = hold.rows !== present && !isSameOrder(rows, present);
  const release = () => {
    const isSettling = isHeld && hold.filter === filter;
    setHold({ activeId, active, filter, rows: present, settlings: hold.settlings + (isSettling ? 1 : 0) });
  };
  const isLeft = hold.activeId !== activeId || hold.filter !== filter;
  // While drawing, so that no frame shows the old order under the new selection.
  if (isLeft || (hold.active === active && hold.rows !== present)) release();
  return { rows, isHeld, settlings: hold.settlings, sortAgain: release };
}
