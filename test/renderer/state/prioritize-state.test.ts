import { beforeEach, describe, expect, test } from 'vitest';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { shownModelId, shownPlan } from '../../../renderer/state/prioritize-state.ts';
import { addCriterion } from '../../../shared/commands/add-criterion.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { addModel } from '../../../shared/commands/add-model.ts';
import { editModel } from '../../../shared/commands/edit-model.ts';
import { removeModel } from '../../../shared/commands/remove-model.ts';
import { setWeights } from '../../../shared/commands/set-weights.ts';
import { requireModel } from '../../../shared/plan/built-in-models.ts';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { createTestPorts } from '../../support/app-ports.ts';

const WEIGHTED = toId<ModelId>('weighted');
const OWN = toId<ModelId>('own');

let app: AppState;

beforeEach(async () => {
  app = createAppState(createTestPorts());
  await openNewPlan('Atlas platform');
});

async function openNewPlan(name: string): Promise<void> {
  const created = await app.planList.getState().create(name);
  if (!created.ok) throw new Error(created.problem.message);
  await app.session.getState().openPlan(created.value);
}

const state = () => app.prioritize.getState();
const past = () => app.session.getState().open?.history.past ?? [];

function openPlan(): Plan {
  const { open } = app.session.getState();
  if (open === null) throw new Error('No plan is open');
  return open.plan;
}

function weightsIn(plan: Plan, id: ModelId = WEIGHTED): readonly number[] {
  const model = requireModel(plan, id);
  return model.kind === 'weighted' ? model.criteria.map(({ weight }) => weight) : [];
}

const weigh = (id: string, weight: number) => ({ modelId: WEIGHTED, weights: { [id]: weight } });

/** The model stands in the plan from here on: one that is as it comes does not. */
function changeInPlan(): void {
  expect(app.session.getState().run(setWeights, weigh('cost', 4)).ok).toBe(true);
}

describe('a draft of a model', () => {
  test('shows what is tried out and leaves the plan as it is', () => {
    state().beginDraft(WEIGHTED);
    expect(state().tryOut(setWeights, weigh('reliability', 7)).ok).toBe(true);
    expect(weightsIn(openPlan())).toEqual([3, 3, 2, 2, 2]);
    expect(weightsIn(shownPlan(openPlan(), state()))).toEqual([3, 3, 7, 2, 2]);
    expect(shownModelId(openPlan(), state())).toBe(WEIGHTED);
    expect(past()).toEqual([]);
  });

  test('answers a refusal, and counts no step for it or for what changes nothing', () => {
    changeInPlan();
    state().beginDraft(WEIGHTED);
    expect(state().tryOut(setWeights, weigh('reliability', -1))).toMatchObject({ ok: false });
    expect(state().tryOut(setWeights, weigh('reliability', 2))).toMatchObject({ ok: true });
    expect(state().draft?.changes).toEqual([]);
  });

  test('is kept as one change, which undo takes back', () => {
    state().beginDraft(WEIGHTED);
    state().tryOut(setWeights, weigh('reliability', 7));
    state().tryOut(addCriterion, { modelId: WEIGHTED, name: 'Risk' });
    expect(state().keepDraft().ok).toBe(true);
    expect(state().draft).toBeNull();
    expect(weightsIn(openPlan())).toEqual([3, 3, 7, 2, 2, 1]);
    expect(past().map(({ label }) => label)).toEqual(['Change the model Weighted scoring']);
    app.session.getState().undo();
    expect(weightsIn(openPlan())).toEqual([3, 3, 2, 2, 2]);
  });

  test('steps back one thing after the other', () => {
    state().beginDraft(WEIGHTED);
    state().tryOut(setWeights, weigh('reliability', 7));
    state().tryOut(setWeights, weigh('cost', 9));
    state().stepBack();
    expect(weightsIn(shownPlan(openPlan(), state()))).toEqual([3, 3, 7, 2, 2]);
    state().stepBack();
    state().stepBack();
    expect(state().draft?.changes).toEqual([]);
    expect(shownPlan(openPlan(), state())).toBe(openPlan());
  });

  test('has one step of what is tried out again', () => {
    state().beginDraft(WEIGHTED);
    state().tryOut(setWeights, weigh('cost', 9));
    for (const weight of [3, 4, 5]) {
      const tryOut = weight === 3 ? state().tryOut : state().tryOutAgain;
      expect(tryOut(setWeights, weigh('reliability', weight)).ok).toBe(true);
    }
    expect(state().draft?.changes).toHaveLength(2);
    expect(weightsIn(shownPlan(openPlan(), state()))).toEqual([3, 3, 5, 2, 9]);
  });

  test('keeps the step before where trying again is refused, and none where it leads back', () => {
    changeInPlan();
    state().beginDraft(WEIGHTED);
    state().tryOut(setWeights, weigh('reliability', 7));
    expect(state().tryOutAgain(setWeights, weigh('reliability', -1)).ok).toBe(false);
    expect(weightsIn(shownPlan(openPlan(), state()))).toEqual([3, 3, 7, 2, 4]);
    state().stepBack();
    state().tryOut(setWeights, weigh('reliability', 7));
    state().tryOutAgain(setWeights, weigh('reliability', 2));
    expect(state().draft?.changes).toEqual([]);
  });

  test('comes back after it was discarded', () => {
    state().beginDraft(WEIGHTED);
    state().tryOut(setWeights, weigh('reliability', 7));
    const bringBack = state().discardDraft();
    expect(state().draft).toBeNull();
    expect(weightsIn(shownPlan(openPlan(), state()))).toEqual([3, 3, 2, 2, 2]);
    app.session.getState().run(addInitiative, { title: 'Cells', themeId: null });
    bringBack();
    expect(weightsIn(shownPlan(openPlan(), state()))).toEqual([3, 3, 7, 2, 2]);
    expect(shownPlan(openPlan(), state()).initiatives.size).toBe(1);
    state().stepBack();
    expect(state().draft?.changes).toEqual([]);
  });

  test('does not come back over another that holds changes', () => {
    state().beginDraft(WEIGHTED);
    state().tryOut(setWeights, weigh('reliability', 7));
    const bringBack = state().discardDraft();
    state().beginDraft(toId('ice'));
    state().tryOut(editModel, { id: toId<ModelId>('ice'), patch: { combine: 'mean' } });
    bringBack();
    expect(state().draft?.modelId).toBe('ice');
  });

  test('follows the plan beneath it', () => {
    state().beginDraft(WEIGHTED);
    state().tryOut(setWeights, weigh('reliability', 7));
    app.session.getState().run(setWeights, weigh('cost', 9));
    expect(weightsIn(shownPlan(openPlan(), state()))).toEqual([3, 3, 7, 2, 9]);
  });

  test('gives way to another while it holds no change, and stays when it does', () => {
    state().beginDraft(WEIGHTED);
    state().beginDraft(toId('ice'));
    expect(state().draft?.modelId).toBe('ice');
    state().tryOut(editModel, { id: toId<ModelId>('ice'), patch: { combine: 'mean' } });
    state().beginDraft(WEIGHTED);
    expect(state().draft?.modelId).toBe('ice');
  });

  test('ends with a word when the plan changes so that it no longer fits', () => {
    app.session.getState().run(addModel, { kind: 'weighted', name: 'Own', id: OWN });
    state().beginDraft(OWN);
    state().tryOut(setWeights, { modelId: OWN, weights: { value: 9 } });
    app.session.getState().run(removeModel, { id: OWN });
    expect(state().draft).toBeNull();
    expect(state().modelId).toBeNull();
    expect(app.view.getState().toast?.message).toContain('no longer fits the plan and was dropped.');
  });

  test('ends when another plan is opened', async () => {
    state().beginDraft(WEIGHTED);
    state().tryOut(setWeights, weigh('reliability', 7));
    await openNewPlan('Another');
    expect(state().draft).toBeNull();
  });
});

describe('a model that is being made', () => {
  beforeEach(() => {
    state().showModel(toId('wsjf'));
    state().beginDraft(OWN);
    state().tryOut(addModel, { kind: 'weighted', name: 'Own', id: OWN });
  });

  test('is looked at though the plan has none of it', () => {
    expect(shownModelId(shownPlan(openPlan(), state()), state())).toBe(OWN);
    app.session.getState().run(addInitiative, { title: 'Cells', themeId: null });
    expect(shownModelId(shownPlan(openPlan(), state()), state())).toBe(OWN);
  });

  test('is still looked at when it is kept', () => {
    expect(state().keepDraft().ok).toBe(true);
    expect(shownModelId(openPlan(), state())).toBe(OWN);
    expect(past().map(({ label }) => label)).toEqual(['Add model “Own”']);
    expect(app.view.getState().toast).toBeNull();
  });

  test('gives the screen back to the model before when it is discarded', () => {
    const bringBack = state().discardDraft();
    expect(state().modelId).toBe('wsjf');
    bringBack();
    expect(shownModelId(shownPlan(openPlan(), state()), state())).toBe(OWN);
  });
});

describe('the model that is looked at', () => {
  test('is the deciding one unless another is chosen that is there', () => {
    expect(shownModelId(openPlan(), state())).toBe(settingsOf(openPlan()).decidingModelId);
    state().showModel(toId('ice'));
    expect(shownModelId(openPlan(), state())).toBe('ice');
    expect(shownModelId(openPlan(), { modelId: toId('gone') })).toBe('rice');
  });

  test('without a draft there is nothing to try out, keep or step back', () => {
    expect(state().tryOut(setWeights, weigh('cost', 1)).ok).toBe(false);
    expect(state().tryOutAgain(setWeights, weigh('cost', 1)).ok).toBe(false);
    expect(state().keepDraft().ok).toBe(false);
    state().stepBack();
    state().discardDraft()();
    expect(state().draft).toBeNull();
  });
});

describe('how models are compared', () => {
  test('stays while other views are looked at, and begins anew with another plan', async () => {
    state().compareModels({ chosen: [WEIGHTED] });
    state().compareModels({ sort: { kind: 'spread' } });
    state().showView('ranking');
    changeInPlan();
    expect(state().comparison).toEqual({ chosen: [WEIGHTED], sort: { kind: 'spread' } });
    await openNewPlan('Borealis platform');
    expect(state().comparison).toEqual({ chosen: null, sort: null });
  });
});
