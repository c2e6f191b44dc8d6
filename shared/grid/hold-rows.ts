// No row jumps while it is edited: rows keep the places that they had when the active one was entered.

import type { InitiativeId } from '../plan/ids.ts';
import type { GridRow } from './grid-rows.ts';

type ItemRow = Extract<GridRow, { kind: 'item' }>;

/**
 * The present rows at the places of the held ones. Those that are new stand at the end of their group, before the row
 * where one is begun, in the order in which they were added; those that no longer pass the filter stay and say so; those
 * that are gone from the plan are gone.
 */
export function holdRows(
  held: readonly GridRow[],
  present: readonly GridRow[],
  initiatives: ReadonlyMap<InitiativeId, unknown>,
): readonly GridRow[] {
  const presentByKey = new Map(present.map((row) => [row.key, row]));
  const heldKeys = new Set(held.map(({ key }) => key));
  const newcomers = inOrderOfAdding(
    present.filter((row): row is ItemRow => row.kind === 'item' && !heldKeys.has(row.key)),
    initiatives,
  );
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

function inOrderOfAdding(
  rows: readonly ItemRow[],
  initiatives: ReadonlyMap<InitiativeId, unknown>,
): readonly ItemRow[] {
  if (rows.length < 2) return rows;
  const places = new Map([...initiatives.keys()].map((id, place) => [id, place]));
  return [...rows].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** Whether the same rows stand in the same order. */
export function isSameOrder(a: readonly GridRow[], b: readonly GridRow[]): boolean {
  return a.length === b.length && a.every((row, index) => row.key === b[index]?.key);
}
