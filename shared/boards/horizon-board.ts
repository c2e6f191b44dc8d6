// Now, next and later: what comes in which order, for those who must not take it for a date.

import type { PlainDate } from '../calendar/plain-date.ts';
import { HORIZONS, type Horizon, type Initiative } from '../plan/initiative.ts';
import { settingsOf } from '../plan/plan.ts';
import { type Board, type BoardColumn, type BoardFacts, countByColumn, lanesOfCards, wantedOf } from './board.ts';
import { derivedHorizon } from './derived-horizon.ts';

export const HORIZON_LABELS: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later' };

export interface HorizonColumn extends BoardColumn {
  readonly id: Horizon;
}

/**
 * The board of horizons. Each initiative stands in the column of the horizon that was set by hand, else of the one that
 * follows from its dates. O(n log n).
 */
export function horizonBoard(facts: BoardFacts): Board<HorizonColumn> {
  const { plan, today } = facts;
  const { fiscalYearStartMonth } = settingsOf(plan);
  const cards = wantedOf(facts)
    .filter(isOnHorizonBoard)
    .map((initiative) => ({
      initiative,
      column: HORIZONS.indexOf(horizonOf(initiative, today, fiscalYearStartMonth)),
    }));
  const counts = countByColumn(cards, HORIZONS.length);
  return {
    columns: HORIZONS.map((id, index) => ({ id, label: HORIZON_LABELS[id], count: counts[index] ?? 0 })),
    lanes: lanesOfCards(facts, cards, HORIZONS.length),
  };
}

/** The horizon that was set by hand, else the one that follows from the dates. */
export function horizonOf(
  { horizon, schedule }: Pick<Initiative, 'horizon' | 'schedule'>,
  today: PlainDate,
  fiscalYearStartMonth: number,
): Horizon {
  return horizon ?? derivedHorizon(schedule, today, fiscalYearStartMonth);
}

/**
 * Candidates, planned and running work stand on the board. What is still in the intake does once somebody gave it a horizon
 * or dates, since both say that it is meant to come. Shipped work is past, declined and parked work does not come.
 */
export function isOnHorizonBoard({ stage, horizon, schedule }: Initiative): boolean {
  switch (stage) {
    case 'candidate':
    case 'planned':
    case 'in-progress':
      return true;
    case 'intake':
      return horizon !== null || schedule.start !== null || schedule.end !== null;
    case 'shipped':
    case 'declined':
    case 'parked':
      return false;
  }
}
