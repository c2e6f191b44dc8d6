// Proposed dates: where every ranked initiative would go, and why there.

import type { Day, PlainDate } from '../calendar/plain-date.ts';
import type { DependencyKind } from '../plan/dependency.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks } from '../plan/initiative.ts';

export interface DateProposal {
  /** The ranked initiatives in the decided order. */
  readonly rows: readonly ProposedInitiative[];
  /** The first day that was used. */
  readonly from: PlainDate;
  /** The last day that was used; what needs longer is not placed. */
  readonly until: PlainDate;
}

export interface ProposedInitiative {
  readonly initiative: Initiative;
  readonly outcome: ProposedOutcome;
}

export type ProposedOutcome =
  /** It stays where it is dated. */
  | {
      readonly kind: 'kept';
      readonly why: 'pinned' | 'started' | 'set-by-hand';
      readonly start: PlainDate;
      readonly end: PlainDate;
      /** Workdays from its deadline to its end; 0: it makes it, or has none. */
      readonly missedBy: number;
    }
  | {
      readonly kind: 'placed';
      readonly start: PlainDate;
      readonly end: PlainDate;
      readonly workdays: number;
      readonly missedBy: number;
      /** Most important first; never empty. */
      readonly reasons: readonly ProposalReason[];
    }
  | { readonly kind: 'unplaced'; readonly why: ProposalObstacle };

/** Why it starts when it does: what starting a workday earlier would have broken. */
export type ProposalReason =
  | {
      readonly kind: 'waits-for';
      readonly predecessor: Initiative;
      readonly dependencyKind: DependencyKind;
      readonly lag: number;
    }
  /** The team has too little left on each workday from `from` up to `until`, both inclusive. */
  | { readonly kind: 'full'; readonly teamId: TeamId; readonly from: Day; readonly until: Day }
  | { readonly kind: 'not-before'; readonly day: Day }
  | { readonly kind: 'as-early-as-possible'; readonly day: Day }
  /** The team has fewer people than were asked for, and so it takes longer. */
  | {
      readonly kind: 'fewer-people';
      readonly teamId: TeamId;
      readonly wished: number;
      readonly given: number;
      readonly workdaysBefore: number;
      readonly workdaysAfter: number;
    };

export type ProposalObstacle =
  /** Effort and duration are not known. */
  | { readonly kind: 'no-duration' }
  /** It is pinned, and has no dates. */
  | { readonly kind: 'pinned-without-dates' }
  /** It would stay where it is dated, and its dates are not whole: what of them there is stays. */
  | { readonly kind: 'dates-not-whole'; readonly lacks: 'start' | 'end' | 'order' }
  /** The team never has room for it, even with nothing else to do. */
  | { readonly kind: 'never-fits'; readonly teamId: TeamId; readonly effort: PersonWeeks | null }
  /** It would end after the last day that is looked at; the team that is full until then, or null. */
  | { readonly kind: 'too-late'; readonly teamId: TeamId | null }
  | { readonly kind: 'predecessor-unplaced'; readonly predecessor: Initiative };
