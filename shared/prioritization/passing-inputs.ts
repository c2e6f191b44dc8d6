// The smallest change of one input by which an initiative passes another.

import { type Criterion, MOST_STARS, type NumberScale, type Scale } from '../plan/criterion.ts';
import type { CriterionValue, Initiative } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import { scoreKeyOf } from './criteria-of.ts';
import { nearestStep, type Steps, type Verdict } from './nearest-step.ts';
import { roundToSignificant, SCORE_DIGITS } from './round-to-significant.ts';
import { scorerOf } from './score-initiative.ts';
import type { Scored } from './scored.ts';
import { usedCriteria } from './used-criteria.ts';

export interface InputToPass {
  readonly criterion: Criterion;
  readonly from: number | string | null;
  /** The nearest value that gives a strictly better score, or place in the order of a classifying model; null: none does. */
  readonly to: number | string | null;
  /** Where nothing nearer passes: the nearest value that lifts it to the other's class. Only in a model that classifies. */
  readonly level: number | string | null;
  /** Whether every value beyond does it too. */
  readonly bound: 'at-least' | 'at-most' | 'exactly';
}

type Complete = Extract<Scored, { state: 'complete' }>;
type Input = number | string;

/**
 * For each criterion on which the result hangs, the nearest value with which `initiative` passes `above`. Choices and
 * categories go to one of theirs, stars and percentages to whole ones, effort and bounded numbers to a tenth (whole on a
 * scale of 1,000 or wider, finer on one narrower than 1), numbers without bounds to whole ones. Empty unless both are complete.
 */
export function findInputsToPass(facts: {
  readonly model: Model;
  readonly initiative: Initiative;
  readonly above: Initiative;
}): readonly InputToPass[] {
  const { model, initiative, above } = facts;
  const { score } = scorerOf(model);
  const [now, target] = [score(initiative), score(above)];
  if (now.state !== 'complete' || target.state !== 'complete') return [];
  return usedCriteria(model, now.inputs).map((criterion) => {
    const from = now.inputs[criterion.id] ?? null;
    const nearest = (isEnough: (scored: Complete) => boolean): Input | null =>
      nearestInput(criterion, from, (value) => {
        const scored = score(withInput(initiative, { model, criterion, value }));
        if (scored.state === 'complete') return isEnough(scored) ? 'passes' : 'fails';
        return scored.state === 'error' ? 'fault' : 'fails';
      });
    const to = nearest((scored) => isBetter(scored, target));
    const level = reachesClass(now, target) ? null : nearest((scored) => reachesClass(scored, target));
    const nearer = level === to ? null : level;
    return { criterion, from, to, level: nearer, bound: boundOf(model, from, nearer ?? to) };
  });
}

/** Whether the first has the higher score, or comes before in the order of the model. */
export function isBetter(a: Complete, b: Complete): boolean {
  if (a.class === null || b.class === null) return (a.score ?? 0) > (b.score ?? 0);
  const differing = a.order.findIndex((value, index) => value !== b.order[index]);
  return differing !== -1 && (a.order[differing] ?? 0) > (b.order[differing] ?? 0);
}

/** Of scores, which have no class, always true. */
function reachesClass(a: Complete, b: Complete): boolean {
  if (a.class === null || b.class === null) return true;
  return (a.order[0] ?? 0) >= (b.order[0] ?? 0);
}

/** A formula may rise and fall, and a count may tip the class over; what all others make of more is said by the criterion. */
function boundOf({ kind }: Model, from: Input | null, to: Input | null): InputToPass['bound'] {
  if (kind === 'formula' || kind === 'kano' || typeof to !== 'number') return 'exactly';
  return to > Number(from) ? 'at-least' : 'at-most';
}

function nearestInput(criterion: Criterion, from: Input | null, judge: (value: Input) => Verdict): Input | null {
  const { scale, direction } = criterion;
  const favoured = direction === 'benefit' ? 'more' : 'less';
  switch (scale.kind) {
    case 'category':
      return nearestOf(
        scale.categories.map(({ id }) => id),
        from,
        judge,
      );
    case 'choice': {
      const values = scale.choices.map(({ value }) => value).sort((a, b) => a - b);
      return nearestOf(favoured === 'more' ? values.reverse() : values, from, judge);
    }
    default:
      return nearestStep({ steps: stepsOf(scale), from: Number(from ?? 0), favoured, judge });
  }
}

/** The nearest in the list to where `from` stands in it; of two as near, the earlier. */
function nearestOf(list: readonly Input[], from: Input | null, judge: (value: Input) => Verdict): Input | null {
  const at = from === null ? -1 : list.indexOf(from);
  const others = list.flatMap((value, index) => (index === at ? [] : [{ value, distance: Math.abs(index - at) }]));
  const nearest = others.toSorted((a, b) => a.distance - b.distance).find(({ value }) => judge(value) === 'passes');
  return nearest?.value ?? null;
}

function stepsOf(scale: Exclude<Scale, { kind: 'category' | 'choice' }>): Steps {
  switch (scale.kind) {
    case 'percentage':
      return { perUnit: 100, least: 0, most: 100 };
    case 'stars':
      return { perUnit: 1, least: 1, most: MOST_STARS };
    case 'effort':
      return { perUnit: 10, least: 1, most: Number.MAX_SAFE_INTEGER };
    case 'number':
      return stepsOfNumber(scale);
  }
}

function stepsOfNumber({ least, most }: NumberScale): Steps {
  const perUnit = least === null || most === null ? 1 : stepsPerUnit(most - least);
  return {
    perUnit,
    least: least === null ? Number.MIN_SAFE_INTEGER : Math.ceil(tidy(least * perUnit)),
    most: most === null ? Number.MAX_SAFE_INTEGER : Math.floor(tidy(most * perUnit)),
  };
}

/** At least ten steps to the scale. */
function stepsPerUnit(width: number): number {
  if (width >= 1000) return 1;
  return width >= 1 ? 10 : 10 ** Math.min(1 - Math.floor(Math.log10(width)), 15);
}

/** 0.3 × 10 is 3, not 3.0000000000000004. */
function tidy(value: number): number {
  return Number.isFinite(value) ? roundToSignificant(value, SCORE_DIGITS) : value;
}

function withInput(
  initiative: Initiative,
  { model, criterion, value }: { readonly model: Model; readonly criterion: Criterion; readonly value: Input },
): Initiative {
  const held: CriterionValue =
    typeof value === 'string'
      ? { kind: 'choice', choice: value }
      : { kind: 'number', likely: value, low: null, high: null };
  const score = { value: held, setBy: '', setOn: null, evidence: '' };
  return { ...initiative, scores: { ...initiative.scores, [scoreKeyOf(model, criterion)]: score } };
}
