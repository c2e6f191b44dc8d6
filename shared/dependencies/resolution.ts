// What moving bars leads to: which others go with them, and what stays in conflict.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { Dependency } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative, Schedule } from '../plan/initiative.ts';
import type { Conflict } from './find-conflicts.ts';

export interface ScheduleMove {
  readonly initiativeId: InitiativeId;
  readonly before: Schedule;
  /** Dates only: precision, pin, bounds and who set it stay. */
  readonly after: Schedule;
  /** Workdays from the start before to the start after (of the end where it has no start); above 0. */
  readonly byWorkdays: number;
  /** The dependencies that it would break where it stood, those by most workdays first. Never empty. */
  readonly because: readonly Dependency[];
}

/** Why the successor of a conflict was not moved. */
export type StayReason =
  | 'pinned'
  | 'in-progress'
  | 'shipped'
  /** It is one of the bars whose new dates were given. */
  | 'placed'
  /** It would have to go beyond 31 Dec 9999. */
  | 'beyond-calendar';

export interface LeftConflict {
  /** As it stands after the moves. */
  readonly conflict: Conflict;
  readonly reason: StayReason;
  /** A full sentence: what stays in conflict, why, what to do. */
  readonly why: string;
  /** The conflict was not there before, or was smaller. */
  readonly isNew: boolean;
}

export interface MissedDeadline {
  readonly initiative: Initiative;
  readonly deadline: PlainDate;
  /** Workdays by which it ends too late at the least, after the moves; above 0. */
  readonly byWorkdays: number;
  /** It was met, or could be, before. */
  readonly isNew: boolean;
}

export interface Resolution {
  /** Predecessors before their successors. */
  readonly moves: readonly ScheduleMove[];
  /** By most workdays, then by keys. */
  readonly left: readonly LeftConflict[];
  /** Of the initiatives in `moves`, by most workdays, then by key. */
  readonly missedDeadlines: readonly MissedDeadline[];
}
