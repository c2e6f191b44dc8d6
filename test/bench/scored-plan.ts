import { BUILT_IN_MODELS } from '../../shared/plan/built-in-models.ts';
import { toId } from '../../shared/plan/ids.ts';
import type { CriterionScores, Initiative } from '../../shared/plan/initiative.ts';
import type { FormulaModel, Model } from '../../shared/plan/model.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { criteriaOf, scoreKeyOf } from '../../shared/prioritization/criteria-of.ts';
import { BENCH_TODAY, bigPlan } from './big-plan.ts';

const NUMBER = { kind: 'number', least: 1, most: 10, unit: '' } as const;

export const BENCH_FORMULA: FormulaModel = {
  id: toId('bench-formula'),
  kind: 'formula',
  name: 'Worth a week',
  builtIn: false,
  formula: 'value * 2 + reach - cost',
  criteria: ['value', 'reach', 'cost'].map((id) => ({
    id,
    name: id,
    description: '',
    direction: 'benefit',
    scale: NUMBER,
  })),
};

/** The plan of the measurements with scores by weights, by value against effort and by a formula, too. */
export function scoredPlan(): Plan {
  const plan = bigPlan();
  const models = [
    ...BUILT_IN_MODELS.filter(({ kind }) => kind === 'weighted' || kind === 'value-effort'),
    BENCH_FORMULA,
  ];
  const initiatives = [...plan.initiatives.values()].map((initiative, index): Initiative => {
    const scores = models.flatMap((model) => Object.entries(scoresBy(model, index)));
    return { ...initiative, scores: { ...initiative.scores, ...Object.fromEntries(scores) } };
  });
  return {
    ...plan,
    models: new Map(plan.models).set(BENCH_FORMULA.id, BENCH_FORMULA),
    initiatives: new Map(initiatives.map((initiative) => [initiative.id, initiative])),
  };
}

/** Values from 1 to 5, spread by counting: the same at every run. */
function scoresBy(model: Model, index: number): CriterionScores {
  return Object.fromEntries(
    criteriaOf(model).map((criterion, place) => {
      const likely = 1 + (((index + 1) * (place * 2 + 7)) % 5);
      const value = { kind: 'number', likely, low: null, high: null } as const;
      return [scoreKeyOf(model, criterion), { value, evidence: '', setBy: '', setOn: BENCH_TODAY }];
    }),
  );
}
