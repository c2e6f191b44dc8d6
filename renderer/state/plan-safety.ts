// What is known of the safety copies: whether there are any, what was restored from them, and what the user has to decide.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanId } from '../../shared/plan/ids.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import { copyName, copyPlan } from '../../shared/plan-file/copy-plan.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import type { PlanStore, StoredPlanState, StoreProblem } from '../../shared/ports/plan-store.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';
import type { SafetyProblem } from '../../shared/ports/safety-journal.ts';
import type { Windows } from '../../shared/ports/windows.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import {
  catchUpCopy,
  holdPlansAgainstCopies,
  type PlanQuestion,
} from '../../shared/safety/hold-plans-against-copies.ts';
import { type RestoredPlan, type RestoreParts, restorePlan, storedFrom } from '../../shared/safety/restore-plan.ts';
import type { Protection } from '../../shared/safety/safeguarded-store.ts';
import { readKnownPlans } from './known-plans.ts';
import type { Timer } from './timer.ts';

export type SafetyOutcome = Result<void, Pick<StoreProblem | SafetyProblem, 'message'>>;

export interface PlanSafetyState {
  /** Whether the store has been held against the copies, so that a plan that is not here is known to be gone. */
  readonly isChecked: boolean;
  /** Null until something was written or checked. */
  readonly protection: Protection | null;
  /** What was restored and not yet read by the user. */
  readonly restored: readonly RestoredPlan[];
  readonly questions: readonly PlanQuestion[];
  /** A newer build in another window has taken the store over: nothing more can be stored here. */
  readonly isSuperseded: boolean;
  /** Plans that the user has let go of since the start. */
  readonly forgotten: ReadonlySet<PlanId>;
  /** Whether the store has a plan of which the user has still to say what becomes of it. */
  isUndecided(id: PlanId): boolean;
  /** Holds the store against the copies. It ends when that is done, or has taken too long to be waited for. */
  check(): Promise<void>;
  /** Puts the copy in the place of what the store has. */
  takeCopy(question: PlanQuestion): Promise<SafetyOutcome>;
  /** Makes a plan of its own of the copy, and leaves what the store has. Nothing is given up. */
  keepBoth(question: PlanQuestion): Promise<SafetyOutcome>;
  /** Puts what the store has in the place of the copy. */
  keepStored(question: PlanQuestion): Promise<SafetyOutcome>;
  /** Gives up a plan of which nothing is left. */
  forget(question: PlanQuestion): Promise<SafetyOutcome>;
  /** A plan of which nothing was left is here again, such as from a plan file. */
  noteHere(plans: readonly { readonly id: PlanId }[]): void;
  noteProtection(protection: Protection): void;
  noteRestored(restored: RestoredPlan): void;
  dismissRestored(): void;
  noteSuperseded(): void;
}

export interface PlanSafetyParts extends RestoreParts {
  readonly ids: IdSource;
  readonly windows: Windows;
  readonly preferences: Preferences;
  readonly timer: Timer;
}

/** Nobody waits longer than this for the first screen. */
const PATIENCE = 5_000;

export function createPlanSafety(parts: PlanSafetyParts): StoreApi<PlanSafetyState> {
  const { store, safety, clock, ids, windows, preferences, timer } = parts;
  const state: StoreApi<PlanSafetyState> = createStore<PlanSafetyState>()(() => ({
    isChecked: false,
    protection: null,
    restored: [],
    questions: [],
    isSuperseded: false,
    forgotten: new Set(),
    isUndecided: (id) => state.getState().questions.some((question) => question.id === id && question.stored !== null),
    // One window at a time: two that restored the same plan could undo what was done in between.
    check: () => withinPatience(timer, windows.alone('check', check)),
    takeCopy: (question) =>
      settled(question, async () => {
        const { id, message } = question;
        const survey = await store.surveyPlans();
        if (!survey.ok) return survey;
        const now = survey.value.find((plan) => plan.id === id)?.state ?? null;
        if (!isSameState(question.stored, now)) return fail({ message: MOVED_ON });
        const restored = await restorePlan(parts, { id, reason: message, removedAt: null, least: 0 });
        if (!restored.ok) return restored;
        windows.tell({ kind: 'plan-put', id });
        return succeed(undefined);
      }),
    keepBoth: (question) =>
      settled(question, async () => {
        const loaded = await safety.load(question.id);
        if (!loaded.ok) return loaded;
        const copied = storedFrom(loaded.value, clock);
        const own = {
          id: ids.next<PlanId>(),
          name: copyName(settingsOf(copied.plan).name, []),
          at: clock.now(),
          who: '',
        };
        const copy = copyPlan(copied, own);
        const put = await store.putPlan(copy, { replace: false });
        if (!put.ok) return put;
        await safety.snapshot(copy, { replace: false });
        windows.tell({ kind: 'plan-put', id: own.id });
        return keepStored(question);
      }),
    keepStored: (question) => settled(question, () => keepStored(question)),
    forget: (question) =>
      settled(question, async () => {
        const copies = await safety.list();
        const copy = copies.ok ? copies.value.find(({ id }) => id === question.id) : undefined;
        if (copy !== undefined && copy.copies > 0) return fail({ message: COPY_AFTER_ALL });
        const purged = await safety.purge(question.id);
        if (!purged.ok && !HARMLESS.has(purged.problem.kind)) return purged;
        state.setState({ forgotten: new Set([...state.getState().forgotten, question.id]) });
        return succeed(undefined);
      }),
    noteHere: (plans) => {
      const { questions } = state.getState();
      const left = questions.filter(
        ({ id, stored, copy }) => stored !== null || copy !== null || !plans.some((plan) => plan.id === id),
      );
      if (left.length < questions.length) state.setState({ questions: left });
    },
    noteProtection: (protection) => {
      if (!isSameProtection(state.getState().protection, protection)) state.setState({ protection });
    },
    noteRestored: (restored) => state.setState({ restored: [...state.getState().restored, restored] }),
    dismissRestored: () => state.setState({ restored: [] }),
    noteSuperseded: () => state.setState({ isSuperseded: true }),
  }));
  return state;

  async function keepStored({ id }: PlanQuestion): Promise<SafetyOutcome> {
    const stored = await store.openPlan(id);
    if (!stored.ok) return stored;
    const taken = await safety.snapshot(stored.value, { replace: true });
    return taken.ok ? succeed(undefined) : taken;
  }

  async function check(): Promise<void> {
    const checked = await holdPlansAgainstCopies(parts);
    if (!checked.ok) return noteUnchecked(checked.problem);
    const vanished = await vanishedPlans(store, preferences, checked.value.questions);
    // What the store itself can't do, the list of plans says.
    if (!vanished.ok) return;
    const { restored, questions, toCatchUp } = checked.value;
    for (const { id } of restored) windows.tell({ kind: 'plan-put', id });
    state.setState({
      isChecked: true,
      protection: { kind: 'double' },
      restored: [...state.getState().restored, ...restored],
      questions: [...questions, ...vanished.value],
    });
    void catchUpAll(parts, toCatchUp).then((message) => {
      if (message !== null) state.getState().noteProtection({ kind: 'single', message });
    });
  }

  /** A plan that the store lacks is known to be gone only where there is no place for copies: a copy that could not be asked may have it. */
  async function noteUnchecked({ message }: Pick<StoreProblem | SafetyProblem, 'message'>): Promise<void> {
    state.setState({ protection: { kind: 'single', message } });
    const copies = await safety.list();
    if (copies.ok || copies.problem.kind !== 'unavailable') return;
    const vanished = await vanishedPlans(store, preferences, []);
    if (vanished.ok) state.setState({ isChecked: true, questions: vanished.value });
  }

  async function settled(question: PlanQuestion, work: () => Promise<SafetyOutcome>): Promise<SafetyOutcome> {
    const outcome = await work();
    if (!outcome.ok) return fail(outcome.problem);
    state.setState({ questions: state.getState().questions.filter(({ id }) => id !== question.id) });
    return outcome;
  }
}

const MOVED_ON = 'The plan in the store has changed since this was asked. Reload the window, and choose again.';
const COPY_AFTER_ALL = 'Its safety copy can be read after all. Reload the window: the plan comes back then.';
const HARMLESS: ReadonlySet<SafetyProblem['kind']> = new Set(['not-found', 'unavailable']);

/** Plans that this machine had and that are nowhere any more. */
async function vanishedPlans(
  store: PlanStore,
  preferences: Preferences,
  questions: readonly PlanQuestion[],
): Promise<Result<readonly PlanQuestion[], StoreProblem>> {
  const survey = await store.surveyPlans();
  if (!survey.ok) return survey;
  const here = new Set<PlanId>([...survey.value, ...questions].map(({ id }) => id));
  const vanished = readKnownPlans(preferences)
    .filter(({ id }) => !here.has(id))
    .map(({ id, name, initiativeCount }) => {
      const what = initiativeCount === 1 ? '1 initiative' : `${initiativeCount} initiatives`;
      const message = `“${name}” (${what}) was on this machine, and neither the store nor the safety copy has it any more. The browser’s data may have been cleared.`;
      return { id, name, message, stored: null, copy: null };
    });
  return succeed(vanished);
}

/** One after the other, in the background: each reads a plan whole. A copy that fails is tried again at the next change. */
async function catchUpAll(parts: RestoreParts, ids: readonly PlanId[]): Promise<string | null> {
  let first: string | null = null;
  for (const id of ids) first = (await catchUpCopy(parts, id)) ?? first;
  return first;
}

function isSameState(a: StoredPlanState | null, b: StoredPlanState | null): boolean {
  if (a?.kind !== 'here' || b?.kind !== 'here') return a?.kind === b?.kind;
  return a.sequence === b.sequence && a.changedAt === b.changedAt;
}

function isSameProtection(a: Protection | null, b: Protection): boolean {
  if (a === null || a.kind !== b.kind) return false;
  return a.kind === 'double' || (b.kind === 'single' && a.message === b.message);
}

function withinPatience(timer: Timer, work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = timer.after(PATIENCE, resolve);
    void work.finally(() => {
      cancel();
      resolve();
    });
  });
}
