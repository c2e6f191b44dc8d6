import type { InitiativeId } from '../plan/ids.ts';
import { type Schedule, UNSCHEDULED } from '../plan/initiative.ts';
import type { DateProposal, ProposedInitiative } from './date-proposal.ts';

export interface ProposedMove {
  readonly id: InitiativeId;
  readonly schedule: Pick<Schedule, 'start' | 'end' | 'precision'>;
}

/**
 * What a proposal changes: the dates of what it places elsewhere, to the day; dates that an earlier proposal set and for which
 * there is no room any more are taken away. Dates that were set by hand stay where there is no better place.
 */
export function proposalMoves({ rows }: DateProposal): readonly ProposedMove[] {
  return rows.flatMap((row) => moveOf(row) ?? []);
}

function moveOf({ initiative: { id, schedule }, outcome }: ProposedInitiative): ProposedMove | null {
  switch (outcome.kind) {
    case 'kept':
      return null;
    case 'placed': {
      const { start, end } = outcome;
      const isThere = schedule.precision === 'day' && schedule.start === start && schedule.end === end;
      return isThere ? null : { id, schedule: { start, end, precision: 'day' } };
    }
    case 'unplaced': {
      if (outcome.why.kind === 'dates-not-whole') return null;
      const { start, end, precision } = UNSCHEDULED;
      return schedule.setBy === 'proposal' ? { id, schedule: { start, end, precision } } : null;
    }
  }
}
