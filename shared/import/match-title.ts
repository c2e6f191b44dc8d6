// Which rows without a key are which initiatives of the same title.

import type { ThemeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';

/**
 * `whole`: importing the row would leave the initiative as it is. `with-problems`: it would, but only since something of
 * the row can't be done to this initiative. `none`: it would change it.
 */
export type Fit = 'whole' | 'with-problems' | 'none';

/** What the match by title asks about rows and initiatives. */
export interface RowComparison<Row> {
  /** Whether the row may be the initiative at all. */
  canBe(row: Row, initiative: Initiative): boolean;
  /** How far the initiative is already as the row says. */
  compare(row: Row, initiative: Initiative): Fit;
  /** The theme that the row says, by which its new initiatives are numbered; null when it says none. */
  themeId(row: Row): ThemeId | null;
}

/** The rows and the initiatives of one title. */
export interface TitleGroup<Row> {
  readonly rows: readonly Row[];
  readonly indexes: readonly number[];
  readonly initiatives: readonly Initiative[];
}

/**
 * The initiative of each row, by the row's index, each given once: first as many rows as can be that change nothing, then
 * the others in their order to the initiatives by key, those of the row's theme first. `tries` bounds how many pairs are
 * compared in all; when it is used up only the order counts.
 */
export function matchTitle<Row>(
  { rows, indexes, initiatives }: TitleGroup<Row>,
  comparison: RowComparison<Row>,
  tries: { left: number },
): ReadonlyMap<number, Initiative> {
  const compare = (row: Row, initiative: Initiative): Fit => {
    tries.left -= 1;
    return tries.left >= 0 && comparison.canBe(row, initiative) ? comparison.compare(row, initiative) : 'none';
  };
  const matched = new Map<number, Initiative>();
  const claimed = new Set<Initiative>();
  const queues = queuesOf(initiatives, claimed);
  const claim = (index: number, initiative: Initiative): void => {
    matched.set(index, initiative);
    claimed.add(initiative);
  };
  if (indexes.length > 1 || initiatives.length > 1) {
    for (const index of indexes) {
      const row = rows[index];
      if (row === undefined) continue;
      for (const initiative of queues.inTurn(comparison.themeId(row))) {
        if (tries.left <= 0) break;
        if (compare(row, initiative) !== 'whole') continue;
        claim(index, initiative);
        break;
      }
    }
    if (matched.size < indexes.length) rearrange({ rows, indexes, initiatives }, { compare, matched, claim });
  }
  for (const index of indexes) {
    const row = rows[index];
    if (row === undefined || matched.has(index)) continue;
    for (const initiative of queues.inTurn(comparison.themeId(row))) {
      if (!comparison.canBe(row, initiative)) continue;
      claim(index, initiative);
      break;
    }
  }
  return matched;
}

/** Above so many pairs of row and initiative the first fit stands. */
const PAIRS_WORTH_REARRANGING = 10_000;

/**
 * Lets a row that found none take the initiative of another one that can go elsewhere, so that as many rows as possible
 * change nothing: what a first import made is found again whole. (Harold Kuhn, "The Hungarian method", 1955.)
 */
function rearrange<Row>(
  { rows, indexes, initiatives }: TitleGroup<Row>,
  {
    compare,
    matched,
    claim,
  }: {
    readonly compare: (row: Row, initiative: Initiative) => Fit;
    readonly matched: ReadonlyMap<number, Initiative>;
    readonly claim: (index: number, initiative: Initiative) => void;
  },
): void {
  if (indexes.length * initiatives.length > PAIRS_WORTH_REARRANGING) return;
  const fitsByIndex = new Map<number, Readonly<Record<Fit, readonly Initiative[]>>>();
  const fitsOf = (index: number): Readonly<Record<Fit, readonly Initiative[]>> => {
    const fits = fitsByIndex.get(index) ?? fitsOfRow(rows[index], initiatives, compare);
    fitsByIndex.set(index, fits);
    return fits;
  };
  const holder = new Map<Initiative, number>();
  for (const [index, initiative] of matched) holder.set(initiative, index);
  const settle = (index: number, fits: readonly Fit[], asked: Set<Initiative>): boolean => {
    for (const initiative of fits.flatMap((wanted) => fitsOf(index)[wanted])) {
      if (asked.has(initiative)) continue;
      asked.add(initiative);
      const other = holder.get(initiative);
      if (other !== undefined && !settle(other, fits, asked)) continue;
      holder.set(initiative, index);
      claim(index, initiative);
      return true;
    }
    return false;
  };
  for (const fits of [['whole'], ['whole', 'with-problems']] as const) {
    for (const index of indexes) if (!matched.has(index)) settle(index, fits, new Set());
  }
}

function fitsOfRow<Row>(
  row: Row | undefined,
  initiatives: readonly Initiative[],
  compare: (row: Row, initiative: Initiative) => Fit,
): Readonly<Record<Fit, readonly Initiative[]>> {
  const fits: Record<Fit, Initiative[]> = { whole: [], 'with-problems': [], none: [] };
  for (const initiative of initiatives) if (row !== undefined) fits[compare(row, initiative)].push(initiative);
  return fits;
}

/** The unclaimed initiatives of one title by key, those of a theme before the others. */
interface TitleQueues {
  inTurn(themeId: ThemeId | null): Iterable<Initiative>;
}

function queuesOf(initiatives: readonly Initiative[], claimed: ReadonlySet<Initiative>): TitleQueues {
  const ordered = initiatives.toSorted((a, b) => compareKeys(a.key, b.key));
  const all = { items: ordered, head: 0 };
  const byTheme = new Map<ThemeId | null, { items: Initiative[]; head: number }>();
  for (const initiative of ordered) {
    const queue = byTheme.get(initiative.themeId) ?? { items: [], head: 0 };
    byTheme.set(initiative.themeId, queue);
    queue.items.push(initiative);
  }
  function* unclaimed(queue: { readonly items: readonly Initiative[]; head: number }): Iterable<Initiative> {
    // What is claimed at the front is passed once and for all.
    for (let item = queue.items[queue.head]; item !== undefined && claimed.has(item); item = queue.items[queue.head]) {
      queue.head += 1;
    }
    for (let index = queue.head; index < queue.items.length; index += 1) {
      const item = queue.items[index];
      if (item !== undefined && !claimed.has(item)) yield item;
    }
  }
  function* inTurn(themeId: ThemeId | null): Iterable<Initiative> {
    const own = byTheme.get(themeId);
    if (own !== undefined) yield* unclaimed(own);
    for (const item of unclaimed(all)) if (own === undefined || item.themeId !== themeId) yield item;
  }
  return { inTurn };
}
