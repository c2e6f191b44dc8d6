import { describe, expect, test } from 'vitest';
import { builtInModel } from '../../../shared/plan/built-in-models.ts';
import type { ModelId } from '../../../shared/plan/ids.ts';
import type { Model } from '../../../shared/plan/model.ts';
import { readModel } from '../../../shared/prioritization/model-file.ts';

function read(json: unknown, find: (id: ModelId) => Model | null = builtInModel): Model {
  const model = readModel(json, find);
  if (!model.ok) throw new Error(model.problem.message);
  return model.value;
}

function refusal(json: unknown): string {
  const model = readModel(json, builtInModel);
  if (model.ok) throw new Error(`Not refused: ${JSON.stringify(json)}`);
  return model.problem.message;
}

const ONE_TO_FIVE = { kind: 'number', least: 1, most: 5, unit: '' };
const OPEN = { kind: 'number', least: null, most: null, unit: '' };

describe('a model written by hand', () => {
  test('is weighted where a criterion has a weight, and fills in what is left out', () => {
    expect(
      read({
        id: 'fit',
        criteria: [
          { id: 'market-size', weight: 3 },
          { id: 'risk', cost: true },
        ],
      }),
    ).toEqual({
      id: 'fit',
      kind: 'weighted',
      name: 'fit',
      builtIn: false,
      criteria: [
        {
          id: 'market-size',
          name: 'Market size',
          description: '',
          direction: 'benefit',
          scale: ONE_TO_FIVE,
          weight: 3,
        },
        { id: 'risk', name: 'Risk', description: '', direction: 'cost', scale: ONE_TO_FIVE, weight: 1 },
      ],
    });
  });

  test('is a formula where it has one, with criteria by their names alone', () => {
    const { criteria, ...rest } = read({
      id: 'rate',
      formula: 'value / effort',
      criteria: ['value', 'effort'],
    }) as Model & {
      criteria: unknown;
    };
    expect(rest).toEqual({ id: 'rate', kind: 'formula', name: 'rate', builtIn: false, formula: 'value / effort' });
    expect(criteria).toMatchObject([
      { id: 'value', scale: OPEN },
      { id: 'effort', scale: OPEN },
    ]);
  });

  test.each([
    [[0, 10], { kind: 'number', least: 0, most: 10, unit: '' }],
    [[0, null], { kind: 'number', least: 0, most: null, unit: '' }],
    ['percentage', { kind: 'percentage' }],
    ['stars', { kind: 'stars' }],
    ['effort', { kind: 'effort' }],
    ['number', OPEN],
    [
      { least: 1, unit: 'teams' },
      { kind: 'number', least: 1, most: null, unit: 'teams' },
    ],
    [{ kind: 'stars' }, { kind: 'stars' }],
    [
      { choices: [1, { value: 2, label: 'two' }] },
      {
        kind: 'choice',
        choices: [
          { value: 1, label: '' },
          { value: 2, label: 'two' },
        ],
      },
    ],
  ])('takes %j for a scale', (scale, whole) => {
    expect(read({ id: 'x', formula: 'a', criteria: [{ id: 'a', scale }] })).toMatchObject({
      criteria: [{ scale: whole }],
    });
  });

  test('changes a model that is there in what it says, and leaves the rest', () => {
    expect(read({ id: 'ice', combine: 'mean' })).toEqual({ ...builtInModel('ice' as ModelId), combine: 'mean' });
    expect(read({ id: 'rice', reachUnit: 'people', builtIn: false })).toMatchObject({
      name: 'RICE',
      builtIn: true,
      reachUnit: 'people',
      reachPeriod: 'quarter',
    });
    expect(read({ id: 'weighted', name: 'Ours' })).toEqual({ ...builtInModel('weighted' as ModelId), name: 'Ours' });
  });

  test('may be a copy of a kind whose criteria are its method', () => {
    expect(read({ id: 'wsjf-2', kind: 'wsjf' })).toEqual({
      id: 'wsjf-2',
      kind: 'wsjf',
      name: 'wsjf-2',
      builtIn: false,
    });
    const period = { fiscalYear: 2027, quarter: 1 };
    expect(read({ id: 'now', kind: 'moscow', period })).toMatchObject({ period });
  });
});

describe('what no model can be made of', () => {
  test.each([
    [[], 'the model must be an object, not a list.'],
    [{}, 'id is missing.'],
    [{ id: 'x y' }, 'id must be 1 to 64 letters, digits, hyphens and underscores, not “x y”.'],
    [{ id: 'x' }, /^kind is missing: give one of “rice”/],
    [{ id: 'x', kind: 'magic' }, /^kind must be one of .* not “magic”\.$/],
    [{ id: 'ice', kind: 'formula', formula: '1' }, 'kind must be “ice”, which the model “ice” is, not “formula”.'],
    [{ id: 'rice', combine: 'mean' }, 'combine is nothing that a model of the kind “rice” has.'],
    [{ id: 'ice', criteria: ['a'] }, /^criteria can’t be chosen for a model of the kind “ice”/],
    [{ id: 'x', criteria: [{ weight: 1 }] }, 'criteria, entry 1, id is missing.'],
    [{ id: 'x', criteria: [{ id: 'a', weight: '1' }] }, 'criteria, entry 1, weight must be a number, not “1”.'],
    [
      { id: 'x', criteria: [{ id: 'a', weight: Number.POSITIVE_INFINITY }] },
      'criteria, entry 1, weight must be a number, not Infinity.',
    ],
    [
      { id: 'x', criteria: [{ id: 'a', weight: 1, wieght: 2 }] },
      'criteria, entry 1 has “wieght”, which this Quarterdeck does not know.',
    ],
    [{ id: 'x', criteria: [{ id: 'a', weight: 1, scale: 'star' }] }, /^criteria, entry 1, scale must be two bounds/],
    [
      { id: 'x', criteria: [{ id: 'a', weight: 1, scale: [1, 2, 3] }] },
      /^criteria, entry 1, scale must have two bounds/,
    ],
    [
      { id: 'x', criteria: [{ id: 'a', weight: 1, cost: true, direction: 'benefit' }] },
      'criteria, entry 1 is a benefit by its direction and not by “cost”.',
    ],
    [{ id: 'x', formula: 'a', criteria: [{ id: 'a', weight: 1 }] }, /^criteria, entry 1 has a weight/],
  ])('%j is refused', (json, message) => {
    if (typeof message === 'string') expect(refusal(json)).toBe(message);
    else expect(refusal(json)).toMatch(message);
  });
});
