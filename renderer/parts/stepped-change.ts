import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { History } from '../../shared/changes/history.ts';
import type { InitiativeId } from '../../shared/plan/ids.ts';

/** What an undo or redo that led from one history to the next took back or did again; null when it was something else. */
export function steppedChange(before: History, after: History): ChangeSet | null {
  const undone = after.future.at(-1);
  if (undone !== undefined && undone === before.past.at(-1) && after.past.length === before.past.length - 1)
    return undone;
  const redone = after.past.at(-1);
  if (redone !== undefined && redone === before.future.at(-1) && after.future.length === before.future.length - 1)
    return redone;
  return null;
}

/** The initiatives that a change touches, each once; those that it places elsewhere are among them. */
export function touchedInitiatives({ tables }: ChangeSet): readonly InitiativeId[] {
  const { initiatives, placements } = tables;
  const ids = initiatives === undefined ? [] : touchedRows(initiatives).map(({ id }) => id);
  const placed = placements === undefined ? [] : touchedRows(placements).map(({ initiativeId }) => initiativeId);
  return [...new Set([...ids, ...placed])];
}

function touchedRows<Row>(change: {
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  readonly updated: readonly (readonly [Row, Row])[];
}): readonly Row[] {
  return [...change.added, ...change.removed, ...change.updated.map(([, to]) => to)];
}
