import { totalEffort } from '../plan/effort.ts';
import type { Initiative } from '../plan/initiative.ts';
import { type Plan, TABLE_NAMES } from '../plan/plan.ts';
import { type UpdatedInitiative, updatedInitiatives } from '../plan/updated-initiatives.ts';
import type { RankOf } from './cell-text.ts';
import {
  arrangeRows,
  compareSortValues,
  type GridQuery,
  type GridRows,
  type ItemGridRow,
  inKeyOrder,
  itemKey,
  itemRow,
  passerOf,
  type SortValue,
  sortColumnOf,
  sortValue,
} from './grid-rows.ts';

interface Remembered {
  readonly plan: Plan;
  readonly query: GridQuery;
  /** In the order of the keys, as they were when the rows were arranged. */
  readonly byKey: readonly Initiative[];
  readonly arranged: Plan['initiatives'];
  readonly found: GridRows;
}

/**
 * The rows of one plan after the other, the same as `gridRowsOf` answers, with a memory: where no edit bears on the rows
 * they are the very same, and a row of an initiative is the same object for as long as it says the same.
 */
export function createGridRows(): (plan: Plan, query: GridQuery, rankOf: RankOf) => GridRows {
  let last: Remembered | null = null;
  const items = new Map<string, ItemGridRow>();
  const rowOf: typeof itemRow = (id, groupKey, teamId) => {
    const key = itemKey(id, teamId);
    const known = items.get(key);
    if (known !== undefined && known.groupKey === groupKey) return known;
    const row = itemRow(id, groupKey, teamId);
    items.set(key, row);
    return row;
  };
  return (plan, query, rankOf) => {
    if (last !== null && last.query === query && isUnmoved(last.plan, plan, query, rankOf)) {
      last = { ...last, plan };
      return last.found;
    }
    // What was deleted long ago is not kept for ever.
    if (items.size > 2 * plan.initiatives.size + 1_000) items.clear();
    const byKey = last === null ? inKeyOrder(plan.initiatives.values()) : inKeyOrderAgain(last, plan);
    const found = arrangeRows({ plan, query, rankOf, byKey, rowOf });
    last = { plan, query, byKey, arranged: plan.initiatives, found };
    return last.found;
  };
}

/** Sorting what is all but sorted costs little more than looking at it. */
function inKeyOrderAgain({ byKey, arranged }: Remembered, { initiatives }: Plan): readonly Initiative[] {
  if (arranged === initiatives) return byKey;
  const present = new Set<Initiative>();
  for (const { id } of byKey) {
    const now = initiatives.get(id);
    if (now !== undefined) present.add(now);
  }
  for (const initiative of initiatives.values()) present.add(initiative);
  return inKeyOrder(present);
}

/** Whether every edit between two plans leaves each row, its place and the totals as they are. */
function isUnmoved(before: Plan, after: Plan, query: GridQuery, rankOf: RankOf): boolean {
  // Heads of groups tell sums and counts; another's edit may change a rank.
  const column = sortColumnOf(after, query);
  if (query.groupBy !== null || column?.cell.kind === 'rank') return false;
  if (query.conditions.some(({ columnId }) => columnId === 'rank')) return false;
  if (!TABLE_NAMES.every((table) => table === 'initiatives' || before[table] === after[table])) return false;
  const updated = updatedInitiatives(before.initiatives, after.initiatives);
  if (updated === null) return false;
  const passes = passerOf(after, query, rankOf);
  const isSame = ([from, to]: UpdatedInitiative): boolean =>
    from.key === to.key &&
    passes(from) === passes(to) &&
    hasSameEffort(from, to) &&
    (column === null || isSameValue(sortValue(after, from, column, rankOf), sortValue(after, to, column, rankOf)));
  return updated.every(isSame);
}

function isSameValue(a: SortValue | null, b: SortValue | null): boolean {
  return a === null || b === null ? a === b : compareSortValues(a, b) === 0;
}

function hasSameEffort(a: Initiative, b: Initiative): boolean {
  if (a.effort === b.effort) return true;
  const [x, y] = [totalEffort(a), totalEffort(b)];
  return x.state === y.state && (x.state !== 'estimated' || y.state !== 'estimated' || x.likely === y.likely);
}
