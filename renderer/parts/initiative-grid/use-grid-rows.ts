import { useMemo, useState } from 'react';
import { type GridQuery, type GridRow, initiativeOfKey } from '../../../shared/grid/grid-rows.ts';
import { holdRows, isSameOrder } from '../../../shared/grid/hold-rows.ts';
import { createGridRows } from '../../../shared/grid/remembered-grid-rows.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Initiative, PersonWeeks } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { RankedInitiative } from '../../../shared/prioritization/ranking.ts';

/** What a model makes of each initiative of a plan: a selector, the same at every drawing. */
export type RankedById = (plan: Plan) => ReadonlyMap<InitiativeId, RankedInitiative>;

export interface HeldGridRows {
  readonly rows: readonly GridRow[];
  readonly indexByKey: ReadonlyMap<string, number>;
  readonly count: number;
  readonly effort: PersonWeeks;
  /** Counts up each time that rows which were held go to their places. */
  readonly settlings: number;
  /** Whether they stand elsewhere than they would if they were sorted now. */
  readonly isHeld: boolean;
  rankOf(initiative: Initiative): number | null;
  /** How many ranks an initiative rose (above 0) or fell since its row was entered. */
  roseOf(id: InitiativeId): number;
  sortAgain(): void;
}

interface Hold {
  readonly activeKey: string | null;
  readonly query: GridQuery;
  /** As it was when the active row was entered. */
  readonly plan: Plan;
  readonly rows: readonly GridRow[];
  readonly settlings: number;
}

/** The rows to show: as they sort, but held in their places from the first edit of the active one until it is left. */
export function useGridRows(facts: {
  readonly plan: Plan;
  readonly query: GridQuery;
  readonly activeKey: string | null;
  /** The ranking whose ranks the rows show. */
  readonly rankedById: RankedById;
}): HeldGridRows {
  const { plan, query, activeKey, rankedById } = facts;
  const [rowsOf] = useState(createGridRows);
  const present = useMemo(
    () => rowsOf(plan, query, ({ id }) => rankedById(plan).get(id)?.rank ?? null),
    [rowsOf, plan, query, rankedById],
  );
  const [kept, setHold] = useState<Hold>({ activeKey, query, plan, rows: present.rows, settlings: 0 });
  const hold = holdNow(kept, { activeKey, query, plan, rows: present.rows, settlings: kept.settlings });
  // While drawing, so that no frame shows the old order under the new selection.
  if (hold !== kept) setHold(hold);
  const rows = useMemo(
    () => (hold.rows === present.rows ? present.rows : heldRows(hold, present.rows, plan)),
    [hold, present.rows, plan],
  );
  const isHeld = useMemo(() => rows !== present.rows && !isSameOrder(rows, present.rows), [rows, present.rows]);
  const indexByKey = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  return {
    rows,
    indexByKey,
    count: present.count,
    effort: present.effort,
    settlings: hold.settlings,
    isHeld,
    rankOf: ({ id }) => rankedById(plan).get(id)?.rank ?? null,
    roseOf: (id) => {
      if (hold.plan === plan) return 0;
      const before = rankedById(hold.plan).get(id)?.rank ?? null;
      const now = rankedById(plan).get(id)?.rank ?? null;
      return before === null || now === null ? 0 : before - now;
    },
    sortAgain: () =>
      setHold({ activeKey, query, plan, rows: present.rows, settlings: hold.settlings + (isHeld ? 1 : 0) }),
  };
}

function heldRows({ rows, plan, query }: Hold, present: readonly GridRow[], { initiatives }: Plan): readonly GridRow[] {
  return holdRows({ rows, initiatives: plan.initiatives, groupBy: query.groupBy }, present, initiatives);
}

/** What is held goes on until the active row is left or other rows are asked for. `now`: as all would be if it ended. */
function holdNow(hold: Hold, now: Hold): Hold {
  const isOtherQuery = hold.query !== now.query;
  if (hold.activeKey === now.activeKey && !isOtherQuery) return hold;
  if (isBegun(hold, now) || (hold.plan === now.plan && !isOtherQuery)) return { ...hold, activeKey: now.activeKey };
  const isSettling = !isOtherQuery && hold.rows !== now.rows;
  return isSettling ? { ...now, settlings: now.settlings + 1 } : now;
}

/** Whether the active row is one that was just begun: going on in it is no leaving. */
function isBegun(hold: Hold, { activeKey, query, plan }: Hold): boolean {
  if (hold.query !== query || !hold.activeKey?.startsWith('new:') || activeKey === null) return false;
  const id = initiativeOfKey(activeKey);
  return id !== null && !hold.plan.initiatives.has(id) && plan.initiatives.has(id);
}
