// Keeps the open plan in step with what other windows write to it.

import type { StoreApi } from 'zustand/vanilla';
import { applyChangeSet } from '../../shared/changes/change-set.ts';
import { historyAfter, historyFromJournal, type JournalEntry } from '../../shared/changes/journal.ts';
import { rebaseEntries } from '../../shared/changes/rebase-entries.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import type { PlanStore } from '../../shared/ports/plan-store.ts';
import type { PlanSession } from './plan-session.ts';
import type { SaveQueue } from './save-queue.ts';

export interface OtherWindows {
  /** Takes in an entry that another window wrote. */
  takeIn(entry: JournalEntry): void;
  /** Opens the plan anew, since another window replaced it; not while something is unsaved here. */
  reopen(): Promise<void>;
  /** The plan was opened as it stood after the given sequence number. */
  noteOpened(sequence: number): void;
  /** The state of saving, or of a gesture, has changed. */
  noteSaving(): void;
}

export interface OtherWindowsParts {
  readonly session: () => StoreApi<PlanSession>;
  readonly queue: SaveQueue;
  readonly store: PlanStore;
  /** Whether a gesture is under way that has changed something. */
  readonly isInGesture: () => boolean;
  readonly endGesture: () => void;
}

export function createOtherWindows(parts: OtherWindowsParts): OtherWindows {
  const { queue, store, isInGesture, endGesture } = parts;
  /** The latest that another window wrote to the open plan, as far as it was heard. */
  let heard = 0;
  let isCatchingUp = false;
  let isRebasing = false;
  /** Another window replaced the plan while something here was not stored yet. */
  let isReplaced = false;
  /** Was tried to be put after what another window wrote, and could not be. */
  let stuck: JournalEntry | null = null;

  const openPlan = () => parts.session().getState().open;

  return { takeIn, reopen, noteOpened, noteSaving };

  function noteOpened(sequence: number): void {
    heard = sequence;
    stuck = null;
    isReplaced = false;
  }

  function noteSaving(): void {
    const state = queue.state();
    if (state.kind === 'not-saved' && state.problem.kind === 'behind') void rebase();
    if (isReplaced && !isBusy()) void reopen();
    const open = openPlan();
    if (open !== null && heard > open.sequence && !isBusy()) void catchUp();
  }

  /** While something of one's own is not stored, what others wrote waits: storing it tells in which order they come. */
  function isBusy(): boolean {
    return isInGesture() || queue.state().kind !== 'saved';
  }

  function takeIn(entry: JournalEntry): void {
    const open = openPlan();
    if (open === null || settingsOf(open.plan).id !== entry.planId || entry.sequence <= open.sequence) return;
    heard = Math.max(heard, entry.sequence);
    if (isBusy()) return;
    if (entry.sequence > open.sequence + 1) {
      void catchUp();
      return;
    }
    const plan = applyChangeSet(open.plan, entry.changes);
    parts.session().setState({ open: { plan, history: historyAfter(open.history, entry), sequence: entry.sequence } });
  }

  /** Reads from the store what was not heard, or was heard out of turn. */
  async function catchUp(): Promise<void> {
    const open = openPlan();
    if (open === null || isCatchingUp) return;
    isCatchingUp = true;
    const written = await store.entriesAfter(settingsOf(open.plan).id, open.sequence);
    isCatchingUp = false;
    // What can't be read now is read when the next entry comes.
    if (!written.ok) return;
    for (const entry of written.value) takeIn(entry);
  }

  /** Another window wrote first: what waits here is put after it, unless both changed the same thing. */
  async function rebase(): Promise<void> {
    const open = openPlan();
    const [first] = queue.waiting();
    if (open === null || first === undefined || first === stuck || isRebasing) return;
    isRebasing = true;
    const { id } = settingsOf(open.plan);
    const stored = await store.openPlan(id);
    isRebasing = false;
    endGesture();
    const now = openPlan();
    // Tried again meanwhile, or discarded.
    if (queue.state().kind !== 'not-saved') return;
    if (!stored.ok || now === null || settingsOf(now.plan).id !== id) return;
    const rebased = rebaseEntries(stored.value, queue.waiting());
    if (rebased === null) {
      stuck = first;
      return;
    }
    const { plan, history, sequence, waiting } = rebased;
    noteOpened(stored.value.journal.at(-1)?.sequence ?? 0);
    parts.session().setState({ open: { plan, history, sequence } });
    queue.replaceWaiting(waiting);
  }

  async function reopen(): Promise<void> {
    const open = openPlan();
    if (open === null) return;
    isReplaced = isBusy();
    if (isReplaced) return;
    const stored = await store.openPlan(settingsOf(open.plan).id);
    if (!stored.ok || openPlan() !== open || isBusy()) return;
    const { plan, journal } = stored.value;
    const sequence = journal.at(-1)?.sequence ?? 0;
    noteOpened(sequence);
    parts.session().setState({ open: { plan, history: historyFromJournal(journal), sequence } });
  }
}
