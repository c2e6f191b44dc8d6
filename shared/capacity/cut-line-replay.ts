// The walk up to one item, again and again under other conditions. Items and stocks are known by their numbers.

import { CUT_ROLES, CUT_TOLERANCE, type CutProblem, takeTurn } from './cut-line-walk.ts';

/** Amounts by stock. */
export type StockAmounts = ReadonlyMap<number, number>;

/** What the item lacks while some stocks grow. */
export interface CutClimb {
  /** What the item lacks when the growing stocks have so much more; empty: it is in. They must not shrink from call to call. */
  lacksWith(extra: StockAmounts): StockAmounts;
  /** The least by which the one growing stock must grow from where it is to let in an item before; null: it lets in none. */
  nextChange(): number | null;
}

/**
 * The walk up to an item while `growing` stocks grow and all others stay at their room and what `fixed` adds to it. Up to the
 * first item that only a growing stock keeps out, nothing ever changes any more, and what then needs more of another stock than
 * is left there stays out: each call walks only what may still change.
 */
export function createCutClimb(
  problem: CutProblem,
  facts: { readonly item: number; readonly growing: ReadonlySet<number>; readonly fixed: StockAmounts },
): CutClimb {
  const { item, growing, fixed } = facts;
  const { starts, stocks, needs, room } = problem;
  const open = walkersBefore(problem, item);
  let count = open.length;
  /** What is left where `open` begins, without what has grown. */
  const base = room.slice();
  for (const [stock, more] of fixed) base[stock] = (base[stock] ?? 0) + more;
  const left = new Float64Array(room.length);
  let grown: StockAmounts = new Map();
  const grows = new Uint8Array(room.length);
  for (const stock of growing) grows[stock] = 1;

  function start(): void {
    left.set(base);
    for (const stock of growing) left[stock] = (left[stock] ?? 0) + (grown.get(stock) ?? 0);
  }

  /** Where `left` stands now becomes where `open` begins, from the place in it on. */
  function keepFrom(place: number): void {
    base.set(left);
    for (const stock of growing) base[stock] = (base[stock] ?? 0) - (grown.get(stock) ?? 0);
    let kept = 0;
    for (let at = place; at < count; at += 1) {
      const other = open[at] ?? 0;
      if (isHopeless(other)) continue;
      open[kept] = other;
      kept += 1;
    }
    count = kept;
  }

  function isHopeless(other: number): boolean {
    for (let at = starts[other] ?? 0; at < (starts[other + 1] ?? 0); at += 1) {
      const stock = stocks[at] ?? 0;
      if (grows[stock] === 0 && (needs[at] ?? 0) > (base[stock] ?? 0) + CUT_TOLERANCE) return true;
    }
    return false;
  }

  /** Of one that is out, as `left` stands: whether nothing but growing stocks has too little for it. */
  function isKeptOutByGrowing(other: number): boolean {
    for (let at = starts[other] ?? 0; at < (starts[other + 1] ?? 0); at += 1) {
      const stock = stocks[at] ?? 0;
      if (grows[stock] === 0 && (needs[at] ?? 0) > (left[stock] ?? 0) + CUT_TOLERANCE) return false;
    }
    return true;
  }

  return {
    lacksWith: (extra) => {
      grown = new Map(extra);
      start();
      let place = 0;
      for (; place < count; place += 1) {
        const other = open[place] ?? 0;
        if (!takeTurn(problem, other, left) && isKeptOutByGrowing(other)) break;
      }
      keepFrom(place);
      start();
      for (let at = 0; at < count; at += 1) takeTurn(problem, open[at] ?? 0, left);
      return lacksOf(problem, item, left);
    },
    nextChange: () => {
      start();
      let least: number | null = null;
      for (let at = 0; at < count; at += 1) {
        const other = open[at] ?? 0;
        if (takeTurn(problem, other, left)) continue;
        if (!isKeptOutByGrowing(other)) continue;
        for (const by of lacksOf(problem, other, left).values()) if (least === null || by < least) least = by;
      }
      return least;
    },
  };
}

/** What comes of it when `other`, before the item, takes its turn directly after it. */
export function walkPlacedBelow(
  problem: CutProblem,
  { item, other }: { readonly item: number; readonly other: number },
): { readonly isIn: boolean; readonly staysIn: boolean } {
  const left = problem.room.slice();
  for (let one = 0; one < item; one += 1) {
    if (one !== other && problem.roles[one] === CUT_ROLES.walks) takeTurn(problem, one, left);
  }
  const isIn = takeTurn(problem, item, left);
  return { isIn, staysIn: takeTurn(problem, other, left) };
}

/** Whether an item needs at least so much of each of these stocks. */
export function needsAtLeast({ starts, stocks, needs }: CutProblem, item: number, amounts: StockAmounts): boolean {
  let enough = 0;
  for (let at = starts[item] ?? 0; at < (starts[item + 1] ?? 0); at += 1) {
    const amount = amounts.get(stocks[at] ?? 0);
    if (amount !== undefined && (needs[at] ?? 0) >= amount - CUT_TOLERANCE) enough += 1;
  }
  return enough === amounts.size;
}

function walkersBefore({ roles }: CutProblem, item: number): Uint32Array {
  const walkers = new Uint32Array(item);
  let count = 0;
  for (let other = 0; other < item; other += 1) {
    if (roles[other] !== CUT_ROLES.walks) continue;
    walkers[count] = other;
    count += 1;
  }
  return walkers.subarray(0, count);
}

function lacksOf({ starts, stocks, needs }: CutProblem, item: number, left: Float64Array): StockAmounts {
  const lacks = new Map<number, number>();
  for (let at = starts[item] ?? 0; at < (starts[item + 1] ?? 0); at += 1) {
    const stock = stocks[at] ?? 0;
    const by = (needs[at] ?? 0) - (left[stock] ?? 0);
    if (by > CUT_TOLERANCE) lacks.set(stock, by);
  }
  return lacks;
}
