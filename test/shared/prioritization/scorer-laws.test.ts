// What holds of every kind of model, whatever the values.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_MODELS } from '../../../shared/plan/built-in-models.ts';
import type { Criterion, Scale } from '../../../shared/plan/criterion.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Model } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { criteriaOf, scoreKeyOf } from '../../../shared/prioritization/criteria-of.ts';
import { type RankedInitiative, rankPlan } from '../../../shared/prioritization/ranking.ts';
import { createRanking } from '../../../shared/prioritization/remembered-ranking.ts';
import { scorerOf } from '../../../shared/prioritization/score-initiative.ts';
import type { Scored } from '../../../shared/prioritization/scored.ts';
import { weightedParts } from '../../../shared/prioritization/weighted.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const SCALES: readonly (readonly [id: string, direction: Criterion['direction'], scale: Scale])[] = [
  ['liked', 'benefit', { kind: 'stars' }],
  ['sure', 'benefit', { kind: 'percentage' }],
  ['value', 'benefit', { kind: 'number', least: -3, most: 7, unit: '' }],
  ['size', 'cost', { kind: 'choice', choices: [1, 2, 5, 9].map((value) => ({ value, label: '' })) }],
];
const CRITERIA = SCALES.map(([id, direction, scale]) => ({ id, name: id, description: '', direction, scale }));
const EFFORT: Criterion = {
  id: 'effort',
  name: 'effort',
  description: '',
  direction: 'cost',
  scale: { kind: 'effort' },
};
const OWN = { id: toId<Model['id']>('own'), builtIn: false };

const MODELS: readonly Model[] = [
  ...BUILT_IN_MODELS,
  { ...OWN, kind: 'ice', name: 'ICE as a mean', combine: 'mean' },
  {
    ...OWN,
    kind: 'weighted',
    name: 'All scales',
    criteria: CRITERIA.map((one, index) => ({ ...one, weight: index * 0.7 })),
  },
  {
    ...OWN,
    kind: 'formula',
    name: 'A formula',
    criteria: [...CRITERIA, EFFORT],
    formula: '(value + 3) * sure * log(liked + 1) / (size ^ 2 * effort)',
  },
];

type Value = number | string | null;
type Values = Readonly<Record<string, Value>>;

function onScale({ scale }: Criterion): fc.Arbitrary<number | string> {
  switch (scale.kind) {
    case 'number':
      return fc.oneof(
        fc.integer({ min: scale.least ?? 0, max: scale.most ?? 20 }),
        fc.double({ min: scale.least ?? 0, max: scale.most ?? 20, noNaN: true }).map((value) => value + 0),
      );
    case 'choice':
      return fc.constantFrom(...scale.choices.map(({ value }) => value));
    case 'category':
      return fc.constantFrom(...scale.categories.map(({ id }) => id));
    case 'percentage':
      return fc.constantFrom(0, 0.1, 0.5, 0.8, 1);
    case 'stars':
      return fc.integer({ min: 1, max: 5 });
    case 'effort':
      return fc.constantFrom(0.25, 0.5, 1, 3);
  }
}

/** Values on their scales. */
function wholeValues(model: Model): fc.Arbitrary<Values> {
  return fc.record(Object.fromEntries(criteriaOf(model).map((one) => [one.id, onScale(one)])));
}

/** Values of which some are missing, and some are what no scale takes. */
function anyValues(model: Model): fc.Arbitrary<Values> {
  const strange: fc.Arbitrary<Value> = fc.constantFrom<Value>(-1, 1e308, -1e308, 5e-324, 'like', 'nonsense');
  const entries = criteriaOf(model).map((one) => {
    const value = fc.oneof({ weight: 12, arbitrary: onScale(one) }, fc.constant(null), strange);
    return [one.id, value] as const;
  });
  return fc.record(Object.fromEntries(entries));
}

function planOf(model: Model, all: readonly (readonly [key: string, values: Values])[]): Plan {
  const builder = aPlan();
  if (!model.builtIn) builder.withModel(model);
  for (const [key, values] of all) {
    const scores = Object.entries(values).flatMap(([id, value]) =>
      value === null ? [] : [[scoreKeyOf(model, { id }), value] as const],
    );
    builder.withInitiative(key, {
      scores: Object.fromEntries(scores),
      effort: { SRE: (values.effort as number) ?? 1 },
    });
  }
  return builder.build();
}

function scoredOf(model: Model, values: Values): Scored {
  const initiative = planOf(model, [['A', values]]).initiatives.get(initiativeId('A'));
  if (initiative === undefined) throw new Error('The plan has no initiative');
  return scorerOf(model).score(initiative);
}

/** What it is ordered by, the higher the better. */
function orderOf(scored: Scored): readonly number[] | null {
  if (scored.state !== 'complete') return null;
  return scored.class === null ? [scored.score] : scored.order;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function listed(rows: readonly RankedInitiative[]) {
  return rows.map(({ rank, initiative, scored }) => ({ rank, key: initiative.key, scored }));
}

function keyed(all: readonly Values[]): readonly (readonly [string, Values])[] {
  return all.map((values, index) => [`K-${index}`, values] as const);
}

describe.each(MODELS)('$name', (model) => {
  const many = fc.array(anyValues(model), { maxLength: 16 });

  test('one more initiative changes no score and no order of the others (seed 21)', () => {
    const property = fc.property(many, anyValues(model), (all, added) => {
      const before = rankPlan(planOf(model, keyed(all)), model.id);
      const after = rankPlan(planOf(model, [...keyed(all), ['K-99', added]]), model.id);
      const others = after.filter(({ initiative }) => initiative.key !== 'K-99');
      const bare = (rows: readonly RankedInitiative[]) => listed(rows).map(({ key, scored }) => [key, scored]);
      expect(bare(others)).toEqual(bare(before));
    });
    fc.assert(property, { seed: 21, numRuns: 60 });
  });

  test('the order of the input changes nothing (seed 22)', () => {
    const property = fc.property(
      many.chain((all) =>
        fc.tuple(fc.constant(keyed(all)), fc.shuffledSubarray([...keyed(all)], { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(listed(rankPlan(planOf(model, shuffled), model.id))).toEqual(
          listed(rankPlan(planOf(model, all), model.id)),
        );
      },
    );
    fc.assert(property, { seed: 22, numRuns: 60 });
  });

  test('a rank is one more than how many are better, so that equals share it (seed 23)', () => {
    const property = fc.property(many, (all) => {
      const rows = rankPlan(planOf(model, keyed(all)), model.id);
      const orders = rows.map(({ scored }) => orderOf(scored));
      for (const [index, { rank }] of rows.entries()) {
        const own = orders[index] ?? null;
        const better = orders.filter((other) => own !== null && other !== null && compare(other, own) > 0).length;
        expect(rank).toBe(own === null ? null : better + 1);
      }
      const states = rows.map(({ scored }) => ({ complete: 0, incomplete: 1, error: 2 })[scored.state]);
      expect(states).toEqual(states.toSorted((a, b) => a - b));
    });
    fc.assert(property, { seed: 23, numRuns: 60 });
  });

  test('more of a benefit never makes it worse, more of a cost never better (seed 24)', () => {
    const numeric = criteriaOf(model).filter(({ scale }) => scale.kind !== 'category');
    // Counts of answers raise one class over another: what is better there is no matter of more.
    if (model.kind === 'kano' || numeric.length === 0) return;
    let count = 0;
    const change = fc.constantFrom(...numeric).chain((one) => fc.tuple(fc.constant(one), onScale(one)));
    const property = fc.property(wholeValues(model), change, (values, [criterion, other]) => {
      const before = orderOf(scoredOf(model, values));
      const after = orderOf(scoredOf(model, { ...values, [criterion.id]: other }));
      if (before === null || after === null) throw new Error('Values on their scales have a score');
      const raised = Math.sign(Number(other) - Number(values[criterion.id]));
      const wanted = criterion.direction === 'benefit' ? raised : -raised;
      if (raised !== 0) count += 1;
      expect(compare(after, before) * wanted).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, { seed: 24, numRuns: 200 });
    expect(count).toBeGreaterThan(50);
  });

  test('no number is NaN, infinite or minus zero, and what is wrong is a sentence (seed 25)', () => {
    const seen = new Set<Scored['state']>();
    const property = fc.property(fc.oneof(anyValues(model), wholeValues(model), fc.constant({})), (values) => {
      const scored = scoredOf(model, values);
      seen.add(scored.state);
      const numbers = [...(orderOf(scored) ?? []), ...Object.values(scored.inputs)].filter(
        (one) => typeof one === 'number',
      );
      expect(numbers.filter((one) => !Number.isFinite(one) || Object.is(one, -0))).toEqual([]);
      if (scored.state !== 'complete') expect(scored.problem).toMatch(/^\S.*[.?]$/);
    });
    fc.assert(property, { seed: 25, numRuns: 300 });
    expect([...seen].sort()).toEqual(['complete', 'error', 'incomplete']);
  });

  test('the remembered ranking is the ranking, edit after edit (seed 26)', () => {
    const edits = fc.array(fc.tuple(fc.nat({ max: 5 }), anyValues(model)), { maxLength: 8 });
    const property = fc.property(fc.array(anyValues(model), { minLength: 6, maxLength: 6 }), edits, (all, later) => {
      const ranking = createRanking();
      let plan = planOf(model, keyed(all));
      for (const [index, values] of later) {
        const changed = planOf(model, [[`K-${index}`, values]]).initiatives;
        const initiatives = new Map([...plan.initiatives].map(([id, one]) => [id, changed.get(id) ?? one]));
        plan = { ...plan, initiatives };
        expect(ranking(plan, model.id)).toEqual(rankPlan(plan, model.id));
      }
    });
    fc.assert(property, { seed: 26, numRuns: 60 });
  });
});

describe('shares', () => {
  test.each(MODELS.filter(({ kind }) => kind === 'weighted'))('of $name add up to the score (seed 27)', (model) => {
    if (model.kind !== 'weighted') throw new Error('Not a weighted model');
    const property = fc.property(wholeValues(model), (values) => {
      const scored = scoredOf(model, values);
      const parts = weightedParts(
        model.criteria,
        model.criteria.map(({ id }) => Number(values[id])),
      );
      const sum = parts.reduce((total, { points }) => total + points, 0);
      expect(orderOf(scored)?.[0]).toBeCloseTo(sum, 9);
      expect(parts.reduce((total, { weightShare }) => total + weightShare, 0)).toBeCloseTo(1, 12);
      for (const { normalised } of parts) expect(normalised >= 0 && normalised <= 1).toBe(true);
    });
    fc.assert(property, { seed: 27, numRuns: 200 });
  });
});
