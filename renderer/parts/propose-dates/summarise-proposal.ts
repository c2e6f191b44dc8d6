import { plainDateToDay } from '../../../shared/calendar/plain-date.ts';
import type { WorkdayAxis } from '../../../shared/calendar/workday-axis.ts';
import type { DateProposal, ProposedInitiative } from '../../../shared/proposal/date-proposal.ts';

export interface ProposalSummary {
  /** Placed, and had no dates before. */
  readonly fresh: number;
  /** Placed elsewhere than they were dated. */
  readonly moved: number;
  /** Kept, or placed just where they are dated. */
  readonly stay: number;
  /** Placed or kept, and after their deadline. */
  readonly missed: number;
  readonly unplaced: number;
}

export function summariseProposal({ rows }: DateProposal): ProposalSummary {
  const count = (isMeant: (row: ProposedInitiative) => boolean): number => rows.filter(isMeant).length;
  return {
    fresh: count(isFresh),
    moved: count(isMoved),
    stay: count((row) => row.outcome.kind !== 'unplaced' && !isChanged(row)),
    missed: count(missesDeadline),
    unplaced: count(({ outcome }) => outcome.kind === 'unplaced'),
  };
}

/** Whether it is placed and had no dates. */
export function isFresh({ initiative: { schedule }, outcome }: ProposedInitiative): boolean {
  return outcome.kind === 'placed' && schedule.start === null && schedule.end === null;
}

/** Whether it would get other dates than it has. */
export function isChanged(row: ProposedInitiative): boolean {
  return isFresh(row) || isMoved(row);
}

/** Whether it was dated and is proposed for other dates. */
export function isMoved({ initiative: { schedule }, outcome }: ProposedInitiative): boolean {
  if (outcome.kind !== 'placed' || (schedule.start === null && schedule.end === null)) return false;
  return schedule.start !== outcome.start || schedule.end !== outcome.end || schedule.precision !== 'day';
}

export function missesDeadline({ outcome }: ProposedInitiative): boolean {
  return outcome.kind !== 'unplaced' && outcome.missedBy > 0;
}

/** By how many workdays it would start later (above 0) or earlier; of the end where it has no start. null: it has no dates. */
export function movedByWorkdays(
  { initiative: { schedule }, outcome }: ProposedInitiative,
  axis: WorkdayAxis,
): number | null {
  if (outcome.kind !== 'placed') return null;
  const [before, after] = schedule.start === null ? [schedule.end, outcome.end] : [schedule.start, outcome.start];
  if (before === null) return null;
  return axis.workdayNumber(plainDateToDay(after)) - axis.workdayNumber(plainDateToDay(before));
}
