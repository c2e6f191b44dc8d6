// Undo and redo over change sets, with marks for gestures that must end as one entry or leave nothing.

import { type ChangeSet, invertChangeSet, isEmptyChangeSet, squashChangeSets } from './change-set.ts';

/** What was done and can be undone (latest last), and what was undone and can be redone (next last). */
export interface History {
  readonly past: readonly ChangeSet[];
  readonly future: readonly ChangeSet[];
}

/** A place in the past: everything recorded after it belongs to the gesture that set it. */
export type HistoryMark = number;

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** The history after a change: it can be undone, and what was undone before can no longer be redone. */
export function recordChange(history: History, changes: ChangeSet): History {
  return { past: [...history.past, changes], future: [] };
}

/** What an undo or redo changes, and the history after it. */
export interface HistoryStep {
  readonly changes: ChangeSet;
  readonly history: History;
}

/** The step that takes the latest change back; null when there is nothing to undo. */
export function undoStep(history: History): HistoryStep | null {
  const latest = history.past.at(-1);
  if (latest === undefined) return null;
  return {
    changes: invertChangeSet(latest),
    history: { past: history.past.slice(0, -1), future: [...history.future, latest] },
  };
}

/** The step that does the latest undone change again; null when there is nothing to redo. */
export function redoStep(history: History): HistoryStep | null {
  const next = history.future.at(-1);
  if (next === undefined) return null;
  return { changes: next, history: { past: [...history.past, next], future: history.future.slice(0, -1) } };
}

export function markHistory(history: History): HistoryMark {
  return history.past.length;
}

/** The history with everything since the mark as one entry; without any entry when it all came to nothing. */
export function squashToMark(history: History, mark: HistoryMark, label: string): History {
  const since = history.past.slice(mark);
  if (since.length === 0) return history;
  const squashed = squashChangeSets(label, since);
  const past = history.past.slice(0, mark);
  return { past: isEmptyChangeSet(squashed) ? past : [...past, squashed], future: history.future };
}

/** The step that takes everything since the mark back and leaves nothing to redo; null when nothing was done since. */
export function bailToMark(history: History, mark: HistoryMark): HistoryStep | null {
  const since = history.past.slice(mark);
  const latest = since.at(-1);
  if (latest === undefined) return null;
  return {
    changes: invertChangeSet(squashChangeSets(latest.label, since)),
    history: { past: history.past.slice(0, mark), future: history.future },
  };
}
