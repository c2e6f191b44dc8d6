// RICE: reach × impact × confidence ÷ effort.

import { totalEffort } from '../plan/effort.ts';
import type { ModelId } from '../plan/ids.ts';
import type { CriterionScore, Initiative, PersonWeeks, ScoreKey } from '../plan/initiative.ts';
import { RICE_MODEL_ID } from '../plan/model.ts';
import { roundToSignificant, SCORE_DIGITS } from './round-to-significant.ts';
import type { Scored } from './scored.ts';

/** In the order of the sum. */
export const RICE_CRITERIA = ['reach', 'impact', 'confidence', 'effort'] as const;
export type RiceCriterion = (typeof RICE_CRITERIA)[number];

/** Reach per period of the model, impact, confidence as a share 0-1, effort in person-months. */
export type RiceInputs = Readonly<Record<RiceCriterion, number | null>>;
export type RiceScored = Scored<RiceInputs>;

/** A value of a scale that has a word. */
export interface Level {
  readonly value: number;
  readonly word: string;
}

/** The whole scale of impact, highest first. */
export const RICE_IMPACTS: readonly Level[] = [
  { value: 3, word: 'massive' },
  { value: 2, word: 'high' },
  { value: 1, word: 'medium' },
  { value: 0.5, word: 'low' },
  { value: 0.25, word: 'minimal' },
];

/** The confidences that have a word; any other share from 0 to 1 may be given. */
export const RICE_CONFIDENCES: readonly Level[] = [
  { value: 1, word: 'high' },
  { value: 0.8, word: 'medium' },
  { value: 0.5, word: 'low' },
];

/** Under which names an initiative holds the values of one RICE model. */
export type RiceKeys = Readonly<Record<RiceCriterion, ScoreKey>>;

// Written out, since the engine looks up a literal several times faster than the same text put together.
const BUILT_IN_KEYS: RiceKeys = {
  reach: 'rice.reach',
  impact: 'rice.impact',
  confidence: 'rice.confidence',
  effort: 'rice.effort',
};

export function riceKeys(modelId: ModelId): RiceKeys {
  if (modelId === RICE_MODEL_ID) return BUILT_IN_KEYS;
  return {
    reach: `${modelId}.reach`,
    impact: `${modelId}.impact`,
    confidence: `${modelId}.confidence`,
    effort: `${modelId}.effort`,
  };
}

/** Person-weeks as person-months of 52/12 person-weeks. */
export function personWeeksToMonths(effort: PersonWeeks): number {
  // One rounding instead of two: 26 person-weeks are 6 person-months, not 6.000000000000001.
  return (effort * 12) / 52;
}

/**
 * The four inputs as the score uses them, null where one is missing or is no number. Effort follows the likely effort of
 * all teams unless the model's own `effort` overrides it; it is missing while a needed team has no figure.
 */
export function riceInputs(initiative: Initiative, keys: RiceKeys = BUILT_IN_KEYS): RiceInputs {
  return finiteInputs(readInputs(initiative, keys));
}

/**
 * Reach × impact × confidence ÷ effort in person-months, rounded to 12 significant digits. A value outside its scale, an
 * effort of 0 and a score too large for a number are errors; else a missing value makes it incomplete.
 * Source: Sean McBride, "RICE: Simple prioritization for product managers" (Intercom, 2018).
 */
export function scoreRice(initiative: Initiative, keys: RiceKeys = BUILT_IN_KEYS): RiceScored {
  const inputs = readInputs(initiative, keys);
  for (const criterion of RICE_CRITERIA) {
    const problem = findInputProblem(criterion, inputs[criterion]);
    if (problem !== null) return { state: 'error', problem, inputs: finiteInputs(inputs) };
  }
  const { reach, impact, confidence, effort } = inputs;
  if (reach === null || impact === null || confidence === null || effort === null) {
    const { missing, problem } = whatIsMissing(inputs);
    return { state: 'incomplete', missing, problem, inputs };
  }
  const score = riceScore(reach, impact, confidence, effort);
  if (score === null) return { state: 'error', problem: sentenceOfOverflow(reach, effort), inputs };
  return { state: 'complete', score, class: null, inputs };
}

/** The score of four values that lie inside their scales, rounded as scores are compared; null when it overflows. */
export function riceScore(reach: number, impact: number, confidence: number, effort: number): number | null {
  const score = (reach * impact * confidence) / effort;
  return Number.isFinite(score) ? roundToSignificant(score, SCORE_DIGITS) : null;
}

/** A sentence on what is wrong with one input; null for one that is missing or inside its scale. */
export function findInputProblem(criterion: RiceCriterion, value: number | null): string | null {
  if (value === null || isOnScale(criterion, value)) return null;
  const { name, amount, scale } = SCALE_WORDS[criterion];
  return Number.isFinite(value)
    ? `${name} is ${amount(value)}, but it must be ${scale}.`
    : `${name} is not a number; it must be ${scale}.`;
}

/** The level of a scale with exactly this value. */
export function findLevel(levels: readonly Level[], value: number | null): Level | null {
  return levels.find((level) => level.value === value) ?? null;
}

function isOnScale(criterion: RiceCriterion, value: number): boolean {
  switch (criterion) {
    case 'reach':
      return value >= 0 && value < Number.POSITIVE_INFINITY;
    case 'impact':
      return value === 1 || value === 2 || value === 3 || value === 0.5 || value === 0.25;
    case 'confidence':
      return value >= 0 && value <= 1;
    case 'effort':
      return value > 0 && value < Number.POSITIVE_INFINITY;
  }
}

const SCALE_WORDS: Readonly<
  Record<RiceCriterion, { readonly name: string; readonly amount: (value: number) => string; readonly scale: string }>
> = {
  reach: { name: 'Reach', amount: String, scale: '0 or more' },
  impact: { name: 'Impact', amount: String, scale: '3, 2, 1, 0.5 or 0.25' },
  confidence: {
    name: 'Confidence',
    amount: (value) => (Math.abs(value) < 1e300 ? `${roundToSignificant(value * 100, SCORE_DIGITS)} %` : String(value)),
    scale: 'from 0 to 100 %',
  },
  effort: {
    name: 'Effort',
    amount: (value) => `${roundToSignificant(value, SCORE_DIGITS)} person-months`,
    scale: 'more than 0',
  },
};

/** As they are held: NaN where something stands that is no number. */
function readInputs(initiative: Initiative, keys: RiceKeys): RiceInputs {
  const { scores } = initiative;
  const overridden = readNumber(scores[keys.effort]);
  return {
    reach: readNumber(scores[keys.reach]),
    impact: readNumber(scores[keys.impact]),
    confidence: readNumber(scores[keys.confidence]),
    effort: overridden ?? effortFromTeams(initiative),
  };
}

function readNumber(score: CriterionScore | undefined): number | null {
  if (score === undefined || score.value === null) return null;
  return score.value.kind === 'number' ? score.value.likely : Number.NaN;
}

function effortFromTeams(initiative: Initiative): number | null {
  const total = totalEffort(initiative);
  return total.state === 'estimated' ? personWeeksToMonths(total.likely) : null;
}

function finiteInputs(inputs: RiceInputs): RiceInputs {
  return {
    reach: finite(inputs.reach),
    impact: finite(inputs.impact),
    confidence: finite(inputs.confidence),
    effort: finite(inputs.effort),
  };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

interface Missing {
  readonly missing: readonly RiceCriterion[];
  readonly problem: string;
}

function whatIsMissing({ reach, impact, confidence, effort }: RiceInputs): Missing {
  const bits =
    (reach === null ? 1 : 0) | (impact === null ? 2 : 0) | (confidence === null ? 4 : 0) | (effort === null ? 8 : 0);
  return MISSING_BY_BITS[bits] ?? describeMissing(bits);
}

/** `bits`: 1 for a missing reach, 2 impact, 4 confidence, 8 effort. */
function describeMissing(bits: number): Missing {
  const missing = RICE_CRITERIA.filter((_criterion, index) => (bits & (1 << index)) !== 0);
  const list = missing.join(', ').replace(/, ([^,]*)$/, ' and $1');
  const problem = `${list.charAt(0).toUpperCase()}${list.slice(1)} ${missing.length > 1 ? 'are' : 'is'} missing.`;
  return { missing, problem };
}

// A fresh import has thousands of rows that lack the same.
const MISSING_BY_BITS: readonly Missing[] = Array.from({ length: 16 }, (_, bits) => describeMissing(bits));

function sentenceOfOverflow(reach: number, effort: number): string {
  return Number.isFinite(reach * 3)
    ? `Effort of ${effort} person-months is so small that the score is too large to compute.`
    : `Reach of ${reach} is so large that the score is too large to compute.`;
}
