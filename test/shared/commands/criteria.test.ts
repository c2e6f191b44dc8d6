import { describe, expect, test } from 'vitest';
import { type AddCriterionIntent, addCriterion } from '../../../shared/commands/add-criterion.ts';
import { addModel } from '../../../shared/commands/add-model.ts';
import { editCriterion } from '../../../shared/commands/edit-criterion.ts';
import { editModel } from '../../../shared/commands/edit-model.ts';
import { moveCriterion } from '../../../shared/commands/move-criterion.ts';
import { removeCriterion } from '../../../shared/commands/remove-criterion.ts';
import { setWeights } from '../../../shared/commands/set-weights.ts';
import { requireModel } from '../../../shared/plan/built-in-models.ts';
import type { Scale, WeightedCriterion } from '../../../shared/plan/criterion.ts';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { criteriaOf } from '../../../shared/prioritization/criteria-of.ts';
import { criterionLoss } from '../../../shared/prioritization/criterion-loss.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const WEIGHTED = toId<ModelId>('weighted');
const OURS = toId<ModelId>('ours');
const IMPACT: Scale = {
  kind: 'choice',
  choices: [
    { value: 1, label: 'low' },
    { value: 2, label: 'medium' },
    { value: 3, label: 'high' },
  ],
};

const PLAN = aPlan()
  .withInitiative('PAY-1', { scores: { 'weighted.revenue': 4, 'ours.value': 2, 'ours.confidence': 0.5 } })
  .withInitiative('PAY-2', { scores: { 'ours.value': 3, 'weighted.cost': 1 } })
  .withInitiative('PAY-3')
  .build();

const FORMULA = afterCommand(PLAN, addModel, { kind: 'formula', name: 'Ours', id: OURS }).plan;

function ids(plan: Plan, model: ModelId = WEIGHTED): readonly string[] {
  return criteriaOf(requireModel(plan, model)).map(({ id }) => id);
}

function add(facts: Omit<AddCriterionIntent, 'modelId'>, plan = PLAN, modelId = WEIGHTED) {
  return afterCommand(plan, addCriterion, { modelId, ...facts });
}

function edit(id: string, patch: Partial<WeightedCriterion>, plan = PLAN, modelId = WEIGHTED) {
  return afterCommand(plan, editCriterion, { modelId, id, patch });
}

describe('a criterion that is added', () => {
  test('is a benefit from 1 to 5 that weighs 1, under an id made from its name', () => {
    const { plan, label } = add({ name: ' Légal risk ' });
    expect(label).toBe('Add “Légal risk” to “Weighted scoring”');
    expect(criteriaOf(requireModel(plan, WEIGHTED)).at(-1)).toEqual({
      id: 'legal-risk',
      name: 'Légal risk',
      description: '',
      direction: 'benefit',
      scale: { kind: 'number', least: 1, most: 5, unit: '' },
      weight: 1,
    });
  });

  test('stands where it is put, and can be all that a criterion can be', () => {
    const facts = { name: 'Impact', direction: 'cost', scale: IMPACT, weight: 0.5, before: 'revenue' } as const;
    expect(ids(add(facts).plan)).toEqual([
      'strategic-fit',
      'customer-impact',
      'reliability',
      'impact',
      'revenue',
      'cost',
    ]);
    expect(add({ ...facts, before: 'gone' }).refusal).toBe('This criterion is no longer in “Weighted scoring”.');
  });

  test('gets a name that formulas can use, which is no function', () => {
    const named = (name: string) => ids(add({ name }, FORMULA, OURS).plan, OURS).at(-1);
    expect(named('Time criticality')).toBe('time_criticality');
    expect(named('Max')).toBe('max_2');
    expect(named('3rd party')).toBe('criterion_3rd_party');
    expect(named('影響')).toBe('criterion');
  });

  test('brings back the values of one that was removed', () => {
    const removed = afterCommand(PLAN, removeCriterion, { modelId: WEIGHTED, id: 'revenue' });
    expect(removed.label).toBe('Remove “Revenue” from “Weighted scoring”');
    expect(removed.changed).toEqual([]);
    expect(ids(removed.plan)).toEqual(['strategic-fit', 'customer-impact', 'reliability', 'cost']);
    const again = add({ name: 'Revenue' }, removed.plan);
    expect(ids(again.plan).at(-1)).toBe('revenue');
    expect(again.initiative('PAY-1').scores['weighted.revenue']?.value).toMatchObject({ likely: 4 });
  });

  test.each<[Omit<AddCriterionIntent, 'modelId'>, string]>([
    [{ name: ' ' }, 'A criterion needs a name.'],
    [{ name: 'cost' }, 'There is a criterion named “Cost” in this model already.'],
    [{ name: 'A', id: 'cost' }, '“cost” is the id of another criterion of this model already.'],
    [{ name: 'A', id: 'a.b' }, '“a.b” can’t be the id of a criterion: use 1 to 64 letters, digits, hyphens'],
    [{ name: 'A', weight: -1 }, 'The weight of “A” is -1; it must be 0 or more.'],
    [{ name: 'A', weight: Number.NaN }, 'The weight of “A” needs to be a number, 0 or more.'],
    [{ name: 'A', weight: Number.POSITIVE_INFINITY }, 'The weight of “A” is Infinity; it may be up to 1,000,000.'],
    [{ name: 'A', scale: bounded(3, 3) }, 'goes from 3 to 3: the highest value must be above the lowest.'],
    [{ name: 'A', scale: bounded(5, 1) }, 'goes from 5 to 1: the highest value must be above the lowest.'],
    [{ name: 'A', scale: bounded(Number.NaN, 1) }, 'The scale of “A” needs numbers as its bounds.'],
    [{ name: 'A', scale: bounded(-1.7e308, 1.7e308) }, 'The scale of “A” is too wide to compute with.'],
    [{ name: 'A', scale: bounded(1, null) }, 'The scale of “A” needs a lowest and a highest value.'],
    [{ name: 'A', scale: { kind: 'effort' } }, 'The scale of “A” needs a lowest and a highest value.'],
    [{ name: 'A', scale: choices() }, 'The scale of “A” needs at least one choice.'],
    [{ name: 'A', scale: choices(2) }, 'goes from 2 to 2: the highest value must be above the lowest.'],
    [{ name: 'A', scale: choices(1, 3, 3) }, 'Two choices of “A” have the number 3: give each its own.'],
    [{ name: 'A', scale: choices(1, Number.NaN) }, 'Every choice of “A” needs a number.'],
    [{ name: 'A', scale: choices(...Array(101).keys()) }, 'The scale of “A” has 101 choices; it may have 100.'],
    [{ name: 'A', scale: words('red') }, 'The scale of “A” needs a lowest and a highest value.'],
    [{ name: 'A', description: 'x'.repeat(1_001) }, 'A description has 1,001 characters; it may have 1,000.'],
  ])('is refused with a sentence: %j', (facts, sentence) => {
    expect(add(facts).refusal).toContain(sentence);
  });

  test.each<[Omit<AddCriterionIntent, 'modelId'>, string]>([
    [{ name: 'A', id: 'job-size' }, '“job-size” can’t be named in a formula: use 1 to 64 letters, digits and under'],
    [{ name: 'A', id: '2nd' }, '“2nd” can’t be named in a formula'],
    [{ name: 'A', id: 'Log' }, '“Log” is a function of formulas: name the criterion otherwise.'],
    [{ name: 'A', scale: words('red') }, 'A formula computes with numbers: give the choices of “A” numbers.'],
    [{ name: 'A', scale: words('red', 'red') }, 'Two choices of “A” are “red”: give each its own word.'],
  ])('is refused in a formula: %j', (facts, sentence) => {
    expect(add(facts, FORMULA, OURS).refusal).toContain(sentence);
  });

  test('is refused where the method has criteria of its own, or where there are many', () => {
    expect(add({ name: 'A' }, PLAN, toId('rice')).refusal).toBe(
      'The criteria of “RICE” belong to its method. Add a weighted model or a formula to choose criteria.',
    );
    const many = Array.from({ length: 45 }).reduce<Plan>((plan, _, n) => add({ name: `C ${n}` }, plan).plan, PLAN);
    expect(ids(many)).toHaveLength(50);
    expect(add({ name: 'One more' }, many).refusal).toContain('has 50 criteria');
  });
});

describe('a criterion that is changed', () => {
  test('has another name, description, direction, scale or weight, and the values stay', () => {
    const { plan, label, changed } = edit('revenue', { name: 'Income', direction: 'cost', scale: IMPACT, weight: 4 });
    expect(label).toBe('Rename criterion to “Income”');
    expect(changed).toEqual([]);
    expect(criteriaOf(requireModel(plan, WEIGHTED))[3]).toMatchObject({ id: 'revenue', name: 'Income', weight: 4 });
    expect(edit('revenue', { weight: 1 }).label).toBe('Set weight of “Revenue”');
    expect(edit('revenue', { description: 'What it earns' }).label).toBe('Change criterion “Revenue”');
  });

  test('is found under its new id by its formula and by every value', () => {
    const formula = 'value * (value) + max(value, 2) / ( confidence * evalue )';
    const before = afterCommand(FORMULA, editModel, { id: OURS, patch: { formula } }).plan;
    const { plan, initiative, changed } = edit('value', { id: 'worth' }, before, OURS);
    expect(requireModel(plan, OURS)).toMatchObject({
      formula: 'worth * (worth) + max(worth, 2) / ( confidence * evalue )',
    });
    expect(changed).toEqual(['PAY-1', 'PAY-2']);
    expect(initiative('PAY-2').scores['ours.worth']).toEqual(
      PLAN.initiatives.get(initiative('PAY-2').id)?.scores['ours.value'],
    );
    expect(Object.keys(initiative('PAY-1').scores).sort()).toEqual([
      'ours.confidence',
      'ours.worth',
      'weighted.revenue',
    ]);
  });

  test('is renamed in a formula that can’t be read, and leaves functions of its name alone', () => {
    const before = afterCommand(FORMULA, editModel, { id: OURS, patch: { formula: 'value (2) + value * (' } }).plan;
    expect(requireModel(edit('value', { id: 'worth' }, before, OURS).plan, OURS)).toMatchObject({
      formula: 'value (2) + worth * (',
    });
  });

  test('replaces what was left under its new id', () => {
    const removed = afterCommand(FORMULA, removeCriterion, { modelId: OURS, id: 'confidence' }).plan;
    const { initiative } = edit('value', { id: 'confidence' }, removed, OURS);
    expect(initiative('PAY-1').scores['ours.confidence']?.value).toMatchObject({ likely: 2 });
    expect(initiative('PAY-1').scores['ours.value']).toBeUndefined();
  });

  test('takes along the values whose choice has another number', () => {
    const plan = aPlan()
      .withModel({
        id: OURS,
        kind: 'weighted',
        name: 'Ours',
        builtIn: false,
        criteria: [{ id: 'impact', name: 'Impact', description: '', direction: 'benefit', scale: IMPACT, weight: 1 }],
      })
      .withInitiative('A', { scores: { 'ours.impact': 3 } })
      .withInitiative('B', { scores: { 'ours.impact': 2 } })
      .withInitiative('C', { scores: { 'ours.impact': range(1, 2, 3) } })
      .withInitiative('D', { scores: { 'ours.impact': range(null, 3, null) } })
      .build();
    const scale = choices(1, 2, 9);
    const moved = afterCommand(plan, editCriterion, { modelId: OURS, id: 'impact', patch: { scale }, moved: [[3, 9]] });
    const impactOf = (key: string) => moved.initiative(key).scores['ours.impact']?.value;
    expect(moved.changed).toEqual(['A', 'C', 'D']);
    expect(impactOf('A')).toMatchObject({ likely: 9 });
    expect(impactOf('C')).toEqual({ kind: 'number', likely: 2, low: 1, high: 9 });
    expect(impactOf('D')).toMatchObject({ likely: 9, low: null, high: null });
    const swapped = afterCommand(plan, editCriterion, {
      modelId: OURS,
      id: 'impact',
      patch: { id: 'effect' },
      moved: [
        [1, 3],
        [3, 1],
      ],
    });
    expect(swapped.initiative('A').scores['ours.effect']?.value).toMatchObject({ likely: 1 });
    expect(swapped.initiative('C').scores['ours.effect']?.value).toMatchObject({ low: 1, likely: 2, high: 3 });
    expect(afterCommand(plan, editCriterion, { modelId: OURS, id: 'impact', patch: {}, moved: [[3, 4]] }).refusal).toBe(
      '“Impact” has no choice with the number 4 that values could follow to.',
    );
  });

  test('is refused with a sentence', () => {
    expect(edit('gone', {}).refusal).toBe('This criterion is no longer in “Weighted scoring”.');
    expect(edit('cost', { name: 'Revenue' }).refusal).toContain('There is a criterion named “Revenue”');
    expect(edit('cost', { weight: Number.NaN }).refusal).toBe('The weight of “Cost” needs to be a number, 0 or more.');
    expect(edit('cost', { scale: bounded(1, 1) }).refusal).toContain('must be above the lowest');
    expect(edit('value', { id: 'effort' }, FORMULA, OURS).refusal).toContain('is the id of another criterion');
    expect(edit('value', { weight: 1 }, FORMULA, OURS).refusal).toBe('“Ours” has no weights.');
    const long = afterCommand(FORMULA, editModel, { id: OURS, patch: { formula: 'value+'.repeat(333) } }).plan;
    expect(edit('value', { id: 'value_to_users' }, long, OURS).refusal).toBe(
      'With “value_to_users” the formula would have 4,995 characters; it may have 2,000.',
    );
  });
});

describe('a criterion that is moved', () => {
  test('stands before the one that it was put before, or last', () => {
    const move = (id: string, before: string | null) =>
      afterCommand(PLAN, moveCriterion, { modelId: WEIGHTED, id, before });
    expect(ids(move('cost', 'strategic-fit').plan)[0]).toBe('cost');
    expect(ids(move('strategic-fit', null).plan).at(-1)).toBe('strategic-fit');
    expect(ids(move('cost', 'cost').plan)).toEqual(ids(PLAN));
    expect(move('cost', 'revenue').label).toBe('Move “Cost” before “Revenue”');
    expect(move('cost', null).label).toBe('Move “Cost” to the end');
    expect(move('cost', 'gone').refusal).toBe('This criterion is no longer in “Weighted scoring”.');
    expect(move('gone', null).refusal).toBe('This criterion is no longer in “Weighted scoring”.');
  });
});

describe('a criterion that is removed', () => {
  test('is said to be named by the formula before it goes, and the formula says so afterwards', () => {
    expect(criterionLoss(FORMULA, OURS, 'value')).toEqual({
      valueCount: 2,
      formulaProblem: 'The formula of “Ours” names value: every score will be an error until the formula is changed.',
    });
    expect(criterionLoss(PLAN, WEIGHTED, 'cost')).toEqual({ valueCount: 1, formulaProblem: null });
    const { plan } = afterCommand(FORMULA, removeCriterion, { modelId: OURS, id: 'value' });
    expect(rankPlan(plan, OURS)[0]?.scored).toMatchObject({
      state: 'error',
      problem: 'At character 1: no criterion is named “value”; there are confidence and effort.',
    });
  });
});

describe('weights', () => {
  const set = (weights: Readonly<Record<string, number>>, modelId = WEIGHTED) =>
    afterCommand(PLAN, setWeights, { modelId, weights });

  test('are set one or several at once', () => {
    const { plan, label } = set({ cost: 0, revenue: 7.5 });
    expect(label).toBe('Set weights of “Weighted scoring”');
    const model = requireModel(plan, WEIGHTED);
    expect(model.kind === 'weighted' && model.criteria.map(({ weight }) => weight)).toEqual([3, 3, 2, 7.5, 0]);
    expect(set({ cost: 1 }).label).toBe('Set weight of “Cost”');
  });

  test('are numbers from 0, not all of them 0, of criteria that are there', () => {
    expect(set({ cost: -0.5 }).refusal).toBe('The weight of “Cost” is -0.5; it must be 0 or more.');
    expect(set({ cost: Number.NaN }).refusal).toBe('The weight of “Cost” needs to be a number, 0 or more.');
    expect(set({ gone: 1 }).refusal).toBe('This criterion is no longer in “Weighted scoring”.');
    expect(set({ reach: 1 }, toId('rice')).refusal).toBe('“RICE” has no weights.');
    const none = Object.fromEntries(ids(PLAN).map((id) => [id, 0]));
    const refusal = 'Every weight would be 0: give at least one criterion a weight.';
    expect(set(none).refusal).toBe(refusal);
    const { cost: _, ...others } = none;
    expect(edit('cost', { weight: 0 }, set(others).plan).refusal).toBe(refusal);
    expect(edit('cost', { name: 'Price' }, set(others).plan).refusal).toBeNull();
  });

  test('of minus zero are zero', () => {
    const model = requireModel(set({ cost: -0 }).plan, WEIGHTED);
    expect(model.kind === 'weighted' && Object.is(model.criteria[4]?.weight, 0)).toBe(true);
  });
});

function bounded(least: number | null, most: number | null): Scale {
  return { kind: 'number', least, most, unit: '' };
}

function choices(...values: readonly number[]): Scale {
  return { kind: 'choice', choices: values.map((value) => ({ value, label: '' })) };
}

function words(...labels: readonly string[]): Scale {
  return { kind: 'category', categories: labels.map((label) => ({ id: label, label })) };
}

function range(low: number | null, likely: number, high: number | null) {
  return { value: { kind: 'number', likely, low, high } as const, setBy: '', setOn: null, evidence: '' };
}
