// Writes journal entries to the store one after the other, and does not give up on one that fails.

import type { JournalEntry } from '../../shared/changes/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { PlanStore, PlanSummary, StoreProblem } from '../../shared/ports/plan-store.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { CancelTimer, Timer } from './timer.ts';

export type SavingState =
  /** `at`: the ISO instant of the last write; null when nothing was written yet. */
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly problem: StoreProblem };

export interface SaveQueue {
  push(entry: JournalEntry, planAfter: Plan): void;
  state(): SavingState;
  /** Tries again now, whatever the problem was. */
  retry(): void;
  /** Once all is written, or a write failed. */
  whenSettled(): Promise<SavingState>;
  /** The entries that are not written yet, in order. */
  waiting(): readonly JournalEntry[];
  /** Puts others in the place of those that wait, and goes on at once. Not while one of them is being written. */
  replaceWaiting(writes: readonly Write[]): void;
  /** Gives up what is not written. */
  discard(): void;
}

export interface SaveQueueParts {
  readonly store: PlanStore;
  readonly clock: Clock;
  readonly timer: Timer;
  /** The state may have changed. */
  readonly onChange: () => void;
  readonly onSaved: (summary: PlanSummary) => void;
}

export interface Write {
  readonly entry: JournalEntry;
  readonly planAfter: Plan;
}

const FIRST_RETRY = 1_000;
const LAST_RETRY = 60_000;
const LASTING: ReadonlySet<StoreProblem['kind']> = new Set(['behind', 'newer-version', 'damaged', 'not-found']);

/** Whether waiting makes it no better: then what can’t be saved may be given up, to go on from what the store has. */
export function isLasting({ kind }: StoreProblem): boolean {
  return LASTING.has(kind);
}

export function createSaveQueue({ store, clock, timer, onChange, onSaved }: SaveQueueParts): SaveQueue {
  let waiting: readonly Write[] = [];
  let writing = false;
  let savedAt: string | null = null;
  let problem: StoreProblem | null = null;
  let failures = 0;
  let cancelRetry: CancelTimer = () => {};
  let settled: (() => void)[] = [];

  function state(): SavingState {
    if (waiting.length === 0) return { kind: 'saved', at: savedAt };
    return problem === null ? { kind: 'saving' } : { kind: 'not-saved', problem };
  }

  async function writeNext(): Promise<void> {
    const [next] = waiting;
    if (writing || next === undefined) return;
    writing = true;
    const outcome = await written(store, next);
    writing = false;
    // What was discarded meanwhile concerns nobody any more.
    if (waiting[0] === next) settle(outcome);
    if (problem === null) void writeNext();
    if (state().kind !== 'saving') release();
  }

  function settle(outcome: Result<PlanSummary, StoreProblem>): void {
    if (outcome.ok) {
      waiting = waiting.slice(1);
      savedAt = clock.now();
      problem = null;
      failures = 0;
      onSaved(outcome.value);
    } else {
      problem = outcome.problem;
      if (!isLasting(problem)) {
        cancelRetry = timer.after(Math.min(LAST_RETRY, FIRST_RETRY * 2 ** failures), () => void writeNext());
      }
      failures += 1;
    }
    onChange();
  }

  function goOn(): void {
    cancelRetry();
    problem = null;
    onChange();
    void writeNext();
  }

  function release(): void {
    const told = settled;
    settled = [];
    for (const tell of told) tell();
  }

  return {
    state,
    push: (entry, planAfter) => {
      waiting = [...waiting, { entry, planAfter }];
      onChange();
      if (problem === null) void writeNext();
    },
    retry: () => {
      if (problem === null) return;
      goOn();
    },
    waiting: () => waiting.map(({ entry }) => entry),
    replaceWaiting: (writes) => {
      if (writing) throw new Error('An entry is being written');
      waiting = writes;
      failures = 0;
      goOn();
      if (state().kind !== 'saving') release();
    },
    whenSettled: async () => {
      if (state().kind === 'saving') await new Promise<void>((resolve) => settled.push(resolve));
      return state();
    },
    discard: () => {
      cancelRetry();
      waiting = [];
      problem = null;
      failures = 0;
      release();
      onChange();
    },
  };
}

/** A store that throws must not stop the queue without a word. */
async function written(store: PlanStore, { entry, planAfter }: Write): Promise<Result<PlanSummary, StoreProblem>> {
  try {
    return await store.appendEntry(entry, planAfter);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'failed', message: `The change could not be stored: ${reason}.` });
  }
}
