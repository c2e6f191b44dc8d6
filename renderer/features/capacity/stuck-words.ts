import type { StuckWork } from '../../../shared/capacity/relief-stuck.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { loadWithSign } from '../../parts/capacity-words.ts';

/** `CQ-1 needs 40.0 pw of Compute; the most that a later quarter has left is 31.7 pw.` */
export function stuckInWords(plan: Plan, { initiative: { key }, why }: StuckWork, period: string): string {
  switch (why.kind) {
    case 'begun':
      return `${key} has begun.`;
    case 'pinned':
      return `${key} is pinned.`;
    case 'must-do':
      return `${key} must be done.`;
    case 'committed':
      return `${key} is committed for ${period}.`;
    case 'no-room': {
      const { effortUnit } = settingsOf(plan);
      const team = plan.teams.get(why.teamId)?.name ?? '';
      return `${key} needs ${loadWithSign(why.needs, effortUnit)} of ${team}; the most that a later quarter has left is ${loadWithSign(why.most, effortUnit)}.`;
    }
    case 'frees-nothing':
      return `${key} would lie here as much wherever it is moved.`;
  }
}
