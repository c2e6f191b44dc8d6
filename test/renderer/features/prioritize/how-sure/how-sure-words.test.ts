import { describe, expect, test } from 'vitest';
import {
  decidedByInWords,
  drawnInWords,
  kappaInWords,
  shareOfDraws,
} from '../../../../../renderer/features/prioritize/how-sure/how-sure-words.ts';
import type { SensitivityOutcome } from '../../../../../renderer/state/sensitivity.ts';
import { BUILT_IN_MODELS, requireModel } from '../../../../../shared/plan/built-in-models.ts';
import type { Model } from '../../../../../shared/plan/model.ts';
import { criteriaOf } from '../../../../../shared/prioritization/criteria-of.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const PLAN = aPlan().build();
const modelOf = (name: string): Model => {
  const model = BUILT_IN_MODELS.find((one) => one.name === name);
  if (model === undefined) throw new Error(`There is no model ${name}`);
  return model;
};
const RICE = criteriaOf(modelOf('RICE'));
const WEIGHTED = criteriaOf(modelOf('Weighted scoring'));

describe('what decides a rank', () => {
  const decidedBy = (kind: 'weight' | 'input', criterion: number, correlation: number) => ({
    decidedBy: { kind, criterion, correlation, share: correlation ** 2 },
  });

  test('says of what is above the cut how it falls', () => {
    expect(decidedByInWords(decidedBy('weight', 2, 0.71), WEIGHTED, true)).toMatchObject({
      words: 'falls if Reliability weighs more',
      correlation: 'r −0.71',
    });
    expect(decidedByInWords(decidedBy('weight', 2, -0.71), WEIGHTED, true)).toMatchObject({
      words: 'falls if Reliability weighs less',
      correlation: 'r 0.71',
    });
    expect(decidedByInWords(decidedBy('input', 0, -0.5), RICE, true).words).toBe('falls if its reach is lower');
    expect(decidedByInWords(decidedBy('input', 3, 0.5), RICE, true).words).toBe('falls if its effort is higher');
  });

  test('says of what is below the cut how it rises', () => {
    expect(decidedByInWords(decidedBy('weight', 2, -0.71), WEIGHTED, false).words).toBe(
      'rises if Reliability weighs more',
    );
    expect(decidedByInWords(decidedBy('input', 0, -0.5), RICE, false).words).toBe('rises if its reach is higher');
    expect(decidedByInWords(decidedBy('input', 3, 0.5), RICE, false).words).toBe('rises if its effort is lower');
  });

  test('names no single one where none goes with a tenth of the variance', () => {
    expect(decidedByInWords(decidedBy('input', 0, -0.31), RICE, true).words).toBe('no single one');
    expect(decidedByInWords(decidedBy('input', 0, -0.32), RICE, true).words).toBe('falls if its reach is lower');
  });

  test('says so when nothing moves it', () => {
    expect(decidedByInWords({ decidedBy: null }, RICE, true)).toMatchObject({
      words: 'nothing moves it',
      correlation: null,
    });
  });
});

describe('a share of draws', () => {
  test.each([
    [0, '0 %'],
    [0.004, '< 1 %'],
    [0.104, '10.4 %'],
    [0.1, '10 %'],
    [0.834, '83 %'],
    [0.896, '89.6 %'],
    [0.9, '90 %'],
    [0.995, '> 99 %'],
    [1, '100 %'],
  ])('%f is %s', (share, words) => expect(shareOfDraws(share)).toBe(words));
});

describe('what was drawn', () => {
  function outcome(name: string, facts: { readonly spread?: number; readonly inputs: SensitivityOutcome['inputs'] }) {
    const model = modelOf(name);
    return {
      plan: PLAN,
      modelId: model.id,
      model: requireModel(PLAN, model.id),
      ranking: [],
      settings: { seed: '1', draws: 1_000, kappa: 50, top: 10, cutPeriod: null, spread: facts.spread ?? 0 },
      cut: { kind: 'top', top: 10 } as const,
      byId: new Map(),
      criteria: criteriaOf(model),
      inputs: facts.inputs,
    };
  }

  test('is one sentence on weights, ranges and what stays', () => {
    expect(drawnInWords(outcome('Weighted scoring', { inputs: { total: 150, ranged: 43, spread: 0 } }))).toBe(
      '1,000 draws of 5 weights (κ 50); 43 inputs vary within their range; the others keep their value.',
    );
    expect(drawnInWords(outcome('Weighted scoring', { inputs: { total: 150, ranged: 0, spread: 0 } }))).toBe(
      '1,000 draws of 5 weights (κ 50); every input keeps its value, since none has a low and a high figure.',
    );
  });

  test('names the spread of those without a range', () => {
    expect(drawnInWords(outcome('RICE', { spread: 0.2, inputs: { total: 120, ranged: 1, spread: 119 } }))).toBe(
      '1,000 draws; 1 input varies within its range; 119 inputs without a range vary by ±\u00A020 %.',
    );
    expect(drawnInWords(outcome('RICE', { spread: 0.2, inputs: { total: 120, ranged: 30, spread: 80 } }))).toBe(
      '1,000 draws; 30 inputs vary within their range; 80 inputs without a range vary by ±\u00A020 %; the others keep their value.',
    );
  });
});

describe('κ', () => {
  test('is told by what it does to a weight of 30 %', () => {
    expect(kappaInWords(50)).toBe('κ 50: a weight of 30 % varies by about ±\u00A06 points (one standard deviation).');
    expect(kappaInWords(5_000)).toContain('±\u00A00.6 points');
    expect(kappaInWords(0.001)).toContain('±\u00A046 points');
  });
});
