import type { PlainDate } from '../calendar/plain-date.ts';
import type { DependencyId, ExternalDependencyId, InitiativeId, PersonId } from './ids.ts';

/** Finish or start of the predecessor, then start or finish of the successor that waits for it. */
export const DEPENDENCY_KINDS = ['FS', 'SS', 'FF', 'SF'] as const;
export type DependencyKind = (typeof DEPENDENCY_KINDS)[number];

export const DEPENDENCY_STATUSES = ['open', 'agreed', 'at-risk', 'resolved'] as const;
export type DependencyStatus = (typeof DEPENDENCY_STATUSES)[number];

export interface Dependency {
  readonly id: DependencyId;
  readonly predecessorId: InitiativeId;
  readonly successorId: InitiativeId;
  readonly kind: DependencyKind;
  /** Workdays; may be negative. */
  readonly lag: number;
  /** Hard: must be obeyed; otherwise a preference. */
  readonly hard: boolean;
  readonly status: DependencyStatus;
  readonly ownerId: PersonId | null;
  readonly note: string;
  /** null: not known. */
  readonly raisedOn: PlainDate | null;
  /** null: not known, or not resolved. */
  readonly resolvedOn: PlainDate | null;
}

/** A dependency on a party outside the plan. */
export interface ExternalDependency {
  readonly id: ExternalDependencyId;
  readonly initiativeId: InitiativeId;
  readonly party: string;
  readonly title: string;
  readonly neededBy: PlainDate | null;
  readonly status: DependencyStatus;
  readonly ownerId: PersonId | null;
  readonly note: string;
  readonly raisedOn: PlainDate | null;
  readonly resolvedOn: PlainDate | null;
}
