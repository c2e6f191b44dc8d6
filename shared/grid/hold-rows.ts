// No row jumps while it is edited: rows keep the places that they had when the active one was entered.

import type { InitiativeId, TeamId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { type GroupField, groupKeysOf } from './grid-groups.ts';
import { type GridRow, type ItemGridRow, itemRow } from './grid-rows.ts';

export interface HeldRows {
  readonly rows: readonly GridRow[];
  /** As they were when the rows began to be held. */
  readonly initiatives: ReadonlyMap<InitiativeId, Initiative>;
  readonly groupBy: GroupField | null;
}

/**
 * The present rows at the places of the held ones. Those that are new stand at the end of their group, before the row
 * where one is begun, in the order in which they were added, whether the filter passes them or not; those that no longer
 * pass it stay and say so; those that are gone from the plan are gone.
 */
export function holdRows(
  { rows: held, initiatives: before, groupBy }: HeldRows,
  present: readonly GridRow[],
  initiatives: ReadonlyMap<InitiativeId, Initiative>,
): readonly GridRow[] {
  const presentByKey = new Map(present.map((row) => [row.key, row]));
  const heldKeys = new Set(held.map(({ key }) => key));
  const passing = present.filter((row): row is ItemGridRow => row.kind === 'item' && !heldKeys.has(row.key));
  const hidden = hiddenNewcomers({ before, initiatives, groupBy, presentByKey });
  const newcomers = inOrderOfAdding([...passing, ...hidden], initiatives);
  const shown: GridRow[] = [];
  for (const row of held) {
    const now = presentByKey.get(row.key);
    if (row.kind === 'new') {
      shown.push(...newcomers.filter((one) => one.groupKey === row.groupKey));
      shown.push(now ?? row);
    } else if (now !== undefined) {
      shown.push(now);
    } else if (row.kind === 'group') {
      shown.push({ ...row, group: { ...row.group, members: [], effort: 0, withoutEstimate: 0 } });
    } else if (initiatives.has(row.id)) {
      shown.push({ ...row, fits: false });
    }
  }
  return shown;
}

/** What was begun just now and the filter does not pass: it would be gone while it is still being written. */
function hiddenNewcomers(facts: {
  readonly before: ReadonlyMap<InitiativeId, Initiative>;
  readonly initiatives: ReadonlyMap<InitiativeId, Initiative>;
  readonly groupBy: GroupField | null;
  readonly presentByKey: ReadonlyMap<string, GridRow>;
}): readonly ItemGridRow[] {
  const { before, initiatives, groupBy, presentByKey } = facts;
  const hidden: ItemGridRow[] = [];
  for (const initiative of initiatives.values()) {
    if (before.has(initiative.id)) continue;
    const { id } = initiative;
    if (groupBy === null) hidden.push({ ...itemRow(id, null, undefined), fits: false });
    else {
      for (const groupKey of groupKeysOf(initiative, groupBy)) {
        const teamId = groupBy === 'team' ? teamIdOf(initiative, groupKey) : undefined;
        hidden.push({ ...itemRow(id, groupKey, teamId), fits: false });
      }
    }
  }
  return hidden.filter(({ key }) => !presentByKey.has(key));
}

function teamIdOf({ effort }: Initiative, groupKey: string): TeamId | null {
  return effort.find(({ teamId }) => (teamId ?? '') === groupKey)?.teamId ?? null;
}

function inOrderOfAdding(
  rows: readonly ItemGridRow[],
  initiatives: ReadonlyMap<InitiativeId, unknown>,
): readonly ItemGridRow[] {
  if (rows.length < 2) return rows;
  const places = new Map([...initiatives.keys()].map((id, place) => [id, place]));
  return [...rows].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** Whether the same rows stand in the same order. */
export function isSameOrder(a: readonly GridRow[], b: readonly GridRow[]): boolean {
  return a.length === b.length && a.every((row, index) => row.key === b[index]?.key);
}
