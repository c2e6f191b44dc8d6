// The store of plans as everything above it sees it: the working store and the safety copy, written one after the other. A
// change is written once both have it, and a plan that the store has lost or damaged is taken from the copy.

import type { JournalEntry } from '../changes/journal.ts';
import { isSameEntry } from '../changes/same-entry.ts';
import type { PlanId } from '../plan/ids.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { PlanStore, PlanSummary, PutOptions, StoredPlan, StoreProblem } from '../ports/plan-store.ts';
import type { SafetyProblem } from '../ports/safety-journal.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type RestoredPlan, type RestoreParts, restorePlan } from './restore-plan.ts';

/** Whether what is written stands in two places. */
export type Protection = { readonly kind: 'double' } | { readonly kind: 'single'; readonly message: string };

export interface SafeguardedStoreParts extends RestoreParts {
  /** After every write. */
  readonly onProtection: (protection: Protection) => void;
  readonly onRestored: (restored: RestoredPlan) => void;
  /** Whether the user has still to choose between what the store has of a plan and its copy. */
  readonly isUndecided?: (id: PlanId) => boolean;
}

export function createSafeguardedStore(parts: SafeguardedStoreParts): PlanStore {
  const { store, safety, onProtection, onRestored, isUndecided = () => false } = parts;
  /** The latest entry of a plan that the store has and the copy has not: writing it once more begins with the copy. */
  const halfWritten = new Map<PlanId, { readonly entry: JournalEntry; readonly summary: PlanSummary }>();

  async function openPlan(id: PlanId): Promise<Result<StoredPlan, StoreProblem>> {
    if (isUndecided(id)) return fail(UNDECIDED);
    const opened = await store.openPlan(id);
    if (opened.ok || opened.problem.kind !== 'damaged') return opened;
    const survey = await store.surveyPlans();
    const state = survey.ok ? survey.value.find((plan) => plan.id === id)?.state : undefined;
    const least = state?.kind === 'here' ? state.sequence : 0;
    const reason = opened.problem.message;
    const held = await copyOf(id);
    if (held === null || held.copies === 0 || held.lost !== null) return opened;
    const restored = await restorePlan(parts, { id, reason, removedAt: null, least: Math.max(least, held.sequence) });
    if (!restored.ok) return opened;
    onRestored(restored.value);
    return store.openPlan(id);
  }

  async function appendEntry(entry: JournalEntry, planAfter: Plan): Promise<Result<PlanSummary, StoreProblem>> {
    const written = await appendToStore(entry, planAfter);
    if (!written.ok) return written;
    halfWritten.set(entry.planId, { entry, summary: written.value });
    const problem = await appendToCopy(entry);
    if (problem !== null) return fail(problem);
    halfWritten.delete(entry.planId);
    return written;
  }

  async function appendToStore(entry: JournalEntry, planAfter: Plan): Promise<Result<PlanSummary, StoreProblem>> {
    const half = halfWritten.get(entry.planId);
    if (half !== undefined && isSameEntry(half.entry, entry)) {
      // The store may have been given another plan in its place meanwhile.
      const since = await store.entriesAfter(entry.planId, entry.sequence - 1);
      const there = since.ok ? since.value[0] : undefined;
      if (there !== undefined && isSameEntry(there, entry)) return succeed(half.summary);
      halfWritten.delete(entry.planId);
    }
    const written = await store.appendEntry(entry, planAfter);
    if (written.ok || !LOSSES.has(written.problem.kind)) return written;
    const isBack = await restoreLost(entry, written.problem);
    return isBack ? store.appendEntry(entry, planAfter) : fail(stillOnScreen(written.problem));
  }

  /** Brings back a plan that the store lost while it was open; only when the copy has all up to the entry. */
  async function restoreLost({ planId, sequence }: JournalEntry, problem: StoreProblem): Promise<boolean> {
    const survey = await store.surveyPlans();
    if (!survey.ok) return false;
    const state = survey.value.find(({ id }) => id === planId)?.state;
    // Removed, in another window: nobody lost it.
    if (state?.kind === 'here' && state.isRemoved) return false;
    const reason = problem.kind === 'not-found' ? 'The store lost the plan while it was open.' : problem.message;
    const over = state === undefined ? null : state.kind === 'here' ? state.sequence : undefined;
    const request = { id: planId, reason, removedAt: null, least: sequence - 1, ...(over !== undefined && { over }) };
    const restored = await restorePlan(parts, request);
    // Another window has brought it back first, or more of it is back than this window knows of: the store says which.
    if (!restored.ok) return restored.problem.kind === 'behind';
    onRestored(restored.value);
    return true;
  }

  /** What stands in the way of the copy; null when it has the entry, or when there is no place for copies at all. */
  async function appendToCopy(entry: JournalEntry): Promise<StoreProblem | null> {
    const appended = await safety.append(entry);
    const problem = appended.ok ? null : await catchUp(entry.planId, appended.problem);
    if (problem === null) return told({ kind: 'double' });
    return problem.kind === 'unavailable' ? told({ kind: 'single', message: problem.message }) : storedOnly(problem);
  }

  function told(protection: Protection): null {
    onProtection(protection);
    return null;
  }

  /** A copy that can't take an entry takes the plan. */
  async function catchUp(id: PlanId, problem: SafetyProblem): Promise<SafetyProblem | null> {
    if (!CATCHES_UP.has(problem.kind)) return problem;
    const stored = await store.openPlan(id);
    if (!stored.ok) return problem;
    const taken = await safety.snapshot(stored.value, { replace: false });
    return taken.ok ? null : taken.problem;
  }

  async function putPlan(stored: StoredPlan, options: PutOptions) {
    const written = await store.putPlan(stored, options);
    if (!written.ok) return written;
    const { id } = settingsOf(stored.plan);
    halfWritten.delete(id);
    // A copy of a plan that was removed, and that the store has let go of, is nobody's any more.
    const held = await copyOf(id);
    const replace = options.replace || (held !== null && (held.removedAt !== null || held.copies === 0));
    const taken = await safety.snapshot(stored, { replace });
    // The plan is made; the next change to it, or the next start, tries its copy again.
    onProtection(taken.ok ? { kind: 'double' } : { kind: 'single', message: taken.problem.message });
    return written;
  }

  async function copyOf(id: PlanId) {
    const listed = await safety.list();
    return (listed.ok ? listed.value.find((copy) => copy.id === id) : undefined) ?? null;
  }

  return {
    ...store,
    openPlan,
    createPlan: (plan, entry) => putPlan({ plan, journal: [entry] }, { replace: false }),
    putPlan,
    appendEntry,
    // Where the copy can't be marked, the next start does it.
    removePlan: async (id, at) => {
      const removed = await store.removePlan(id, at);
      if (removed.ok) await safety.remove(id, at);
      return removed;
    },
    restorePlan: async (id) => {
      const restored = await store.restorePlan(id);
      if (restored.ok) await safety.restore(id);
      return restored;
    },
  };
}

const UNDECIDED: StoreProblem = {
  kind: 'failed',
  message: 'What becomes of this plan is not decided yet: choose under Recovery, then open it.',
};

const LOSSES: ReadonlySet<StoreProblem['kind']> = new Set(['not-found', 'damaged']);
/** `conflict`: another window may have gone on from this very entry, and brought the copy up to date with both. */
const CATCHES_UP: ReadonlySet<SafetyProblem['kind']> = new Set(['behind', 'damaged', 'not-found', 'conflict']);

function storedOnly({ kind, message }: SafetyProblem): StoreProblem {
  const shared = kind === 'full' || kind === 'newer-version' ? kind : 'failed';
  return { kind: shared, message: `The change is stored, but has no safety copy yet. ${message}` };
}

function stillOnScreen(problem: StoreProblem): StoreProblem {
  return {
    ...problem,
    message: `${problem.message} What you see is still whole: save it as a plan file before you go.`,
  };
}
