import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import type { InitiativeSensitivity } from '../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';

export type HowSureSortKey = 'rank' | 'above' | 'width';

export interface HowSureSort {
  readonly by: HowSureSortKey;
  /** The other way round than at first: last rank, least often above, narrowest band first. */
  readonly isTurned: boolean;
}

export const BY_RANK: HowSureSort = { by: 'rank', isTurned: false };

/** The order that a click on a column's head gives: its own way round, and the other at the second click. */
export function sortAfterClick(sort: HowSureSort, by: HowSureSortKey): HowSureSort {
  return { by, isTurned: sort.by === by && !sort.isTurned };
}

/** Rows in the order wanted; alike ones by rank, and those without figures last, as they came. */
export function sortHowSure(
  ranking: readonly RankedInitiative[],
  byId: ReadonlyMap<InitiativeId, InitiativeSensitivity>,
  { by, isTurned }: HowSureSort,
): readonly RankedInitiative[] {
  if (by === 'rank' && !isTurned) return ranking;
  const figureOf = ({ initiative, rank }: RankedInitiative): number | null => {
    const figures = byId.get(initiative.id);
    if (by === 'rank') return rank;
    if (figures === undefined) return null;
    return by === 'above' ? -figures.above : figures.band[0] - figures.band[1];
  };
  const known: { readonly row: RankedInitiative; readonly value: number }[] = [];
  const unknown: RankedInitiative[] = [];
  for (const row of ranking) {
    const value = figureOf(row);
    if (value === null) unknown.push(row);
    else known.push({ row, value });
  }
  const way = isTurned ? -1 : 1;
  // Sorting keeps the order of what is alike, which is the ranking's.
  known.sort((a, b) => way * (a.value - b.value));
  return [...known.map(({ row }) => row), ...unknown];
}
