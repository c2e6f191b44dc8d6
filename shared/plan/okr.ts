import type { PlainDate } from '../calendar/plain-date.ts';
import type { CheckInId, ContributionId, InitiativeId, KeyResultId, ObjectiveId, PersonId } from './ids.ts';
import type { Share } from './initiative.ts';

export const OBJECTIVE_AMBITIONS = ['committed', 'aspirational'] as const;
export type ObjectiveAmbition = (typeof OBJECTIVE_AMBITIONS)[number];

export interface Objective {
  readonly id: ObjectiveId;
  readonly parentId: ObjectiveId | null;
  readonly title: string;
  readonly ownerId: PersonId | null;
  readonly ambition: ObjectiveAmbition;
  /** The first and last day of the time that it is set for. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The share of capacity that it should get, or null. */
  readonly targetShare: Share | null;
  readonly weight: number;
  readonly position: number;
}

export const KEY_RESULT_KINDS = ['increase', 'decrease', 'keep-above', 'keep-below', 'milestone'] as const;
export type KeyResultKind = (typeof KEY_RESULT_KINDS)[number];

export interface KeyResult {
  readonly id: KeyResultId;
  readonly objectiveId: ObjectiveId;
  readonly title: string;
  readonly kind: KeyResultKind;
  readonly unit: string;
  /** null for keep-above, keep-below and milestone. */
  readonly baseline: number | null;
  /** null for milestone. */
  readonly target: number | null;
  readonly ownerId: PersonId | null;
  readonly weight: number;
  readonly position: number;
}

export interface CheckIn {
  readonly id: CheckInId;
  readonly keyResultId: KeyResultId;
  readonly day: PlainDate;
  /** In the key result's unit; 0 or 1 for a milestone. */
  readonly value: number;
  readonly confidence: Share | null;
  readonly note: string;
}

/** An initiative that is to move a key result, and by how much in the key result's unit. */
export interface Contribution {
  readonly id: ContributionId;
  readonly initiativeId: InitiativeId;
  readonly keyResultId: KeyResultId;
  readonly expectedChange: number | null;
}
