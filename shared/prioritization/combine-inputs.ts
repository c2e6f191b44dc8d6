// How each kind of model combines values that are complete and lie on their scales.

import type { Criterion } from '../plan/criterion.ts';
import type { Model } from '../plan/model.ts';
import { criteriaOf } from './criteria-of.ts';
import { prepareFormula } from './formula-model.ts';
import { iceScore } from './ice.ts';
import {
  countsOfOne,
  isKanoAnswer,
  KANO_CLASSES,
  type KanoCounts,
  kanoClass,
  kanoCoefficients,
  mostFrequentKanoClass,
} from './kano.ts';
import { MOSCOW_CLASSES } from './moscow.ts';
import { opportunityScore } from './opportunity.ts';
import { roundToSignificant, SCORE_DIGITS } from './round-to-significant.ts';
import type { CriterionInputs } from './scored.ts';
import { VALUE_EFFORT_CLASSES, valueEffortClass } from './value-effort.ts';
import { findWeightedProblem, weightedScore } from './weighted.ts';
import { wsjfScore } from './wsjf.ts';

export type Outcome =
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'class'; readonly class: string; readonly order: readonly number[] }
  /** A sentence. */
  | { readonly kind: 'problem'; readonly problem: string };

export interface Method {
  /** Why the model can give no score at all, in a sentence. */
  readonly problem: string | null;
  /** Of the model's criteria those that have to have a value. */
  readonly required: (inputs: CriterionInputs) => readonly Criterion[];
  /** Asked only when all that is required is there and on its scale. */
  readonly combine: (inputs: CriterionInputs) => Outcome;
}

/** How a model other than RICE, which has its own quick way, makes its score or class. */
export function methodOf(model: Exclude<Model, { kind: 'rice' }>): Method {
  const criteria = criteriaOf(model);
  const all = { problem: null, required: () => criteria };
  switch (model.kind) {
    case 'ice': {
      const { combine } = model;
      return {
        ...all,
        combine: (inputs) =>
          scoreOutcome(
            iceScore({
              impact: numberIn(inputs, 'impact'),
              confidence: numberIn(inputs, 'confidence'),
              ease: numberIn(inputs, 'ease'),
              combine,
            }),
          ),
      };
    }
    case 'wsjf':
      return {
        ...all,
        combine: (inputs) =>
          scoreOutcome(
            wsjfScore({
              businessValue: numberIn(inputs, 'business-value'),
              timeCriticality: numberIn(inputs, 'time-criticality'),
              riskOpportunity: numberIn(inputs, 'risk-opportunity'),
              jobSize: numberIn(inputs, 'job-size'),
            }),
          ),
      };
    case 'weighted': {
      // What weighs nothing is not asked for.
      const weighing = model.criteria.filter(({ weight }) => weight > 0);
      return {
        problem: findWeightedProblem(model.criteria),
        required: () => weighing,
        combine: (inputs) => {
          const values = weighing.map(({ id }) => numberIn(inputs, id));
          return scoreOutcome(weightedScore(weighing, values));
        },
      };
    }
    case 'value-effort':
      return {
        ...all,
        combine: (inputs) => {
          const value = roundToSignificant(numberIn(inputs, 'value'), SCORE_DIGITS);
          const effort = roundToSignificant(numberIn(inputs, 'effort'), SCORE_DIGITS);
          const quadrant = valueEffortClass(value, effort);
          return classOutcome(VALUE_EFFORT_CLASSES, quadrant, [value, -effort]);
        },
      };
    case 'opportunity':
      return {
        ...all,
        combine: (inputs) =>
          scoreOutcome(opportunityScore(numberIn(inputs, 'importance'), numberIn(inputs, 'satisfaction'))),
      };
    case 'moscow':
      return { ...all, combine: ({ priority }) => classOutcome(MOSCOW_CLASSES, String(priority), []) };
    case 'kano': {
      const questions = criteria.filter(({ scale }) => scale.kind === 'category');
      return {
        problem: null,
        // Counts tell more than one pair of answers, so that they come first where there are any.
        required: (inputs) => (hasCounts(inputs) ? [] : questions),
        combine: combineKano,
      };
    }
    case 'formula':
      return prepareFormula(model);
  }
}

/** How many gave which answer; what was not counted is 0. */
export function kanoCountsIn(inputs: CriterionInputs): KanoCounts | null {
  if (hasCounts(inputs)) {
    const count = (id: (typeof KANO_CLASSES)[number]['id']): number => {
      const given = inputs[id];
      return typeof given === 'number' ? given : 0;
    };
    return {
      'must-be': count('must-be'),
      performance: count('performance'),
      attractive: count('attractive'),
      indifferent: count('indifferent'),
      reverse: count('reverse'),
      questionable: count('questionable'),
    };
  }
  const { functional, dysfunctional } = inputs;
  if (typeof functional !== 'string' || typeof dysfunctional !== 'string') return null;
  if (!isKanoAnswer(functional) || !isKanoAnswer(dysfunctional)) return null;
  return countsOfOne(kanoClass(functional, dysfunctional));
}

function combineKano(inputs: CriterionInputs): Outcome {
  const counts = kanoCountsIn(inputs);
  if (counts === null || KANO_CLASSES.every(({ id }) => counts[id] === 0)) {
    return { kind: 'problem', problem: 'Nobody was counted: give at least one answer.' };
  }
  const coefficients = kanoCoefficients(counts);
  const reach = coefficients === null ? 0 : coefficients.better - coefficients.worse;
  return classOutcome(KANO_CLASSES, mostFrequentKanoClass(counts), [roundToSignificant(reach, SCORE_DIGITS)]);
}

function hasCounts(inputs: CriterionInputs): boolean {
  return KANO_CLASSES.some(({ id }) => (inputs[id] ?? null) !== null);
}

function scoreOutcome(score: number): Outcome {
  if (Number.isFinite(score)) return { kind: 'score', score: roundToSignificant(score, SCORE_DIGITS) };
  return { kind: 'problem', problem: 'The score is too large to compute.' };
}

/** The classes stand best first. */
function classOutcome(classes: readonly { readonly id: string }[], one: string, then: readonly number[]): Outcome {
  // From 0 down: the mere sign would make the first one minus zero.
  return { kind: 'class', class: one, order: [0 - classes.findIndex(({ id }) => id === one), ...then] };
}

function numberIn(inputs: CriterionInputs, id: string): number {
  const value = inputs[id];
  if (typeof value !== 'number') throw new Error(`The value of ${id} is ${String(value)}, not a number`);
  return value;
}
