import { beforeEach, describe, expect, test } from 'vitest';
import { MODEL_COMMANDS } from '../../../../renderer/parts/palette/model-commands.ts';
import { PLAN_SETTING_COMMANDS } from '../../../../renderer/parts/palette/plan-setting-commands.ts';
import {
  type CommandChoice,
  readScene,
  type WindowCommand,
} from '../../../../renderer/parts/palette/window-command.ts';
import { type AppState, createAppState } from '../../../../renderer/state/app-state.ts';
import { shownModelId } from '../../../../renderer/state/prioritize-state.ts';
import { editModel } from '../../../../shared/commands/edit-model.ts';
import { findModel, modelsOf } from '../../../../shared/plan/built-in-models.ts';
import { type ModelId, toId } from '../../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { createTestPorts } from '../../../support/app-ports.ts';

let app: AppState;

beforeEach(async () => {
  app = createAppState(createTestPorts());
  const created = await app.planList.getState().create('Atlas platform');
  if (!created.ok) throw new Error(created.problem.message);
  await app.session.getState().openPlan(created.value);
});

const scene = () => readScene(app, () => {});
const draft = () => app.prioritize.getState().draft;

function plan(): Plan {
  const { open } = app.session.getState();
  if (open === null) throw new Error('No plan is open');
  return open.plan;
}

function command(id: string): WindowCommand {
  const found = [...MODEL_COMMANDS, ...PLAN_SETTING_COMMANDS].find((one) => one.id === id);
  if (found === undefined) throw new Error(`No command ${id}`);
  return found;
}

function choicesOf(id: string): readonly CommandChoice[] {
  const step = command(id).begin(scene());
  if (step.kind !== 'choose') throw new Error(`${id} offers no choices`);
  return step.choices();
}

function call(id: string, choice?: string): void {
  const step =
    choice === undefined ? command(id).begin(scene()) : choicesOf(id).find(({ label }) => label === choice)?.step;
  if (step?.kind !== 'act') throw new Error(`${id} ${choice} is not done at once`);
  step.run();
}

/** Makes a model of the plan's own and keeps it. */
function makeOwn(): void {
  call('new-weighted-model');
  expect(app.prioritize.getState().keepDraft().ok).toBe(true);
}

describe('the commands on models', () => {
  test('show a ranking, on its screen, without a change to the plan', () => {
    const before = plan();
    expect(
      choicesOf('look-at-model')
        .filter(({ chosen }) => chosen)
        .map(({ id }) => id),
    ).toEqual(['rice']);
    call('look-at-model', 'WSJF');
    expect(shownModelId(plan(), app.prioritize.getState())).toBe('wsjf');
    expect(app.view.getState().screen.kind).toBe('prioritize');
    expect(plan()).toBe(before);
  });

  test('let another model decide, which undo takes back', () => {
    call('deciding-model', 'ICE');
    expect(settingsOf(plan()).decidingModelId).toBe('ice');
    expect(
      choicesOf('deciding-model')
        .filter(({ chosen }) => chosen)
        .map(({ id }) => id),
    ).toEqual(['ice']);
    app.session.getState().undo();
    expect(settingsOf(plan()).decidingModelId).toBe('rice');
  });

  test('ask whom reach counts only while a RICE model decides', () => {
    expect(command('reach-unit').labelNow(scene())).toBe('Whom reach counts…');
    call('deciding-model', 'ICE');
    expect(['reach-unit', 'reach-period'].map((id) => command(id).labelNow(scene()))).toEqual([null, null]);
  });

  test('open the editor of a model, and none beside one that holds changes', () => {
    call('edit-model', 'ICE');
    expect(draft()?.modelId).toBe('ice');
    app.prioritize.getState().tryOut(editModel, { id: toId<ModelId>('ice'), patch: { combine: 'mean' } });
    call('edit-model', 'WSJF');
    expect(draft()?.modelId).toBe('ice');
    expect(app.view.getState().toast?.message).toBe(
      'Changes to “ICE” are being tried out: keep or discard them first.',
    );
    call('edit-model', 'ICE');
    expect(draft()?.changes).toHaveLength(1);
  });

  test('end a draft without changes when another model is looked at', () => {
    call('edit-model', 'ICE');
    call('look-at-model', 'WSJF');
    expect(draft()).toBeNull();
    expect(shownModelId(plan(), app.prioritize.getState())).toBe('wsjf');
  });

  test('make a model in a draft, by a name that is free', () => {
    makeOwn();
    call('new-weighted-model');
    const made = draft();
    expect(made === null ? null : findModel(made.plan, made.modelId)?.name).toBe('Weighted model 2');
    expect(modelsOf(plan()).map(({ name }) => name)).not.toContain('Weighted model 2');
    app.prioritize.getState().discardDraft();
    call('new-formula-model');
    expect(draft()?.changes.map(({ label }) => label)).toEqual(['Add model “Formula”']);
  });

  test('copy a model with its scores in a draft', () => {
    call('copy-model', 'RICE');
    const made = draft();
    expect(made === null ? null : findModel(made.plan, made.modelId)).toMatchObject({
      name: 'RICE (copy)',
      kind: 'rice',
      builtIn: false,
    });
  });

  test('delete a model that does not decide, with a word that offers it back', () => {
    expect(command('delete-model').labelNow(scene())).toBeNull();
    makeOwn();
    call('deciding-model', 'Weighted model');
    expect(command('delete-model').labelNow(scene())).toBeNull();
    call('deciding-model', 'RICE');
    call('delete-model', 'Weighted model');
    expect(modelsOf(plan()).map(({ name }) => name)).not.toContain('Weighted model');
    const { toast } = app.view.getState();
    expect(toast?.message).toBe('Deleted the model “Weighted model”');
    toast?.action?.run();
    expect(modelsOf(plan()).map(({ name }) => name)).toContain('Weighted model');
  });

  test('bring a built-in model back to what it was, where it was changed', () => {
    expect(command('restore-model').labelNow(scene())).toBeNull();
    app.session.getState().run(editModel, { id: toId<ModelId>('ice'), patch: { combine: 'mean' } });
    expect(choicesOf('restore-model').map(({ label }) => label)).toEqual(['ICE']);
    call('restore-model', 'ICE');
    expect(findModel(plan(), toId('ice'))).toMatchObject({ combine: 'product' });
    expect(app.view.getState().toast?.message).toBe('“ICE” is as it comes with every plan');
  });
});
