// What a model asks of an initiative, and on which scale it is answered.

/** The id of a criterion inside its model: `reach`. In a formula it is the name that the formula uses. */
export type CriterionId = string;

/** What hangs on more of it: a higher score, or a lower one. */
export const CRITERION_DIRECTIONS = ['benefit', 'cost'] as const;
export type CriterionDirection = (typeof CRITERION_DIRECTIONS)[number];

export interface Criterion {
  readonly id: CriterionId;
  readonly name: string;
  /** What its values mean, in the words of whoever made the model; may be empty. */
  readonly description: string;
  readonly direction: CriterionDirection;
  readonly scale: Scale;
}

export interface WeightedCriterion extends Criterion {
  /** At least 0; what counts is its share of all weights of the model. */
  readonly weight: number;
}

export type Scale = NumberScale | ChoiceScale | PercentageScale | StarsScale | EffortScale | CategoryScale;
export type ScaleKind = Scale['kind'];

/** Any number within its bounds, both inclusive; null: open. */
export interface NumberScale {
  readonly kind: 'number';
  readonly least: number | null;
  readonly most: number | null;
  /** Such as `teams a quarter`; may be empty. */
  readonly unit: string;
}

/** One of some numbers, each of which may have a word. Held as the number. */
export interface ChoiceScale {
  readonly kind: 'choice';
  readonly choices: readonly ScaleChoice[];
}

export interface ScaleChoice {
  readonly value: number;
  /** May be empty. */
  readonly label: string;
}

/** A share from 0 to 1, written as 0-100 %. */
export interface PercentageScale {
  readonly kind: 'percentage';
}

/** 1 to 5, whole. */
export interface StarsScale {
  readonly kind: 'stars';
}

/** Person-months above 0; follows the likely effort of the initiative's teams unless it is set for the model. */
export interface EffortScale {
  readonly kind: 'effort';
}

/** One of some words that stand for no number. Held as its id. */
export interface CategoryScale {
  readonly kind: 'category';
  readonly categories: readonly Category[];
}

export interface Category {
  readonly id: string;
  readonly label: string;
}

export const MOST_STARS = 5;
