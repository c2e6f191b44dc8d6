import { describe, expect, test } from 'vitest';
import { draftEffect } from '../../../../../renderer/features/prioritize/edit-model/draft-effect.ts';
import { effectInWords, newModelInWords } from '../../../../../renderer/features/prioritize/edit-model/effect-words.ts';
import { toId } from '../../../../../shared/plan/ids.ts';
import type { FormulaModel, WeightedModel } from '../../../../../shared/plan/model.ts';
import { rankPlan } from '../../../../../shared/prioritization/ranking.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const scale = { kind: 'number', least: 0, most: 100, unit: '' } as const;
const criterion = (id: string, weight: number) =>
  ({ id, name: id, description: '', direction: 'benefit', scale, weight }) as const;

/** Twelve: value falls from, and urgency rises. */
function ranking(weights: { readonly value: number; readonly urgency: number }, scored = 12) {
  const model: WeightedModel = {
    id: toId('own'),
    kind: 'weighted',
    name: 'Own',
    builtIn: false,
    criteria: [criterion('value', weights.value), criterion('urgency', weights.urgency)],
  };
  const plan = aPlan().withModel(model);
  for (let number = 1; number <= 12; number += 1) {
    const scores = number <= scored ? { 'own.value': 50 - number, 'own.urgency': number * 2 } : {};
    plan.withInitiative(`A-${number}`, { stage: 'candidate', scores });
  }
  return rankPlan(plan.build(), model.id);
}

/** From A-1 on the value is 50, 51 and so on. */
function byFormula(formula: string, count: number, scored = count) {
  const { weight: _, ...value } = criterion('value', 1);
  const model: FormulaModel = {
    id: toId('formula'),
    kind: 'formula',
    name: 'Formula',
    builtIn: false,
    formula,
    criteria: [value],
  };
  const plan = aPlan().withModel(model);
  for (let number = 1; number <= count; number += 1) {
    const scores = number <= scored ? { 'formula.value': 49 + number } : {};
    plan.withInitiative(`A-${number}`, { stage: 'candidate', scores });
  }
  return rankPlan(plan.build(), model.id);
}

describe('the effect of a draft', () => {
  test('is none where every rank stays', () => {
    const effect = draftEffect(ranking({ value: 1, urgency: 0 }), ranking({ value: 5, urgency: 0 }));
    expect(effect).toEqual({ total: 12, ranked: 12, moved: 0, unscored: 0, scored: 0, leave: [], join: [] });
    expect(effectInWords(effect)).toBe('No rank changes.');
  });

  test('counts what moves and names what leaves and joins the top ten', () => {
    const effect = draftEffect(ranking({ value: 1, urgency: 0 }), ranking({ value: 1, urgency: 1 }));
    expect(effect).toMatchObject({ moved: 12, leave: ['A-1', 'A-2'], join: ['A-12', 'A-11'] });
    expect(effectInWords(effect)).toBe('12 of 12 change rank; the top ten loses A-1 and A-2 and gains A-12 and A-11.');
  });

  test('counts what loses and gains a score apart from what moves', () => {
    const [all, some] = [ranking({ value: 1, urgency: 0 }), ranking({ value: 1, urgency: 0 }, 8)];
    expect(draftEffect(all, some)).toMatchObject({ ranked: 8, moved: 0, unscored: 4, scored: 0 });
    expect(effectInWords(draftEffect(all, some))).toBe('4 lose their score. The top ten loses A-9 and A-10.');
    expect(effectInWords(draftEffect(some, all))).toBe('4 gain a score. The top ten gains A-9 and A-10.');
  });

  test('says where nothing has a score', () => {
    const none = ranking({ value: 1, urgency: 1 }, 0);
    expect(effectInWords(draftEffect(none, none))).toBe('No initiative has a score by this model yet.');
  });
});

describe('the words', () => {
  const calm = { total: 60, ranked: 60, moved: 12, unscored: 0, scored: 0, leave: [], join: [] };

  test('are short where the top ten holds the same', () => {
    expect(effectInWords(calm)).toBe('12 of 60 change rank; the top ten holds the same.');
    expect(effectInWords({ ...calm, moved: 1, unscored: 1, scored: 1 })).toBe(
      '1 of 60 changes rank; the top ten holds the same. 1 loses its score. 1 gains a score.',
    );
  });

  test('name three at most', () => {
    expect(effectInWords({ ...calm, leave: ['A', 'B', 'C', 'D'], join: ['E'] })).toContain(
      'the top ten loses A, B and 2 more and gains E.',
    );
  });

  test('say of a new model how many it can score', () => {
    const weights = { value: 1, urgency: 1 };
    expect(newModelInWords([])).toContain('no initiatives');
    expect(newModelInWords(ranking(weights, 0))).toContain('no initiative has all that it asks for yet');
    expect(newModelInWords(ranking(weights, 7))).toBe('A new model: 7 of 12 have a score by it.');
    expect(newModelInWords(ranking(weights))).toBe('A new model: all 12 have a score by it.');
  });

  test('tell errors of a new model from values that it lacks, and name the first', () => {
    expect(newModelInWords(byFormula('value / 0', 3))).toMatch(/^A new model: it gives an error for all 3\. A-1: .*0/);
    expect(newModelInWords(byFormula('value / 0', 3, 2))).toMatch(
      /^A new model: none of 3 have a score by it, 2 are errors, 1 lacks a value\. A-1: /,
    );
    expect(newModelInWords(byFormula('1 / (value - 50)', 3))).toMatch(
      /^A new model: 2 of 3 have a score by it, 1 is an error\. A-1: /,
    );
  });
});
