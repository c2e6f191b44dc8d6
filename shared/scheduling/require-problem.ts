import type { Activity, Demand, SchedulingProblem } from './scheduling-problem.ts';

/** Throws, with the value, on what no caller may ask: numbers that are none, negative amounts, places outside the lists. */
export function requireProblem(problem: SchedulingProblem): void {
  const { from, to, activities, resources, precedences } = problem;
  requireWhole(from, 'The first workday');
  requireWhole(to, 'The end of the horizon');
  if (to < from) throw new RangeError(`The horizon ends at ${to}, before it begins at ${from}`);
  for (const [index, activity] of activities.entries()) requireActivity(problem, activity, index);
  for (const [index, { capacity }] of resources.entries()) {
    let before = Number.NEGATIVE_INFINITY;
    for (const step of capacity ?? []) {
      requireWhole(step.from, `A capacity step of resource ${index}`);
      requireAmount(step.perWorkday, `The capacity of resource ${index} from ${step.from}`);
      if (step.from <= before) throw new RangeError(`Resource ${index} has a step at ${step.from} after ${before}`);
      before = step.from;
    }
  }
  for (const { predecessor, successor, lag } of precedences) {
    requirePlace(predecessor, activities.length, 'A predecessor');
    requirePlace(successor, activities.length, 'A successor');
    requireWhole(lag, `The lag from ${predecessor} to ${successor}`);
  }
}

function requireActivity({ resources }: SchedulingProblem, activity: Activity, index: number): void {
  const { duration, demands, release, deadline, fixedStart } = activity;
  if (duration.kind === 'given') {
    requireWhole(duration.workdays, `The duration of activity ${index}`);
    requireAmount(duration.workdays, `The duration of activity ${index}`);
  }
  if (release !== null) requireWhole(release, `The release of activity ${index}`);
  if (deadline !== null) requireWhole(deadline, `The deadline of activity ${index}`);
  if (fixedStart !== null) requireWhole(fixedStart, `The start of activity ${index}`);
  for (const demand of demands) {
    requirePlace(demand.resource, resources.length, `A resource of activity ${index}`);
    requireAmount(amountOf(demand), `A demand of activity ${index}`);
    if (
      demand.kind === 'work' &&
      demand.rate !== null &&
      !(demand.rate > 0 && demand.rate < Number.POSITIVE_INFINITY)
    ) {
      throw new RangeError(`The rate of activity ${index} on resource ${demand.resource} is ${demand.rate}`);
    }
  }
}

function amountOf(demand: Demand): number {
  return demand.kind === 'steady' ? demand.perWorkday : demand.work;
}

function requireWhole(value: number, what: string): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} is not a whole number: ${value}`);
}

function requireAmount(value: number, what: string): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`${what} is not an amount: ${value}`);
}

function requirePlace(place: number, length: number, what: string): void {
  if (!Number.isInteger(place) || place < 0 || place >= length) {
    throw new RangeError(`${what} is at ${place}, of a list of ${length}`);
  }
}
