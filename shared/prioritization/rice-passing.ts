// By how much one RICE input would have to change for a score to exceed another.

import type { Share } from '../plan/initiative.ts';
import { RICE_IMPACTS, type RiceInputs, riceScore } from './rice.ts';

/** The smallest change of each input alone that does it; null where no such change does. */
export interface WaysToPass {
  /** A whole number: this reach or more. */
  readonly reach: number | null;
  /** The lowest sufficient level above the present one. */
  readonly impact: number | null;
  /** A whole percentage as a share up to 1: this confidence or more. */
  readonly confidence: Share | null;
  /** Person-months, a multiple of 0.1: this effort or less. */
  readonly effort: number | null;
}

/**
 * What would lift a score strictly above `target`, both as scores are compared (12 significant digits). All inputs are
 * inside their scales. Found by trying, not by solving the formula, so that rounding can't make the answer fall short.
 */
export function findWaysToPass(inputs: RiceInputs, target: number): WaysToPass {
  const { reach, impact, confidence, effort } = inputs;
  if (reach === null || impact === null || confidence === null || effort === null) {
    return { reach: null, impact: null, confidence: null, effort: null };
  }
  const passes = (changed: Partial<Record<keyof RiceInputs, number>>): boolean => {
    const now = { reach, impact, confidence, effort, ...changed };
    return (riceScore(now.reach, now.impact, now.confidence, now.effort) ?? Number.POSITIVE_INFINITY) > target;
  };
  const percent = leastThat((whole) => passes({ confidence: whole / 100 }), confidence * 100, 100);
  // Less effort is more score, so the search runs over tenths below zero.
  const tenths = leastThat((negative) => passes({ effort: negative / -10 }), effort * -10, -1);
  return {
    reach: leastThat((whole) => passes({ reach: whole }), reach, Number.MAX_SAFE_INTEGER),
    impact: RICE_IMPACTS.findLast(({ value }) => value > impact && passes({ impact: value }))?.value ?? null,
    confidence: percent === null ? null : percent / 100,
    effort: tenths === null ? null : tenths / -10,
  };
}

/** The least whole number above `above`, up to `upTo`, that holds; for a test that goes on holding once it does. */
function leastThat(test: (whole: number) => boolean, above: number, upTo: number): number | null {
  let low = Math.max(Math.floor(above) + 1, Number.MIN_SAFE_INTEGER);
  let high = upTo;
  if (low > high || !test(high)) return null;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
