// Places found by trying every workday, for comparison: plain arithmetic over the lists of a problem.

import type { Outcome } from '../../../shared/scheduling/schedule.ts';
import type { Activity, SchedulingProblem } from '../../../shared/scheduling/scheduling-problem.ts';

const TOLERANCE = 1e-8;

/** The earliest start beside all others where they stand, and the duration there; null when there is none. */
export function bestPlace(
  problem: SchedulingProblem,
  outcomes: readonly Outcome[],
  index: number,
): { readonly start: number; readonly duration: number } | null {
  const activity = problem.activities[index];
  if (!activity) return null;
  const room = roomBeside(problem, outcomes, index);
  for (let start = problem.from; start <= problem.to; start += 1) {
    const duration = durationFrom(problem, activity, start);
    if (duration === null || start + duration > problem.to) continue;
    if (activity.release !== null && start < activity.release) continue;
    if (!waitsLongEnough(problem, outcomes, index, { start, duration })) continue;
    const workdays = Array.from({ length: duration }, (_, at) => start + at);
    const fits = problem.resources.every((_, resource) =>
      workdays.every((workday) => hasRoom(room(resource, workday), takenOf(activity, resource, duration))),
    );
    if (fits) return { start, duration };
  }
  return null;
}

/** The least duration, from the wished one up, at which the work on no resource is more than its least capacity meanwhile. */
export function durationFrom(problem: SchedulingProblem, activity: Activity, start: number): number | null {
  const wished = wishedDuration(activity);
  if (wished === null || activity.fixedStart !== null) return wished;
  for (let duration = wished; start + duration <= problem.to; duration += 1) {
    const workdays = Array.from({ length: duration }, (_, at) => start + at);
    const fits = activity.demands.every(
      (demand) =>
        demand.kind === 'steady' ||
        demand.work === 0 ||
        workdays.every((workday) =>
          hasRoom(capacityOn(problem, demand.resource, workday), takenOf(activity, demand.resource, duration)),
        ),
    );
    if (fits) return duration;
  }
  return null;
}

/** What a resource has left on a workday beside all other activities. */
export function roomBeside(
  problem: SchedulingProblem,
  outcomes: readonly Outcome[],
  index: number,
): (resource: number, workday: number) => number {
  return (resource, workday) => {
    let room = capacityOn(problem, resource, workday);
    for (const [other, outcome] of outcomes.entries()) {
      if (other === index || outcome.kind !== 'placed') continue;
      if (workday < outcome.start || workday >= outcome.start + outcome.duration) continue;
      for (const rate of outcome.rates) if (rate.resource === resource) room -= rate.perWorkday;
    }
    return room;
  };
}

export function hasRoom(room: number, needed: number): boolean {
  return needed === 0 || room >= needed - TOLERANCE;
}

function capacityOn({ resources }: SchedulingProblem, resource: number, workday: number): number {
  const capacity = resources[resource]?.capacity ?? null;
  return capacity === null
    ? Number.POSITIVE_INFINITY
    : (capacity.findLast(({ from }) => from <= workday)?.perWorkday ?? 0);
}

function takenOf({ demands }: Activity, resource: number, duration: number): number {
  return demands
    .filter((demand) => demand.resource === resource)
    .reduce((sum, demand) => sum + (demand.kind === 'steady' ? demand.perWorkday : demand.work / duration), 0);
}

function wishedDuration({ duration, demands, fixedStart }: Activity): number | null {
  if (duration.kind === 'unknown') return null;
  const work = demands.filter((demand) => demand.kind === 'work');
  if (duration.kind === 'given') {
    return fixedStart === null && work.some((demand) => demand.work > 0)
      ? Math.max(1, duration.workdays)
      : duration.workdays;
  }
  return Math.max(1, ...work.map((demand) => (demand.rate === null ? 1 : Math.ceil(demand.work / demand.rate - 1e-9))));
}

function waitsLongEnough(
  { precedences }: SchedulingProblem,
  outcomes: readonly Outcome[],
  index: number,
  { start, duration }: { readonly start: number; readonly duration: number },
): boolean {
  return precedences
    .filter(({ successor }) => successor === index)
    .every(({ predecessor, kind, lag }) => {
      const before = outcomes[predecessor];
      if (before?.kind !== 'placed') return false;
      const from = (kind === 'FS' || kind === 'FF' ? before.start + before.duration : before.start) + lag;
      return (kind === 'FS' || kind === 'SS' ? start : start + duration) >= from;
    });
}
