// The values that a drag or a key can set: those which somebody would have typed.

import { MOST_STARS, type Scale } from '../../plan/criterion.ts';
import { scaleBounds } from '../scale.ts';
import type { AxisDomain } from './matrix-axis.ts';
import { multiple, niceStep } from './nice-ticks.ts';

const PERCENTAGE_STEP = 0.05;
/** What bounded numbers are cut into, where halves would be too coarse or too fine. */
const STEPS_OF_SCALE = 20;
/** On an open scale: finer than one sees. */
const STEPS_OF_AXIS = 100;

/**
 * The value of the scale that is nearest to the given one: a choice, a whole star, 5 %, a half on scales like 1-10, else a
 * round number as fine as the axis shows. Within the scale; null for a scale without numbers.
 */
export function snapValue(scale: Scale, value: number, domain: AxisDomain): number | null {
  if (scale.kind === 'category') return null;
  if (scale.kind === 'choice') return nearestOf(choiceValues(scale), value);
  const step = stepAt(scale, value, domain);
  const snapped = multiple(Math.round(value / step), step);
  return hold(scale, snapped, step);
}

/** The next value up (1) or down (−1) from one that may lie between two; the same where the scale ends. */
export function nudgeValue(scale: Scale, value: number, direction: 1 | -1, domain: AxisDomain): number | null {
  if (scale.kind === 'category') return null;
  if (scale.kind === 'choice') {
    const values = choiceValues(scale);
    const next = direction > 0 ? values.find((one) => one > value) : values.findLast((one) => one < value);
    return next ?? value;
  }
  const step = stepAt(scale, value, domain);
  const count = direction > 0 ? Math.floor(value / step + 1e-9) + 1 : Math.ceil(value / step - 1e-9) - 1;
  return hold(scale, multiple(count, step), step);
}

function stepAt(scale: Exclude<Scale, { kind: 'choice' | 'category' }>, value: number, domain: AxisDomain): number {
  switch (scale.kind) {
    case 'stars':
      return 1;
    case 'percentage':
      return PERCENTAGE_STEP;
    case 'number':
    case 'effort': {
      const bounds = scaleBounds(scale);
      if (bounds !== null) return stepWithin(bounds.most - bounds.least);
      if (domain.kind === 'linear') return niceStep((domain.most - domain.least) / STEPS_OF_AXIS);
      // Two digits, as one would say it.
      return 10 ** (Math.floor(Math.log10(Math.max(Math.abs(value), domain.least))) - 1);
    }
  }
}

function stepWithin(span: number): number {
  if (!(span > 0)) return 1;
  return span >= 2 && span <= 10 ? 0.5 : niceStep(span / STEPS_OF_SCALE);
}

function hold(scale: Scale, value: number, step: number): number {
  switch (scale.kind) {
    case 'stars':
      return Math.min(MOST_STARS, Math.max(1, value));
    case 'percentage':
      return Math.min(1, Math.max(0, value));
    case 'effort':
      return Math.max(step, value);
    case 'number':
      return Math.min(scale.most ?? Number.POSITIVE_INFINITY, Math.max(scale.least ?? Number.NEGATIVE_INFINITY, value));
    default:
      return value;
  }
}

function choiceValues(scale: Extract<Scale, { kind: 'choice' }>): readonly number[] {
  return scale.choices.map(({ value }) => value).toSorted((a, b) => a - b);
}

function nearestOf(values: readonly number[], value: number): number | null {
  let nearest: number | null = null;
  for (const one of values) {
    if (nearest === null || Math.abs(one - value) < Math.abs(nearest - value)) nearest = one;
  }
  return nearest;
}
