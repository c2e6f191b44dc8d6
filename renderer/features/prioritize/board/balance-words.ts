import type { EffortUnit } from '../../../../shared/plan/settings.ts';
import { MOST_MUST_SHARE, type MoscowBalance } from '../../../../shared/prioritization/moscow-balance.ts';
import { EFFORT_UNIT_SIGNS, formatEffort } from '../../../parts/inspector/effort-units.ts';
import { formatPercent } from '../../../ui/fields/format-value.ts';

/** How much of the effort is a must, and what is to be done where it is too much. */
export function balanceInWords({ columns, mustShare, isTooMuch }: MoscowBalance, unit: EffortUnit): string {
  if (mustShare === null) return 'The balance is by effort: nothing in Must, Should or Could is estimated yet.';
  const share = `Must is ${formatPercent(Math.round(mustShare * 100) / 100)} of the effort`;
  if (!isTooMuch) return `${share}, at most ${formatPercent(MOST_MUST_SHARE)}.`;
  const effort = (id: string) => columns.find((column) => column.id === id)?.effort ?? 0;
  const all = effort('must') + effort('should') + effort('could');
  const over = `${formatEffort(effort('must') - MOST_MUST_SHARE * all, unit)} ${EFFORT_UNIT_SIGNS[unit]}`;
  return `${share}: too little is left to give up when a must takes longer. Moving ${over} to Should or Could brings it to ${formatPercent(MOST_MUST_SHARE)}.`;
}
