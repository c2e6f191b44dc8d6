import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requireModel } from '../../../shared/plan/built-in-models.ts';
import type { Criterion, Scale, WeightedCriterion } from '../../../shared/plan/criterion.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { FormulaModel, Model, WeightedModel } from '../../../shared/plan/model.ts';
import { findPassing } from '../../../shared/prioritization/passing.ts';
import { scorerOf } from '../../../shared/prioritization/score-initiative.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

type Values = Readonly<Record<string, number | string>>;

const ONE_TO_FIVE: Scale = { kind: 'number', least: 1, most: 5, unit: '' };

describe('the smallest change of one input that passes', () => {
  test('goes to the next choice that is enough', () => {
    const mine = { 'business-value': 3, 'time-criticality': 3, 'risk-opportunity': 2, 'job-size': 5 };
    const other = { 'business-value': 8, 'time-criticality': 5, 'risk-opportunity': 3, 'job-size': 5 };
    expect(inputsToPass(builtIn('wsjf'), mine, other)).toEqual({
      'business-value': 13,
      'time-criticality': 13,
      'risk-opportunity': 13,
      'job-size': 2,
    });
  });

  test('goes by tenths inside bounds, and names no value outside them', () => {
    const mine = { impact: 5, confidence: 5, ease: 5 };
    expect(inputsToPass(builtIn('ice'), mine, { impact: 6, confidence: 5, ease: 5 })).toEqual({
      impact: 6.1,
      confidence: 6.1,
      ease: 6.1,
    });
    expect(inputsToPass(builtIn('ice'), mine, { impact: 10, confidence: 5, ease: 5 })).toEqual({
      impact: null,
      confidence: null,
      ease: null,
    });
  });

  test('goes by whole stars and whole percents', () => {
    const model = aWeightedModel([
      aCriterion('stars', 1, { scale: { kind: 'stars' } }),
      aCriterion('percent', 1, { scale: { kind: 'percentage' } }),
    ]);
    expect(inputsToPass(model, { stars: 2, percent: 0.5 }, { stars: 3, percent: 0.505 })).toEqual({
      stars: 4,
      percent: 0.76,
    });
  });

  test('lowers a cost, and leaves out what weighs nothing', () => {
    const model = aWeightedModel([
      aCriterion('gain', 1),
      aCriterion('price', 1, { direction: 'cost' }),
      aCriterion('spare', 0),
    ]);
    expect(inputsToPass(model, { gain: 3, price: 3 }, { gain: 4, price: 3 })).toEqual({ gain: 4.1, price: 1.9 });
    const [gain, price] =
      findPassing({ model, ...pair(model, { gain: 3, price: 3 }, { gain: 4, price: 3 }) })?.inputs ?? [];
    expect([gain?.bound, price?.bound]).toEqual(['at-least', 'at-most']);
  });

  test('takes finer steps on a narrow scale and whole ones on a wide one', () => {
    const model = aWeightedModel([
      aCriterion('narrow', 1, { scale: { kind: 'number', least: 0, most: 0.5, unit: '' } }),
      aCriterion('wide', 1, { scale: { kind: 'number', least: 0, most: 20_000, unit: '' } }),
    ]);
    expect(inputsToPass(model, { narrow: 0.2, wide: 4000 }, { narrow: 0.25, wide: 4000 })).toEqual({
      narrow: 0.26,
      wide: 6001,
    });
  });

  test('raises importance or lowers satisfaction of an opportunity', () => {
    expect(
      inputsToPass(builtIn('opportunity'), { importance: 6, satisfaction: 4 }, { importance: 5, satisfaction: 1 }),
    ).toEqual({ importance: 6.6, satisfaction: 2.9 });
  });

  test('lifts over the split, or past the value, of value against effort', () => {
    const model = builtIn('value-effort');
    expect(inputsToPass(model, { value: 4, effort: 3 }, { value: 6, effort: 8 })).toEqual({ value: 5.5, effort: null });
    expect(inputsToPass(model, { value: 6, effort: 3 }, { value: 7, effort: 2 })).toEqual({ value: 7.1, effort: null });
  });

  test('reaches a class only from a worse one', () => {
    const model = builtIn('value-effort');
    const levelsTo = (mine: Values, other: Values) =>
      findPassing({ model, ...pair(model, mine, other) })?.inputs.map(({ level, bound }) => [level, bound]);
    expect(levelsTo({ value: 4, effort: 3 }, { value: 9, effort: 8 })).toEqual([
      [null, 'at-least'],
      [null, 'exactly'],
    ]);
    expect(levelsTo({ value: 6, effort: 8 }, { value: 9, effort: 2 })).toEqual([
      [null, 'exactly'],
      [5.5, 'at-most'],
    ]);
    expect(levelsTo({ value: 6, effort: 3 }, { value: 9, effort: 2 })).toEqual([
      [null, 'at-least'],
      [null, 'exactly'],
    ]);
  });

  test('finds the nearest answer for Kano, and how many more would have to give one', () => {
    const model = builtIn('kano');
    expect(
      inputsToPass(
        model,
        { functional: 'neutral', dysfunctional: 'neutral' },
        { functional: 'like', dysfunctional: 'neutral' },
      ),
    ).toEqual({ functional: null, dysfunctional: 'dislike' });
    const passing = findPassing({
      model,
      ...pair(model, { 'must-be': 4, indifferent: 9 }, { attractive: 10, indifferent: 2 }),
    });
    expect(passing?.inputs.map(({ criterion, to, level }) => [criterion.id, to, level])).toEqual([
      ['must-be', 9, null],
      ['performance', 9, null],
      ['attractive', 42, 9],
      ['indifferent', 4, null],
      ['reverse', null, null],
      ['questionable', null, null],
    ]);
  });

  test('reaches the class of one that no better class is above', () => {
    const model = builtIn('moscow');
    const waysTo = (mine: string, other: string) =>
      findPassing({ model, ...pair(model, { priority: mine }, { priority: other }) })?.inputs.map(
        ({ to, level, bound }) => [to, level, bound],
      );
    expect(waysTo('could', 'must')).toEqual([[null, 'must', 'exactly']]);
    expect(waysTo('could', 'should')).toEqual([['must', 'should', 'exactly']]);
  });

  test('is looked for on both sides in a formula, past what can’t be computed', () => {
    const model = aFormulaModel('10 / abs(x - 5)', { kind: 'number', least: 0, most: 10, unit: '' });
    expect(inputsToPass(model, { x: 1 }, { x: 6.05 })).toEqual({ x: 4 });
    expect(inputsToPass(model, { x: 9 }, { x: 6.05 })).toEqual({ x: 6 });
    const valley = aFormulaModel('abs(x - 5)', { kind: 'number', least: 0, most: 10, unit: '' });
    expect(inputsToPass(valley, { x: 6 }, { x: 8 })).toEqual({ x: 8.1 });
    expect(inputsToPass(valley, { x: 4 }, { x: 8 })).toEqual({ x: 1.9 });
    expect(inputsToPass(valley, { x: 5 }, { x: 8 })).toEqual({ x: 8.1 });
    const unbounded = aFormulaModel('min(x, 6000 - x)', { kind: 'number', least: null, most: null, unit: '' });
    expect(inputsToPass(unbounded, { x: 1000 }, { x: 2500 })).toEqual({ x: 2501 });
  });
});

describe('the smallest change of one weight that passes', () => {
  test('is the next tenth beyond the weight at which both are equal', () => {
    const model = aWeightedModel([aCriterion('first', 3), aCriterion('second', 2), aCriterion('third', 1)]);
    // Shares of the scale differ by −0.5, 0.25 and 0: equal at a first weight of 1, and a second one of 6.
    const ways = weightsToPass(model, { first: 2, second: 4, third: 3 }, { first: 4, second: 3, third: 3 });
    expect(ways).toEqual({ first: 0.9, second: 6.1, third: null });
  });

  test('may be 0, and nothing below it', () => {
    const model = aWeightedModel([aCriterion('first', 1), aCriterion('second', 0.1)]);
    expect(weightsToPass(model, { first: 2, second: 3 }, { first: 3, second: 2 })).toEqual({ first: 0, second: 1.1 });
    expect(weightsToPass(model, { first: 2, second: 3 }, { first: 3, second: 3 })).toEqual({
      first: null,
      second: null,
    });
  });

  test('counts a criterion that weighs nothing yet, where both have a value', () => {
    const model = aWeightedModel([aCriterion('first', 1), aCriterion('second', 0)]);
    expect(weightsToPass(model, { first: 2, second: 5 }, { first: 3, second: 1 })).toEqual({
      first: null,
      second: 0.3,
    });
    expect(weightsToPass(model, { first: 2, second: 5 }, { first: 3 })).toEqual({ first: null, second: null });
  });

  test('is whole where weights are given like percents', () => {
    const model = aWeightedModel([aCriterion('first', 60), aCriterion('second', 40)]);
    expect(weightsToPass(model, { first: 2, second: 4 }, { first: 4, second: 2 })).toEqual({ first: 39, second: 61 });
  });
});

test('a change is enough, and a step less is not, in every model with weights (seed 6)', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 6 });
  const value = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);
  const property = fc.property(
    weights,
    fc.array(fc.tuple(value, value, fc.boolean()), { minLength: 6 }),
    (all, rows) => {
      fc.pre(all.some((weight) => weight > 0));
      const model = aWeightedModel(
        all.map((weight, index) => {
          return aCriterion(`c${index}`, weight / 10, { direction: rows[index]?.[2] ? 'cost' : 'benefit' });
        }),
      );
      const valuesOf = (side: 0 | 1) =>
        Object.fromEntries(all.map((_, index) => [`c${index}`, rows[index]?.[side] ?? 1]));
      const [mine, other] = [valuesOf(0), valuesOf(1)];
      fc.pre(!beats(model, mine, other));
      const passing = findPassing({ model, ...pair(model, mine, other) });
      for (const { criterion, from, to } of passing?.inputs ?? []) {
        const sign = criterion.direction === 'benefit' ? 1 : -1;
        const withInput = (input: number) => beats(model, { ...mine, [criterion.id]: input }, other);
        if (to === null) {
          expect(withInput(sign === 1 ? 5 : 1)).toBe(false);
        } else {
          expect((Number(to) - Number(from)) * sign).toBeGreaterThan(0);
          expect(withInput(Number(to))).toBe(true);
          expect(withInput(Math.round(Number(to) * 10 - sign) / 10)).toBe(false);
        }
      }
      for (const { criterion, from, to } of passing?.weights ?? []) {
        const withWeight = (weight: number) => beats(weighing(model, criterion.id, weight), mine, other);
        if (to === null) {
          expect(withWeight(0)).toBe(false);
          expect(withWeight(1e6)).toBe(false);
        } else {
          expect(to).toBeGreaterThanOrEqual(0);
          expect(withWeight(to)).toBe(true);
          expect(withWeight(Math.round(to * 10 - Math.sign(to - from)) / 10)).toBe(false);
        }
      }
    },
  );
  fc.assert(property, { seed: 6, numRuns: 400 });
});

function builtIn(id: string): Model {
  return requireModel(aPlan().build(), toId(id));
}

function pair(model: Model, mine: Values, other: Values) {
  const anInitiative = (key: string, values: Values): Initiative => {
    const scores = Object.fromEntries(Object.entries(values).map(([id, value]) => [`${model.id}.${id}`, value]));
    const initiative = aPlan().withInitiative(key, { scores }).build().initiatives.get(initiativeId(key));
    if (initiative === undefined) throw new Error(`The plan lacks ${key}`);
    return initiative;
  };
  return { initiative: anInitiative('A-1', mine), above: anInitiative('A-2', other) };
}

function inputsToPass(model: Model, mine: Values, other: Values) {
  const { inputs = [] } = findPassing({ model, ...pair(model, mine, other) }) ?? {};
  return Object.fromEntries(inputs.map(({ criterion, to }) => [criterion.id, to]));
}

function weightsToPass(model: Model, mine: Values, other: Values) {
  const { weights = [] } = findPassing({ model, ...pair(model, mine, other) }) ?? {};
  return Object.fromEntries(weights.map(({ criterion, to }) => [criterion.id, to]));
}

function beats(model: Model, mine: Values, other: Values): boolean {
  const { initiative, above } = pair(model, mine, other);
  const { score } = scorerOf(model);
  const [one, two] = [score(initiative), score(above)];
  return one.state === 'complete' && two.state === 'complete' && (one.score ?? 0) > (two.score ?? 0);
}

function weighing(model: WeightedModel, id: string, weight: number): WeightedModel {
  return { ...model, criteria: model.criteria.map((one) => (one.id === id ? { ...one, weight } : one)) };
}

function aWeightedModel(criteria: readonly WeightedCriterion[]): WeightedModel {
  return { id: toId('mine'), kind: 'weighted', name: 'Mine', builtIn: false, criteria };
}

function aCriterion(id: string, weight: number, facts: Partial<Criterion> = {}): WeightedCriterion {
  return { id, name: id, description: '', direction: 'benefit', scale: ONE_TO_FIVE, weight, ...facts };
}

function aFormulaModel(formula: string, scale: Scale): FormulaModel {
  const criteria: Criterion[] = [{ id: 'x', name: 'X', description: '', direction: 'benefit', scale }];
  return { id: toId('own'), kind: 'formula', name: 'Own', builtIn: false, criteria, formula };
}
