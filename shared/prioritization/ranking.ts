// The order that a model gives a plan's initiatives.

import { requireModel } from '../plan/built-in-models.ts';
import type { ModelId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { RANKED_STAGES } from '../plan/stage.ts';
import { type Scorer, scorerOf } from './score-initiative.ts';
import type { Scored } from './scored.ts';

export interface RankedInitiative {
  readonly initiative: Initiative;
  /** 1 for the best; equal scores share it (1, 2, 2, 4). null while there is no score. */
  readonly rank: number | null;
  readonly scored: Scored;
}

/**
 * The initiatives from intake to in progress in the order of a model (the deciding one unless another is named): by score,
 * high first, or by class and what else the model orders by; then by lower effort (unknown last), then by key. After them
 * those that are incomplete, then those in error, both by key. Throws when the plan has no such model.
 */
export function rankPlan(plan: Plan, modelId: ModelId = settingsOf(plan).decidingModelId): readonly RankedInitiative[] {
  return rankBy(plan.initiatives.values(), scorerOf(requireModel(plan, modelId)));
}

/**
 * The same order, given what the model makes of each initiative. They may come in any order; in about the order of the
 * ranking they are sorted in no time.
 */
export function rankBy(
  initiatives: Iterable<Initiative>,
  { score, effortOf }: Pick<Scorer, 'score' | 'effortOf'>,
): readonly RankedInitiative[] {
  const complete: Row[] = [];
  const incomplete: Row[] = [];
  const failed: Row[] = [];
  for (const initiative of initiatives) {
    if (!RANKED_STAGES.has(initiative.stage)) continue;
    const scored = score(initiative);
    const { state } = scored;
    const rows = state === 'complete' ? complete : state === 'incomplete' ? incomplete : failed;
    rows.push({ initiative, rank: null, scored });
  }
  const entryOf = (row: Row): Entry => ({ row, order: orderOf(row), effort: effortOf(row.initiative, row.scored) });
  // A model classifies or scores, all or none.
  const isScored = complete.every(({ scored }) => scored.state === 'complete' && scored.class === null);
  const ranked = isScored ? rankByScore(complete, entryOf) : rankByOrder(complete.map(entryOf));
  incomplete.sort(compareByKey);
  failed.sort(compareByKey);
  return ranked.concat(incomplete, failed);
}

/** A row of the ranking while it is being made. */
interface Row {
  readonly initiative: Initiative;
  rank: number | null;
  readonly scored: Scored;
}

/** A row with what it is sorted by, read once: a sort asks for it a dozen times. */
interface Entry {
  readonly row: Row;
  readonly order: readonly number[];
  readonly effort: number;
}

/** The rows in the order of what their model orders by; each one's rank is one more than how many stand before all its equals. */
function rankByOrder(entries: readonly Entry[]): Row[] {
  const ordered = entries.toSorted((a, b) => compareOrders(a.order, b.order) || compareTied(a, b));
  let rank = 0;
  let last: Entry | undefined;
  return ordered.map((entry, index) => {
    if (last === undefined || compareOrders(last.order, entry.order) !== 0) rank = index + 1;
    last = entry;
    entry.row.rank = rank;
    return entry.row;
  });
}

function compareTied(a: Entry, b: Entry): number {
  if (a.effort !== b.effort) return a.effort < b.effort ? -1 : 1;
  return compareByKey(a.row, b.row);
}

const NO_ORDER: readonly number[] = [];

function orderOf({ scored }: Row): readonly number[] {
  return scored.state === 'complete' && scored.class !== null ? scored.order : NO_ORDER;
}

/** Negative when the first is better: has the higher number where they first differ. */
function compareOrders(a: readonly number[], b: readonly number[]): number {
  // Counted: what walks an array by its entries takes most of the time of a sort.
  for (let index = 0; index < a.length; index += 1) {
    const value = a[index] ?? 0;
    const other = b[index] ?? value;
    if (value !== other) return other - value;
  }
  return 0;
}

/** Gives each row its rank, one more than how many score higher, and answers them in order. */
function rankByScore(rows: readonly Row[], entryOf: (row: Row) => Entry): Row[] {
  // Sorting bare numbers and then looking up each row's place takes half the time of sorting rows.
  const ascending = new Float64Array(rows.length);
  rows.forEach((row, index) => {
    ascending[index] = scoreOf(row);
  });
  ascending.sort();
  const ordered = rows.slice();
  const countByRank = new Uint32Array(rows.length + 1);
  for (const row of rows) {
    const rank = rows.length - countUpTo(ascending, scoreOf(row)) + 1;
    const tied = countByRank[rank] ?? 0;
    row.rank = rank;
    ordered[rank - 1 + tied] = row;
    countByRank[rank] = tied + 1;
  }
  for (const [rank, count] of countByRank.entries()) {
    if (count > 1) orderTied(ordered, { from: rank - 1, count }, entryOf);
  }
  return ordered;
}

function orderTied(
  ordered: Row[],
  { from, count }: { readonly from: number; readonly count: number },
  entryOf: (row: Row) => Entry,
): void {
  const tied = ordered
    .slice(from, from + count)
    .map(entryOf)
    .sort(compareTied);
  for (const [index, { row }] of tied.entries()) ordered[from + index] = row;
}

function scoreOf({ scored }: Row): number {
  return scored.state === 'complete' ? (scored.score ?? 0) : 0;
}

/** How many of the ascending numbers are at most the limit; O(log n). */
function countUpTo(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? limit) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareByKey(a: Row, b: Row): number {
  return compareKeys(a.initiative.key, b.initiative.key);
}
