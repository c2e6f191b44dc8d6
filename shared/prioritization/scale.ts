// What stands on a scale, what does not, and how that is said.

import { type Criterion, MOST_STARS, type Scale } from '../plan/criterion.ts';
import { roundToSignificant, SCORE_DIGITS } from './round-to-significant.ts';

export interface ScaleBounds {
  readonly least: number;
  readonly most: number;
}

/** The lowest and the highest value; null for a scale that lacks one of them or has words alone. */
export function scaleBounds(scale: Scale): ScaleBounds | null {
  switch (scale.kind) {
    case 'number':
      return scale.least === null || scale.most === null ? null : { least: scale.least, most: scale.most };
    case 'choice': {
      if (scale.choices.length === 0) return null;
      const values = scale.choices.map(({ value }) => value);
      return { least: Math.min(...values), most: Math.max(...values) };
    }
    case 'percentage':
      return { least: 0, most: 1 };
    case 'stars':
      return { least: 1, most: MOST_STARS };
    case 'effort':
    case 'category':
      return null;
  }
}

/** Whether a finite number, or a word where the scale has words, stands on the scale. */
export function isOnScale(scale: Scale, value: number | string): boolean {
  if (scale.kind === 'category') return scale.categories.some(({ id }) => id === value);
  if (typeof value === 'string' || !Number.isFinite(value)) return false;
  switch (scale.kind) {
    case 'number':
      return value >= (scale.least ?? Number.NEGATIVE_INFINITY) && value <= (scale.most ?? Number.POSITIVE_INFINITY);
    case 'choice':
      return scale.choices.some((one) => one.value === value);
    case 'percentage':
      return value >= 0 && value <= 1;
    case 'stars':
      return Number.isInteger(value) && value >= 1 && value <= MOST_STARS;
    case 'effort':
      return value > 0;
  }
}

/** A sentence on a value that does not stand on the scale of its criterion; null for one that does, and for none. */
export function findScaleProblem({ name, scale }: Criterion, value: number | string | null): string | null {
  if (value === null || isOnScale(scale, value)) return null;
  const must = `it must be ${scaleInWords(scale)}`;
  if (typeof value === 'string') return `${name} is “${value}”, but ${must}.`;
  if (Number.isNaN(value)) return `${name} is not ${scale.kind === 'category' ? 'a choice' : 'a number'}; ${must}.`;
  return `${name} is ${amountInWords(scale, value)}, but ${must}.`;
}

/** What a scale takes: `from 1 to 5`. */
export function scaleInWords(scale: Scale): string {
  switch (scale.kind) {
    case 'number':
      if (scale.least === null) return scale.most === null ? 'a number' : `${scale.most} or less`;
      return scale.most === null ? `${scale.least} or more` : `from ${scale.least} to ${scale.most}`;
    case 'choice':
      return oneOf(scale.choices.map(({ value }) => String(value)));
    case 'percentage':
      return 'from 0 to 100 %';
    case 'stars':
      return `1 to ${MOST_STARS} stars`;
    case 'effort':
      return 'more than 0';
    case 'category':
      return oneOf(scale.categories.map(({ label }) => `“${label}”`));
  }
}

function amountInWords(scale: Scale, value: number): string {
  switch (scale.kind) {
    case 'percentage':
      return Math.abs(value) < 1e300 ? `${roundToSignificant(value * 100, SCORE_DIGITS)} %` : String(value);
    case 'effort':
      return `${roundToSignificant(value, SCORE_DIGITS)} person-months`;
    default:
      return String(value);
  }
}

/** `1, 2 or 3`. */
function oneOf(words: readonly string[]): string {
  if (words.length === 0) return 'one of no choices: the scale has none yet';
  return words.join(', ').replace(/, ([^,]*)$/, ' or $1');
}
