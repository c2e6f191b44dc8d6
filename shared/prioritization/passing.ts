// What would have to change for an initiative to pass another.

import type { Initiative } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import { findInputsToPass, type InputToPass } from './passing-inputs.ts';
import { findWeightsToPass, type WeightToPass } from './passing-weights.ts';

/** Each way is the smallest change of one thing alone, everything else as it is. */
export interface Passing {
  /** The key of the initiative to pass. */
  readonly key: string;
  /** One a criterion on which the result hangs, in the order of the model. */
  readonly inputs: readonly InputToPass[];
  /** One a criterion of a model with weights, in its order; empty for the others. */
  readonly weights: readonly WeightToPass[];
}

/**
 * The ways for an initiative to pass the one above it; null where there is none above. Every answer was tried by scoring
 * both with the change made: with it the initiative passes, and with a step less it does not.
 */
export function findPassing(facts: {
  readonly model: Model;
  readonly initiative: Initiative;
  readonly above: Initiative | null;
}): Passing | null {
  const { model, initiative, above } = facts;
  if (above === null) return null;
  return {
    key: above.key,
    inputs: findInputsToPass({ model, initiative, above }),
    weights: model.kind === 'weighted' ? findWeightsToPass({ model, initiative, above }) : [],
  };
}
