import { expect, test } from 'vitest';
import { passingSentences } from '../../../../renderer/parts/because/passing-words.ts';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import { toId } from '../../../../shared/plan/ids.ts';
import { criteriaOf } from '../../../../shared/prioritization/criteria-of.ts';
import type { InputToPass } from '../../../../shared/prioritization/passing-inputs.ts';
import type { WeightToPass } from '../../../../shared/prioritization/passing-weights.ts';
import { aPlan } from '../../../support/plan-builder.ts';

test('what would pass the one above is said in one sentence', () => {
  const none = [
    way('rice', 'reach', { from: 2600 }),
    way('rice', 'impact', { from: 3 }),
    way('rice', 'confidence', { from: 0.8 }),
    way('rice', 'effort', { from: 5 }),
  ];
  const [reach, impact, confidence, effort] = [
    way('rice', 'reach', { from: 2600, to: 3445, bound: 'at-least' }),
    way('rice', 'impact', { from: 2, to: 3, bound: 'at-least' }),
    way('rice', 'confidence', { from: 0.5, to: 0.91, bound: 'at-least' }),
    way('rice', 'effort', { from: 5, to: 3.8, bound: 'at-most' }),
  ];
  expect(inWords([reach, ...none.slice(1, 3), effort])).toBe('Passes DX-11 with reach ≥ 3,445, or effort ≤ 3.8.');
  expect(inWords([reach, ...none.slice(1)])).toBe('Passes DX-11 with reach ≥ 3,445.');
  expect(inWords([reach, impact, confidence, effort])).toBe(
    'Passes DX-11 with reach ≥ 3,445, impact ≥ 3, confidence ≥ 91 %, or effort ≤ 3.8.',
  );
  expect(inWords(none)).toBe('No change of one input alone passes DX-11.');
});

test('of many ways only the four that change least are named, in the order of the model', () => {
  const tos = [4.5, 1.1, 3.1, 3.2, 2.9];
  const ways = criteriaOf(requireModel(aPlan().build(), toId('weighted'))).map(({ id }, index) =>
    way('weighted', id, { from: 3, to: tos[index] ?? null, bound: 'at-least' }),
  );
  expect(inWords(ways)).toBe('Passes DX-11 with strategic fit ≥ 4.5, reliability ≥ 3.1, revenue ≥ 3.2, or cost ≥ 2.9.');
});

test('a weight that does it too is said with what it is now', () => {
  const reach = way('weighted', 'reliability', { from: 2, to: 4.1, bound: 'at-least' });
  const fit = weight('strategic-fit', 4.1);
  expect(inWords([reach], [fit, weight('cost', 0)])).toBe(
    'Passes DX-11 with reliability ≥ 4.1. So does a weight of 4.1 for strategic fit (now 3), or 0 for cost (now 2).',
  );
  expect(inWords([{ ...reach, to: null }], [fit])).toBe(
    'No change of one input alone passes DX-11. A weight of 4.1 for strategic fit (now 3) does.',
  );
  expect(inWords([reach], [weight('cost', null)])).toBe(
    'Passes DX-11 with reliability ≥ 4.1. No change of one weight alone does.',
  );
});

test('a class that is only reached is said apart', () => {
  expect(inWords([way('moscow', 'priority', { from: 'could', to: 'must', level: 'should' })])).toBe(
    'Passes DX-11 with “Must” for “Priority”. Reaches the class of DX-11 with “Should” for “Priority”.',
  );
  expect(inWords([way('value-effort', 'value', { from: 4, level: 5.5, bound: 'at-least' })])).toBe(
    'No change of one input alone passes DX-11. Reaches the class of DX-11 with value ≥ 5.5.',
  );
});

function way(modelId: string, criterionId: string, facts: Partial<Omit<InputToPass, 'criterion'>>): InputToPass {
  const model = requireModel(aPlan().build(), toId(modelId));
  const criterion = criteriaOf(model).find(({ id }) => id === criterionId);
  if (criterion === undefined) throw new Error(`${modelId} has no ${criterionId}`);
  return { criterion, from: null, to: null, level: null, bound: 'exactly', ...facts };
}

function weight(criterionId: string, to: number | null): WeightToPass {
  const model = requireModel(aPlan().build(), toId('weighted'));
  if (model.kind !== 'weighted') throw new Error('Not a model with weights');
  const criterion = model.criteria.find(({ id }) => id === criterionId);
  if (criterion === undefined) throw new Error(`No ${criterionId}`);
  return { criterion, from: criterion.weight, to };
}

function inWords(inputs: readonly (InputToPass | undefined)[], weights: readonly WeightToPass[] = []): string {
  const ways = inputs.filter((one) => one !== undefined);
  return passingSentences({ key: 'DX-11', inputs: ways, weights }).join(' ');
}
