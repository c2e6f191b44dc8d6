// How sure the order is: what came of the draws.

import type { Decider } from './find-deciders.ts';

export interface SensitivityFigures {
  /** How many draws they rest on. */
  readonly draws: number;
  /** One an initiative, in the order of the problem. */
  readonly initiatives: readonly InitiativeSensitivity[];
}

export interface InitiativeSensitivity {
  readonly id: string;
  /** Its 5th and 95th percentile rank. */
  readonly band: readonly [p5: number, p95: number];
  readonly median: number;
  /** The share of draws in which it was above the cut, 0-1. */
  readonly above: number;
  readonly verdict: Verdict;
  /** null where its rank, or all that it could hang on, was the same in every draw. */
  readonly decidedBy: Decider | null;
}

/** `robust`: on the same side of the cut in at least `ROBUST_SHARE` of the draws, be it above or below. */
export type Verdict = 'robust' | 'fragile';

/** Nine draws in ten: what the band from the 5th to the 95th percentile covers too. */
export const ROBUST_SHARE = 0.9;

/** The verdict on an initiative that was above the cut in `timesAbove` of so many draws. */
export function verdictOn(timesAbove: number, draws: number): Verdict {
  return Math.max(timesAbove, draws - timesAbove) / draws >= ROBUST_SHARE ? 'robust' : 'fragile';
}
