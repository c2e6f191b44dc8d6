import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInModel } from '../../../shared/plan/built-in-models.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { RICE_MODEL_ID } from '../../../shared/plan/model.ts';
import { findPassing } from '../../../shared/prioritization/passing.ts';
import { riceScore } from '../../../shared/prioritization/rice.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

interface Inputs {
  readonly reach: number;
  readonly impact: number;
  readonly confidence: number;
  readonly effort: number;
}

describe('what lifts a RICE score over another', () => {
  test('is the least whole reach and the most effort, to a tenth, that do', () => {
    // 2600 × 3 × 0.8 ÷ 5 = 1248 against 3100 × 2 × 0.8 ÷ 3 = 1653.33: reach from 3444.4 on, effort up to 3.774.
    const ways = findWays({ reach: 2600, impact: 3, confidence: 0.8, effort: 5 }, 1653.33333333);
    expect(ways).toEqual({ reach: 3445, impact: null, confidence: null, effort: 3.7 });
  });

  test('is the next sufficient level of impact and a confidence of at most 100 %', () => {
    const ways = findWays({ reach: 100, impact: 0.5, confidence: 0.5, effort: 1 }, 45);
    expect(ways).toMatchObject({ impact: 1, confidence: 0.91 });
  });

  test('is strictly more: an equal score does not pass', () => {
    const ways = findWays({ reach: 100, impact: 1, confidence: 1, effort: 2 }, 50);
    expect(ways).toEqual({ reach: 101, impact: 2, confidence: null, effort: 1.9 });
  });

  test('counts only a difference that 12 digits show', () => {
    const ways = findWays({ reach: 1e13, impact: 1, confidence: 1, effort: 1 }, 1e13);
    expect(ways.reach).toBe(1e13 + 50);
  });

  test('is nothing where no change of one input alone does it', () => {
    const nothing = { reach: null, impact: null, confidence: null, effort: null };
    expect(findWays({ reach: 100, impact: 3, confidence: 0, effort: 0.1 }, 50)).toMatchObject({
      reach: null,
      impact: null,
      effort: null,
    });
    expect(findWays({ reach: 0, impact: 3, confidence: 1, effort: 1 }, 50)).toEqual({ ...nothing, reach: 17 });
  });

  test('ends also for enormous numbers', () => {
    expect(findWays({ reach: 1e200, impact: 1, confidence: 1, effort: 1e200 }, 1e300)).toMatchObject({ reach: null });
    expect(findWays({ reach: 1, impact: 1, confidence: 1, effort: 1e-300 }, 1e301).reach).toBe(11);
  });

  test('is found next to what overflows', () => {
    // A reach of 2 is 1.05e308, one of 3 passes with 1.58e308, and one of 4 is too large to compute.
    expect(findWays({ reach: 1, impact: 1, confidence: 1, effort: 1.9e-308 }, 1.2e308).reach).toBe(3);
  });

  test('is enough, and a step less is not (seed 8)', () => {
    const inputs = fc.record({
      reach: fc.integer({ min: 1, max: 10_000 }),
      impact: fc.constantFrom(3, 2, 1, 0.5, 0.25),
      confidence: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
      effort: fc.integer({ min: 1, max: 200 }).map((tenths) => tenths / 10),
    });
    const property = fc.property(inputs, inputs, (mine, other) => {
      const target = score(other);
      fc.pre(score(mine) <= target);
      const ways = findWays(mine, target);
      expect(ways.reach).not.toBeNull();
      const reach = ways.reach ?? 0;
      expect(score({ ...mine, reach })).toBeGreaterThan(target);
      expect(score({ ...mine, reach: reach - 1 })).toBeLessThanOrEqual(target);
      const tenths = ways.effort === null ? 0 : Math.round(ways.effort * 10);
      if (tenths > 0) expect(score({ ...mine, effort: tenths / 10 })).toBeGreaterThan(target);
      expect(score({ ...mine, effort: (tenths + 1) / 10 })).toBeLessThanOrEqual(target);
      const percent = ways.confidence === null ? 101 : Math.round(ways.confidence * 100);
      if (percent <= 100) expect(score({ ...mine, confidence: percent / 100 })).toBeGreaterThan(target);
      expect(score({ ...mine, confidence: (percent - 1) / 100 })).toBeLessThanOrEqual(target);
    });
    fc.assert(property, { seed: 8, numRuns: 500 });
  });
});

function findWays(mine: Inputs, target: number): Readonly<Record<keyof Inputs, number | null>> {
  const model = builtInModel(RICE_MODEL_ID);
  if (model === null) throw new Error('RICE is not built in');
  const above = anInitiative('A-2', { reach: target, impact: 1, confidence: 1, effort: 1 });
  const passing = findPassing({ model, initiative: anInitiative('A-1', mine), above });
  const to = (id: keyof Inputs): number | null => {
    const found = passing?.inputs.find(({ criterion }) => criterion.id === id)?.to ?? null;
    return found === null ? null : Number(found);
  };
  return { reach: to('reach'), impact: to('impact'), confidence: to('confidence'), effort: to('effort') };
}

function anInitiative(key: string, rice: Inputs): Initiative {
  const initiative = aPlan().withInitiative(key, { rice }).build().initiatives.get(initiativeId(key));
  if (initiative === undefined) throw new Error(`The plan lacks ${key}`);
  return initiative;
}

function score({ reach, impact, confidence, effort }: Inputs): number {
  return riceScore(reach, impact, confidence, effort) ?? Number.POSITIVE_INFINITY;
}
