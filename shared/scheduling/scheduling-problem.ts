// What is to be scheduled, with no knowledge of plans: activities that need resources and wait for each other.

/**
 * Time is a whole workday number on one axis, negative ones included; every span is half-open, [start, finish). Activities
 * and resources are known by their place in the lists.
 */
export interface SchedulingProblem {
  /** The first workday that may be used. */
  readonly from: number;
  /** The first workday after the horizon: what is placed has finished by then. At least `from`. */
  readonly to: number;
  readonly activities: readonly Activity[];
  readonly resources: readonly Resource[];
  /** Without rings; an activity may have any number of them with another. */
  readonly precedences: readonly Precedence[];
}

export interface Activity {
  readonly duration: ActivityDuration;
  readonly demands: readonly Demand[];
  /** The workday before which it must not start; null: any. Of a fixed one it is not asked. */
  readonly release: number | null;
  /** The workday by which it must have finished (the one after its last allowed day). It blocks nothing: see `missedBy`. */
  readonly deadline: number | null;
  /**
   * Where it stands and is never moved from; null: it is to be placed. A fixed one has its resources before all others and
   * even beyond their capacity, never grows, and may lie outside the horizon; what it waits for is not asked.
   */
  readonly fixedStart: number | null;
}

export type ActivityDuration =
  /** Whole workdays, 0 or more. */
  | { readonly kind: 'given'; readonly workdays: number }
  /** The longest of work ÷ rate over its demands for work, rounded up to whole workdays, at least 1. */
  | { readonly kind: 'from-work' }
  /** It can't be placed. */
  | { readonly kind: 'unknown' };

/** Demands of one activity on the same resource add up. */
export type Demand =
  /** The same amount on each workday of the activity, whatever its duration; never lowered. */
  | { readonly kind: 'steady'; readonly resource: number; readonly perWorkday: number }
  /**
   * An amount of work (person-days) that lies evenly on the workdays of the activity. Where even that is more a workday than
   * the least capacity among the periods that the activity touches, the activity grows until it is not. An activity with
   * work lasts at least 1 workday unless it is fixed.
   */
  | {
      readonly kind: 'work';
      readonly resource: number;
      readonly work: number;
      /** The most a workday, above 0, from which a duration `from-work` follows; null: it has no say in the duration. */
      readonly rate: number | null;
    };

/**
 * Capacity per workday as a step function of time: each step holds from its workday to the next step, the last for ever;
 * before the first there is none. Steps ascend. Null: unlimited. Neighbouring steps are periods of their own even at equal
 * capacity, to no effect.
 */
export interface Resource {
  readonly capacity: readonly CapacityStep[] | null;
}

export interface CapacityStep {
  readonly from: number;
  readonly perWorkday: number;
}

/**
 * With the predecessor on [s, f), the successor on [s', f') and the lag L in workdays (may be negative):
 * FS: s' ≥ f + L; SS: s' ≥ s + L; FF: f' ≥ f + L; SF: f' ≥ s + L.
 */
export interface Precedence {
  readonly predecessor: number;
  readonly successor: number;
  readonly kind: PrecedenceKind;
  readonly lag: number;
}

export type PrecedenceKind = 'FS' | 'SS' | 'FF' | 'SF';
