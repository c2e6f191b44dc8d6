import { takenPerWorkday } from './compiled-activity.ts';
import type { CompiledProblem } from './compiled-problem.ts';
import { type StartBounds, type StartSearch, searchStarts } from './start-search.ts';

/** A schedule as it grows, activity by activity. Workdays count from the start of the horizon. */
export interface Placing {
  /** By activity; `NOWHERE` while it isn't placed. */
  readonly starts: Float64Array;
  readonly durations: Float64Array;
  /** What is left, resource by resource, a figure a workday. */
  readonly room: Float64Array;
  readonly search: StartSearch;
  /** Takes all but the fixed ones out again. */
  clear(): void;
  /** The bounds that its predecessors, its release and `earliest` set; null while a predecessor isn't placed. */
  boundsOf(activity: number, earliest: number): StartBounds | null;
  /** Lets the activity stand there and take its room. */
  stand(activity: number, start: number, duration: number): void;
  /** Puts a movable activity at the earliest start that is left for it, or nowhere; answers whether it has a place. */
  place(activity: number, earliest: number): boolean;
}

export const NOWHERE = Number.NEGATIVE_INFINITY;

/** An empty schedule with its fixed activities standing: they take what they need even where too little is left. */
export function createPlacing(compiled: CompiledProblem): Placing {
  const { problem, graph, activities, capacity } = compiled;
  const { workdays } = capacity;
  const starts = new Float64Array(activities.length).fill(NOWHERE);
  const durations = new Float64Array(activities.length);
  const room = capacity.perWorkday.slice();
  const search = searchStarts(compiled, room);
  for (const [activity, { fixedStart }] of problem.activities.entries()) {
    const duration = activities[activity]?.duration ?? null;
    if (fixedStart !== null && duration !== null) stand(activity, fixedStart - problem.from, duration);
  }
  const fixedStarts = starts.slice();
  const roomBesideFixed = room.slice();

  function stand(activity: number, start: number, duration: number): void {
    starts[activity] = start;
    durations[activity] = duration;
    for (const need of activities[activity]?.limited ?? []) {
      const taken = takenPerWorkday(need, duration);
      const row = need.resource * workdays;
      const end = row + Math.min(workdays, start + duration);
      for (let place = row + Math.max(0, start); place < end; place += 1) room[place] = (room[place] ?? 0) - taken;
    }
  }

  function boundsOf(activity: number, earliest: number): StartBounds | null {
    const release = problem.activities[activity]?.release ?? problem.from;
    let startFrom = Math.max(earliest, release - problem.from);
    let finishFrom = NOWHERE;
    for (const { predecessor, kind, lag } of graph.incoming[activity] ?? []) {
      const start = starts[predecessor] ?? NOWHERE;
      if (start === NOWHERE) return null;
      const from = (kind === 'FS' || kind === 'FF' ? start + (durations[predecessor] ?? 0) : start) + lag;
      if (kind === 'FS' || kind === 'SS') startFrom = Math.max(startFrom, from);
      else finishFrom = Math.max(finishFrom, from);
    }
    return { earliest: startFrom, finishFrom };
  }

  function place(activity: number, earliest: number): boolean {
    const bounds = boundsOf(activity, earliest);
    const start = bounds === null ? null : search.find(activity, bounds);
    const duration = start === null ? null : search.durationAt(activity, start);
    if (start === null || duration === null) return false;
    stand(activity, start, duration);
    return true;
  }

  return {
    starts,
    durations,
    room,
    search,
    boundsOf,
    stand,
    place,
    clear() {
      starts.set(fixedStarts);
      room.set(roomBesideFixed);
    },
  };
}
