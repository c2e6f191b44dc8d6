// Why an activity starts when it does: what starting a workday earlier would have broken.

import { leastRoomFor, type Need, takenPerWorkday, workdaysFor } from './compiled-activity.ts';
import type { CompiledProblem } from './compiled-problem.ts';
import type { Placing } from './placing.ts';
import type { PlacementReason } from './schedule.ts';

/** Where an activity is about to stand; workdays count from the start of the horizon. */
export interface Place {
  readonly activity: number;
  readonly start: number;
  readonly duration: number;
}

/** The reasons for a place that was found, before the activity takes its room there; `schedule.ts` tells their order. */
export function placementReasons(
  compiled: CompiledProblem,
  placing: Placing,
  place: Place,
): readonly PlacementReason[] {
  const { from, activities } = compiled.problem;
  const release = activities[place.activity]?.release ?? null;
  const notBefore =
    release !== null && place.start <= release - from ? [{ kind: 'not-before', workday: release } as const] : [];
  return [
    ...waitingReasons(compiled, placing, place),
    ...fullReasons(compiled, placing, place),
    ...notBefore,
    ...(place.start === 0 ? [{ kind: 'from', workday: from } as const] : []),
    ...loweredReasons(compiled, place),
  ];
}

function waitingReasons(
  { graph }: CompiledProblem,
  { starts, durations, search }: Placing,
  { activity, start, duration }: Place,
): readonly PlacementReason[] {
  const earlier = start - 1;
  const earlierFinish = earlier + (earlier < 0 ? duration : (search.durationAt(activity, earlier) ?? duration));
  return (graph.incoming[activity] ?? [])
    .filter(({ predecessor, kind, lag }) => {
      const finishes = kind === 'FS' || kind === 'FF' ? (durations[predecessor] ?? 0) : 0;
      const bound = (starts[predecessor] ?? 0) + finishes + lag;
      return (kind === 'FS' || kind === 'SS' ? earlier : earlierFinish) < bound;
    })
    .map(({ predecessor, kind, lag }) => ({ kind: 'waits-for', predecessor, precedence: kind, lag }));
}

function fullReasons(
  { problem, activities, capacity, canGrow }: CompiledProblem,
  { room, search }: Placing,
  { activity, start }: Place,
): readonly PlacementReason[] {
  const earlier = start - 1;
  if (earlier < 0) return [];
  const limited = activities[activity]?.limited ?? [];
  const duration = search.durationAt(activity, earlier);
  if (duration !== null) {
    return limited.flatMap((need) => {
      const last = search.lastShort(need, earlier, duration);
      return last === null ? [] : [full(need, takenPerWorkday(need, duration), last)];
    });
  }
  if (canGrow[activity] !== 1) return [];
  // It would not be done before the horizon ends, however long it were: so little is there in a period that it would touch.
  const need = limited.find(({ resource }) => resource === search.blockedBy);
  if (!need) return [];
  const needed = takenPerWorkday(need, capacity.workdays - earlier);
  for (let workday = earlier; workday < capacity.workdays; workday += 1) {
    if (isShort(need, needed, workday)) return [full(need, needed, endOfRun(need, needed, workday) - 1)];
  }
  return [];

  function full(need: Need, needed: number, last: number): PlacementReason {
    let first = last;
    while (first > 0 && isShort(need, needed, first - 1)) first -= 1;
    const { from } = problem;
    return { kind: 'full', resource: need.resource, from: from + first, until: from + last + 1, needed };
  }

  function endOfRun(need: Need, needed: number, workday: number): number {
    let end = workday;
    while (end < capacity.workdays && isShort(need, needed, end)) end += 1;
    return end;
  }

  function isShort(need: Need, needed: number, workday: number): boolean {
    return (room[need.resource * capacity.workdays + workday] ?? 0) < leastRoomFor(needed);
  }
}

/** Those whose lowering makes it last longer, the one that asks for the longest duration first. */
function loweredReasons(
  { activities, capacity }: CompiledProblem,
  { activity, start, duration }: Place,
): readonly PlacementReason[] {
  const compiled = activities[activity];
  const before = compiled?.duration ?? duration;
  if (compiled === undefined || duration <= before) return [];
  return compiled.limited
    .map((need) => ({ need, given: capacity.leastWithin(need.resource, start, start + duration) - need.steady }))
    .filter(({ need, given }) => need.work > 0 && workdaysFor(need.work, given) > before)
    .sort((a, b) => b.need.work / b.given - a.need.work / a.given)
    .map(({ need, given }) => ({
      kind: 'rate-lowered',
      resource: need.resource,
      wished: need.wished,
      given,
      durationBefore: before,
      durationAfter: duration,
    }));
}
