import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_MODELS } from '../../../shared/plan/built-in-models.ts';
import { parseRecord, writeRecord } from '../../../shared/plan/plan-schema.ts';
import { RECORD_SCHEMAS } from '../../../shared/plan/plan-schema-records.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';

function messageOf(model: unknown): string {
  const outcome = parseRecord('models', model);
  return outcome.ok ? 'no problem' : outcome.problem.message;
}

const CRITERION = {
  id: 'value',
  name: 'Value',
  description: '',
  direction: 'benefit',
  scale: { kind: 'number', least: 1, most: 5, unit: '' },
};

function weighted(...criteria: readonly object[]): object {
  const all = criteria.map((criterion) => ({ ...CRITERION, weight: 1, ...criterion }));
  return { id: 'own', kind: 'weighted', name: 'Own', builtIn: false, criteria: all };
}

function formula(text: string): object {
  return { id: 'own', kind: 'formula', name: 'Own', builtIn: false, criteria: [CRITERION], formula: text };
}

describe('a model from outside', () => {
  test.each(BUILT_IN_MODELS)('is read and written like every record: $id', (model) => {
    expect(parseRecord('models', structuredClone(model))).toEqual({ ok: true, value: model });
    expect(JSON.parse(writeRecord('models', model))).toEqual(model);
  });

  test('is taken at a glance just when zod takes it, and is the same when it is read again (seed 20261121)', () => {
    let count = 0;
    const property = fc.property(arbitraryPlan, ({ models }) => {
      for (const model of models.values()) {
        count += 1;
        expect(RECORD_SCHEMAS.models.zod.safeParse(model)).toEqual({ success: true, data: model });
        expect(RECORD_SCHEMAS.models.accepts(model)).toBe(true);
        expect(parseRecord('models', JSON.parse(writeRecord('models', model)))).toEqual({ ok: true, value: model });
      }
    });
    fc.assert(property, { seed: 20_261_121, numRuns: 100 });
    expect(count).toBeGreaterThan(100);
  });

  test('may weigh nothing, have no criteria, a scale of one value and a formula that can’t be read: it says so itself', () => {
    expect(messageOf(weighted({ weight: 0 }))).toBe('no problem');
    expect(messageOf(weighted())).toBe('no problem');
    expect(messageOf(weighted({ scale: { kind: 'number', least: 3, most: 3, unit: '' } }))).toBe('no problem');
    expect(messageOf(weighted({ scale: { kind: 'choice', choices: [] } }))).toBe('no problem');
    expect(messageOf(formula('value *'))).toBe('no problem');
    expect(messageOf(formula('x'.repeat(10_000)))).toBe('no problem');
  });

  test.each<[string, object, string]>([
    ['a weight that is no number', weighted({ weight: Number.NaN }), '“criteria, entry 1, weight” must be a number'],
    ['a weight below 0', weighted({ weight: -1 }), '“criteria, entry 1, weight” must be at least 0, not -1.'],
    [
      'a bound that is no number',
      weighted({ scale: { kind: 'number', least: Number.NaN, most: 5, unit: '' } }),
      '“criteria, entry 1, scale, least” must be a number, not NaN.',
    ],
    [
      'a scale without end',
      weighted({ scale: { kind: 'number', least: 1, most: Number.POSITIVE_INFINITY, unit: '' } }),
      '“criteria, entry 1, scale, most” must be a number, not Infinity.',
    ],
    [
      'two criteria with one id',
      weighted({}, { id: 'cost' }, {}),
      '“criteria, entry 3, id” must not be the id of a criterion before it.',
    ],
    ['an id with a dot', weighted({ id: 'a.b' }), '“criteria, entry 1, id” must be an id: 1 to 64 letters'],
    ['a name that is inherited', weighted({ id: '__proto__' }), '“criteria, entry 1, id” must be an id'],
    [
      'a scale that is none',
      weighted({ scale: { kind: 'mood' } }),
      '“criteria, entry 1, scale, kind” is “mood”, which this Quarterdeck does not know.',
    ],
    [
      'more criteria than are weighed',
      weighted(...Array.from({ length: 51 }, (_, index) => ({ id: `c${index}` }))),
      '“criteria” must not have more than 50 entries.',
    ],
    [
      'more choices than a scale has',
      weighted({ scale: { kind: 'choice', choices: Array(101).fill({ value: 1, label: '' }) } }),
      '“criteria, entry 1, scale, choices” must not have more than 100 entries.',
    ],
    ['a formula beyond all measure', formula('x'.repeat(20_001)), '“formula” has more than 20,000 characters.'],
    [
      'another kind under a built-in id',
      { ...weighted({}), id: 'rice', builtIn: true },
      '“kind” must be “rice”, as in',
    ],
    ['a built-in model of its own', { ...weighted({}), builtIn: true }, '“builtIn” must be false: it does not come'],
    [
      'a period that is none',
      { id: 'moscow', kind: 'moscow', name: 'M', builtIn: true, period: { fiscalYear: 2_026, quarter: 5 } },
      '“period, quarter” must be one of “1”, “2”, “3”, “4”, not 5.',
    ],
  ])('is refused with a sentence: %s', (_, model, sentence) => {
    expect(messageOf(model)).toContain(sentence);
  });
});
