import type { PlainDate } from '../calendar/plain-date.ts';
import type { CustomFieldId, InitiativeId, MilestoneId, PersonId, TeamId, ThemeId } from './ids.ts';
import type { Stage } from './stage.ts';

/** Work of one full-time person over 5 workdays. */
export type PersonWeeks = number;
/** A share from 0 to 1. */
export type Share = number;

export interface Initiative {
  readonly id: InitiativeId;
  /** Short, human, stable, unique in the plan: `PAY-12`. */
  readonly key: string;
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly problem: string;
  readonly hypothesis: string;
  readonly stage: Stage;
  /** Why it stands in this stage: always words when declined or parked, otherwise empty. */
  readonly stageReason: string;
  readonly themeId: ThemeId | null;
  readonly ownerId: PersonId | null;
  readonly requesterId: PersonId | null;
  readonly requestedOn: PlainDate | null;
  readonly neededBy: PlainDate | null;
  readonly segments: readonly string[];
  readonly tags: readonly string[];
  readonly reuse: Reuse | null;
  readonly effort: readonly TeamEffort[];
  /** Workdays; null follows from effort (`durationOf`). */
  readonly duration: number | null;
  readonly mustDo: MustDo | null;
  readonly horizon: Horizon | null;
  readonly successMeasure: SuccessMeasure | null;
  readonly scores: CriterionScores;
  readonly schedule: Schedule;
  readonly progress: Share;
  readonly health: Health | null;
  readonly healthNote: string;
  readonly milestones: readonly Milestone[];
  readonly links: readonly Link[];
  readonly audience: Audience;
  readonly custom: readonly CustomValue[];
}

export const REUSES = ['bespoke', 'repeatable', 'platform'] as const;
export type Reuse = (typeof REUSES)[number];

export const HORIZONS = ['now', 'next', 'later'] as const;
export type Horizon = (typeof HORIZONS)[number];

export const HEALTHS = ['on-track', 'at-risk', 'off-track'] as const;
export type Health = (typeof HEALTHS)[number];

export const HEALTH_LABELS: Readonly<Record<Health, string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
};

export const AUDIENCES = ['team', 'internal', 'everyone'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const MUST_DO_REASONS = ['compliance', 'contract', 'incident-follow-up', 'end-of-life', 'leadership'] as const;
export type MustDoReason = (typeof MUST_DO_REASONS)[number];

export const MUST_DO_LABELS: Readonly<Record<MustDoReason, string>> = {
  compliance: 'Compliance',
  contract: 'Contract',
  'incident-follow-up': 'Incident follow-up',
  'end-of-life': 'End of life',
  leadership: 'Leadership',
};

export interface MustDo {
  readonly reason: MustDoReason;
  readonly note: string;
}

/** What one team is asked for. */
export interface TeamEffort {
  /** null: not yet given to a team; counts in scores and duration and loads no team. At most one such per initiative. */
  readonly teamId: TeamId | null;
  readonly low: PersonWeeks | null;
  /** The figure that every sum and score uses; null: the team is needed, and has not estimated. */
  readonly likely: PersonWeeks | null;
  readonly high: PersonWeeks | null;
  readonly assignedFte: number;
  /** Where the figure comes from, such as the size that was typed. */
  readonly evidence: string;
}

export interface SuccessMeasure {
  readonly metric: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly reviewOn: PlainDate | null;
}

/** `model.criterion`, such as `rice.reach`. The dot keeps it apart from every name that an object inherits. */
export type ScoreKey = `${string}.${string}`;
export type CriterionScores = Readonly<Record<ScoreKey, CriterionScore>>;

/** One criterion's value of one initiative, with who set it, when and on what evidence. */
export interface CriterionScore {
  readonly value: CriterionValue | null;
  /** The local name of who set it; empty when an import or the sample did and named nobody. */
  readonly setBy: string;
  readonly setOn: PlainDate | null;
  readonly evidence: string;
}

export type CriterionValue =
  | { readonly kind: 'number'; readonly likely: number; readonly low: number | null; readonly high: number | null }
  | { readonly kind: 'choice'; readonly choice: string };

export const PRECISIONS = ['day', 'month', 'quarter', 'none'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** When it is planned. At month and quarter precision start and end bound a window that the work lies in. */
export interface Schedule {
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
  readonly precision: Precision;
  /** null while there are no dates. */
  readonly setBy: 'hand' | 'proposal' | null;
  /** Nothing ever moves it. */
  readonly pinned: boolean;
  readonly notBefore: PlainDate | null;
  readonly deadline: PlainDate | null;
}

export const UNSCHEDULED: Schedule = {
  start: null,
  end: null,
  precision: 'none',
  setBy: null,
  pinned: false,
  notBefore: null,
  deadline: null,
};

export const MILESTONE_KINDS = [
  'release',
  'general-availability',
  'readiness-review',
  'deprecation',
  'decision',
  'external',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export interface Milestone {
  readonly id: MilestoneId;
  readonly kind: MilestoneKind;
  readonly title: string;
  readonly day: PlainDate;
}

export type Link =
  | { readonly kind: 'url'; readonly url: string; readonly title: string }
  /** An id in another tool, such as a Jira key. */
  | { readonly kind: 'external-id'; readonly system: string; readonly externalId: string };

export interface CustomValue {
  readonly fieldId: CustomFieldId;
  /** As the field's kind says: text, number, or a date as `YYYY-MM-DD`. */
  readonly value: string | number;
}

/** An initiative of which nothing is known but its key and title. */
export function newInitiative(facts: {
  readonly id: InitiativeId;
  readonly key: string;
  readonly title: string;
}): Initiative {
  // Written out: spreading the facts would give each initiative a shape of its own, and thousands are made at a time.
  return {
    id: facts.id,
    key: facts.key,
    title: facts.title,
    summary: '',
    problem: '',
    hypothesis: '',
    stage: 'intake',
    stageReason: '',
    themeId: null,
    ownerId: null,
    requesterId: null,
    requestedOn: null,
    neededBy: null,
    segments: [],
    tags: [],
    reuse: null,
    effort: [],
    duration: null,
    mustDo: null,
    horizon: null,
    successMeasure: null,
    scores: {},
    schedule: UNSCHEDULED,
    progress: 0,
    health: null,
    healthNote: '',
    milestones: [],
    links: [],
    audience: 'internal',
    custom: [],
  };
}
