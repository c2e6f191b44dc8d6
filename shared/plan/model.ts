import { type ModelId, toId } from './ids.ts';

/** A way to prioritize, as data. Built-in models cannot be deleted. */
export type Model = RiceModel;

export interface RiceModel {
  readonly id: ModelId;
  readonly kind: 'rice';
  readonly name: string;
  readonly builtIn: boolean;
  /** Who is reached: `teams`, `people`, ... */
  readonly reachUnit: string;
  /** The one period over which every reach of this model is counted. */
  readonly reachPeriod: ReachPeriod;
}

export const REACH_PERIODS = ['week', 'month', 'quarter', 'year'] as const;
export type ReachPeriod = (typeof REACH_PERIODS)[number];

export const RICE_MODEL_ID: ModelId = toId('rice');

export const BUILT_IN_MODELS: readonly Model[] = [
  { id: RICE_MODEL_ID, kind: 'rice', name: 'RICE', builtIn: true, reachUnit: 'teams', reachPeriod: 'quarter' },
];
