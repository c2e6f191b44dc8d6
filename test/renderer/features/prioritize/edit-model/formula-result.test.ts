import { describe, expect, test } from 'vitest';
import { exampleFor, formulaResult } from '../../../../../renderer/features/prioritize/edit-model/formula-result.ts';
import { substituteValues } from '../../../../../renderer/features/prioritize/edit-model/substitute-values.ts';
import type { Criterion } from '../../../../../shared/plan/criterion.ts';
import { toId } from '../../../../../shared/plan/ids.ts';
import type { FormulaModel } from '../../../../../shared/plan/model.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const criterion = (id: string, name: string): Criterion => ({
  id,
  name,
  description: '',
  direction: 'benefit',
  scale: { kind: 'number', least: 0, most: null, unit: '' },
});

const model = (formula: string): FormulaModel => ({
  id: toId('own'),
  kind: 'formula',
  name: 'Own',
  builtIn: false,
  criteria: [criterion('value', 'Value'), criterion('effort', 'Effort')],
  formula,
});

const plan = aPlan()
  .withInitiative('DX-1', { stage: 'shipped', scores: { 'own.value': 1, 'own.effort': 1 } })
  .withInitiative('DX-2', { stage: 'candidate', scores: { 'own.value': 3 } })
  .withInitiative('DX-11', { stage: 'candidate', scores: { 'own.value': 5_200, 'own.effort': 4 } })
  .build();

function resultOf(key: string, formula: string): string {
  const initiative = plan.initiatives.get(initiativeId(key));
  if (initiative === undefined) throw new Error(`No ${key}`);
  return formulaResult(model(formula), initiative);
}

describe('the result of a formula', () => {
  test('is written out with the values of the initiative', () => {
    expect(resultOf('DX-11', 'value * 2 / effort')).toBe('DX-11: 5,200 × 2 ÷ 4 = 2,600');
    expect(resultOf('DX-11', 'round(value/3,1)-1')).toBe('DX-11: round(5,200 ÷ 3, 1) − 1 = 1,732.3');
  });

  test('says what is missing, and what can’t be computed', () => {
    expect(resultOf('DX-2', 'value / effort')).toBe('DX-2: Effort is missing.');
    expect(resultOf('DX-11', 'value / (effort - 4)')).toContain('DX-11: “value / (effort - 4)” divides by zero');
  });

  test('is shown for the first ranked initiative that has one, else for the first', () => {
    expect(exampleFor(plan, model('value / effort'))?.key).toBe('DX-11');
    expect(exampleFor(plan, model('value'))?.key).toBe('DX-2');
    expect(exampleFor(plan, model('1 / 0'))?.key).toBe('DX-2');
    expect(exampleFor(aPlan().build(), model('value'))).toBeNull();
  });
});

describe('a formula with values for names', () => {
  test('keeps functions and parentheses where they stand', () => {
    const shown = substituteValues('if( min ( a,b )>=2 , -a , (b) )', (name) => (name === 'a' ? '10' : '7'));
    expect(shown).toBe('if(min(10, 7) ≥ 2, − 10, (7))');
  });

  test('keeps a name that stands for nothing', () => {
    expect(substituteValues('a * b', (name) => (name === 'a' ? '1' : null))).toBe('1 × b');
  });
});
