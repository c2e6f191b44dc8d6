import { leastRoomFor, type Need, takenPerWorkday, workdaysFor } from './compiled-activity.ts';
import type { CompiledProblem } from './compiled-problem.ts';

/** Looks for starts in what is left of the resources. Workdays count from the start of the horizon. */
export interface StartSearch {
  /**
   * The earliest start from `earliest` on at which an activity has room on all its workdays and finishes no earlier than
   * `finishFrom`; null when there is none inside the horizon.
   */
  find(activity: number, bounds: StartBounds): number | null;
  /**
   * How long it lasts from this start: the least duration, from the wished one up, at which its work fits the least capacity
   * among the periods touched; null when that would not finish inside the horizon.
   */
  durationAt(activity: number, start: number): number | null;
  /** The last workday of [start, start + duration) on which the resource has less left than it would take; null when none. */
  lastShort(need: Need, start: number, duration: number): number | null;
  /** The resource that was in the way last, in the latest search of a start or a duration; null when none was. */
  readonly blockedBy: number | null;
}

export interface StartBounds {
  readonly earliest: number;
  readonly finishFrom: number;
}

/**
 * A search over `room`, what is left resource by resource, a figure a workday. Whatever lacks room on a workday can't start
 * on it nor so early that it would still touch it: the search goes on after the last such day. For one that may grow this
 * holds as long as its duration does, which changes only as it leaves a period or touches another.
 */
export function searchStarts({ activities, capacity, canGrow }: CompiledProblem, room: Float64Array): StartSearch {
  const { workdays } = capacity;
  let blockedBy: number | null = null;

  function find(activity: number, { earliest, finishFrom }: StartBounds): number | null {
    const limited = activities[activity]?.limited ?? [];
    const grows = canGrow[activity] === 1;
    blockedBy = null;
    for (let start = earliest; start <= workdays; ) {
      const duration = durationAt(activity, start);
      if (duration === null) {
        // A later start in the same periods touches no fewer of them and finishes no earlier.
        if (!grows) return null;
        start = nextPeriod(limited, start);
        continue;
      }
      let next = Math.max(start, finishFrom - duration);
      for (const need of limited) {
        if (next > start) break;
        const short = lastShort(need, start, duration);
        if (short === null) continue;
        blockedBy = need.resource;
        next = short + 1;
      }
      if (next === start) return start;
      start = grows ? Math.min(next, nextChange(limited, start, duration)) : next;
    }
    return null;
  }

  function durationAt(activity: number, start: number): number | null {
    const { duration: wished, limited = [] } = activities[activity] ?? {};
    if (wished == null || start + wished > workdays) return null;
    if (canGrow[activity] !== 1) return wished;
    for (let duration = wished; ; ) {
      let longest = duration;
      for (const { resource, steady, work } of limited) {
        if (work === 0) continue;
        const left = capacity.leastWithin(resource, start, start + duration) - steady;
        const needed = left > 0 ? workdaysFor(work, left) : Number.POSITIVE_INFINITY;
        if (needed <= longest) continue;
        longest = needed;
        if (start + longest > workdays) {
          blockedBy = resource;
          return null;
        }
      }
      if (longest === duration) return duration;
      duration = longest;
    }
  }

  function lastShort(need: Need, start: number, duration: number): number | null {
    const row = need.resource * workdays;
    const least = leastRoomFor(takenPerWorkday(need, duration));
    for (let place = row + start + duration - 1; place >= row + start; place -= 1) {
      if ((room[place] ?? 0) < least) return place - row;
    }
    return null;
  }

  function nextPeriod(limited: readonly Need[], start: number): number {
    let next = workdays + 1;
    for (const { resource, work } of limited) {
      const step = work > 0 ? capacity.nextStep(resource, start) : workdays;
      if (step < workdays) next = Math.min(next, step);
    }
    return next;
  }

  /** The first later start that leaves a period of the resources behind or touches one more. */
  function nextChange(limited: readonly Need[], start: number, duration: number): number {
    let next = nextPeriod(limited, start);
    for (const { resource, work } of limited) {
      if (work > 0) next = Math.min(next, capacity.nextStep(resource, start + duration - 1) - duration + 1);
    }
    return next;
  }

  return {
    find,
    durationAt,
    lastShort,
    get blockedBy() {
      return blockedBy;
    },
  };
}
