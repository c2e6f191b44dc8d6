// Where everything goes, and why there: the answer to a scheduling problem.

import type { PrecedenceKind } from './scheduling-problem.ts';

export interface Schedule {
  /** One for each activity of the problem, in its order. */
  readonly outcomes: readonly Outcome[];
}

export type Outcome = PlacedOutcome | UnplacedOutcome;

export interface PlacedOutcome {
  readonly kind: 'placed';
  readonly start: number;
  /** As placed: it may have grown. The activity finishes at start + duration. */
  readonly duration: number;
  /** What it takes of each resource that it needs, on every workday; one a resource, in the order of its demands. */
  readonly rates: readonly Rate[];
  /** Workdays from its deadline to its finish; 0 when it makes it or has none. */
  readonly missedBy: number;
  /** Most important first. Never empty. */
  readonly reasons: readonly PlacementReason[];
}

export interface Rate {
  readonly resource: number;
  readonly perWorkday: number;
}

export interface UnplacedOutcome {
  readonly kind: 'unplaced';
  readonly why: UnplacedReason;
}

/**
 * Why it starts when it does and not a workday earlier: only what an earlier start would break, given what was placed before
 * it. `rate-lowered` tells of its duration instead and comes last.
 */
export type PlacementReason =
  /** It stands where it was fixed; then it is the only reason. */
  | { readonly kind: 'fixed' }
  | {
      readonly kind: 'waits-for';
      readonly predecessor: number;
      readonly precedence: PrecedenceKind;
      readonly lag: number;
    }
  /**
   * On each workday of [from, until) the resource has less than `needed` left, which is what it would take a workday if it
   * started a workday earlier.
   */
  | {
      readonly kind: 'full';
      readonly resource: number;
      readonly from: number;
      readonly until: number;
      readonly needed: number;
    }
  | { readonly kind: 'not-before'; readonly workday: number }
  /** As early as the problem allows. */
  | { readonly kind: 'from'; readonly workday: number }
  /**
   * The resource has less a workday (`given`, the least capacity among the periods touched) than was wished (its rate, or its
   * work spread over the wished duration), and so the activity takes longer.
   */
  | {
      readonly kind: 'rate-lowered';
      readonly resource: number;
      readonly wished: number;
      readonly given: number;
      readonly durationBefore: number;
      readonly durationAfter: number;
    };

export type UnplacedReason =
  | { readonly kind: 'no-duration' }
  /** It would not fit between the problem's ends even with nothing else in the way, for lack of this resource. */
  | { readonly kind: 'never-fits'; readonly resource: number }
  /** It would finish after the horizon: null for its duration, its release or what it waits for; else the resource that is full until then. */
  | { readonly kind: 'beyond-horizon'; readonly resource: number | null }
  | { readonly kind: 'predecessor-not-placed'; readonly predecessor: number };

/** Why there is no schedule at all. */
export type SchedulingRefusal =
  /** Activities that wait for each other, each the predecessor of the next, the last of the first. */
  { readonly kind: 'ring'; readonly activities: readonly number[] } | { readonly kind: 'cancelled' };
