// The plan's journal: every change ever made, in order. Undo after a restart is read back from it.

import type { PlanId } from '../plan/ids.ts';
import { type ChangeSet, invertChangeSet } from './change-set.ts';
import { EMPTY_HISTORY, type History, recordChange, redoStep, undoStep } from './history.ts';

export interface JournalEntry {
  readonly planId: PlanId;
  /** 1 for the first entry of the plan, then one more each. */
  readonly sequence: number;
  /** An ISO instant in UTC. */
  readonly at: string;
  /** The local name of who did it; may be empty. */
  readonly who: string;
  /** `open` made the plan or brought it in and can't be undone; `undo` and `redo` refer to the entry that is next in turn. */
  readonly kind: JournalEntryKind;
  /** What was really applied to the plan: for `undo` the inverse. */
  readonly changes: ChangeSet;
}

export const JOURNAL_ENTRY_KINDS = ['open', 'do', 'undo', 'redo'] as const;
export type JournalEntryKind = (typeof JOURNAL_ENTRY_KINDS)[number];

/**
 * What can be undone and redone after the given entries, which are in order. Throws when an undo or redo entry has
 * nothing to refer to.
 */
export function historyFromJournal(entries: Iterable<JournalEntry>): History {
  let history = EMPTY_HISTORY;
  for (const entry of entries) history = historyAfter(history, entry);
  return history;
}

/** The history once one more entry stands in the journal. */
export function historyAfter(history: History, entry: JournalEntry): History {
  switch (entry.kind) {
    case 'open':
      return EMPTY_HISTORY;
    case 'do':
      return recordChange(history, entry.changes);
    case 'undo': {
      const latest = history.past.at(-1);
      // The entry's own inverse keeps what was really applied, should it differ from the change that it takes back.
      const step =
        latest && undoStep({ ...history, past: [...history.past.slice(0, -1), invertChangeSet(entry.changes)] });
      if (!step) throw new Error(`Journal entry ${entry.sequence} undoes a change that is not there`);
      return step.history;
    }
    case 'redo': {
      const step = redoStep(history);
      if (!step) throw new Error(`Journal entry ${entry.sequence} redoes a change that is not there`);
      return step.history;
    }
  }
}
