import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { requireModel } from '../../../shared/plan/built-in-models.ts';
import type { WeightedCriterion } from '../../../shared/plan/criterion.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { CriterionScore } from '../../../shared/plan/initiative.ts';
import type { FormulaModel, WeightedModel } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Because, BecauseLine, Figures } from '../../../shared/prioritization/because.ts';
import { becauseOf } from '../../../shared/prioritization/because-of.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { aPlan, initiativeId, teamId } from '../../support/plan-builder.ts';

const survey: CriterionScore = {
  value: { kind: 'number', likely: 2600, low: 2000, high: 3000 },
  setBy: 'Maya',
  setOn: toPlainDate('2026-01-12'),
  evidence: 'Survey of 61 teams',
};

describe('why an initiative has its RICE score', () => {
  const plan = aPlan()
    .withInitiative('DX-11', { rice: { reach: 3100, impact: 2, confidence: 0.8, effort: 3 } })
    .withInitiative('NS-2', {
      rice: { impact: 3, confidence: 0.8 },
      scores: { 'rice.reach': survey },
      effort: { SRE: { likely: 13, evidence: 'L' }, '': 13 },
    })
    .withInitiative('NS-3', { rice: { reach: 10, impact: 1, effort: 2 }, effort: { SRE: null } })
    .withInitiative('NS-4', { rice: { reach: 10, impact: 1.5, confidence: 0.75, effort: 2 } })
    .withInitiative('NS-9', { stage: 'shipped', rice: { reach: 10, impact: 1, confidence: 0.5, effort: 2 } })
    .build();

  test('is its sum, line by line', () => {
    const { lines, scored } = because(plan, 'NS-2');
    expect(lines.map(({ operator, label, level, value }) => [operator, label, level, value])).toEqual([
      ['', 'Reach, teams a quarter', null, 2600],
      ['×', 'Impact', 'massive', 3],
      ['×', 'Confidence', 'medium', 0.8],
      ['÷', 'Effort, person-months', null, 6],
    ]);
    expect(scored).toMatchObject({ state: 'complete', score: 1040 });
    expect(inText(because(plan, 'NS-2').formulas[0]?.figures)).toBe('2600 × 3 × 0.8 ÷ 6');
  });

  test('names who set a value, when, and the evidence', () => {
    expect(line(because(plan, 'NS-2'), 'reach').source).toEqual({
      setBy: 'Maya',
      setOn: '2026-01-12',
      evidence: 'Survey of 61 teams',
    });
    expect(line(because(plan, 'NS-2'), 'effort').source).toBeNull();
    expect(line(because(plan, 'NS-3'), 'confidence').source).toBeNull();
  });

  test('lists what the effort consists of', () => {
    expect(line(because(plan, 'NS-2'), 'effort')).toMatchObject({
      overridden: false,
      effortParts: [
        { teamId: teamId('SRE'), name: 'SRE', effort: 13, evidence: 'L' },
        { teamId: null, name: 'Unassigned', effort: 13, evidence: '' },
      ],
    });
  });

  test('says that effort is overridden, and keeps what teams said', () => {
    expect(line(because(plan, 'NS-3'), 'effort')).toMatchObject({
      overridden: true,
      value: 2,
      effortParts: [{ name: 'SRE', effort: null }],
      source: { setBy: '' },
    });
  });

  test('names what is missing or wrong', () => {
    expect(because(plan, 'NS-3')).toMatchObject({
      scored: { state: 'incomplete', problem: 'Confidence is missing.' },
      place: null,
      passing: null,
      formulas: [{ words: 'Reach × impact × confidence ÷ effort', figures: null, result: null }],
    });
    const wrong = because(plan, 'NS-4');
    expect(wrong.scored.state).toBe('error');
    expect(line(wrong, 'impact').problem).toBe('Impact is 1.5, but it must be 3, 2, 1, 0.5 or 0.25.');
    expect(line(wrong, 'impact').part).toEqual({ kind: 'none' });
    expect(line(wrong, 'confidence')).toMatchObject({ problem: null, level: null, value: 0.75 });
  });

  test('says its place and what would lift it over the one above', () => {
    const second = because(plan, 'NS-2');
    expect(second.place).toEqual({ rank: 2, of: 2 });
    expect(second.passing?.key).toBe('DX-11');
    expect(second.passing?.inputs.map(({ criterion, to }) => [criterion.id, to])).toEqual([
      ['reach', 4134],
      ['impact', null],
      ['confidence', null],
      ['effort', 3.7],
    ]);
    expect(second.passing?.weights).toEqual([]);
    expect(because(plan, 'DX-11')).toMatchObject({ place: { rank: 1, of: 2 }, passing: null });
  });

  test('is told of one outside the ranking too, without a place', () => {
    expect(because(plan, 'NS-9')).toMatchObject({ scored: { score: 2.5 }, place: null, passing: null });
  });
});

test('the one to pass has the next better rank: equal ones share theirs', () => {
  const rice = { impact: 1, confidence: 1, effort: 1 };
  const plan = aPlan()
    .withInitiative('A-1', { rice: { ...rice, reach: 9 } })
    .withInitiative('A-2', { rice: { ...rice, reach: 9 } })
    .withInitiative('A-3', { rice: { ...rice, reach: 5 } })
    .withInitiative('A-4', { rice: { ...rice, reach: 5 } })
    .build();
  expect(['A-1', 'A-2', 'A-3', 'A-4'].map((key) => because(plan, key).passing?.key ?? null)).toEqual([
    null,
    null,
    'A-2',
    'A-2',
  ]);
});

describe('why an initiative has its weighted score', () => {
  const plan = aPlan()
    .withModel(aWeightedModel())
    .withInitiative('A-1', { scores: { 'mine.first': 5, 'mine.second': 3, 'mine.third': 2, 'mine.spare': 4 } })
    .withInitiative('A-2', { scores: { 'mine.first': 5, 'mine.second': 3 } })
    .build();

  test('shows where each value lies on its scale, its share of the weights, and its points', () => {
    const { lines, scored } = because(plan, 'A-1', 'mine');
    expect(lines.map(({ operator, normalised, weight }) => [operator, normalised, weight])).toEqual([
      ['', 1, { weight: 3, total: 6, share: 0.5 }],
      ['+', 0.5, { weight: 2, total: 6, share: 1 / 3 }],
      ['+', 0.75, { weight: 1, total: 6, share: 1 / 6 }],
      ['', 0.75, { weight: 0, total: 6, share: 0 }],
    ]);
    const points = lines.map(({ part }) => (part.kind === 'points' ? part.points : 0));
    expect(points.map((one) => Math.round(one * 1e4) / 1e4)).toEqual([50, 16.6667, 12.5, 0]);
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(scoreIn(scored), 9);
  });

  test('puts the numbers in as on paper, without what weighs nothing', () => {
    const [formula] = because(plan, 'A-1', 'mine').formulas;
    expect(inText(formula?.figures)).toBe('100 × (3×1 + 2×0.5 + 1×0.75) ÷ 6');
    expect(formula?.result).toBe(79.1666666667);
    expect(because(plan, 'A-1', 'mine').lines.map(({ used }) => used)).toEqual([true, true, true, false]);
  });

  test('shows the points of what is known while another value is missing', () => {
    const { lines, formulas, scored } = because(plan, 'A-2', 'mine');
    expect(scored.state).toBe('incomplete');
    expect(lines.map(({ part }) => part.kind)).toEqual(['points', 'points', 'none', 'none']);
    expect(formulas).toMatchObject([{ figures: null, result: null }]);
  });
});

describe('why an initiative has its score of another kind', () => {
  test('WSJF adds what delay costs and divides it by the job size', () => {
    const values = { 'business-value': 8, 'time-criticality': 5, 'risk-opportunity': 3, 'job-size': 5 };
    const { lines, formulas, scored } = because(planWith('wsjf', values), 'A-1', 'wsjf');
    expect(lines.map(({ operator, part }) => [operator, part])).toEqual([
      ['', { kind: 'addend', addend: 8 }],
      ['+', { kind: 'addend', addend: 5 }],
      ['+', { kind: 'addend', addend: 3 }],
      ['÷', { kind: 'divisor', divisor: 5 }],
    ]);
    expect(lines[2]?.subtotal).toEqual({ label: 'Cost of delay', value: 16 });
    expect(inText(formulas[0]?.figures)).toBe('(8 + 5 + 3) ÷ 5');
    expect(scored).toMatchObject({ score: 3.2 });
  });

  test('ICE shows factors as a product, and thirds that add up to the score as a mean', () => {
    const values = { impact: 10, confidence: 1, ease: 10 };
    const product = because(planWith('ice', values), 'A-1', 'ice');
    expect(product.lines.map(({ part }) => part.kind)).toEqual(['factor', 'factor', 'factor']);
    expect(inText(product.formulas[0]?.figures)).toBe('10 × 1 × 10');
    const asMean = aPlan()
      .withModel({ id: toId('ice'), kind: 'ice', name: 'ICE', builtIn: true, combine: 'mean' })
      .withInitiative('A-1', { scores: scoresOf('ice', values) })
      .build();
    const mean = because(asMean, 'A-1', 'ice');
    const points = mean.lines.map(({ part }) => (part.kind === 'points' ? part.points : 0));
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(scoreIn(mean.scored), 9);
    expect(inText(mean.formulas[0]?.figures)).toBe('(10 + 1 + 10) ÷ 3');
  });

  test('an opportunity is its importance and what satisfaction lacks of it', () => {
    const { lines, formulas } = because(
      planWith('opportunity', { importance: 9, satisfaction: 3 }),
      'A-1',
      'opportunity',
    );
    expect(lines.map(({ part }) => part)).toEqual([
      { kind: 'addend', addend: 9 },
      { kind: 'addend', addend: 6 },
    ]);
    expect(inText(lines[1]?.working)).toBe('max(9 − 3, 0)');
    const satisfied = because(planWith('opportunity', { importance: 3, satisfaction: 9 }), 'A-1', 'opportunity');
    expect(satisfied.lines[1]?.part).toEqual({ kind: 'addend', addend: 0 });
    expect(inText(formulas[0]?.figures)).toBe('9 + max(9 − 3, 0)');
  });

  test('value against effort says on which side of the split both lie', () => {
    const { classLabel, formulas } = because(
      planWith('value-effort', { value: 7, effort: 5.5 }),
      'A-1',
      'value-effort',
    );
    expect(classLabel).toBe('Quick win');
    expect(inText(formulas[0]?.figures)).toBe('value 7 ≥ 5.5, effort 5.5 ≤ 5.5');
  });

  test('MoSCoW names the class and the period', () => {
    const plan = aPlan()
      .withModel({
        id: toId('moscow'),
        kind: 'moscow',
        name: 'MoSCoW',
        builtIn: true,
        period: { fiscalYear: 2026, quarter: 4 },
      })
      .withInitiative('A-1', { scores: { 'moscow.priority': 'wont' } })
      .build();
    const { classLabel, formulas } = because(plan, 'A-1', 'moscow');
    expect(classLabel).toBe('Won’t');
    expect(formulas[0]?.words).toBe('The priority for 2026 Q4');
  });

  test('Kano names the cell of two answers', () => {
    const plan = planWith('kano', { functional: 'like', dysfunctional: 'dislike' });
    const { lines, classLabel, formulas } = because(plan, 'A-1', 'kano');
    expect(classLabel).toBe('Performance');
    expect(inText(formulas[0]?.figures)).toBe('“I like it” if it is there, “I dislike it” if it is not');
    expect(lines.filter(({ used }) => used).map(({ criterion }) => criterion.id)).toEqual([
      'functional',
      'dysfunctional',
    ]);
  });

  test('Kano with counts shows the most frequent answer and both coefficients', () => {
    const counts = { attractive: 30, performance: 20, 'must-be': 10, indifferent: 40, functional: 'like' };
    const { lines, formulas } = because(planWith('kano', counts), 'A-1', 'kano');
    expect(formulas.map(({ name, figures, result }) => [name, inText(figures), result])).toEqual([
      [null, '40 of 100', 'Indifferent'],
      ['Better', '(30 + 20) ÷ (30 + 20 + 10 + 40)', 0.5],
      ['Worse', '−(20 + 10) ÷ (30 + 20 + 10 + 40)', -0.3],
    ]);
    expect(line({ lines }, 'functional').used).toBe(false);
    expect(line({ lines }, 'reverse').used).toBe(true);
  });

  test('a formula shows itself with its names replaced by their values', () => {
    const plan = aPlan()
      .withModel(aFormulaModel('min(gain, 5)^2 - loss*gain'))
      .withInitiative('A-1', { scores: { 'own.gain': 4, 'own.loss': -0.5 } })
      .build();
    const { lines, formulas } = because(plan, 'A-1', 'own');
    expect(formulas).toEqual([
      {
        name: null,
        words: 'min(gain, 5)^2 - loss*gain',
        figures: ['min(', 4, ', 5)^2 - ', '(', -0.5, ')', '*', 4],
        result: 18,
      },
    ]);
    expect(lines.map(({ criterion, used }) => [criterion.id, used])).toEqual([
      ['gain', true],
      ['loss', true],
      ['spare', false],
    ]);
  });

  test('a formula that can’t be read has words and no figures', () => {
    const plan = aPlan()
      .withModel(aFormulaModel('gain +'))
      .withInitiative('A-1', { scores: { 'own.gain': 4 } })
      .build();
    expect(because(plan, 'A-1', 'own')).toMatchObject({
      scored: { state: 'error' },
      formulas: [{ words: 'gain +', figures: null, result: null }],
    });
  });
});

function because(plan: Plan, key: string, modelId = 'rice'): Because {
  const initiative = plan.initiatives.get(initiativeId(key));
  if (!initiative) throw new Error(`${key} is not in the plan`);
  const model = requireModel(plan, toId(modelId));
  return becauseOf({ plan, model, initiative, ranking: rankPlan(plan, model.id) });
}

function planWith(model: string, values: Readonly<Record<string, number | string>>): Plan {
  return aPlan()
    .withInitiative('A-1', { scores: scoresOf(model, values) })
    .build();
}

function scoresOf(model: string, values: Readonly<Record<string, number | string>>) {
  return Object.fromEntries(Object.entries(values).map(([criterion, value]) => [`${model}.${criterion}`, value]));
}

function aWeightedModel(): WeightedModel {
  const criterion = (id: string, weight: number, direction: 'benefit' | 'cost' = 'benefit'): WeightedCriterion => ({
    id,
    name: id,
    description: '',
    direction,
    scale: { kind: 'number', least: 1, most: 5, unit: '' },
    weight,
  });
  const criteria = [
    criterion('first', 3),
    criterion('second', 2),
    criterion('third', 1, 'cost'),
    criterion('spare', 0),
  ];
  return { id: toId('mine'), kind: 'weighted', name: 'Mine', builtIn: false, criteria };
}

function aFormulaModel(formula: string): FormulaModel {
  const criteria = ['gain', 'loss', 'spare'].map((id) => ({
    id,
    name: id,
    description: '',
    direction: 'benefit' as const,
    scale: { kind: 'number' as const, least: null, most: null, unit: '' },
  }));
  return { id: toId('own'), kind: 'formula', name: 'Own', builtIn: false, criteria, formula };
}

function line({ lines }: Pick<Because, 'lines'>, id: string): BecauseLine {
  const found = lines.find(({ criterion }) => criterion.id === id);
  if (!found) throw new Error(`No line for ${id}`);
  return found;
}

function scoreIn(scored: Because['scored']): number {
  return scored.state === 'complete' ? (scored.score ?? 0) : 0;
}

function inText(figures: Figures | null | undefined): string | null {
  return figures?.join('') ?? null;
}
