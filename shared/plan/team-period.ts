import type { Period } from '../calendar/fiscal-period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { TeamId, TeamPeriodId } from './ids.ts';

/** What people said of one team in one period, in place of what follows from its members. No two of a plan share team and period. */
export interface TeamPeriod {
  readonly id: TeamPeriodId;
  readonly teamId: TeamId;
  readonly period: Period;
  /** Person-weeks that stand instead of what was worked out; null: what was worked out stands. */
  readonly available: HandFigure | null;
  /** The share from 0 to 1 that is kept in this period instead of the team's own; null: the team's own. */
  readonly reserve: HandFigure | null;
}

/** A figure that was set by hand, with who set it, when and why. */
export interface HandFigure {
  readonly value: number;
  /** Why; may be empty. */
  readonly note: string;
  /** The local name of who set it; may be empty. */
  readonly setBy: string;
  readonly setOn: PlainDate;
}
