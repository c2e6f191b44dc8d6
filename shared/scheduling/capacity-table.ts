import type { SchedulingProblem } from './scheduling-problem.ts';

/** The capacity of limited resources, by workdays counted from the start of a horizon. */
export interface CapacityTable {
  readonly workdays: number;
  /** Resource by resource, a figure a workday; infinite where nothing limits it. */
  readonly perWorkday: Float64Array;
  leastFigure(resource: number): number;
  /** The least capacity of a resource on [start, finish), inside the horizon. */
  leastWithin(resource: number, start: number, finish: number): number;
  /** The first workday of the next step after the one that holds this workday; the end of the horizon after the last one. */
  nextStep(resource: number, workday: number): number;
}

export function capacityTableOf({ from, to, resources }: SchedulingProblem): CapacityTable {
  const workdays = to - from;
  const perWorkday = new Float64Array(resources.length * workdays).fill(Number.POSITIVE_INFINITY);
  /** By resource and workday: where its step ends. */
  const stepEnd = new Int32Array(resources.length * workdays).fill(workdays);
  for (const [resource, { capacity }] of resources.entries()) {
    if (capacity === null) continue;
    const row = resource * workdays;
    const fill = (start: number, finish: number, figure: number): void => {
      const first = Math.max(0, start);
      const end = Math.min(workdays, finish);
      if (first >= end) return;
      perWorkday.fill(figure, row + first, row + end);
      stepEnd.fill(end, row + first, row + end);
    };
    fill(0, (capacity[0]?.from ?? to) - from, 0);
    for (const [index, step] of capacity.entries()) {
      fill(step.from - from, (capacity[index + 1]?.from ?? to) - from, step.perWorkday);
    }
  }

  function nextStep(resource: number, workday: number): number {
    return workday < workdays ? (stepEnd[resource * workdays + workday] ?? workdays) : workdays;
  }

  function leastWithin(resource: number, start: number, finish: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let workday = start; workday < finish; workday = nextStep(resource, workday)) {
      least = Math.min(least, perWorkday[resource * workdays + workday] ?? 0);
    }
    return least;
  }

  return {
    workdays,
    perWorkday,
    nextStep,
    leastWithin,
    leastFigure: (resource) => leastWithin(resource, 0, workdays),
  };
}
