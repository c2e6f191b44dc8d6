// What the Prioritize screen shows: a view of a model, and the changes to a model that are tried out before they are kept.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyChangeSet, type ChangeSet, isEmptyChangeSet, squashChangeSets } from '../../shared/changes/change-set.ts';
import type { Command, CommandContext, CommandProblem } from '../../shared/commands/command.ts';
import { findModel } from '../../shared/plan/built-in-models.ts';
import type { ModelId, PlanId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { PlanSession } from './plan-session.ts';

export const PRIORITIZE_VIEWS = ['ranking', 'scores', 'matrix', 'models', 'board', 'how-sure'] as const;
export type PrioritizeView = (typeof PRIORITIZE_VIEWS)[number];

export type ModelsSort =
  /** By the ranks in one column. */
  | { readonly kind: 'model'; readonly key: string }
  /** What hangs most on the model first. */
  | { readonly kind: 'spread' };

/** How the models of a plan are laid side by side. */
export interface ModelComparison {
  /** null: all by which something has a rank. */
  readonly chosen: readonly ModelId[] | null;
  /** null: by the first of them. */
  readonly sort: ModelsSort | null;
}

const ALL_MODELS: ModelComparison = { chosen: null, sort: null };

export interface PrioritizeState {
  readonly view: PrioritizeView;
  readonly comparison: ModelComparison;
  /** The model that is looked at; null: the deciding one, whichever that is. */
  readonly modelId: ModelId | null;
  /** Changes to a model that are being tried out; null: none is being edited. */
  readonly draft: ModelDraft | null;
  showView(view: PrioritizeView): void;
  showModel(modelId: ModelId | null): void;
  /** Changes what is given of how models are compared. Another plan begins anew. */
  compareModels(change: Partial<ModelComparison>): void;
  /** Begins to try out changes to a model, and shows it. Another draft that holds no change gives way; one that does stays. */
  beginDraft(modelId: ModelId): void;
  /** Changes the draft as the command says; the plan itself stays as it is. */
  tryOut<Intent>(command: Command<Intent>, intent: Intent): Result<ChangeSet, CommandProblem>;
  /** As `tryOut`, in the place of the last thing that was tried out: for what is dragged. */
  tryOutAgain<Intent>(command: Command<Intent>, intent: Intent): Result<ChangeSet, CommandProblem>;
  /** Takes back the last thing that was tried out. */
  stepBack(): void;
  /** Puts all that was tried out into the plan, as one change, and ends the draft. */
  keepDraft(): Result<ChangeSet, CommandProblem>;
  /** Ends the draft. Calling what is answered brings it back, unless another one holds changes by then. */
  discardDraft(): () => void;
}

export interface ModelDraft {
  readonly planId: PlanId;
  readonly modelId: ModelId;
  /** The open plan as it would be. */
  readonly plan: Plan;
  /** What was tried out, oldest first. */
  readonly changes: readonly ChangeSet[];
}

interface Step {
  /** Done again whenever the plan has changed beneath the draft. */
  readonly attempt: (plan: Plan) => Result<ChangeSet, CommandProblem>;
  /** What it was done to. */
  readonly before: Plan;
}

export interface PrioritizeParts {
  readonly session: StoreApi<PlanSession>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly who: () => string;
  /** Told when the plan has changed so that a draft no longer fits, with a sentence. */
  readonly onDraftLost: (message: string) => void;
}

export function createPrioritizeState(parts: PrioritizeParts): StoreApi<PrioritizeState> {
  const { session, clock, ids, who, onDraftLost } = parts;
  let steps: readonly Step[] = [];
  /** To which the screen goes back from a model that is not kept. */
  let lookedAt: ModelId | null = null;

  const state = createStore<PrioritizeState>()((set, get) => ({
    view: 'ranking',
    comparison: ALL_MODELS,
    modelId: null,
    draft: null,
    showView: (view) => set({ view }),
    showModel: (modelId) => set({ modelId }),
    compareModels: (change) => set({ comparison: { ...get().comparison, ...change } }),
    beginDraft: (modelId) => {
      const plan = openPlan();
      if (plan === null || (get().draft?.changes.length ?? 0) > 0) return;
      steps = [];
      lookedAt = get().modelId;
      set({ modelId, draft: { planId: settingsOf(plan).id, modelId, plan, changes: [] } });
    },
    tryOut: (command, intent) => {
      const { draft } = get();
      if (draft === null) return fail(NO_DRAFT);
      const context: CommandContext = { today: clock.today(), who: who(), ids };
      const attempt: Step['attempt'] = (plan) => command(plan, intent, context);
      const changes = attempt(draft.plan);
      if (!changes.ok || isEmptyChangeSet(changes.value)) return changes;
      steps = [...steps, { attempt, before: draft.plan }];
      const plan = applyChangeSet(draft.plan, changes.value);
      set({ draft: { ...draft, plan, changes: [...draft.changes, changes.value] } });
      return changes;
    },
    tryOutAgain: (command, intent) => {
      const { draft } = get();
      if (draft === null) return fail(NO_DRAFT);
      const replaced = steps;
      takeLast(draft);
      const done = get().tryOut(command, intent);
      if (done.ok) return done;
      steps = replaced;
      set({ draft });
      return done;
    },
    stepBack: () => {
      const { draft } = get();
      if (draft !== null) takeLast(draft);
    },
    keepDraft: () => {
      const { draft } = get();
      if (draft === null) return fail(NO_DRAFT);
      // Ended first: the plan that it makes is no longer one to try it out on.
      const bringBack = get().discardDraft();
      const kept = session.getState().runChanges(squashChangeSets(labelOf(draft), draft.changes));
      if (kept.ok) set({ modelId: draft.modelId });
      else bringBack();
      return kept;
    },
    discardDraft: () => {
      const { draft } = get();
      const dropped = steps;
      endDraft();
      return () => {
        if (draft === null || (get().draft?.changes.length ?? 0) > 0) return;
        steps = dropped;
        set({ modelId: draft.modelId, draft });
        redoSteps();
      };
    },
  }));
  session.subscribe((now, before) => {
    if (now.open?.plan === before.open?.plan) return;
    if (planIdOf(now) !== planIdOf(before)) state.setState({ comparison: ALL_MODELS });
    const { draft, modelId } = state.getState();
    const plan = openPlan();
    if (modelId !== null && (plan === null || findModel(plan, modelId) === null)) {
      // A model that is being made stands in the draft alone.
      if (draft === null || findModel(draft.plan, modelId) === null) state.setState({ modelId: null });
    }
    redoSteps();
  });
  return state;

  function openPlan(): Plan | null {
    return session.getState().open?.plan ?? null;
  }

  function endDraft(): void {
    steps = [];
    const { modelId } = state.getState();
    const plan = openPlan();
    const isThere = (id: ModelId | null): boolean => id !== null && plan !== null && findModel(plan, id) !== null;
    // A model that stood in the draft alone is gone with it.
    const shown = isThere(modelId) ? modelId : isThere(lookedAt) ? lookedAt : null;
    state.setState({ draft: null, modelId: shown });
  }

  function takeLast(draft: ModelDraft): void {
    const last = steps.at(-1);
    if (last === undefined) return;
    steps = steps.slice(0, -1);
    state.setState({ draft: { ...draft, plan: last.before, changes: draft.changes.slice(0, -1) } });
  }

  function redoSteps(): void {
    const { draft } = state.getState();
    if (draft === null) return;
    const base = openPlan();
    if (base === null || settingsOf(base).id !== draft.planId) {
      if (draft.changes.length > 0) onDraftLost('What was tried out on a model was dropped with its plan.');
      endDraft();
      return;
    }
    let plan = base;
    const changes: ChangeSet[] = [];
    const done: Step[] = [];
    for (const { attempt } of steps) {
      const again = attempt(plan);
      if (!again.ok) {
        endDraft();
        onDraftLost(`What was tried out no longer fits the plan and was dropped. ${again.problem.message}`);
        return;
      }
      done.push({ attempt, before: plan });
      plan = applyChangeSet(plan, again.value);
      changes.push(again.value);
    }
    steps = done;
    state.setState({ draft: { ...draft, plan, changes } });
  }
}

function planIdOf({ open }: PlanSession): PlanId | null {
  return open === null ? null : settingsOf(open.plan).id;
}

const NO_DRAFT: CommandProblem = { kind: 'not-found', message: 'No model is being edited.' };

function labelOf({ plan, modelId, changes }: ModelDraft): string {
  const [only] = changes;
  if (changes.length === 1 && only !== undefined) return only.label;
  return `Change the model ${findModel(plan, modelId)?.name ?? ''}`.trimEnd();
}

/** Whether changes to a model would be lost if the window closed now. */
export function hasTriedOut({ draft }: Pick<PrioritizeState, 'draft'>): boolean {
  return draft !== null && draft.changes.length > 0;
}

/** The plan that the screen shows: the open one, or what a draft would make of it. */
export function shownPlan(plan: Plan, { draft }: Pick<PrioritizeState, 'draft'>): Plan {
  return draft !== null && draft.planId === settingsOf(plan).id ? draft.plan : plan;
}

/** The model that the screen looks at. */
export function shownModelId(plan: Plan, { modelId }: Pick<PrioritizeState, 'modelId'>): ModelId {
  const isThere = modelId !== null && findModel(plan, modelId) !== null;
  return isThere ? modelId : settingsOf(plan).decidingModelId;
}
