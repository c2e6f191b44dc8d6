import { assertNever } from '../assert-never.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { type Conflict, conflictInWords } from './find-conflicts.ts';
import type { StayReason } from './resolution.ts';

/** Why the successor of a conflict stays where it is, and what can be done, in full sentences. `writeDay` as in `conflictInWords`. */
export function whyLeft(conflict: Conflict, reason: StayReason, writeDay?: (day: PlainDate) => string): string {
  return `${conflictInWords(conflict, writeDay)} ${remedy(conflict, reason)}`;
}

function remedy({ predecessor, successor }: Conflict, reason: StayReason): string {
  const change = `or change the dependency on ${predecessor.key}`;
  switch (reason) {
    case 'pinned':
      return `${successor.key} is pinned: unpin it, move ${predecessor.key} earlier, ${change}.`;
    case 'in-progress':
      return `${successor.key} has started: move ${predecessor.key} earlier, ${change}.`;
    case 'shipped':
      return `${successor.key} has shipped: correct its dates, ${change}.`;
    case 'placed':
      return `${successor.key} was just put there: move it later, ${change}.`;
    case 'beyond-calendar':
      return `${successor.key} would have to go beyond 31 Dec 9999: shorten the lag, ${change}.`;
    default:
      return assertNever(reason);
  }
}
