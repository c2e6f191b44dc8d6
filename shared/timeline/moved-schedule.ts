// What dragging a bar does to its dates.

import { dayToPlainDate, FIRST_DAY, LAST_DAY, type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import { type CalendarUnits, monthsOn, quartersOn } from '../dependencies/calendar-units.ts';
import { findLastWorkdayDate, findWorkdayDate } from '../dependencies/workday-dates.ts';
import type { Initiative, Schedule } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { fail, type Result, succeed } from '../result.ts';
import { unitBounds } from './timeline-scale.ts';

/** Why a bar stays as it is, and what to do, in a sentence. */
export interface DragRefusal {
  readonly kind: 'pinned' | 'undated' | 'beyond-calendar';
  readonly message: string;
}

export interface DragOptions {
  /** Alt: to the day, whatever the precision was. */
  readonly free: boolean;
}

/**
 * The schedule of a bar that was moved by some calendar days. To the day it keeps its workdays, from the first workday on or
 * after where it was dropped (moved back: it starts on the workday there, or the last before); one that holds no workday
 * keeps its days. To the month or quarter it moves by whole ones, to the nearest; freed, it becomes a bar to the day.
 */
export function movedSchedule(
  plan: Plan,
  initiative: Initiative,
  days: number,
  { free }: DragOptions,
): Result<Schedule, DragRefusal> {
  const { schedule } = initiative;
  const refusal = refusalOf(initiative);
  if (refusal !== null) return fail(refusal);
  const by = Math.round(days);
  if (by === 0 || !Number.isFinite(by)) return succeed(schedule);
  const units = free ? null : unitsOf(plan, schedule);
  const moved = units === null ? movedByDays(plan, schedule, by) : movedByUnits(plan, schedule, by, units);
  return moved === null ? fail(beyondCalendar(initiative)) : succeed({ ...moved, setBy: 'hand' });
}

/**
 * The schedule of a bar whose start or end was dragged to a day: its first day, or its last, both inclusive. It never goes
 * past the other end: there it stops. To the month or quarter the edge takes the whole of the one it is in.
 */
export function resizedSchedule(
  plan: Plan,
  initiative: Initiative,
  edge: { readonly end: 'start' | 'end'; readonly day: number },
  { free }: DragOptions,
): Result<Schedule, DragRefusal> {
  const { schedule } = initiative;
  const refusal = refusalOf(initiative);
  if (refusal !== null) return fail(refusal);
  const day = Math.round(edge.day);
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) return fail(beyondCalendar(initiative));
  const { start, end } = schedule;
  const other = edge.end === 'start' ? end : start;
  const held = other === null ? day : holdBefore(day, plainDateToDay(other), edge.end);
  const precision = free || schedule.precision === 'none' ? 'day' : schedule.precision;
  const bounds = unitBounds(dayToPlainDate(held), precision, settingsOf(plan).fiscalYearStartMonth);
  const resized =
    edge.end === 'start'
      ? { ...schedule, start: bounds.first, precision }
      : { ...schedule, end: bounds.last, precision };
  return succeed({ ...resized, setBy: 'hand' });
}

function holdBefore(day: number, other: number, end: 'start' | 'end'): number {
  return end === 'start' ? Math.min(day, other) : Math.max(day, other);
}

function refusalOf({ key, schedule }: Initiative): DragRefusal | null {
  if (schedule.pinned) return { kind: 'pinned', message: `${key} is pinned: unpin it before it moves.` };
  if (schedule.start !== null || schedule.end !== null) return null;
  return { kind: 'undated', message: `${key} has no dates to move: drag it in from the side, or type its dates.` };
}

function beyondCalendar({ key }: Initiative): DragRefusal {
  return { kind: 'beyond-calendar', message: `${key} would lie outside the years 1 to 9999: move it less far.` };
}

function unitsOf(plan: Plan, { precision }: Schedule): CalendarUnits | null {
  if (precision === 'month') return monthsOn(planAxisOf(plan));
  return precision === 'quarter' ? quartersOn(planAxisOf(plan), settingsOf(plan).fiscalYearStartMonth) : null;
}

function movedByDays(plan: Plan, schedule: Schedule, by: number): Schedule | null {
  const { start, end } = schedule;
  const axis = planAxisOf(plan);
  const precision = 'day' as const;
  const shifted = (date: PlainDate | null): PlainDate | null | undefined => {
    const day = date === null ? null : plainDateToDay(date) + by;
    if (day === null) return null;
    return day >= FIRST_DAY && day <= LAST_DAY ? dayToPlainDate(day) : undefined;
  };
  const newStart = shifted(start);
  const newEnd = shifted(end);
  if (start === null || end === null || end < start) {
    return newStart === undefined || newEnd === undefined
      ? null
      : { ...schedule, start: newStart, end: newEnd, precision };
  }
  const { from, to } = axis.span(plainDateToDay(start), plainDateToDay(end));
  if (newStart === undefined || newStart === null) return null;
  if (to === from) return newEnd === undefined ? null : { ...schedule, start: newStart, end: newEnd, precision };
  const dropped = plainDateToDay(newStart);
  const first = by > 0 || axis.isWorkday(dropped) ? axis.workdayNumber(dropped) : axis.workdayNumber(dropped) - 1;
  const movedStart = findWorkdayDate(axis, first);
  const movedEnd = findLastWorkdayDate(axis, first + to - from);
  return movedStart === null || movedEnd === null ? null : { ...schedule, start: movedStart, end: movedEnd, precision };
}

function movedByUnits(plan: Plan, schedule: Schedule, by: number, units: CalendarUnits): Schedule | null {
  const { start, end } = schedule;
  const known = start ?? end;
  if (known === null) return schedule;
  const dropped = plainDateToDay(known) + by;
  if (!(dropped >= FIRST_DAY && dropped <= LAST_DAY)) return null;
  const precision = schedule.precision === 'month' ? 'month' : 'quarter';
  const { first, last } = unitBounds(dayToPlainDate(dropped), precision, settingsOf(plan).fiscalYearStartMonth);
  const from = plainDateToDay(first);
  const length = plainDateToDay(last) + 1 - from;
  // Which unit's beginning (of a lone end: whose end) is the nearest.
  const inside = start === null ? dropped + 1 - from : dropped - from;
  const nearest =
    units.ordinalOf(first) + (start === null ? (inside < length / 2 ? -1 : 0) : inside > length / 2 ? 1 : 0);
  const delta = nearest - units.ordinalOf(known);
  const movedStart = start === null ? null : (units.at(units.ordinalOf(start) + delta)?.first ?? undefined);
  const movedEnd = end === null ? null : (units.at(units.ordinalOf(end) + delta)?.last ?? undefined);
  return movedStart === undefined || movedEnd === undefined ? null : { ...schedule, start: movedStart, end: movedEnd };
}
