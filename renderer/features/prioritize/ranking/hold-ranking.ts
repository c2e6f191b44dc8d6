// No row jumps while it is edited: rows keep the places that they had when the active one was entered.

import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { ListedInitiative } from './list-initiatives.ts';

export type ShownRow = ListedInitiative & {
  /** How many ranks it rose (above 0) or fell since the order is held, or by what is tried out. */
  readonly rose: number;
  /** false: the filter no longer passes it, and it stays only until it is left. */
  readonly fits: boolean;
};

/** The rows in the order in which they are to stand, none of them held; each with how far it rose from the rank that it had. */
export function freeRows(
  rows: readonly ListedInitiative[],
  ranksBefore: ReadonlyMap<InitiativeId, number | null> | null = null,
): readonly ShownRow[] {
  if (ranksBefore === null) return rows.map((row) => shownRow(row, 0));
  return rows.map((row) => shownRow(row, riseFrom(ranksBefore.get(row.initiative.id) ?? null, row.rank)));
}

/** Written out: spreading each of thousands of rows takes most of the time, and what reads them after it. */
function shownRow(row: ListedInitiative, rose: number): ShownRow {
  const { initiative, rank, scored, decided, placement } = row;
  if (decided === undefined || placement === undefined) return { initiative, rank, scored, rose, fits: true };
  return { initiative, rank, scored, decided, placement, rose, fits: true };
}

/**
 * The present rows at the places of the held ones. Those that are new stand behind the row that they follow by rank;
 * those that no longer pass the filter stay (`find` looks them up); those that are gone from the plan are gone.
 */
export function holdRanking(
  held: readonly ListedInitiative[],
  present: readonly ListedInitiative[],
  find: (id: InitiativeId) => ListedInitiative | null,
): readonly ShownRow[] {
  const presentById = new Map(present.map((row) => [row.initiative.id, row]));
  const heldIds = new Set(held.map((row) => row.initiative.id));
  const newcomersBehind = newcomersByPredecessor(present, heldIds);
  const shown: ShownRow[] = [...(newcomersBehind.get(null) ?? [])];
  for (const { initiative, rank: heldRank } of held) {
    const fitting = presentById.get(initiative.id);
    const row = fitting ?? find(initiative.id);
    if (row !== null) {
      shown.push({ ...row, rose: riseFrom(heldRank, row.rank), fits: fitting !== undefined });
    }
    shown.push(...(newcomersBehind.get(initiative.id) ?? []));
  }
  return shown;
}

/** The same rows, each with how far it rose from the rank that it had. */
export function riseSince(
  rows: readonly ShownRow[],
  ranksBefore: ReadonlyMap<InitiativeId, number | null>,
): readonly ShownRow[] {
  return rows.map((row) => ({ ...row, rose: riseFrom(ranksBefore.get(row.initiative.id) ?? null, row.rank) }));
}

/** A rank that is lost or gained is no move. */
function riseFrom(before: number | null, now: number | null): number {
  return before === null || now === null ? 0 : before - now;
}

/** The rows that are not held, by the held one that they come after; null: before all. */
function newcomersByPredecessor(
  present: readonly ListedInitiative[],
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
export function isSameOrder(a: readonly ListedInitiative[], b: readonly ListedInitiative[]): boolean {
  return a.length === b.length && a.every((row, index) => row.initiative.id === b[index]?.initiative.id);
}

/** Whether a row says the same, for as far as the list shows it. */
export function isSameShownRow(a: ShownRow, b: ShownRow): boolean {
  return (
    a.initiative === b.initiative &&
    a.rank === b.rank &&
    a.scored === b.scored &&
    a.rose === b.rose &&
    a.fits === b.fits &&
    a.decided === b.decided &&
    a.placement === b.placement
  );
}
