// How the sample's initiatives are written down: what a field leaves out is empty.

import type { Audience, Health, Horizon, Link, MilestoneKind, MustDo, Reuse } from '../plan/initiative.ts';
import type { Stage } from '../plan/stage.ts';
import type { SampleDay, SampleWindow } from './sample-days.ts';
import type { SampleRole, SampleTeam } from './sample-teams.ts';

export interface SampleInitiative {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly problem: string;
  readonly hypothesis?: string;
  readonly stage: Stage;
  readonly reason?: string;
  readonly owner?: SampleRole;
  readonly requester?: SampleRole;
  /** Calendar days before today. */
  readonly requested: number;
  readonly neededBy?: SampleDay;
  readonly deadline?: SampleDay;
  readonly segments?: readonly string[];
  readonly tags?: readonly string[];
  readonly reuse?: Reuse;
  readonly effort?: readonly SampleEffort[];
  readonly mustDo?: MustDo;
  readonly horizon?: Horizon;
  readonly measure?: SampleMeasure;
  readonly reach?: Scored;
  readonly impact?: Scored;
  readonly confidence?: Scored;
  /** Calendar days before today on which the inputs were set. */
  readonly scored?: number;
  readonly when?: SampleWindow;
  readonly progress?: number;
  readonly health?: Health;
  readonly healthNote?: string;
  readonly milestones?: readonly SampleMilestone[];
  readonly links?: readonly Link[];
  readonly audience?: Audience;
  readonly costCentre?: string;
  /** Thousands a year. */
  readonly runCost?: number;
}

/** Person-weeks: low, likely, high; three nulls: needed, not estimated. Without a team: not yet given to one. */
export type SampleEffort = readonly [
  team: SampleTeam | null,
  low: number | null,
  likely: number | null,
  high: number | null,
  assignedFte?: number,
];

export type Scored = readonly [value: number, evidence: string];
export type SampleMeasure = readonly [
  metric: string,
  baseline: number | null,
  target: number | null,
  review: SampleDay,
];
export type SampleMilestone = readonly [kind: MilestoneKind, title: string, day: SampleDay];
