import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { defineModel } from '../../../shared/commands/define-model.ts';
import { builtInModel } from '../../../shared/plan/built-in-models.ts';
import type { Scale, WeightedCriterion } from '../../../shared/plan/criterion.ts';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import type { FormulaModel, Model, WeightedModel } from '../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { parsePlanFile, serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan } from '../../support/plan-builder.ts';

const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };

function define(model: Model, { plan = aPlan().build(), decides = false } = {}) {
  return defineModel(plan, { model, decides }, context);
}

function planAfter(model: Model, options: { plan?: Plan; decides?: boolean } = {}): Plan {
  const changes = define(model, options);
  if (!changes.ok) throw new Error(changes.problem.message);
  return applyChangeSet(options.plan ?? aPlan().build(), changes.value);
}

function refusal(model: Model): string {
  const changes = define(model);
  if (changes.ok) throw new Error('Not refused');
  return changes.problem.message;
}

const criterion = (id: string, facts: Partial<WeightedCriterion> = {}): WeightedCriterion => {
  const scale: Scale = { kind: 'number', least: 1, most: 5, unit: '' };
  return { id, name: id, description: '', direction: 'benefit', scale, weight: 1, ...facts };
};
const weighted = (...criteria: readonly WeightedCriterion[]): WeightedModel => {
  return { id: toId('own'), kind: 'weighted', name: 'Own', builtIn: false, criteria };
};
const formula = (text: string): FormulaModel => {
  const { weight: _, ...value } = criterion('value');
  return { id: toId('own'), kind: 'formula', name: 'Own', builtIn: false, criteria: [value], formula: text };
};

describe('defining a model', () => {
  test('adds one that a plan file keeps, and lets it decide when asked to', () => {
    const plan = planAfter(weighted(criterion('a'), criterion('b', { weight: 0 })), { decides: true });
    expect(settingsOf(plan).decidingModelId).toBe('own');
    expect(parsePlanFile(serializePlanFile(plan))).toMatchObject({
      ok: true,
      value: { plan: { models: plan.models } },
    });
  });

  test('says whether it adds or changes', () => {
    expect(define(formula('value'))).toMatchObject({ ok: true, value: { label: 'Add model “Own”' } });
    const plan = planAfter(formula('value'));
    expect(define(formula('value + 1'), { plan })).toMatchObject({ ok: true, value: { label: 'Change model “Own”' } });
  });

  test('leaves no trace of a built-in model that is made as it comes', () => {
    const ice = builtInModel(toId<ModelId>('ice'));
    if (ice?.kind !== 'ice') throw new Error('No ICE');
    const changed = planAfter({ ...ice, combine: 'mean' });
    expect(changed.models.get(ice.id)).toMatchObject({ combine: 'mean' });
    expect(planAfter(ice, { plan: changed }).models.has(ice.id)).toBe(false);
  });

  test.each<[string, Model, RegExp]>([
    ['another kind', { ...formula('value'), id: toId('ice') }, /“ICE” is a model of the kind “ice”/],
    ['a name that is taken', { ...formula('value'), name: 'rice' }, /named “RICE” already/],
    ['no criteria', weighted(), /needs at least one criterion/],
    ['weights all zero', weighted(criterion('a', { weight: 0 })), /Every weight would be 0/],
    [
      'a weight that is no number',
      weighted(criterion('a', { weight: Number.NaN })),
      /weight of “a” needs to be a number/,
    ],
    [
      'the same bounds',
      weighted(criterion('a', { scale: { kind: 'number', least: 3, most: 3, unit: '' } })),
      /from 3 to 3/,
    ],
    ['one id twice', weighted(criterion('a'), criterion('a', { name: 'B' })), /Two criteria of “Own” have the id “a”/],
    ['a formula that ends early', formula('value + ('), /^In the formula of “Own”, at character 10/],
    [
      'a criterion that is not there',
      formula('valu'),
      /at character 1: no criterion is named “valu”; did you mean “value”\?/,
    ],
    ['10,000 characters', formula('value+'.repeat(1_667)), /has 10,002 characters; at most 2,000 fit/],
    ['1,000 parentheses', formula(`${'('.repeat(980)}1${')'.repeat(980)}`), /nested deeper than 64 levels/],
    [
      'reach of nobody',
      { id: toId('rice'), kind: 'rice', name: 'RICE', builtIn: true, reachUnit: ' ', reachPeriod: 'week' },
      /whom reach counts/,
    ],
  ])('refuses %s in a sentence', (_, model, message) => {
    expect(refusal(model)).toMatch(message);
  });
});
