// The smallest change of one weight by which an initiative passes another.

import type { Criterion, WeightedCriterion } from '../plan/criterion.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { WeightedModel } from '../plan/model.ts';
import { nearestStep, type Verdict } from './nearest-step.ts';
import { isBetter } from './passing-inputs.ts';
import { scorerOf } from './score-initiative.ts';

export interface WeightToPass {
  readonly criterion: Criterion;
  readonly from: number;
  /** The nearest tidy weight, 0 or more, with which it passes; it changes everybody's score. null: none does. */
  readonly to: number | null;
}

/**
 * For each criterion the nearest tidy weight, 0 or more, with which `initiative` passes `above`: a step beyond the one at
 * which both scores are equal. Found by scoring both anew, since a weight changes everybody's score. Steps are tenths, whole
 * where some weight is 20 or more, finer where all are below 1.
 */
export function findWeightsToPass(facts: {
  readonly model: WeightedModel;
  readonly initiative: Initiative;
  readonly above: Initiative;
}): readonly WeightToPass[] {
  const { model, initiative, above } = facts;
  const perUnit = stepsPerUnit(model.criteria);
  const most = Number.MAX_SAFE_INTEGER;
  return model.criteria.map((criterion) => {
    const judge = (weight: number): Verdict => {
      const { score } = scorerOf(withWeight(model, criterion, weight));
      const [mine, other] = [score(initiative), score(above)];
      if (mine.state === 'error' || other.state === 'error') return 'fault';
      return mine.state === 'complete' && other.state === 'complete' && isBetter(mine, other) ? 'passes' : 'fails';
    };
    const from = criterion.weight;
    return { criterion, from, to: nearestStep({ steps: { perUnit, least: 0, most }, from, favoured: 'more', judge }) };
  });
}

function withWeight(model: WeightedModel, { id }: WeightedCriterion, weight: number): WeightedModel {
  const criteria = model.criteria.map((criterion) => (criterion.id === id ? { ...criterion, weight } : criterion));
  return { ...model, criteria };
}

function stepsPerUnit(criteria: readonly WeightedCriterion[]): number {
  const largest = Math.max(...criteria.map(({ weight }) => weight));
  if (largest >= 20) return 1;
  return largest >= 1 || largest === 0 ? 10 : 10 ** Math.min(1 - Math.floor(Math.log10(largest)), 15);
}
