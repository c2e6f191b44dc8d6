// Weighted scoring: the weighted mean of values normalised on their scales.

import type { Criterion, WeightedCriterion } from '../plan/criterion.ts';
import { type ScaleBounds, scaleBounds } from './scale.ts';

/**
 * Where a value lies on its scale: 0 at the worse end, 1 at the better one, which is the lower end of a cost. Taken from the
 * scale's bounds, never from the values at hand, so that another initiative moves nothing.
 */
export function normalise({ least, most }: ScaleBounds, direction: Criterion['direction'], value: number): number {
  const share = (value - least) / (most - least);
  return direction === 'cost' ? 1 - share : share;
}

/** One criterion's part of a weighted score. */
export interface WeightedPart {
  /** 0-1. */
  readonly normalised: number;
  /** Of all weights, 0-1. */
  readonly weightShare: number;
  /** 100 × normalised × its share of the weights: the parts add up to the score. */
  readonly points: number;
}

/**
 * The parts of 100 × Σ wn ÷ Σ w, one a criterion. Weights are at least 0 and not all 0; values lie on scales that have both
 * bounds. Weights 3, 2, 1, scale 1-5, values 5, 3, 2 with the third a cost: 50 + 16.6667 + 12.5 = 79.1667.
 */
export function weightedParts(
  criteria: readonly WeightedCriterion[],
  values: readonly number[],
): readonly WeightedPart[] {
  const total = totalWeight(criteria);
  return criteria.map(({ weight, direction, scale }, index) => {
    const bounds = scaleBounds(scale);
    const value = values[index];
    if (weight === 0 || bounds === null || value === undefined) return { normalised: 0, weightShare: 0, points: 0 };
    const normalised = normalise(bounds, direction, value);
    const weightShare = weight / total;
    return { normalised, weightShare, points: 100 * normalised * weightShare };
  });
}

/** 100 × Σ wn ÷ Σ w, from 0 to 100. Takes what `weightedParts` takes. */
export function weightedScore(criteria: readonly WeightedCriterion[], values: readonly number[]): number {
  let sum = 0;
  let total = 0;
  for (const [index, { weight, direction, scale }] of criteria.entries()) {
    const bounds = scaleBounds(scale);
    const value = values[index];
    if (weight === 0 || bounds === null || value === undefined) continue;
    sum += weight * normalise(bounds, direction, value);
    total += weight;
  }
  return (100 * sum) / total;
}

export function totalWeight(criteria: readonly WeightedCriterion[]): number {
  return criteria.reduce((total, { weight }) => total + weight, 0);
}

/** Why a weighted model can give no score at all, in a sentence; null when it can. */
export function findWeightedProblem(criteria: readonly WeightedCriterion[]): string | null {
  if (criteria.length === 0) return 'The model has no criteria yet.';
  const total = totalWeight(criteria);
  if (total === 0) return 'Every weight is 0: give at least one criterion a weight.';
  if (!Number.isFinite(total * 100)) return 'The weights are too large to add up.';
  for (const { name, weight, scale } of criteria) {
    if (weight === 0) continue;
    const bounds = scaleBounds(scale);
    if (bounds === null) return `The scale of “${name}” needs a lowest and a highest value.`;
    if (!(bounds.least < bounds.most)) {
      return `The scale of “${name}” goes from ${bounds.least} to ${bounds.most}: the highest value must be above the lowest.`;
    }
    if (!Number.isFinite(bounds.most - bounds.least)) return `The scale of “${name}” is too wide to compute with.`;
  }
  return null;
}
