import type { Period } from '../calendar/fiscal-period.ts';
import type { Criterion, WeightedCriterion } from './criterion.ts';
import { type ModelId, toId } from './ids.ts';

/** A way to prioritize, as data. Its kind says how its criteria combine. */
export type Model =
  | RiceModel
  | IceModel
  | WsjfModel
  | WeightedModel
  | ValueEffortModel
  | OpportunityModel
  | MoscowModel
  | KanoModel
  | FormulaModel;
export type ModelKind = Model['kind'];

interface ModelFacts<Kind extends string> {
  readonly id: ModelId;
  readonly kind: Kind;
  readonly name: string;
  /** Comes with every plan; may be changed, but not deleted. */
  readonly builtIn: boolean;
}

/** Reach × impact × confidence ÷ effort. */
export interface RiceModel extends ModelFacts<'rice'> {
  /** Who is reached: `teams`, `people`, ... */
  readonly reachUnit: string;
  /** The one period over which every reach of this model is counted. */
  readonly reachPeriod: ReachPeriod;
}

export const REACH_PERIODS = ['week', 'month', 'quarter', 'year'] as const;
export type ReachPeriod = (typeof REACH_PERIODS)[number];

/** Impact, confidence and ease. */
export interface IceModel extends ModelFacts<'ice'> {
  readonly combine: IceCombination;
}

/** Sources disagree, and the two rank differently. */
export const ICE_COMBINATIONS = ['product', 'mean'] as const;
export type IceCombination = (typeof ICE_COMBINATIONS)[number];

/** Cost of delay ÷ job size. */
export interface WsjfModel extends ModelFacts<'wsjf'> {}

/** The weighted mean of values normalised on their scales. */
export interface WeightedModel extends ModelFacts<'weighted'> {
  readonly criteria: readonly WeightedCriterion[];
}

/** Four classes by value and effort. */
export interface ValueEffortModel extends ModelFacts<'value-effort'> {}

/** Importance + what satisfaction lacks of it. */
export interface OpportunityModel extends ModelFacts<'opportunity'> {}

/** Must, should, could, won't. */
export interface MoscowModel extends ModelFacts<'moscow'> {
  /** What is a must is one in this period; null: not said. */
  readonly period: Period | null;
}

/** Classes by the answers to two questions. */
export interface KanoModel extends ModelFacts<'kano'> {}

/** What a formula makes of its criteria. */
export interface FormulaModel extends ModelFacts<'formula'> {
  /** Their ids are the names that the formula uses. */
  readonly criteria: readonly Criterion[];
  /** As it was typed; one that can't be read makes every score an error. */
  readonly formula: string;
}

export const RICE_MODEL_ID: ModelId = toId('rice');
