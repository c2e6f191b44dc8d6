import type { Period } from '../calendar/fiscal-period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { CommitmentId, InitiativeId } from './ids.ts';

export const COMMITMENT_KINDS = ['committed', 'stretch'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** What was promised of an initiative for a period. No two of a plan share initiative and period. */
export interface Commitment {
  readonly id: CommitmentId;
  readonly initiativeId: InitiativeId;
  readonly period: Period;
  readonly kind: CommitmentKind;
  /** The local name of who promised it; may be empty. */
  readonly madeBy: string;
  readonly madeOn: PlainDate;
}
