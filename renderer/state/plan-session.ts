// The open plan and the one way to change it: memory first, then the store, entry by entry.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyChangeSet, type ChangeSet, isEmptyChangeSet } from '../../shared/changes/change-set.ts';
import {
  bailToMark,
  type History,
  type HistoryMark,
  markHistory,
  recordChange,
  redoStep,
  squashToMark,
  undoStep,
} from '../../shared/changes/history.ts';
import { historyFromJournal, type JournalEntry, type JournalEntryKind } from '../../shared/changes/journal.ts';
import type { Command, CommandProblem } from '../../shared/commands/command.ts';
import type { PlanId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import type { PlanStore, PlanSummary, StoreProblem } from '../../shared/ports/plan-store.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import { findUnreadableRecord } from './find-unreadable-record.ts';
import { createOtherWindows } from './other-windows.ts';
import { createSaveQueue, isLasting, type SavingState } from './save-queue.ts';
import type { Timer } from './timer.ts';

export interface OpenPlan {
  readonly plan: Plan;
  readonly history: History;
  /** Of the last journal entry, written or waiting to be. */
  readonly sequence: number;
}

export interface PlanSession {
  readonly open: OpenPlan | null;
  readonly saving: SavingState;
  /** A plan that was closed before all of it was saved. */
  readonly unsaved: OpenPlan | null;
  /** Opens a plan in the place of the one that is open; refused while changes to another can't be saved. */
  openPlan(id: PlanId): Promise<Result<void, StoreProblem>>;
  /** What is not saved yet goes on being saved. */
  closePlan(): void;
  /** Does what a command says; a change that changes nothing leaves no entry. */
  run<Intent>(command: Command<Intent>, intent: Intent): Result<ChangeSet, CommandProblem>;
  /** Does what was made ready, such as an import's changes. */
  runChanges(changes: ChangeSet): Result<ChangeSet, CommandProblem>;
  /** Answers what was applied; null when there is nothing to undo. */
  undo(): ChangeSet | null;
  redo(): ChangeSet | null;
  /**
   * Begins a gesture: its changes show at once, and are written when it is squashed to one entry. One gesture at a time:
   * undo, redo, another mark and closing the plan end it as it stands. A mark of one that has ended does nothing.
   */
  mark(): HistoryMark;
  squashTo(mark: HistoryMark, label: string): void;
  /** Takes the gesture back, without a trace. */
  bailTo(mark: HistoryMark): void;
  /** Takes in what another window wrote to the open plan. */
  takeIn(entry: JournalEntry): void;
  /** Opens the plan anew when another window replaced it. What is not saved here comes first. */
  reopen(): Promise<void>;
  retrySave(): void;
  /** Once all is written, or a write failed. */
  whenSaved(): Promise<SavingState>;
  /** Gives up what could not be saved and closes the plan; opened again, it is what the store holds. */
  discardUnsaved(): void;
}

export interface PlanSessionParts {
  readonly store: PlanStore;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly who: () => string;
  readonly onSaved: (summary: PlanSummary) => void;
}

/** Whether something would be lost if the window closed now. */
export function hasUnsaved(session: PlanSession): boolean {
  return session.saving.kind !== 'saved';
}

const NO_PLAN: CommandProblem = { kind: 'not-found', message: 'No plan is open.' };

interface Gesture {
  readonly mark: HistoryMark;
  /** What could be redone before it: a gesture that comes to nothing gives it back. */
  readonly future: History['future'];
  latest: ChangeSet | null;
}

export function createPlanSession({ store, clock, timer, ids, who, onSaved }: PlanSessionParts): StoreApi<PlanSession> {
  let gesture: Gesture | null = null;
  /** Only the latest of several openings counts. */
  let opening = 0;

  const queue = createSaveQueue({ store, clock, timer, onChange: showSaving, onSaved });
  const others = createOtherWindows({
    session: () => session,
    queue,
    store,
    isInGesture: () => gesture !== null && gesture.latest !== null,
    endGesture,
  });

  const session = createStore<PlanSession>()(() => ({
    open: null,
    saving: { kind: 'saved', at: null },
    unsaved: null,
    openPlan,
    closePlan,
    run: (command, intent) => {
      const { open } = session.getState();
      if (open === null) return fail(NO_PLAN);
      const changes = command(open.plan, intent, { today: clock.today(), who: who(), ids });
      return changes.ok ? runChanges(changes.value) : changes;
    },
    runChanges,
    undo: () => step('undo'),
    redo: () => step('redo'),
    mark: () => {
      endGesture();
      const { history } = requireOpen();
      const mark = markHistory(history);
      gesture = { mark, future: history.future, latest: null };
      return mark;
    },
    squashTo: (mark, label) => {
      if (gesture?.mark === mark) squash(gesture, label);
    },
    bailTo: (mark) => {
      if (gesture?.mark === mark) bail(gesture);
    },
    takeIn: others.takeIn,
    reopen: others.reopen,
    retrySave: () => queue.retry(),
    whenSaved: async () => {
      endGesture();
      return queue.whenSettled();
    },
    discardUnsaved: () => {
      gesture = null;
      session.setState({ open: null, unsaved: null });
      queue.discard();
    },
  }));
  return session;

  async function openPlan(id: PlanId): Promise<Result<void, StoreProblem>> {
    closePlan();
    opening += 1;
    const turn = opening;
    const { unsaved } = session.getState();
    if (unsaved !== null && planIdOf(unsaved) === id) {
      session.setState({ open: unsaved, unsaved: null });
      others.noteSaving();
      return succeed(undefined);
    }
    const saving = await queue.whenSettled();
    if (saving.kind === 'not-saved') return fail(refusal(unsaved, saving.problem));
    const stored = await store.openPlan(id);
    if (!stored.ok) return stored;
    // Another opening, or a closing, has overtaken this one.
    if (turn !== opening) return succeed(undefined);
    const { plan, journal } = stored.value;
    const sequence = journal.at(-1)?.sequence ?? 0;
    others.noteOpened(sequence);
    // When another plan was saved says nothing of this one.
    session.setState({
      open: { plan, history: historyFromJournal(journal), sequence },
      saving: { kind: 'saved', at: null },
    });
    return succeed(undefined);
  }

  function closePlan(): void {
    endGesture();
    opening += 1;
    const { open } = session.getState();
    if (open === null) return;
    session.setState({ open: null, unsaved: queue.state().kind === 'saved' ? null : open });
  }

  function runChanges(changes: ChangeSet): Result<ChangeSet, CommandProblem> {
    const { open } = session.getState();
    if (open === null) return fail(NO_PLAN);
    const unreadable = findUnreadableRecord(changes);
    if (unreadable !== null) return fail(unreadable);
    if (isEmptyChangeSet(changes)) return succeed(changes);
    const plan = applyChangeSet(open.plan, changes);
    const history = recordChange(open.history, changes);
    if (gesture === null) {
      write('do', changes, { plan, history });
    } else {
      gesture.latest = changes;
      session.setState({ open: { ...open, plan, history } });
      showSaving();
    }
    return succeed(changes);
  }

  function step(kind: 'undo' | 'redo'): ChangeSet | null {
    endGesture();
    const { open } = session.getState();
    if (open === null) return null;
    const { plan, history } = open;
    const found = kind === 'undo' ? undoStep(history) : redoStep(history);
    if (found === null) return null;
    write(kind, found.changes, { plan: applyChangeSet(plan, found.changes), history: found.history });
    return found.changes;
  }

  function endGesture(): void {
    if (gesture !== null) squash(gesture, gesture.latest?.label ?? '');
  }

  function squash({ mark, future, latest }: Gesture, label: string): void {
    gesture = null;
    if (latest === null) return;
    const open = requireOpen();
    const history = squashToMark(open.history, mark, label);
    const squashed = history.past[mark];
    if (squashed !== undefined) {
      write('do', squashed, { plan: open.plan, history });
    } else {
      session.setState({ open: { ...open, history: { ...history, future } } });
      showSaving();
    }
  }

  function bail({ mark, future }: Gesture): void {
    gesture = null;
    const open = requireOpen();
    const back = bailToMark(open.history, mark);
    if (back === null) return;
    const plan = applyChangeSet(open.plan, back.changes);
    session.setState({ open: { ...open, plan, history: { ...back.history, future } } });
    showSaving();
  }

  function write(kind: JournalEntryKind, changes: ChangeSet, after: Pick<OpenPlan, 'plan' | 'history'>): void {
    const sequence = requireOpen().sequence + 1;
    session.setState({ open: { ...after, sequence } });
    const planId = settingsOf(after.plan).id;
    queue.push({ planId, sequence, at: clock.now(), who: who(), kind, changes }, after.plan);
  }

  function showSaving(): void {
    const state = queue.state();
    const isHeld = gesture !== null && gesture.latest !== null;
    if (state.kind !== 'saved') session.setState({ saving: state });
    else session.setState({ saving: isHeld ? { kind: 'saving' } : state, unsaved: null });
    others.noteSaving();
  }

  function requireOpen(): OpenPlan {
    const { open } = session.getState();
    if (open === null) throw new Error('No plan is open');
    return open;
  }
}

function planIdOf(open: OpenPlan): PlanId {
  return settingsOf(open.plan).id;
}

function refusal(unsaved: OpenPlan | null, problem: StoreProblem): StoreProblem {
  const name = unsaved === null ? 'another plan' : `“${settingsOf(unsaved.plan).name}”`;
  const ways = isLasting(problem) ? 'Save them again or discard them' : 'Save them again';
  const message = `The latest changes to ${name} are not saved yet. ${ways} before you open another plan. ${problem.message}`;
  return { kind: problem.kind, message };
}
