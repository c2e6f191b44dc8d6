// Moving one set of dates later, by the least that is asked for.

import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import type { Schedule } from '../plan/initiative.ts';
import { monthsOn, quartersOn } from './calendar-units.ts';
import { type Placing, placingAt, placingInWindow } from './placing.ts';
import { findLastWorkdayDate, findWorkdayDate } from './workday-dates.ts';

/** Workday numbers before which it must not start, and not finish; −Infinity: none. */
export interface Demand {
  readonly start: number;
  readonly finish: number;
}

export interface ShiftContext {
  readonly axis: WorkdayAxis;
  readonly fiscalYearStartMonth: number;
  /** Workdays; null: unknown. */
  readonly duration: number | null;
}

export interface ShiftedSchedule {
  readonly schedule: Schedule;
  readonly placing: Placing;
  /** From start to start, or from end to end where there is no start or it lies as before. */
  readonly byWorkdays: number;
}

/** Whether the placing leaves room for what is demanded. */
export function obeys(placing: Placing, { start, finish }: Demand): boolean {
  return placing.latestStart >= start && placing.latestFinish >= finish;
}

/**
 * The least later schedule that obeys, given one that does not: at day precision with as many workdays as before (none: one),
 * at month or quarter precision by whole ones, as many as before. null where that lies beyond the calendar. The schedule must
 * be dated, or it throws.
 */
export function shiftSchedule(schedule: Schedule, demand: Demand, context: ShiftContext): ShiftedSchedule | null {
  const { axis, duration } = context;
  const before = placingAt(schedule, duration, axis);
  if (before === null) throw new Error(`There are no dates to shift: ${schedule.start} to ${schedule.end}`);
  const shifted =
    schedule.precision === 'day' ? shiftDays(schedule, before, demand, axis) : shiftWindow(schedule, demand, context);
  const placing = shifted === null ? null : placingAt(shifted, duration, axis);
  if (shifted === null || placing === null) return null;
  const byStart = Number.isFinite(before.earliestStart) ? placing.earliestStart - before.earliestStart : 0;
  return {
    schedule: shifted,
    placing,
    byWorkdays: byStart > 0 ? byStart : placing.latestFinish - before.latestFinish,
  };
}

function shiftDays(schedule: Schedule, before: Placing, demand: Demand, axis: WorkdayAxis): Schedule | null {
  const { start, end } = schedule;
  // A bar on days off becomes one workday, and so finishes a workday later than it starts.
  const isEmpty = start !== null && end !== null && before.latestFinish === before.earliestStart;
  const finish = before.latestFinish + (isEmpty ? 1 : 0);
  const by = Math.max(demand.start - before.latestStart, demand.finish - finish);
  const movedStart = start === null ? null : findWorkdayDate(axis, before.earliestStart + by);
  const movedEnd = end === null ? null : findLastWorkdayDate(axis, finish + by);
  if ((start !== null && movedStart === null) || (end !== null && movedEnd === null)) return null;
  return { ...schedule, start: movedStart, end: movedEnd };
}

/** The first of the later windows that obeys: found by doubling, then halving, since a lag may be decades long. */
function shiftWindow(
  schedule: Schedule,
  demand: Demand,
  { axis, duration, ...context }: ShiftContext,
): Schedule | null {
  const units = schedule.precision === 'month' ? monthsOn(axis) : quartersOn(axis, context.fiscalYearStartMonth);
  const first = schedule.start === null ? null : units.ordinalOf(schedule.start);
  const last = schedule.end === null ? null : units.ordinalOf(schedule.end);
  const isBeyond = (by: number): boolean =>
    (first !== null && units.at(first + by) === null) || (last !== null && units.at(last + by) === null);
  const isEnough = (by: number): boolean => {
    if (isBeyond(by)) return true;
    const from = first === null ? Number.NEGATIVE_INFINITY : (units.at(first + by)?.from ?? 0);
    const to = last === null ? Number.POSITIVE_INFINITY : (units.at(last + by)?.to ?? 0);
    return obeys(placingInWindow(from, to, duration), demand);
  };
  let tooFew = 0;
  let enough = 1;
  while (!isEnough(enough)) {
    tooFew = enough;
    enough *= 2;
  }
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >>> 1;
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  if (isBeyond(enough)) return null;
  const start = first === null ? null : (units.at(first + enough)?.first ?? null);
  const end = last === null ? null : (units.at(last + enough)?.last ?? null);
  return { ...schedule, start, end };
}
