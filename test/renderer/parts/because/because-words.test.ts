import { describe, expect, test } from 'vitest';
import {
  figuresInWords,
  formatOnScale,
  formatParts,
  formatScore,
  hasPartColumn,
  nameInSentence,
  normalisedInWords,
} from '../../../../renderer/parts/because/because-words.ts';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import { toId } from '../../../../shared/plan/ids.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import type { Because } from '../../../../shared/prioritization/because.ts';
import { becauseOf } from '../../../../shared/prioritization/because-of.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

test('a score is whole from 100 on, and shows two digits below', () => {
  expect(formatScore(1_248.4)).toBe('1,248');
  expect(formatScore(99.456)).toBe('99.46');
  expect(formatScore(0)).toBe('0');
});

test('a value is written as its scale is read', () => {
  expect(formatOnScale({ kind: 'percentage' }, 0.8)).toBe('80 %');
  expect(formatOnScale({ kind: 'effort' }, 6)).toBe('6.0');
  expect(formatOnScale({ kind: 'effort' }, 0.25)).toBe('0.25');
  expect(formatOnScale({ kind: 'number', least: 0, most: null, unit: '' }, 2600)).toBe('2,600');
  expect(formatOnScale({ kind: 'number', least: 0, most: 0.01, unit: '' }, 0.0025)).toBe('0.0025');
  expect(formatOnScale({ kind: 'category', categories: [{ id: 'must', label: 'Must' }] }, 'must')).toBe('Must');
});

describe('in a weighted model', () => {
  const values = { 'strategic-fit': 4, 'customer-impact': 5, reliability: 2, revenue: 3, cost: 2 };
  const because = becauseIn('weighted', values);

  test('points shown add up to the score shown', () => {
    expect(formatParts(because.lines)).toEqual(['18.75', '+\u00A025.00', '+\u00A04.17', '+\u00A08.33', '+\u00A012.50']);
    expect(because.scored).toMatchObject({ score: 68.75 });
  });

  test('a line says where its value lies on its scale and what it weighs', () => {
    const words = because.lines.map(normalisedInWords);
    expect(words[0]).toBe('0.75 of 1–5 · weight 3 of 12, 25\u00A0%');
    expect(words[4]).toBe('0.75 of 1–5, less is better · weight 2 of 12, 16.7\u00A0%');
  });

  test('the sum stands as on paper', () => {
    expect(because.formulas.map(figuresInWords)).toEqual([
      '100 × (3×0.75 + 3×1 + 2×0.25 + 2×0.5 + 2×0.75) ÷ 12 =\u00A068.75',
    ]);
  });
});

test('thirds that leave a rest still add up to the mean shown', () => {
  const model: Model = { id: toId('ice'), kind: 'ice', name: 'ICE', builtIn: true, combine: 'mean' };
  expect(hasPartColumn(model)).toBe(true);
  const because = becauseIn('ice', { impact: 10, confidence: 1, ease: 10 }, model);
  const shown = formatParts(because.lines);
  const figures = shown.map((text) => Number(text.replace('+\u00A0', '')));
  expect(formatScore(figures.reduce((sum, one) => sum + one, 0))).toBe('7');
});

test('a class is named, and a coefficient below zero has a real minus', () => {
  expect(becauseIn('value-effort', { value: 7, effort: 8 }).formulas.map(figuresInWords)).toEqual([
    'value 7 ≥ 5.5, effort 8 > 5.5: Big bet',
  ]);
  const counts = { attractive: 30, performance: 20, 'must-be': 10, indifferent: 40 };
  expect(becauseIn('kano', counts).formulas.map(figuresInWords)).toEqual([
    '40 of 100: Indifferent',
    '(30 + 20) ÷ (30 + 20 + 10 + 40) =\u00A00.5',
    '−(20 + 10) ÷ (30 + 20 + 10 + 40) =\u00A0−0.3',
  ]);
});

test('a name goes into a sentence with a small letter, unless it is written in capitals', () => {
  expect(nameInSentence('Job size')).toBe('job size');
  expect(nameInSentence('ARR at risk')).toBe('ARR at risk');
  expect(nameInSentence('B2B reach')).toBe('B2B reach');
});

function becauseIn(modelId: string, values: Readonly<Record<string, number>>, changed?: Model): Because {
  const scores = Object.fromEntries(Object.entries(values).map(([id, value]) => [`${modelId}.${id}`, value]));
  const plan = aPlan().withInitiative('A-1', { scores }).build();
  const initiative = plan.initiatives.get(initiativeId('A-1'));
  if (initiative === undefined) throw new Error('The plan lacks A-1');
  return becauseOf({ plan, model: changed ?? requireModel(plan, toId(modelId)), initiative, ranking: [] });
}
