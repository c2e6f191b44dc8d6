// No row jumps while it is edited: rows keep the places that they had when the active one was entered.

import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { RankedInitiative } from '../../../shared/prioritization/ranking.ts';

export interface ShownRow extends RankedInitiative {
  /** How many ranks it rose (above 0) or fell since the order is held. */
  readonly rose: number;
  /** false: the filter no longer passes it, and it stays only until it is left. */
  readonly fits: boolean;
}

/** The rows in the order in which they are to stand, none of them held. */
export function freeRows(rows: readonly RankedInitiative[]): readonly ShownRow[] {
  return rows.map((row) => ({ ...row, rose: 0, fits: true }));
}

/**
 * The present rows at the places of the held ones. Those that are new stand behind the row that they follow by rank;
 * those that no longer pass the filter stay (`find` looks them up); those that are gone from the plan are gone.
 */
export function holdRows(
  held: readonly RankedInitiative[],
  present: readonly RankedInitiative[],
  find: (id: InitiativeId) => RankedInitiative | null,
): readonly ShownRow[] {
  const presentById = new Map(present.map((row) => [row.initiative.id, row]));
  const heldIds = new Set(held.map((row) => row.initiative.id));
  const newcomersBehind = newcomersByPredecessor(present, heldIds);
  const shown: ShownRow[] = [...(newcomersBehind.get(null) ?? [])];
  for (const { initiative, rank: heldRank } of held) {
    const fitting = presentById.get(initiative.id);
    const row = fitting ?? find(initiative.id);
    if (row !== null) {
      const rose = heldRank === null || row.rank === null ? 0 : heldRank - row.rank;
      shown.push({ ...row, rose, fits: fitting !== undefined });
    }
    shown.push(...(newcomersBehind.get(initiative.id) ?? []));
  }
  return shown;
}

/** The rows that are not held, by the held one that they come after; null: before all. */
function newcomersByPredecessor(
  present: readonly RankedInitiative[],
  heldIds: ReadonlySet<InitiativeId>,
): ReadonlyMap<InitiativeId | null, readonly ShownRow[]> {
  const newcomers = new Map<InitiativeId | null, ShownRow[]>();
  let predecessor: InitiativeId | null = null;
  for (const row of present) {
    const { id } = row.initiative;
    if (heldIds.has(id)) {
      predecessor = id;
      continue;
    }
    const behind = newcomers.get(predecessor) ?? [];
    behind.push({ ...row, rose: 0, fits: true });
    newcomers.set(predecessor, behind);
  }
  return newcomers;
}

/** Whether the same initiatives stand in the same order. */
export function isSameOrder(a: readonly RankedInitiative[], b: readonly RankedInitiative[]): boolean {
  return a.length === b.length && a.every((row, index) => row.initiative.id === b[index]?.initiative.id);
}
