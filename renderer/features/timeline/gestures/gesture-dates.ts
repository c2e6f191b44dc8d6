// The dates that a gesture on a bar asks for, with the pointer or by keys.

import { plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import type { Initiative, Schedule } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../../shared/plan/plan-axis.ts';
import type { Result } from '../../../../shared/result.ts';
import { type DragRefusal, movedSchedule, resizedSchedule } from '../../../../shared/timeline/moved-schedule.ts';
import type { BarSpan } from '../../../../shared/timeline/timeline-rows.ts';
import { unitBounds } from '../../../../shared/timeline/timeline-scale.ts';

export type BarEnd = 'start' | 'end';
/** What is done to bars: the whole of all of them, or one end of one. */
export type Grip = 'body' | BarEnd;

/** How far, in days, which need not be whole, or in steps of what the bar snaps to. */
export type GestureWay =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'steps'; readonly steps: 1 | -1 };

export interface DatedBar {
  readonly initiative: Initiative;
  readonly span: BarSpan;
}

export interface GestureFacts {
  readonly plan: Plan;
  readonly grip: Grip;
  readonly way: GestureWay;
  /** Alt: to the day, whatever it snapped to before. */
  readonly isFree: boolean;
}

/** So many days are surely nearer to the next unit, and to no other. */
const DAYS_TO_NEXT = { none: 1, day: 1, month: 20, quarter: 60 } as const;

export function scheduleAfter(bar: DatedBar, facts: GestureFacts): Result<Schedule, DragRefusal> {
  const { plan, grip, way, isFree: free } = facts;
  const { initiative } = bar;
  if (grip !== 'body')
    return resizedSchedule(plan, initiative, { end: grip, day: endAfter(bar, grip, facts) }, { free });
  const days = way.kind === 'days' ? way.days : way.steps * DAYS_TO_NEXT[initiative.schedule.precision];
  return movedSchedule(plan, initiative, days, { free });
}

function endAfter({ initiative, span }: DatedBar, end: BarEnd, { plan, way, isFree }: GestureFacts): number {
  const { precision } = initiative.schedule;
  const day = end === 'start' ? span.first : span.last;
  if (way.kind === 'days') return day + Math.round(way.days);
  if (isFree || precision === 'day' || precision === 'none') return planAxisOf(plan).addWorkdays(day, way.steps);
  const date = initiative.schedule[end];
  if (date === null) return day + way.steps;
  const { first, last } = unitBounds(date, precision, settingsOf(plan).fiscalYearStartMonth);
  return way.steps > 0 ? plainDateToDay(last) + 1 : plainDateToDay(first) - 1;
}
