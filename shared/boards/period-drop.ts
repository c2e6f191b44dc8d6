// What it means to drop initiatives on a column of the quarter board.

import { addPeriods, findPeriodBounds } from '../calendar/fiscal-period.ts';
import { dayToPlainDate, plainDateParts } from '../calendar/plain-date.ts';
import type { PeriodSpan } from '../capacity/period-span.ts';
import { movedToPeriod, type ScheduleMove } from '../capacity/relief-move.ts';
import type { InitiativeMove } from '../commands/move-initiatives.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { datesOf } from './period-board.ts';

/** null: to where nothing has dates. */
export type PeriodTarget = PeriodSpan | null;

export interface PeriodDrop {
  /** For `moveInitiatives`; empty: nothing moves. */
  readonly moves: readonly InitiativeMove[];
  readonly stays: readonly { readonly initiative: Initiative; readonly reason: 'pinned' | 'shipped' }[];
}

const NO_DATES: ScheduleMove = { start: null, end: null, precision: 'none' };

/** Where each of the initiatives would go, and which of them stay where they are; ids that are not in the plan say nothing. */
export function dropOnPeriod(plan: Plan, ids: readonly InitiativeId[], target: PeriodTarget): PeriodDrop {
  const moves: InitiativeMove[] = [];
  const stays: PeriodDrop['stays'][number][] = [];
  for (const id of ids) {
    const initiative = plan.initiatives.get(id);
    if (initiative === undefined) continue;
    if (initiative.schedule.pinned) stays.push({ initiative, reason: 'pinned' });
    else if (initiative.stage === 'shipped') stays.push({ initiative, reason: 'shipped' });
    else moves.push({ id, schedule: target === null ? NO_DATES : scheduleInPeriod(plan, initiative, target) });
  }
  return { moves, stays };
}

/**
 * The dates of an initiative whose card is dropped on a period, in which it begins from then on, whether or not it has begun.
 * To the day it keeps its workdays, from the period's first workday or, when it must not start before a later day of the
 * period, from there. To the month or quarter it becomes that quarter, and as many more as its window takes. What has no
 * dates gets the quarter, and as many more as its duration needs.
 */
export function scheduleInPeriod(plan: Plan, initiative: Initiative, span: PeriodSpan): ScheduleMove {
  const { schedule } = initiative;
  const dates = datesOf(schedule);
  if (schedule.precision !== 'month' || dates === null) {
    // As if it had not begun: the card goes where it is dropped.
    return movedToPeriod(plan, { ...initiative, stage: 'planned', progress: 0 }, span);
  }
  const [from, to] = [plainDateParts(dates.begins), plainDateParts(dates.ends)];
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  const lastPeriod = addPeriods(span.period, Math.ceil(months / 3) - 1);
  const last = findPeriodBounds(lastPeriod, settingsOf(plan).fiscalYearStartMonth)?.last;
  return { start: dayToPlainDate(span.first), end: last ?? dayToPlainDate(span.last), precision: 'quarter' };
}

/** The plan as it would be after a drop, to be looked at before it is done. */
export function planAfterDrop(plan: Plan, { moves }: PeriodDrop): Plan {
  const initiatives = new Map(plan.initiatives);
  for (const { id, schedule } of moves) {
    const initiative = initiatives.get(id);
    if (initiative !== undefined)
      initiatives.set(id, { ...initiative, schedule: { ...initiative.schedule, ...schedule } });
  }
  return { ...plan, initiatives };
}
