import type { PlainDate } from '../calendar/plain-date.ts';
import type { InitiativeId, PlacementId } from './ids.ts';

/** That people have put an initiative elsewhere in the order than its score does. Scores and ranks stay what they are. */
export interface Placement {
  readonly id: PlacementId;
  readonly initiativeId: InitiativeId;
  readonly place: Place;
  /** Why; may be empty. */
  readonly reason: string;
  /** The local name of who decided it; may be empty. */
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  /** Placements apply in this order, lowest first; no two of a plan share it. */
  readonly sequence: number;
}

export type Place =
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  /** Directly above another, which may have left the plan or the ranking since. */
  | { readonly kind: 'above'; readonly initiativeId: InitiativeId };
