// What can be drawn of a plan under a model.

import type { Criterion } from '../../plan/criterion.ts';
import { totalEffort } from '../../plan/effort.ts';
import type { CriterionScore, Initiative } from '../../plan/initiative.ts';
import type { FormulaModel, Model, WeightedModel } from '../../plan/model.ts';
import { criteriaOf, scoreKeyOf } from '../criteria-of.ts';
import { compileFormula } from '../formula/compile-formula.ts';
import { namesIn } from '../formula/formula.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { iceScore } from '../ice.ts';
import { opportunityScore } from '../opportunity.ts';
import type { RankedInitiative } from '../ranking.ts';
import { personWeeksToMonths } from '../rice.ts';
import { scaleBounds } from '../scale.ts';
import type { Scored } from '../scored.ts';
import { VALUE_EFFORT_MIDDLE } from '../value-effort.ts';
import { normalise } from '../weighted.ts';
import type { DrawProblem } from './draw-problem.ts';

/** By how much an input without a range may be off, either way, as a share of it; 0: not at all. */
export type Spread = number;

/** In models without weights every input is taken to be ± 20 % unless it has a range; where weights are drawn, only ranges count. */
export function usualSpread(model: Model): Spread {
  return model.kind === 'weighted' || isByWordsAlone(model) ? 0 : 0.2;
}

/** All of a draw problem but its merit, which follows from the model: this much can be sent to a worker. */
export interface DrawFigures extends Omit<DrawProblem, 'meritOf'> {
  /** What the columns of inputs, and the weights, stand for. */
  readonly drawnCriteria: readonly Criterion[];
}

/**
 * The draws of the initiatives that a model ranks: `ranking` is the plan's by this model. An input with a range lies between
 * its low and high, an effort that follows the teams' between the sums of theirs, another within the spread; all held inside
 * the scale. Models that class by words draw nothing.
 */
export function drawFiguresOf(
  model: Model,
  ranking: readonly RankedInitiative[],
  { spread }: { readonly spread: Spread },
): DrawFigures {
  const rows = ranking.filter(({ scored }) => scored.state === 'complete');
  const ids = rows.map(({ initiative }) => initiative.id);
  if (isByWordsAlone(model)) return fixedDraws(ids, rows);
  const drawnCriteria = drawnCriteriaOf(model);
  const width = drawnCriteria.length;
  const low = new Float64Array(rows.length * width);
  const likely = new Float64Array(rows.length * width);
  const high = new Float64Array(rows.length * width);
  for (const [row, { initiative, scored }] of rows.entries()) {
    for (const [column, criterion] of drawnCriteria.entries()) {
      const place = row * width + column;
      const range = rangeOf({ initiative, scored, model, criterion, spread });
      low[place] = range.low;
      likely[place] = range.likely;
      high[place] = range.high;
    }
  }
  return {
    ids,
    criteria: width,
    low,
    likely,
    high,
    weights: model.kind === 'weighted' ? Float64Array.from(weighing(model), ({ weight }) => weight) : null,
    drawnCriteria,
  };
}

/** The draw problem of those figures under the model that they are of. */
export function drawProblemOf(model: Model, figures: DrawFigures): DrawProblem {
  return { ...figures, meritOf: isByWordsAlone(model) ? standingMerit : meritOf(model) };
}

function standingMerit(inputs: Float64Array, offset: number): number {
  return inputs[offset] ?? Number.NaN;
}

type WordModel = Extract<Model, { kind: 'moscow' | 'kano' }>;

function isByWordsAlone(model: Model): model is WordModel {
  return model.kind === 'moscow' || model.kind === 'kano';
}

/** Their ranks, which nothing moves. */
function fixedDraws(ids: readonly string[], rows: readonly RankedInitiative[]): DrawFigures {
  const standing = Float64Array.from(rows, ({ rank }) => -(rank ?? rows.length));
  return {
    ids,
    criteria: 1,
    low: standing,
    likely: standing,
    high: standing,
    weights: null,
    drawnCriteria: [],
  };
}

function drawnCriteriaOf(model: Exclude<Model, WordModel>): readonly Criterion[] {
  if (model.kind === 'weighted') return weighing(model);
  if (model.kind !== 'formula') return criteriaOf(model);
  const parsed = parseFormula(model.formula, null);
  const names = parsed.ok ? namesIn(parsed.value) : new Set<string>();
  return model.criteria.filter(({ id }) => names.has(id));
}

function weighing({ criteria }: WeightedModel): WeightedModel['criteria'] {
  return criteria.filter(({ weight }) => weight > 0);
}

interface InputRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

function rangeOf(facts: {
  readonly initiative: Initiative;
  readonly scored: Scored;
  readonly model: Model;
  readonly criterion: Criterion;
  readonly spread: Spread;
}): InputRange {
  const { initiative, scored, model, criterion, spread } = facts;
  const given = scored.inputs[criterion.id];
  const likely = typeof given === 'number' ? given : Number.NaN;
  const score = initiative.scores[scoreKeyOf(model, criterion)];
  const stated =
    statedRange(score) ?? (criterion.scale.kind === 'effort' && score?.value == null ? effortRange(initiative) : null);
  const loose = { low: likely - Math.abs(likely) * spread, high: likely + Math.abs(likely) * spread };
  return heldInside(criterion, { likely, ...(stated ?? loose) });
}

/** What is said of one end alone leaves the other at the likely value; null when nothing is said of either. */
function statedRange(score: CriterionScore | undefined): Omit<InputRange, 'likely'> | null {
  if (score?.value?.kind !== 'number') return null;
  const { low, likely, high } = score.value;
  return low === null && high === null ? null : { low: low ?? likely, high: high ?? likely };
}

/** Person-months, from the person-weeks of the teams; null when no team gave a range. */
function effortRange(initiative: Initiative): Omit<InputRange, 'likely'> | null {
  if (totalEffort(initiative).state !== 'estimated') return null;
  if (initiative.effort.every(({ low, high }) => low === null && high === null)) return null;
  let least = 0;
  let most = 0;
  for (const { low, likely, high } of initiative.effort) {
    least += low ?? likely ?? 0;
    most += high ?? likely ?? 0;
  }
  return { low: personWeeksToMonths(least), high: personWeeksToMonths(most) };
}

/** An effort may come near to nothing, not to it: a hundredth of the likely one is the least. */
const LEAST_EFFORT_SHARE = 0.01;

function heldInside({ scale }: Criterion, { low, likely, high }: InputRange): InputRange {
  const bounds = scaleBounds(scale) ?? {
    least: scale.kind === 'effort' ? likely * LEAST_EFFORT_SHARE : leastOf(scale),
    most: scale.kind === 'number' ? (scale.most ?? Number.MAX_VALUE) : Number.MAX_VALUE,
  };
  const held = (value: number): number => Math.min(Math.max(value, bounds.least), bounds.most);
  // The likely value stands on its scale; a range that leaves it out is widened to it.
  return { low: Math.min(held(low), likely), likely, high: Math.max(held(high), likely) };
}

function leastOf(scale: Criterion['scale']): number {
  return scale.kind === 'number' && scale.least !== null ? scale.least : -Number.MAX_VALUE;
}

function meritOf(model: Exclude<Model, WordModel>): DrawProblem['meritOf'] {
  switch (model.kind) {
    case 'rice':
      return (inputs, at) =>
        (value(inputs, at) * value(inputs, at + 1) * value(inputs, at + 2)) / value(inputs, at + 3);
    case 'ice': {
      const { combine } = model;
      return (inputs, at) =>
        iceScore({
          impact: value(inputs, at),
          confidence: value(inputs, at + 1),
          ease: value(inputs, at + 2),
          combine,
        });
    }
    case 'wsjf':
      return (inputs, at) =>
        (value(inputs, at) + value(inputs, at + 1) + value(inputs, at + 2)) / value(inputs, at + 3);
    case 'opportunity':
      return (inputs, at) => opportunityScore(value(inputs, at), value(inputs, at + 1));
    case 'value-effort':
      return (inputs, at) => valueEffortMerit(value(inputs, at), value(inputs, at + 1));
    case 'weighted':
      return weightedMerit(model);
    case 'formula':
      return formulaMerit(model);
  }
}

/** Class before value before effort, in one number: values and efforts go from 1 to 10, and are told apart to a ten-thousandth. */
function valueEffortMerit(worth: number, effort: number): number {
  const isHigh = worth >= VALUE_EFFORT_MIDDLE;
  const isLow = effort <= VALUE_EFFORT_MIDDLE;
  const standing = (isHigh ? 2 : 0) + (isLow ? 1 : 0);
  return standing * 1e8 + Math.round(worth * 1e4) * 1e2 - effort;
}

function weightedMerit(model: WeightedModel): DrawProblem['meritOf'] {
  // Each normalised value is a line over the input; arrays of numbers are what the draws run over fastest.
  const columns = weighing(model);
  const slopes = new Float64Array(columns.length).fill(Number.NaN);
  const starts = new Float64Array(columns.length).fill(Number.NaN);
  for (const [column, { direction, scale }] of columns.entries()) {
    const bounds = scaleBounds(scale);
    if (bounds === null) continue;
    const start = normalise(bounds, direction, 0);
    starts[column] = start;
    slopes[column] = normalise(bounds, direction, 1) - start;
  }
  return (inputs, at, weights) => {
    let sum = 0;
    for (let column = 0; column < slopes.length; column += 1) {
      sum += value(weights, column) * (value(starts, column) + value(slopes, column) * value(inputs, at + column));
    }
    return sum;
  };
}

function formulaMerit(model: FormulaModel): DrawProblem['meritOf'] {
  const parsed = parseFormula(model.formula, null);
  if (!parsed.ok) return () => Number.NaN;
  const used = namesIn(parsed.value);
  const names = model.criteria.map(({ id }) => id).filter((id) => used.has(id));
  const compiled = compileFormula(parsed.value, names);
  const own = new Float64Array(names.length);
  return (inputs, at) => {
    for (let column = 0; column < own.length; column += 1) own[column] = value(inputs, at + column);
    return compiled(own);
  };
}

function value(values: Float64Array | null, at: number): number {
  return values?.[at] ?? Number.NaN;
}
