// What trying out a model does to the ranking.

import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';

export interface DraftEffect {
  /** How many are ranked or would be, had they a score. */
  readonly total: number;
  /** Have a rank after. */
  readonly ranked: number;
  /** Have a rank before and after, and another one. */
  readonly moved: number;
  /** Had a score and have none any more. */
  readonly unscored: number;
  /** Had none and have one. */
  readonly scored: number;
  /** The keys of those that stand among the first ten before, or after, alone. */
  readonly leave: readonly string[];
  readonly join: readonly string[];
}

const TOP = 10;

/** Compares two rankings of the same initiatives. One that is in only one of them counts as without a score in the other. */
export function draftEffect(before: readonly RankedInitiative[], after: readonly RankedInitiative[]): DraftEffect {
  const rankBefore = new Map(before.map(({ initiative, rank }) => [initiative.id, rank]));
  let ranked = 0;
  let moved = 0;
  let unscored = 0;
  let scored = 0;
  for (const { initiative, rank } of after) {
    if (rank !== null) ranked += 1;
    const was = rankBefore.get(initiative.id) ?? null;
    if (was === rank) continue;
    if (rank === null) unscored += 1;
    else if (was === null) scored += 1;
    else moved += 1;
  }
  const [topBefore, topAfter] = [topKeys(before), topKeys(after)];
  return {
    total: after.length,
    ranked,
    moved,
    unscored,
    scored,
    leave: [...topBefore].filter((key) => !topAfter.has(key)),
    join: [...topAfter].filter((key) => !topBefore.has(key)),
  };
}

/** Those that stand on the first ten lines, which is where a tie is cut, too. */
function topKeys(ranking: readonly RankedInitiative[]): ReadonlySet<string> {
  return new Set(
    ranking
      .slice(0, TOP)
      .filter(({ rank }) => rank !== null)
      .map(({ initiative }) => initiative.key),
  );
}
