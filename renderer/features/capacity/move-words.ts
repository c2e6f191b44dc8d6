// What is to be known of a move before and after it is made.

import { comparePeriods, type Period, periodLabel } from '../../../shared/calendar/fiscal-period.ts';
import { committedPeriodsOf } from '../../../shared/capacity/cut-line-promises.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { conflictsOfMove, type MoveConflict } from '../../../shared/capacity/relief-conflicts.ts';
import { hasBegun, movedToPeriod } from '../../../shared/capacity/relief-move.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';

/** So many that wait for it are named. */
const MOST_NAMED = 2;

/**
 * `it has begun: its start stays, its end moves` · `it is committed for FY27 Q4` · `PAY-3 would start 12 workdays too early`;
 * empty where nothing is in the way.
 */
export function moveWarnings(plan: Plan, id: InitiativeId, period: Period): readonly string[] {
  const initiative = plan.initiatives.get(id);
  if (initiative === undefined) return [];
  const { fiscalYearStartMonth } = settingsOf(plan);
  const promised = (committedPeriodsOf(plan).get(id) ?? [])
    .filter((one) => comparePeriods(one, period) !== 0)
    .map((one) => periodLabel(one, fiscalYearStartMonth));
  const schedule = { ...initiative.schedule, ...movedToPeriod(plan, initiative, periodSpan(plan, period)) };
  return [
    ...(hasBegun(initiative) ? ['it has begun: its start stays, its end moves'] : []),
    ...(promised.length > 0 ? [`it is committed for ${promised.join(' and ')}`] : []),
    ...conflictsInWords(plan, conflictsOfMove(plan, initiative, schedule)),
  ];
}

/** `PAY-3 would start 12 workdays too early`, one for each; of many how many they are. */
export function conflictsInWords(plan: Plan, conflicts: readonly MoveConflict[]): readonly string[] {
  if (conflicts.length > MOST_NAMED) return [`${conflicts.length} that wait for it would come too early`];
  return conflicts.map(({ dependencyId, successorId, by }) => {
    const kind = plan.dependencies.get(dependencyId)?.kind;
    const what = kind === 'FF' || kind === 'SF' ? 'end' : 'start';
    const days = by === 1 ? '1 workday' : `${formatNumber(by)} workdays`;
    return `${plan.initiatives.get(successorId)?.key ?? ''} would ${what} ${days} too early`;
  });
}
