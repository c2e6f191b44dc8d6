import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import { compareKeys } from '../../../shared/plan/initiative-key.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { aPlan, type InitiativeFacts } from '../../support/plan-builder.ts';

describe('the ranking of a plan', () => {
  test('goes by score, high first', () => {
    const plan = planWith({
      'PAY-1': scoring(800),
      'PAY-2': scoring(4000),
      'PAY-3': scoring(750),
      'PAY-4': scoring(1000),
    });
    expect(listed(plan)).toEqual(['1 PAY-2', '2 PAY-4', '3 PAY-1', '4 PAY-3']);
  });

  test('gives equal scores one rank: 1, 2, 2, 4', () => {
    const plan = planWith({ A: scoring(9), B: scoring(5), C: scoring(5), D: scoring(1) });
    expect(listed(plan)).toEqual(['1 A', '2 B', '2 C', '4 D']);
  });

  test('takes scores for equal that agree in 12 significant digits', () => {
    const plan = planWith({ B: scoring(0.1 + 0.2), A: scoring(0.3), C: scoring(0.2) });
    expect(listed(plan)).toEqual(['1 A', '1 B', '3 C']);
  });

  test('lists equal scores by lower effort, then by key as people count', () => {
    const plan = planWith({
      'PAY-12': scoring(5, 2),
      'PAY-2': scoring(5, 2),
      'PAY-30': scoring(5, 1),
    });
    expect(listed(plan)).toEqual(['1 PAY-30', '1 PAY-2', '1 PAY-12']);
  });

  test('lists last, without a rank, what is incomplete and then what is in error, each by key', () => {
    const plan = planWith({
      'E-10': { rice: { reach: -1 } },
      'E-9': { rice: { confidence: 3 } },
      'I-10': {},
      'I-9': { rice: { reach: 5 } },
      'S-1': scoring(0),
    });
    expect(listed(plan)).toEqual(['1 S-1', '- I-9', '- I-10', '- E-9', '- E-10']);
  });

  test('holds the stages from intake to in progress', () => {
    const stages = ['intake', 'candidate', 'planned', 'in-progress', 'shipped', 'declined', 'parked'] as const;
    const plan = planWith(Object.fromEntries(stages.map((stage, n) => [`${stage}`, { ...scoring(9 - n), stage }])));
    expect(listed(plan)).toEqual(['1 intake', '2 candidate', '3 planned', '4 in-progress']);
  });

  test('goes by the model that is asked for, else by the deciding one', () => {
    const id = toId<ModelId>('rice-b');
    const plan = aPlan()
      .withModel({ id, kind: 'rice', name: 'RICE B', builtIn: false, reachUnit: 'people', reachPeriod: 'year' })
      .withInitiative('A', { ...scoring(9), scores: values('rice-b', 1) })
      .withInitiative('B', { ...scoring(1), scores: values('rice-b', 9) });
    expect(listed(plan.build())).toEqual(['1 A', '2 B']);
    expect(rankPlan(plan.build(), id).map((row) => row.initiative.key)).toEqual(['B', 'A']);
    expect(listed(plan.withSettings({ decidingModelId: id }).build())).toEqual(['1 B', '2 A']);
  });

  test('is refused for a model that the plan does not have', () => {
    expect(() => rankPlan(aPlan().build(), toId('nope'))).toThrow('no model nope');
  });

  test('of an empty plan is empty', () => {
    expect(rankPlan(aPlan().build())).toEqual([]);
  });
});

describe('laws of the ranking', () => {
  const facts: fc.Arbitrary<InitiativeFacts> = fc.record({
    rice: fc.record({
      reach: fc.option(fc.integer({ min: -1, max: 6 }), { nil: null }),
      impact: fc.constantFrom(3, 2, 1, 0.5, 0.25),
      confidence: fc.constantFrom(1, 0.8, 0.5),
      effort: fc.constantFrom(0.5, 1, 2, 3),
    }),
  });
  const many = fc.array(facts, { maxLength: 24 });

  test('the order of the input changes nothing (seed 5)', () => {
    const property = fc.property(many, fc.infiniteStream(fc.nat()), (all, weights) => {
      const entries = all.map((each, n) => [`K-${n}`, each] as const);
      const shuffled = entries
        .map((entry) => ({ entry, weight: weights.next().value }))
        .sort((a, b) => a.weight - b.weight)
        .map(({ entry }) => entry);
      expect(listed(planWith(Object.fromEntries(shuffled)))).toEqual(listed(planWith(Object.fromEntries(entries))));
    });
    fc.assert(property, { seed: 5, numRuns: 100 });
  });

  test('one more initiative changes no score and no order of the others (seed 6)', () => {
    const property = fc.property(many, facts, (all, added) => {
      const before = Object.fromEntries(all.map((each, n) => [`K-${n}`, each]));
      const after = rankPlan(planWith({ ...before, 'K-99': added })).filter((row) => row.initiative.key !== 'K-99');
      const scoredBefore = rankPlan(planWith(before)).map((row) => [row.initiative.key, row.scored]);
      expect(after.map((row) => [row.initiative.key, row.scored])).toEqual(scoredBefore);
    });
    fc.assert(property, { seed: 6, numRuns: 100 });
  });

  test('it is a sort by score, effort and key, with one more than the number of better ones as rank (seed 7)', () => {
    const property = fc.property(many, (all) => {
      const rows = rankPlan(planWith(Object.fromEntries(all.map((each, n) => [`K-${n}`, each]))));
      const keyed = rows.map((row) => {
        const { scored } = row;
        const group = { complete: 0, incomplete: 1, error: 2 }[scored.state];
        const score = scored.state === 'complete' ? (scored.score ?? 0) : 0;
        const effort = group === 0 ? Number(scored.inputs.effort) : 0;
        return { key: row.initiative.key, rank: row.rank, group, score, effort };
      });
      const sorted = [...keyed].sort(
        (a, b) => a.group - b.group || b.score - a.score || a.effort - b.effort || compareKeys(a.key, b.key),
      );
      expect(keyed).toEqual(sorted);
      for (const row of keyed) {
        const better = keyed.filter((other) => other.group === 0 && other.score > row.score).length;
        expect(row.rank).toBe(row.group === 0 ? better + 1 : null);
      }
    });
    fc.assert(property, { seed: 7, numRuns: 100 });
  });
});

/** Facts that score exactly so much: reach takes it, with the effort. */
function scoring(score: number, effort = 1): InitiativeFacts {
  return { rice: { reach: score * effort, impact: 1, confidence: 1, effort } };
}

function values(model: string, reach: number): NonNullable<InitiativeFacts['scores']> {
  return { [`${model}.reach`]: reach, [`${model}.impact`]: 1, [`${model}.confidence`]: 1, [`${model}.effort`]: 1 };
}

function planWith(factsByKey: Readonly<Record<string, InitiativeFacts>>): Plan {
  const builder = aPlan();
  for (const [key, facts] of Object.entries(factsByKey)) builder.withInitiative(key, facts);
  return builder.build();
}

function listed(plan: Plan): readonly string[] {
  return rankPlan(plan).map(({ rank, initiative }) => `${rank ?? '-'} ${initiative.key}`);
}
