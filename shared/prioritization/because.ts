// Why an initiative has its score or class: the shape, alike for every kind of model.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { Criterion } from '../plan/criterion.ts';
import type { TeamId } from '../plan/ids.ts';
import type { PersonWeeks } from '../plan/initiative.ts';
import type { Passing } from './passing.ts';
import type { Scored } from './scored.ts';

export interface Because {
  /** One a criterion, in the order of the model. */
  readonly lines: readonly BecauseLine[];
  /** How the lines make the result; most models say it in one. */
  readonly formulas: readonly BecauseFormula[];
  /** The score or class, or what keeps it from being one. */
  readonly scored: Scored;
  /** The words for the class; null where there is none. */
  readonly classLabel: string | null;
  /** Its place and how many are ranked; null while it has no rank. */
  readonly place: { readonly rank: number; readonly of: number } | null;
  /** What would lift it over the one above; null for the first and where it has no rank. */
  readonly passing: Passing | null;
}

export interface BecauseLine extends LinePart {
  readonly criterion: Criterion;
  /** With the unit: `Reach, teams a quarter`. */
  readonly label: string;
  /** As the model takes it: percentages as a share 0-1, effort in person-months, a category by its id; null: missing. */
  readonly value: number | string | null;
  /** The word for the value, where a scale of numbers has one: `high`. */
  readonly level: string | null;
  /** Whether the result hangs on it: not on what weighs nothing, nor on an answer where answers were counted. */
  readonly used: boolean;
  /** Who set it, when, and on what evidence; null for an effort that follows the teams' and for a value never set. */
  readonly source: BecauseSource | null;
  /** A sentence on a value outside its scale. */
  readonly problem: string | null;
  /** What teams are asked for; empty on every other line than effort. Not part of the sum when `overridden`. */
  readonly effortParts: readonly EffortPart[];
  /** The effort was set for this model and no longer follows the teams'. */
  readonly overridden: boolean;
}

/** How one criterion enters the result. */
export interface LinePart {
  /** Empty on the first line, and where lines are not joined by signs. */
  readonly operator: '' | '+' | '×' | '÷';
  readonly part: Part;
  /** Where the value lies on its scale: 0 at the worse end, 1 at the better; null where the model does not normalise. */
  readonly normalised: number | null;
  readonly weight: LineWeight | null;
  /** How the part follows from the value, where that is more than the value itself. */
  readonly working: Figures | null;
  /** What the lines up to here come to, where the next one divides it. */
  readonly subtotal: { readonly label: string; readonly value: number } | null;
}

export type Part =
  /** The parts of all lines add up to the score. */
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'factor'; readonly factor: number }
  /** Added to the others before anything is divided. */
  | { readonly kind: 'addend'; readonly addend: number }
  | { readonly kind: 'divisor'; readonly divisor: number }
  | { readonly kind: 'none' };

export interface LineWeight {
  readonly weight: number;
  /** Of all weights of the model. */
  readonly total: number;
  /** 0-1. */
  readonly share: number;
}

/** Words and signs as they stand, and numbers to be written as whoever reads them writes numbers. */
export type Figures = readonly (string | number)[];

export interface BecauseFormula {
  /** What it computes, where that is not the score or class itself: `Better`. */
  readonly name: string | null;
  readonly words: string;
  /** The same with the numbers put in; null while one of them is missing or wrong. */
  readonly figures: Figures | null;
  /** null where there are no figures; a text for a class. */
  readonly result: number | string | null;
}

export interface BecauseSource {
  readonly setBy: string;
  readonly setOn: PlainDate | null;
  readonly evidence: string;
}

export interface EffortPart {
  /** null: not yet given to a team. */
  readonly teamId: TeamId | null;
  /** The team's name, or `Unassigned`. */
  readonly name: string;
  /** null: needed, and not estimated. */
  readonly effort: PersonWeeks | null;
  readonly evidence: string;
}
