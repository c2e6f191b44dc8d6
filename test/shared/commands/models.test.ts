import { describe, expect, test } from 'vitest';
import { addModel } from '../../../shared/commands/add-model.ts';
import { changePlanSettings } from '../../../shared/commands/change-plan-settings.ts';
import { copyModel } from '../../../shared/commands/copy-model.ts';
import { defineModel } from '../../../shared/commands/define-model.ts';
import { editModel } from '../../../shared/commands/edit-model.ts';
import { removeModel } from '../../../shared/commands/remove-model.ts';
import { restoreModel } from '../../../shared/commands/restore-model.ts';
import { scoreInitiatives } from '../../../shared/commands/score-initiatives.ts';
import { builtInModel, modelsOf, requireModel } from '../../../shared/plan/built-in-models.ts';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import { type Model, RICE_MODEL_ID } from '../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const OWN = toId<ModelId>('own');
const ICE = toId<ModelId>('ice');
const MOSCOW = toId<ModelId>('moscow');

const PLAN = aPlan()
  .withInitiative('PAY-1', { rice: { reach: 500, impact: 3, confidence: 1, effort: 2 }, scores: { 'ice.ease': 3 } })
  .withInitiative('PAY-2', { rice: { reach: 2000, impact: 0.5, confidence: 0.5, effort: 0.5 } })
  .withInitiative('PAY-3')
  .build();

const WITH_OWN = afterCommand(PLAN, addModel, { kind: 'weighted', name: 'What we value', id: OWN }).plan;

function names(plan: Plan): readonly string[] {
  return modelsOf(plan).map(({ name }) => name);
}

describe('a model of the plan’s own', () => {
  test('begins with a few criteria that give a score at once', () => {
    const added = afterCommand(PLAN, addModel, { kind: 'weighted', name: ' What we value ' });
    expect(added.label).toBe('Add model “What we value”');
    expect(names(added.plan).at(-1)).toBe('What we value');
    expect([...added.plan.models.values()]).toMatchObject([
      { id: 'new-1', kind: 'weighted', builtIn: false, criteria: [{ weight: 3 }, { weight: 2 }, { weight: 2 }] },
    ]);
    const plan = aPlan()
      .withModel(requireModel(WITH_OWN, OWN))
      .withInitiative('A', { scores: { 'own.value': 5, 'own.urgency': 5, 'own.cost': 1 } })
      .build();
    expect(rankPlan(plan, OWN)[0]?.scored).toMatchObject({ state: 'complete', score: 100 });
  });

  test('may be a formula, which can be read as it begins', () => {
    const added = afterCommand(PLAN, addModel, { kind: 'formula', name: 'Ours', id: OWN });
    const plan = aPlan()
      .withModel(requireModel(added.plan, OWN))
      .withInitiative('A', { scores: { 'own.value': 6, 'own.confidence': 0.5 }, effort: { SRE: 26 } })
      .build();
    expect(rankPlan(plan, OWN)[0]?.scored).toMatchObject({ state: 'complete', score: 0.5 });
  });

  test('has a name and an id that no other model has', () => {
    const add = (name: string, id?: ModelId) =>
      afterCommand(WITH_OWN, addModel, { kind: 'weighted', name, ...(id && { id }) }).refusal;
    expect(add('  ')).toBe('A model needs a name.');
    expect(add('what  WE value')).toBe('There is a model named “What we value” already.');
    expect(add('kano')).toBe('There is a model named “Kano” already.');
    expect(add('x'.repeat(201))).toBe('A model’s name has 201 characters; it may have 200.');
    expect(add('New', RICE_MODEL_ID)).toBe('“rice” is the id of the model “RICE” already.');
  });

  test('is removed with what was scored for it, and undo has it all', () => {
    const scored = afterCommand(WITH_OWN, scoreInitiatives, {
      ids: [initiativeId('PAY-1'), initiativeId('PAY-3')],
      criterion: 'own.value',
      criterionName: 'Value',
      value: { kind: 'number', likely: 3, low: null, high: null },
    }).plan;
    const removed = afterCommand(scored, removeModel, { id: OWN });
    expect(removed.label).toBe('Remove model “What we value”');
    expect(removed.changed).toEqual(['PAY-1', 'PAY-3']);
    expect(removed.plan.models.size).toBe(0);
    expect(removed.plan.initiatives).toEqual(PLAN.initiatives);
  });

  test('is not scored by before it is there: what is tried out may never be kept', () => {
    const value = { kind: 'number', likely: 3, low: null, high: null } as const;
    const intent = { ids: [initiativeId('PAY-1')], criterion: 'own.value', criterionName: 'Value', value } as const;
    expect(afterCommand(PLAN, scoreInitiatives, intent).refusal).toBe(
      'What was tried out on the model is not in the plan yet: keep it first, then score by it.',
    );
    expect(afterCommand(WITH_OWN, scoreInitiatives, { ...intent, criterion: 'own.unheard' }).refusal).toContain(
      'keep it',
    );
    expect(afterCommand(WITH_OWN, scoreInitiatives, intent).changed).toEqual(['PAY-1']);
  });

  test('stays while it decides, and so do the models that come with every plan', () => {
    const deciding = afterCommand(WITH_OWN, changePlanSettings, { decidingModelId: OWN }).plan;
    expect(afterCommand(deciding, removeModel, { id: OWN }).refusal).toBe(
      '“What we value” decides the order: let another model decide first.',
    );
    expect(afterCommand(PLAN, removeModel, { id: ICE }).refusal).toBe(
      '“ICE” comes with every plan and can’t be removed.',
    );
    expect(afterCommand(PLAN, removeModel, { id: OWN }).refusal).toBe('This model is no longer in the plan.');
  });
});

describe('a copy of a model', () => {
  test('is the plan’s own, of a built-in one too, and says that it is a copy', () => {
    const once = afterCommand(PLAN, copyModel, { id: ICE, withScores: false });
    const twice = afterCommand(once.plan, copyModel, { id: ICE, newId: OWN, withScores: false });
    expect(once.label).toBe('Copy model “ICE”');
    expect([...twice.plan.models.values()]).toEqual([
      { id: 'new-1', kind: 'ice', name: 'ICE (copy)', builtIn: false, combine: 'product' },
      { id: 'own', kind: 'ice', name: 'ICE (copy 2)', builtIn: false, combine: 'product' },
    ]);
    expect(once.changed).toEqual([]);
  });

  test('takes every value along when it is wanted, and ranks the same', () => {
    const copied = afterCommand(PLAN, copyModel, { id: RICE_MODEL_ID, newId: OWN, name: 'RICE B', withScores: true });
    expect(copied.changed).toEqual(['PAY-1', 'PAY-2']);
    expect(copied.initiative('PAY-1').scores['own.reach']).toEqual(copied.initiative('PAY-1').scores['rice.reach']);
    expect(Object.keys(copied.initiative('PAY-1').scores)).not.toContain('own.ease');
    const places = (id: ModelId) => rankPlan(copied.plan, id).map(({ rank, initiative }) => [rank, initiative.key]);
    expect(places(OWN)).toEqual(places(RICE_MODEL_ID));
  });

  test('is refused under a name or an id that is taken', () => {
    const copy = (facts: { readonly name?: string; readonly newId?: ModelId }) =>
      afterCommand(PLAN, copyModel, { id: ICE, withScores: false, ...facts }).refusal;
    expect(copy({ name: 'rice' })).toBe('There is a model named “RICE” already.');
    expect(copy({ newId: ICE })).toBe('“ice” is the id of the model “ICE” already.');
  });
});

describe('a changed model', () => {
  test('has another name, or combines otherwise, and its values stay', () => {
    const renamed = afterCommand(PLAN, editModel, { id: ICE, patch: { name: ' Quick bets ' } });
    expect(renamed.label).toBe('Rename model to “Quick bets”');
    const mean = afterCommand(renamed.plan, editModel, { id: ICE, patch: { combine: 'mean' } });
    expect(mean.label).toBe('Combine “Quick bets” as a mean');
    expect(requireModel(mean.plan, ICE)).toMatchObject({ name: 'Quick bets', builtIn: true, combine: 'mean' });
    expect(mean.plan.initiatives).toBe(PLAN.initiatives);
  });

  test('has a period, or a formula as it was typed, also one that can’t be read', () => {
    const quarter = afterCommand(PLAN, editModel, {
      id: MOSCOW,
      patch: { period: { fiscalYear: 2_027, quarter: 1 } },
    });
    expect(requireModel(quarter.plan, MOSCOW)).toMatchObject({ period: { fiscalYear: 2_027, quarter: 1 } });
    const ours = afterCommand(PLAN, addModel, { kind: 'formula', name: 'Ours', id: OWN }).plan;
    const broken = afterCommand(ours, editModel, { id: OWN, patch: { formula: 'value * (' } });
    expect(broken.label).toBe('Change the formula of “Ours”');
    expect(rankPlan(broken.plan, OWN)[0]?.scored).toMatchObject({
      state: 'error',
      problem: 'At character 10: the formula ends where a number, a name or “(” belongs.',
    });
  });

  test('takes nothing that its kind does not have, no name of another, and no formula without end', () => {
    const edit = (id: ModelId, patch: Parameters<typeof editModel>[1]['patch']) =>
      afterCommand(WITH_OWN, editModel, { id, patch }).refusal;
    expect(edit(ICE, { formula: '1' })).toBe('“ICE” has no formula.');
    expect(edit(MOSCOW, { combine: 'mean' })).toBe('“MoSCoW” does not combine impact, confidence and ease.');
    expect(edit(ICE, { period: null })).toBe('“ICE” is not about one period.');
    expect(edit(ICE, { name: 'WSJF' })).toBe('There is a model named “WSJF” already.');
    expect(edit(ICE, { name: '' })).toBe('A model needs a name.');
    expect(edit(MOSCOW, { period: { fiscalYear: 0, quarter: 1 } })).toContain('A period is a quarter');
    expect(edit(toId('gone'), {})).toBe('This model is no longer in the plan.');
    const ours = afterCommand(PLAN, addModel, { kind: 'formula', name: 'Ours', id: OWN }).plan;
    expect(afterCommand(ours, editModel, { id: OWN, patch: { formula: '1'.repeat(10_000) } }).refusal).toBe(
      'The formula has 10,000 characters; it may have 2,000.',
    );
  });

  test('is restored to what it is in every new plan', () => {
    const mean = afterCommand(PLAN, editModel, { id: ICE, patch: { combine: 'mean', name: 'Bets' } }).plan;
    const restored = afterCommand(mean, restoreModel, { id: ICE });
    expect(restored.label).toBe('Restore model “ICE”');
    expect(restored.plan.models.size).toBe(0);
    expect(requireModel(restored.plan, ICE)).toBe(builtInModel(ICE));
  });

  test('is not restored when it was made here, or when another has taken its name', () => {
    expect(afterCommand(WITH_OWN, restoreModel, { id: OWN }).refusal).toBe(
      '“What we value” was made in this plan: there is nothing to restore it to.',
    );
    const bets = afterCommand(PLAN, editModel, { id: ICE, patch: { name: 'Bets' } }).plan;
    const taken = afterCommand(bets, addModel, { kind: 'weighted', name: 'ICE' }).plan;
    expect(afterCommand(taken, restoreModel, { id: ICE }).refusal).toBe('There is a model named “ICE” already.');
  });
});

describe('a model that is defined as a whole', () => {
  const own = requireModel(WITH_OWN, OWN);
  const define = (model: Model, decides = false) => afterCommand(PLAN, defineModel, { model, decides });

  test('is added, or takes the place of the one with its id', () => {
    expect(define({ ...own, name: ' Ours ' })).toMatchObject({ label: 'Add model “Ours”' });
    expect([...define(own).plan.models.values()]).toEqual([own]);
    const mean: Model = { id: ICE, kind: 'ice', name: 'ICE', builtIn: false, combine: 'mean' };
    expect(define(mean).label).toBe('Change model “ICE”');
    expect(requireModel(define(mean).plan, ICE)).toEqual({ ...mean, builtIn: true });
    expect(define(builtInModel(ICE) ?? own).plan.models.size).toBe(0);
    expect(settingsOf(define(own, true).plan).decidingModelId).toBe(OWN);
  });

  test('is refused for what each of its parts would be refused for', () => {
    if (own.kind !== 'weighted') throw new Error('The model weighs');
    const [first] = own.criteria;
    if (first === undefined) throw new Error('The model has criteria');
    const criteria = (...all: typeof own.criteria) => define({ ...own, criteria: all }).refusal;
    expect(criteria(first, { ...first, name: 'Other' })).toBe(
      'Two criteria of “What we value” have the id “value”: give each its own.',
    );
    expect(criteria(first, { ...first, id: 'other' })).toContain('There is a criterion named “Value”');
    expect(criteria({ ...first, weight: Number.NaN })).toContain('needs to be a number, 0 or more');
    expect(criteria({ ...first, weight: 0 })).toContain('Every weight would be 0');
    expect(criteria({ ...first, scale: { kind: 'effort' } })).toContain('needs a lowest and a highest value');
    expect(criteria(...Array.from({ length: 51 }, () => first))).toContain('has 51 criteria');
    expect(define({ ...own, name: 'Kano' }).refusal).toBe('There is a model named “Kano” already.');
    expect(define({ ...own, id: ICE }).refusal).toBe(
      '“ICE” is a model of the kind “ice” and can’t become one of “weighted”.',
    );
    const formula: Model = { id: OWN, kind: 'formula', name: 'F', builtIn: false, criteria: [], formula: '1' };
    expect(define({ ...formula, formula: '1'.repeat(2_001) }).refusal).toContain('at most 2,000 fit');
    expect(define({ ...formula, formula: '1 +' }).refusal).toContain('In the formula of “F”, at character 4: ');
    expect(define({ ...formula, criteria: [{ ...first, id: 'max' }] }).refusal).toContain('is a function of formulas');
    expect(define(formula).refusal).toBeNull();
  });
});

test('a score may be a word, where the scale has words', () => {
  const scored = afterCommand(PLAN, scoreInitiatives, {
    ids: [initiativeId('PAY-1'), initiativeId('PAY-2')],
    criterion: 'moscow.priority',
    criterionName: 'Priority',
    value: { kind: 'choice', choice: 'wont' },
  });
  expect(scored.label).toBe('Set priority of 2 initiatives');
  expect(rankPlan(scored.plan, MOSCOW).map(({ rank, scored: { state } }) => [rank, state])).toEqual([
    [1, 'complete'],
    [1, 'complete'],
    [null, 'incomplete'],
  ]);
});
