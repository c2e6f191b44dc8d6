// The load of one team over some workdays against what it has, and what follows from the two.

import type { PersonWeeks, Share } from '../plan/initiative.ts';
import type { DemandClass } from './demand.ts';

export interface LoadCell {
  /** null: unknown; then nothing is ever over. */
  readonly available: PersonWeeks | null;
  readonly firm: PersonWeeks;
  /** What candidates and intake would add to the firm demand. */
  readonly ifAll: PersonWeeks;
  /** How many initiatives of firm demand have no estimate for the team and lie here. */
  readonly unknownFirm: number;
  /** The same of candidates and intake. */
  readonly unknownIfAll: number;
}

/** Person-weeks that differ by no more than this are equal. */
export const LOAD_TOLERANCE: PersonWeeks = 1e-9;

/** The demand in person-weeks: `firm` the firm one, `if-all` the firm one and what candidates and intake would add. */
export function demandIn({ firm, ifAll }: LoadCell, which: DemandClass): PersonWeeks {
  return which === 'firm' ? firm : firm + ifAll;
}

/** By how many person-weeks demand exceeds what is available; 0 when it does not, and when that is unknown. */
export function overBy(cell: LoadCell, which: DemandClass): PersonWeeks {
  if (cell.available === null) return 0;
  const over = demandIn(cell, which) - cell.available;
  return over > LOAD_TOLERANCE ? over : 0;
}

export type Utilisation =
  /** Demand ÷ available; above 1 where it is over-allocated. */
  | { readonly kind: 'share'; readonly share: Share }
  /** Something is asked for and nothing is available: over by all of it, and no share says by how much. */
  | { readonly kind: 'nothing-available' }
  /** What is available is unknown. */
  | { readonly kind: 'unknown' };

/** How much of what is available is asked for; nothing of nothing is a share of 0. */
export function utilisation(cell: LoadCell, which: DemandClass): Utilisation {
  if (cell.available === null) return { kind: 'unknown' };
  const demand = demandIn(cell, which);
  if (cell.available > LOAD_TOLERANCE) return { kind: 'share', share: demand / cell.available };
  return demand > LOAD_TOLERANCE ? { kind: 'nothing-available' } : { kind: 'share', share: 0 };
}
