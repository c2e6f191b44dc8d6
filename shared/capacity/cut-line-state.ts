// What the cut line of a period says of every initiative, team and theme.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { InitiativeId, TeamId, ThemeId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks, Share } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import type { CutProblem } from './cut-line-walk.ts';
import type { PeriodSpan } from './period-span.ts';

/** What a cut line is drawn from. */
export interface CutFacts {
  readonly plan: Plan;
  /** In the decided order: rows of `decidedOrder`, or of a ranking. */
  readonly rows: readonly { readonly initiative: Initiative }[];
  /** The period. */
  readonly span: PeriodSpan;
  readonly today: PlainDate;
  /** Whether an item that would take its theme over its target share is out. */
  readonly holdToMix: boolean;
}

export interface CutLine {
  readonly facts: CutFacts;
  /** The day from which need and room count: the later of today and the period's first day; null: the period is over. */
  readonly from: PlainDate | null;
  /** In the decided order. */
  readonly rows: readonly CutRow[];
  readonly stateById: ReadonlyMap<InitiativeId, CutState>;
  /** The index of the row above which the line is drawn, the first that is out; null: nothing is out. */
  readonly lineAbove: number | null;
  /** Every team of the plan, by its position. */
  readonly teams: readonly CutTeam[];
  /** Every theme of the plan, by its position; what has no theme is none of them. */
  readonly mix: readonly CutTheme[];
  /** Counted as done in an earlier period by the cut line that this one continues. */
  readonly doneBefore: ReadonlySet<InitiativeId>;
  /** The same in arrays of numbers, one a row: what the walk is made over again and again. */
  readonly problem: CutProblem;
}

export interface CutRow {
  readonly initiative: Initiative;
  readonly state: CutState;
  /**
   * What it needs in this period of each team, as far as it is known; teams that it needs nothing of are left out, and so is
   * what is assigned to no team. Empty for what is elsewhere or without an estimate.
   */
  readonly needs: readonly CutNeed[];
}

export interface CutNeed {
  readonly teamId: TeamId;
  /** > 0. */
  readonly need: PersonWeeks;
}

export type CutState = InState | OutState | ElsewhereState | UnknownState;

export interface InState {
  readonly kind: 'in';
  /** `fits`: there was room at its turn. The others are in whether there is room or not. */
  readonly why: AlwaysIn | 'fits';
  /** Hard predecessors that are out, or elsewhere in a later period: it is in, but can't be done without them. */
  readonly waitsFor: readonly InitiativeId[];
  /** Of an always-in one what has no figure, and so takes no room here; null: everything has one. */
  readonly unestimated: Unestimated | null;
}

export type AlwaysIn = 'in-progress' | 'must-do' | 'committed';

/** At least one of both lists holds something. */
export interface OutState {
  readonly kind: 'out';
  /** The teams that had less room left than it needs, at its turn. */
  readonly lacks: readonly LackingTeam[];
  /** Its theme, when the mix is held to and it would take the theme over; null: it would not. */
  readonly overMix: FullTheme | null;
}

export interface LackingTeam {
  readonly teamId: TeamId;
  readonly need: PersonWeeks;
  /** What was left for it, ≥ 0. */
  readonly room: PersonWeeks;
  /** need − room, > 0. */
  readonly by: PersonWeeks;
}

export interface FullTheme {
  readonly themeId: ThemeId;
  /** The theme's target, 0-1: “Reliability full (35 %)”. */
  readonly targetShare: Share;
  /** That share of the room of all teams. */
  readonly limit: PersonWeeks;
  /** What of the theme was in, at its turn. */
  readonly taken: PersonWeeks;
  readonly need: PersonWeeks;
  /** taken + need − limit, > 0. */
  readonly by: PersonWeeks;
}

export interface ElsewhereState {
  readonly kind: 'elsewhere';
  readonly way: 'earlier' | 'later';
  readonly because: /** Its dates lie wholly outside the period. */
    | 'dated'
    /** It has no dates, and is committed for a later period and not for this one. */
    | 'committed'
    /** It has no dates, and must not start before the period is over. */
    | 'not-before'
    /** It has no dates, and was in by the cut line of an earlier period that this one continues. */
    | 'done-before'
    /** The period is over: what is left of it can only be done later. */
    | 'period-over';
}

/** Some needed team has no figure, or nothing is known of its effort: it takes no room, and nobody can say whether it fits. */
export interface UnknownState {
  readonly kind: 'unknown';
  readonly unestimated: Unestimated;
}

export interface Unestimated {
  /** The teams that are needed and have no figure; null stands for effort that is assigned to no team. Empty: no team is named. */
  readonly teamIds: readonly (TeamId | null)[];
}

export interface CutTeam {
  readonly teamId: TeamId;
  /** Available from the cut's first day to the period's last; null: unknown, limits nothing. 0 in a period that is over. */
  readonly room: PersonWeeks | null;
  /** What is always in needs of it. */
  readonly alwaysIn: PersonWeeks;
  /** What all that is in needs of it: what is always in and what fits. */
  readonly taken: PersonWeeks;
  /** ≥ 0; null: unknown. */
  readonly left: PersonWeeks | null;
  /** By how much what is always in goes over the room; 0: it does not. */
  readonly overBy: PersonWeeks;
  /** How many that are unknown or always in need it without a figure. */
  readonly unestimated: number;
}

export interface CutTheme {
  readonly themeId: ThemeId;
  readonly targetShare: Share | null;
  /** The target share of all known room; null: without a target, or no team's room is known or above 0. */
  readonly limit: PersonWeeks | null;
  /** What is in of it, on teams whose room is known. */
  readonly taken: PersonWeeks;
  /** By how much what is in goes over the limit; 0: it does not. */
  readonly overBy: PersonWeeks;
}
