import { useEffect, useMemo, useRef, useState } from 'react';
import { type GridQuery, type GridRow, gridRowsOf } from '../../../shared/grid/grid-rows.ts';
import { holdRows, isSameOrder } from '../../../shared/grid/hold-rows.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { PersonWeeks } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankedById } from '../../state/selectors.ts';

export interface HeldGridRows {
  readonly rows: readonly GridRow[];
  readonly indexByKey: ReadonlyMap<string, number>;
  readonly count: number;
  readonly effort: PersonWeeks;
  /** Whether they stand elsewhere than they would if they were sorted now. */
  readonly isHeld: boolean;
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
}

/** The rows to show: as they sort, but held in their places from the first edit of the active one until it is left. */
export function useGridRows(facts: {
  readonly plan: Plan;
  readonly query: GridQuery;
  readonly activeKey: string | null;
}): HeldGridRows {
  const { plan, query, activeKey } = facts;
  const latest = useRef<ReadonlyMap<string, GridRow>>(new Map());
  const present = useMemo(() => {
    const found = gridRowsOf(plan, query, ({ id }) => rankedById(plan).get(id)?.rank ?? null);
    return { ...found, rows: withSameObjects(latest.current, found.rows) };
  }, [plan, query]);
  const [hold, setHold] = useState<Hold>({ activeKey, query, plan, rows: present.rows });
  const rows = useMemo(
    () => (hold.rows === present.rows ? present.rows : holdRows(hold.rows, present.rows, plan.initiatives)),
    [hold.rows, present.rows, plan],
  );
  const isHeld = useMemo(() => rows !== present.rows && !isSameOrder(rows, present.rows), [rows, present.rows]);
  const release = () => setHold({ activeKey, query, plan, rows: present.rows });
  // Going on in the row that was just begun is no leaving.
  const isBegun =
    hold.activeKey?.startsWith('new:') &&
    activeKey !== null &&
    !hold.rows.some(({ key }) => key === activeKey) &&
    rows.some(({ key }) => key === activeKey);
  // While drawing, so that no frame shows the old order under the new selection.
  if (isBegun && hold.query === query) setHold({ ...hold, activeKey });
  else if ((hold.activeKey !== activeKey || hold.query !== query) && (hold.plan !== plan || hold.query !== query))
    release();
  else if (hold.activeKey !== activeKey) setHold({ ...hold, activeKey });
  const indexByKey = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  useEffect(() => {
    latest.current = new Map(rows.map((row) => [row.key, row]));
  }, [rows]);
  return {
    rows,
    indexByKey,
    count: present.count,
    effort: present.effort,
    isHeld,
    roseOf: (id) => {
      if (hold.plan === plan) return 0;
      const before = rankedById(hold.plan).get(id)?.rank ?? null;
      const now = rankedById(plan).get(id)?.rank ?? null;
      return before === null || now === null ? 0 : before - now;
    },
    sortAgain: release,
  };
}

/** Rows that say the same as before are the same objects, so that they are not drawn anew. */
function withSameObjects(before: ReadonlyMap<string, GridRow>, rows: readonly GridRow[]): readonly GridRow[] {
  return rows.map((row) => {
    const known = before.get(row.key);
    if (row.kind === 'group' || known === undefined || known.kind !== row.kind) return row;
    if (row.kind === 'new') return row.group === null && known.kind === 'new' && known.group === null ? known : row;
    return known.kind === 'item' && known.fits && known.groupKey === row.groupKey ? known : row;
  });
}
