// An initiative as the critical path method sees it.

import { plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import { durationOf } from '../plan/effort.ts';
import type { Initiative } from '../plan/initiative.ts';
import { type Placing, placingOf, workdayAfter } from './placing.ts';

/** Workday numbers. */
export interface Activity {
  readonly initiative: Initiative;
  readonly duration: number;
  readonly durationFrom: 'estimate' | 'dates' | 'assumed';
  /** `free`: as early as it may. `started`: the start is a fact, the finish may be later. `fixed`: neither moves. */
  readonly hold: 'free' | 'started' | 'fixed';
  /** Not before this; of what is started or fixed: its start. */
  readonly start: number;
  /** Not before this; of what is fixed: its finish. */
  readonly finish: number;
  /** By deadline or pinned window; infinity: none. */
  readonly finishBy: number;
}

interface Remembered {
  readonly from: number;
  readonly activities: WeakMap<Initiative, Activity>;
}

const remembered = new WeakMap<WorkdayAxis, Remembered>();

/**
 * As `computeSlack` describes it; `from` is the number of the first workday on which anything can start. The same initiative
 * on the same axis, from the same workday, is worked out once.
 */
export function activityOf(initiative: Initiative, axis: WorkdayAxis, from: number): Activity {
  let known = remembered.get(axis);
  if (known?.from !== from) {
    known = { from, activities: new WeakMap() };
    remembered.set(axis, known);
  }
  const before = known.activities.get(initiative);
  if (before !== undefined) return before;
  const activity = workOut(initiative, axis, from);
  known.activities.set(initiative, activity);
  return activity;
}

function workOut(initiative: Initiative, axis: WorkdayAxis, from: number): Activity {
  const placing = placingOf(initiative, axis);
  const { deadline, pinned, precision } = initiative.schedule;
  const finishBy = deadline === null ? Number.POSITIVE_INFINITY : workdayAfter(deadline, axis);
  const estimate = durationOf(initiative);
  const dated = datedDuration(initiative, placing);
  const duration = estimate ?? dated ?? 1;
  const durationFrom = estimate !== null ? 'estimate' : dated !== null ? 'dates' : 'assumed';
  // Written out three times: thousands are made at a time, and spreading gives each a shape of its own.
  if (initiative.stage === 'in-progress') {
    const { start, finish } = startedAt(initiative, { placing, from, duration: dated ?? duration });
    return { initiative, duration, durationFrom, hold: 'started', start, finish, finishBy };
  }
  if (pinned && placing !== null && precision === 'day') {
    const { start, finish } = fixedAt(placing, duration);
    return { initiative, duration: finish - start, durationFrom, hold: 'fixed', start, finish, finishBy };
  }
  const window = pinned ? placing : null;
  const start = releaseOf(initiative, { window, from, axis });
  const until = Math.min(finishBy, window?.latestFinish ?? finishBy);
  return { initiative, duration, durationFrom, hold: 'free', start, finish: start + duration, finishBy: until };
}

interface ReleaseFacts {
  /** What it is pinned to; null: nothing. */
  readonly window: Placing | null;
  readonly from: number;
  readonly axis: WorkdayAxis;
}

function releaseOf({ schedule: { notBefore } }: Initiative, { window, from, axis }: ReleaseFacts): number {
  const release = notBefore === null ? from : Math.max(from, axis.workdayNumber(plainDateToDay(notBefore)));
  return Math.max(release, window?.earliestStart ?? release);
}

/** The workdays of dates to the day; null where one is missing. */
function datedDuration({ schedule }: Initiative, placing: Placing | null): number | null {
  if (placing === null || schedule.precision !== 'day' || schedule.start === null || schedule.end === null) return null;
  return placing.latestFinish - placing.earliestStart;
}

interface StartFacts {
  readonly placing: Placing | null;
  readonly from: number;
  readonly duration: number;
}

function startedAt(
  { progress }: Initiative,
  { placing, from, duration }: StartFacts,
): Pick<Activity, 'start' | 'finish'> {
  const dated = placing?.earliestStart ?? from;
  const start = Number.isFinite(dated) ? dated : from;
  // 1e-9 keeps a rounding error of the product from becoming a workday.
  const remaining = Math.ceil(duration * (1 - progress) - 1e-9);
  return { start, finish: Math.max(start + duration, from + remaining) };
}

/** With one date only, the other follows from the duration. */
function fixedAt({ earliestStart, latestFinish }: Placing, duration: number): Pick<Activity, 'start' | 'finish'> {
  if (Number.isFinite(earliestStart)) {
    return { start: earliestStart, finish: Number.isFinite(latestFinish) ? latestFinish : earliestStart + duration };
  }
  return { start: latestFinish - duration, finish: latestFinish };
}
