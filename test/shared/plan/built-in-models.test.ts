import { describe, expect, test } from 'vitest';
import {
  BUILT_IN_MODELS,
  builtInModel,
  findModel,
  modelsOf,
  requireModel,
} from '../../../shared/plan/built-in-models.ts';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import type { Model } from '../../../shared/plan/model.ts';
import { aPlan } from '../../support/plan-builder.ts';

const ICE_AS_MEAN: Model = { id: toId('ice'), kind: 'ice', name: 'Bets', builtIn: true, combine: 'mean' };

function own(id: string, name: string): Model {
  return { id: toId(id), kind: 'wsjf', name, builtIn: false };
}

describe('the models of a plan', () => {
  test('are those that every plan has, though it holds none', () => {
    expect(modelsOf(aPlan().build())).toEqual(BUILT_IN_MODELS);
    expect(BUILT_IN_MODELS.map(({ id }) => id)).toEqual([
      'rice',
      'ice',
      'wsjf',
      'weighted',
      'value-effort',
      'opportunity',
      'moscow',
      'kano',
    ]);
  });

  test('have what was changed in its place, and the plan’s own behind, by name', () => {
    const plan = aPlan().withModel(own('b', 'Zeal')).withModel(ICE_AS_MEAN).withModel(own('a', 'alpha')).build();
    const names = modelsOf(plan).map(({ name }) => name);
    expect([names[1], ...names.slice(-2)]).toEqual(['Bets', 'alpha', 'Zeal']);
    const reopened = { models: new Map([...plan.models].sort()) };
    expect(modelsOf(reopened)).toEqual(modelsOf(plan));
  });

  test('are found by their id, as they are here or as they come', () => {
    const plan = aPlan().withModel(ICE_AS_MEAN).build();
    expect(findModel(plan, ICE_AS_MEAN.id)).toBe(ICE_AS_MEAN);
    expect(builtInModel(ICE_AS_MEAN.id)).toMatchObject({ name: 'ICE', combine: 'product' });
    expect(findModel(plan, toId<ModelId>('gone'))).toBeNull();
    expect(() => requireModel(plan, toId<ModelId>('gone'))).toThrow('The plan has no model gone');
  });
});
