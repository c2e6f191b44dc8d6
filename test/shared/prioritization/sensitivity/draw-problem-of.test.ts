import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import { toId } from '../../../../shared/plan/ids.ts';
import type { CriterionScore } from '../../../../shared/plan/initiative.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { rankPlan } from '../../../../shared/prioritization/ranking.ts';
import { drawAll } from '../../../../shared/prioritization/sensitivity/create-draws.ts';
import { drawFiguresOf, drawProblemOf } from '../../../../shared/prioritization/sensitivity/draw-problem-of.ts';
import { generatePlan } from '../../../../shared/sample/generate-plan.ts';
import { aPlan } from '../../../support/plan-builder.ts';

function problemOf(plan: Plan, model: Model, spread = 0) {
  const figures = drawFiguresOf(model, rankPlan(plan, model.id), { spread });
  return { ...figures, ...drawProblemOf(model, figures) };
}

function modelOf(plan: Plan, id: string): Model {
  return requireModel(plan, toId(id));
}

function ranged(low: number, likely: number, high: number): CriterionScore {
  return { value: { kind: 'number', low, likely, high }, setBy: '', setOn: null, evidence: '' };
}

describe('what is drawn of a plan', () => {
  test('an input with a range lies between its low and high, held inside the scale', () => {
    const plan = aPlan()
      .withInitiative('A-1', {
        rice: { reach: 100, effort: 2 },
        scores: { 'rice.impact': ranged(0.1, 2, 9), 'rice.confidence': ranged(0.5, 0.8, 1.4) },
      })
      .build();
    const { low, likely, high } = problemOf(plan, modelOf(plan, 'rice'));
    expect([...low]).toEqual([100, 0.25, 0.5, 2]);
    expect([...likely]).toEqual([100, 2, 0.8, 2]);
    expect([...high]).toEqual([100, 3, 1, 2]);
  });

  test('an input without a range is off by the spread, and stays on its scale', () => {
    const plan = aPlan()
      .withInitiative('A-1', { scores: { 'ice.impact': 9, 'ice.confidence': 1, 'ice.ease': 5 } })
      .build();
    const { low, high } = problemOf(plan, modelOf(plan, 'ice'), 0.2);
    expect([...low].map((value) => Math.round(value * 10) / 10)).toEqual([7.2, 1, 4]);
    expect([...high].map((value) => Math.round(value * 10) / 10)).toEqual([10, 1.2, 6]);
  });

  test('an effort that follows the teams’ lies between the sums of theirs', () => {
    const plan = aPlan()
      .withInitiative('A-1', {
        rice: { reach: 100, impact: 1, confidence: 1 },
        effort: { SRE: { low: 2, likely: 26, high: 52 }, Web: 26 },
      })
      .build();
    const { low, likely, high } = problemOf(plan, modelOf(plan, 'rice'), 0.5);
    expect([low[3], likely[3], high[3]]).toEqual([(28 * 12) / 52, 12, 18]);
  });

  test('what has no score is not drawn, what weighs nothing neither', () => {
    const model: Model = {
      id: toId('mine'),
      kind: 'weighted',
      name: 'Mine',
      builtIn: false,
      criteria: [3, 0, 1].map((weight, index) => ({
        id: `c${index}`,
        name: `C${index}`,
        description: '',
        direction: index === 2 ? 'cost' : 'benefit',
        scale: { kind: 'stars' },
        weight,
      })),
    };
    const plan = aPlan()
      .withModel(model)
      .withInitiative('A-1', { scores: { 'mine.c0': 5, 'mine.c2': 2 } })
      .withInitiative('A-2', { scores: { 'mine.c0': 5 } })
      .build();
    const problem = problemOf(plan, model);
    expect(problem.ids).toHaveLength(1);
    expect(problem.drawnCriteria.map(({ id }) => id)).toEqual(['c0', 'c2']);
    expect([...(problem.weights ?? [])]).toEqual([3, 1]);
    expect(problem.meritOf(problem.likely, 0, new Float64Array([0.75, 0.25]))).toBeCloseTo(0.75 + 0.25 * 0.75, 12);
  });
});

describe.each(['rice', 'ice', 'wsjf', 'weighted', 'value-effort', 'opportunity', 'moscow', 'kano'])('%s', (id) => {
  test('with nothing to draw every initiative has its own rank in every draw', () => {
    const plan = scoredPlan(id);
    const ranking = rankPlan(plan, toId(id)).filter(({ rank }) => rank !== null);
    const model = modelOf(plan, id);
    const problem = withoutWeights(drawProblemOf(model, drawFiguresOf(model, ranking, { spread: 0 })));
    const flat = { ...problem, low: problem.likely, high: problem.likely };
    const figures = drawAll(flat, { seed: 'law', draws: 3, kappa: 50, cut: { kind: 'top', count: 5 } });
    if (!figures.ok) throw new Error(figures.problem.message);
    expect(ranking.length).toBeGreaterThan(10);
    expect(figures.value.initiatives.map(({ band }) => band)).toEqual(ranking.map(({ rank }) => [rank, rank]));
  });
});

/** The weights stay what they are when none but the first is told from the others. */
function withoutWeights(problem: ReturnType<typeof drawProblemOf>): ReturnType<typeof drawProblemOf> {
  const { weights, meritOf } = problem;
  if (weights === null) return problem;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  return { ...problem, weights: null, meritOf: (inputs, offset) => meritOf(inputs, offset, shares) };
}

/** 40 initiatives with values all over the scales, many of them equal. */
function scoredPlan(id: string): Plan {
  const plan = aPlan();
  const model = requireModel(plan.build(), toId(id));
  const steps = [1, 2, 3, 5, 8];
  const words: Readonly<Record<string, readonly string[]>> = {
    priority: ['must', 'should', 'could', 'wont'],
    functional: ['like', 'must-be', 'neutral', 'live-with', 'dislike'],
    dysfunctional: ['like', 'must-be', 'neutral', 'live-with', 'dislike'],
  };
  for (let n = 0; n < 40; n += 1) {
    const at = (index: number): number => steps[(n * (index + 3) + index) % steps.length] ?? 1;
    const names = namesOf(model);
    const scores = Object.fromEntries(
      names.map((name, index) => {
        const choices = words[name];
        const value =
          choices?.[(n + index * 2) % choices.length] ?? Math.min(at(index), model.kind === 'weighted' ? 5 : 8);
        return [`${id}.${name}`, value];
      }),
    );
    plan.withInitiative(`A-${n}`, {
      scores,
      ...(id === 'rice' && { rice: { reach: at(0), impact: at(1) > 3 ? 3 : at(1), confidence: 0.8, effort: at(3) } }),
    });
  }
  return plan.build();
}

function namesOf(model: Model): readonly string[] {
  switch (model.kind) {
    case 'ice':
      return ['impact', 'confidence', 'ease'];
    case 'wsjf':
      return ['business-value', 'time-criticality', 'risk-opportunity', 'job-size'];
    case 'weighted':
      return model.criteria.map(({ id }) => id);
    case 'value-effort':
      return ['value', 'effort'];
    case 'opportunity':
      return ['importance', 'satisfaction'];
    case 'moscow':
      return ['priority'];
    case 'kano':
      return ['functional', 'dysfunctional'];
    default:
      return [];
  }
}

test('a plan of generated initiatives can be drawn whole', () => {
  const plan = generatePlan({ seed: 7, size: 200, today: toPlainDate('2026-01-05') });
  const model = modelOf(plan, 'rice');
  const problem = problemOf(plan, model, 0.2);
  const figures = drawAll(problem, { seed: '1', draws: 50, kappa: 50, cut: { kind: 'top', count: 10 } });
  expect(figures.ok && figures.value.initiatives.length).toBe(problem.ids.length);
});
