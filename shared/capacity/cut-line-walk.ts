// The walk of the cut line over arrays of numbers: fast enough to be made thousands of times.

/** Person-weeks that differ by no more than this are equal. */
export const CUT_TOLERANCE = 1e-9;

/** Decided before the walk (`outside` is elsewhere or unknown), or by it. */
export const CUT_ROLES = { outside: 0, alwaysIn: 1, walks: 2 } as const;

/**
 * Items in some order and what each takes of which stock. A stock is the room of a team whose capacity is known or, while the
 * mix is held to, that of a theme with a target: in the walk both limit alike. Only numbers, so that it can be sent to a worker.
 */
export interface CutProblem {
  /** One an item, of `CUT_ROLES`. */
  readonly roles: Uint8Array;
  /** Where the needs of each item begin, and one more for the end. Only those that walk have needs here. */
  readonly starts: Uint32Array;
  /** The stock of each need. */
  readonly stocks: Uint32Array;
  /** Person-weeks of each need, > 0. */
  readonly needs: Float64Array;
  /** What each stock has for those that walk: what is always in is taken off; below 0 where that overfills it. */
  readonly room: Float64Array;
}

/**
 * Marks in `inside`, which holds 0, the items that are in when those that walk take their turns in this order: each is in when
 * no stock has less than it needs, and then takes that. `left` is overwritten; afterwards it has what is left of each stock.
 */
export function walkCut(
  problem: CutProblem,
  { order, left, inside }: { readonly order: Uint32Array; readonly left: Float64Array; readonly inside: Uint8Array },
): void {
  const { roles, room } = problem;
  left.set(room);
  for (let turn = 0; turn < order.length; turn += 1) {
    const item = order[turn] ?? 0;
    const role = roles[item];
    if (role === CUT_ROLES.alwaysIn) inside[item] = 1;
    else if (role === CUT_ROLES.walks && takeTurn(problem, item, left)) inside[item] = 1;
  }
}

/** Whether the item is in; then what it needs is taken off what is left. */
export function takeTurn({ starts, stocks, needs }: CutProblem, item: number, left: Float64Array): boolean {
  const from = starts[item] ?? 0;
  const to = starts[item + 1] ?? 0;
  for (let at = from; at < to; at += 1) {
    if ((needs[at] ?? 0) > (left[stocks[at] ?? 0] ?? 0) + CUT_TOLERANCE) return false;
  }
  for (let at = from; at < to; at += 1) {
    const stock = stocks[at] ?? 0;
    left[stock] = (left[stock] ?? 0) - (needs[at] ?? 0);
  }
  return true;
}
