import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import type { History } from '../../../shared/changes/history.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';

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

/** The initiatives that a change touches. */
export function touchedInitiatives({ tables }: ChangeSet): readonly InitiativeId[] {
  const change = tables.initiatives;
  if (change === undefined) return [];
  return [...change.added, ...change.removed, ...change.updated.map(([, to]) => to)].map(({ id }) => id);
}
