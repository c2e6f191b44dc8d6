import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { personWeeksToMonths, riceInputs, riceKeys, scoreRice } from '../../../shared/prioritization/rice.ts';
import { aPlan, type InitiativeFacts, initiativeId } from '../../support/plan-builder.ts';

describe('the RICE score', () => {
  test.each([
    [2000, 2, 0.8, 4, 800],
    [5000, 2, 0.8, 2, 4000],
    [500, 3, 1, 2, 750],
    [2000, 0.5, 0.5, 0.5, 1000],
    [0, 3, 1, 1, 0],
    [100, 3, 0, 1, 0],
  ])('of reach %d, impact %d, confidence %d and effort %d is %d', (reach, impact, confidence, effort, score) => {
    const inputs = { reach, impact, confidence, effort };
    expect(scoreRice(initiative({ rice: inputs }))).toEqual({ state: 'complete', score, class: null, inputs });
  });

  test('is rounded to 12 significant digits', () => {
    expect(scoreOf({ rice: { reach: 0.1 + 0.2, impact: 1, confidence: 1, effort: 1 } })).toBe(0.3);
    expect(scoreOf({ rice: { reach: 100, impact: 2, confidence: 1, effort: 3 } })).toBe(66.6666666667);
  });

  test('belongs to its model: a copy of RICE has values of its own', () => {
    const keys = riceKeys(toId('rice-people'));
    const both = initiative({
      rice: { reach: 10, impact: 1, confidence: 1, effort: 1 },
      scores: {
        'rice-people.reach': 70,
        'rice-people.impact': 1,
        'rice-people.confidence': 1,
        'rice-people.effort': 1,
      },
    });
    expect(scoreRice(both)).toMatchObject({ score: 10 });
    expect(scoreRice(both, keys)).toMatchObject({ score: 70 });
  });
});

describe('effort in RICE', () => {
  const rice = { reach: 100, impact: 1, confidence: 1 };

  test('is the likely effort of all teams, 52 person-weeks being 12 person-months', () => {
    const effort = { SRE: { low: 1, likely: 20, high: 90 }, Identity: 4, '': 2 };
    expect(riceInputs(initiative({ rice, effort })).effort).toBe(6);
    expect(personWeeksToMonths(52)).toBe(12);
    expect(personWeeksToMonths(26)).toBe(6);
  });

  test('is missing without a team', () => {
    expect(scoreRice(initiative({ rice }))).toMatchObject({ state: 'incomplete', missing: ['effort'] });
  });

  test('is missing while a needed team has no figure', () => {
    const scored = scoreRice(initiative({ rice, effort: { SRE: 6, Identity: null } }));
    expect(scored).toMatchObject({ state: 'incomplete', missing: ['effort'], problem: 'Effort is missing.' });
    expect(scored.inputs.effort).toBeNull();
  });

  test('may be overridden, also while a team has no figure', () => {
    const overridden = initiative({ rice: { ...rice, effort: 4 }, effort: { SRE: 6, Identity: null } });
    expect(scoreRice(overridden)).toMatchObject({ state: 'complete', score: 25 });
  });
});

describe('a missing value', () => {
  test('makes the score incomplete, never zero, and is named', () => {
    expect(scoreRice(initiative({}))).toEqual({
      state: 'incomplete',
      missing: ['reach', 'impact', 'confidence', 'effort'],
      problem: 'Reach, impact, confidence and effort are missing.',
      inputs: { reach: null, impact: null, confidence: null, effort: null },
    });
    expect(scoreRice(initiative({ rice: { impact: 1, confidence: 0.5 }, effort: { SRE: 1 } }))).toMatchObject({
      problem: 'Reach is missing.',
    });
    expect(scoreRice(initiative({ rice: { reach: 1, confidence: 0.5 } }))).toMatchObject({
      problem: 'Impact and effort are missing.',
    });
  });
});

describe('a value outside its scale', () => {
  const good = { reach: 100, impact: 1, confidence: 0.8, effort: 2 };

  test.each([
    [{ reach: -5 }, 'Reach is -5, but it must be 0 or more.'],
    [{ impact: 1.5 }, 'Impact is 1.5, but it must be 3, 2, 1, 0.5 or 0.25.'],
    [{ confidence: 1.2 }, 'Confidence is 120 %, but it must be from 0 to 100 %.'],
    [{ confidence: -0.1 }, 'Confidence is -10 %, but it must be from 0 to 100 %.'],
    [{ effort: 0 }, 'Effort is 0 person-months, but it must be more than 0.'],
    [{ effort: -2 }, 'Effort is -2 person-months, but it must be more than 0.'],
  ])('is an error that names it: %j', (bad, problem) => {
    const inputs = { ...good, ...bad };
    expect(scoreRice(initiative({ rice: inputs }))).toEqual({ state: 'error', problem, inputs });
  });

  test('is an error though another value is missing', () => {
    expect(scoreRice(initiative({ rice: { reach: -5 } })).state).toBe('error');
  });

  test('is found where teams ask for nothing', () => {
    const { effort: _, ...rice } = good;
    expect(scoreRice(initiative({ rice, effort: { SRE: 0 } }))).toMatchObject({
      state: 'error',
      problem: 'Effort is 0 person-months, but it must be more than 0.',
    });
  });

  test('may be a word instead of a number', () => {
    const { reach: _, ...rice } = good;
    const scored = scoreRice(initiative({ rice, scores: { 'rice.reach': 'many' } }));
    expect(scored).toMatchObject({ state: 'error', problem: 'Reach is not a number; it must be 0 or more.' });
    expect(scored.inputs.reach).toBeNull();
  });

  test.each([
    [{ reach: 1e308, impact: 3 }, 'Reach of 1e+308 is so large that the score is too large to compute.'],
    [
      { reach: 1e300, effort: 1e-20 },
      'Effort of 1e-20 person-months is so small that the score is too large to compute.',
    ],
  ])('includes what overflows: %j', (bad, problem) => {
    expect(scoreRice(initiative({ rice: { ...good, ...bad } }))).toMatchObject({ state: 'error', problem });
  });
});

describe('laws of the RICE score', () => {
  const reach = fc.integer({ min: 0, max: 1_000_000 });
  const impact = fc.constantFrom(3, 2, 1, 0.5, 0.25);
  const confidence = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const effort = fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10);
  const inputs = fc.record({ reach, impact, confidence, effort });

  test('more reach, impact and confidence never lower it, more effort never raises it (seed 3)', () => {
    const property = fc.property(inputs, inputs, (a, b) => {
      const low = scoreOf({ rice: a });
      expect(scoreOf({ rice: { ...a, reach: Math.max(a.reach, b.reach) } })).toBeGreaterThanOrEqual(low);
      expect(scoreOf({ rice: { ...a, impact: Math.max(a.impact, b.impact) } })).toBeGreaterThanOrEqual(low);
      expect(scoreOf({ rice: { ...a, confidence: Math.max(a.confidence, b.confidence) } })).toBeGreaterThanOrEqual(low);
      expect(scoreOf({ rice: { ...a, effort: Math.max(a.effort, b.effort) } })).toBeLessThanOrEqual(low);
    });
    fc.assert(property, { seed: 3, numRuns: 500 });
  });

  test('no number, however wild, makes it NaN or infinite (seed 4)', () => {
    const wild = fc.option(fc.double(), { nil: null });
    const property = fc.property(wild, wild, wild, wild, (reach, impact, confidence, effort) => {
      const scored = scoreRice(initiative({ rice: { reach, impact, confidence, effort } }));
      const numbers = [...Object.values(scored.inputs), scored.state === 'complete' ? scored.score : null];
      expect(numbers.every((value) => value === null || Number.isFinite(value))).toBe(true);
    });
    fc.assert(property, { seed: 4, numRuns: 1000 });
  });
});

function initiative(facts: InitiativeFacts): Initiative {
  const found = aPlan().withInitiative('PAY-1', facts).build().initiatives.get(initiativeId('PAY-1'));
  if (!found) throw new Error('PAY-1 is not in the plan');
  return found;
}

function scoreOf(facts: InitiativeFacts): number {
  const scored = scoreRice(initiative(facts));
  if (scored.state !== 'complete' || scored.score === null) throw new Error(`No score: ${JSON.stringify(scored)}`);
  return scored.score;
}
