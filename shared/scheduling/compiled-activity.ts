import type { Activity, Demand, Resource } from './scheduling-problem.ts';

/** An activity as the schemes read it: its demands on one resource are one. */
export interface CompiledActivity {
  /** Workdays wished for; null: unknown. */
  readonly duration: number | null;
  readonly needs: readonly Need[];
  /** Those that are more than nothing, of a resource that has a limit. */
  readonly limited: readonly Need[];
}

/** Takes `steady + work ÷ duration` of the resource on each workday. */
export interface Need {
  readonly resource: number;
  readonly steady: number;
  readonly work: number;
  /** What is wished a workday of the work: the rates given, or the work spread over the wished duration. */
  readonly wished: number;
}

/** What differs by less is the same amount: sums of fractions of people are never exact. */
const TOLERANCE = 1e-9;

export function compileActivity(activity: Activity, resources: readonly Resource[]): CompiledActivity {
  const duration = durationOf(activity);
  const needs: Need[] = [];
  for (const resource of new Set(activity.demands.map((demand) => demand.resource))) {
    needs.push(needOf(activity, resource, duration ?? 1));
  }
  const limited = needs.filter(
    ({ resource, steady, work }) => steady + work > 0 && resources[resource]?.capacity != null,
  );
  return { duration, needs, limited };
}

/** What an activity takes of a resource on each workday when it lasts so long. */
export function takenPerWorkday({ steady, work }: Need, duration: number): number {
  return duration === 0 ? 0 : steady + work / duration;
}

/** The least that must be left of a resource for this amount to fit. */
export function leastRoomFor(amount: number): number {
  return amount - TOLERANCE * (1 + amount);
}

/** Whole workdays that work takes at a rate, whatever the last digits of the division. */
export function workdaysFor(work: number, rate: number): number {
  return Math.ceil(work / rate - TOLERANCE);
}

function durationOf({ duration, demands, fixedStart }: Activity): number | null {
  const hasWork = demands.some((demand) => demand.kind === 'work' && demand.work > 0);
  switch (duration.kind) {
    case 'given':
      return hasWork && fixedStart === null ? Math.max(1, duration.workdays) : duration.workdays;
    case 'from-work':
      return Math.max(1, ...demands.map(workdaysAtRate));
    case 'unknown':
      return null;
  }
}

function workdaysAtRate(demand: Demand): number {
  return demand.kind === 'work' && demand.rate !== null ? workdaysFor(demand.work, demand.rate) : 0;
}

function needOf({ demands, duration }: Activity, resource: number, wishedDuration: number): Need {
  let steady = 0;
  let work = 0;
  let wished = 0;
  for (const demand of demands) {
    if (demand.resource !== resource) continue;
    if (demand.kind === 'steady') {
      steady += demand.perWorkday;
    } else {
      work += demand.work;
      const rate = duration.kind === 'from-work' ? demand.rate : null;
      wished += rate ?? demand.work / Math.max(1, wishedDuration);
    }
  }
  return { resource, steady, work, wished };
}
