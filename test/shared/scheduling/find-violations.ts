// A slow checker that shares nothing with the schemes: it looks at every workday and every precedence.

import type { Schedule } from '../../../shared/scheduling/schedule.ts';
import type { SchedulingProblem } from '../../../shared/scheduling/scheduling-problem.ts';

const TOLERANCE = 1e-6;

/** What a schedule breaks, in words; of what the fixed activities break among themselves nothing is said. */
export function findViolations(problem: SchedulingProblem, { outcomes }: Schedule): readonly string[] {
  const found: string[] = [];
  if (outcomes.length !== problem.activities.length) found.push(`${outcomes.length} outcomes`);
  for (const [index, activity] of problem.activities.entries()) {
    const outcome = outcomes[index];
    if (outcome?.kind !== 'placed') continue;
    const { start, duration, rates } = outcome;
    if (activity.fixedStart !== null) {
      if (start !== activity.fixedStart) found.push(`${index} was moved to ${start}`);
      continue;
    }
    if (!Number.isInteger(start) || !Number.isInteger(duration)) found.push(`${index} is at ${start} for ${duration}`);
    if (start < problem.from || start + duration > problem.to) found.push(`${index} leaves the horizon`);
    if (activity.release !== null && start < activity.release) found.push(`${index} starts before its release`);
    if (activity.duration.kind === 'given' && duration < activity.duration.workdays) found.push(`${index} is short`);
    for (const demand of activity.demands) {
      const perWorkday = rates.find(({ resource }) => resource === demand.resource)?.perWorkday ?? 0;
      const amount = activity.demands
        .filter(({ resource }) => resource === demand.resource)
        .reduce((sum, one) => sum + (one.kind === 'steady' ? one.perWorkday * duration : one.work), 0);
      if (Math.abs(perWorkday * duration - amount) > TOLERANCE) found.push(`${index} does not get its work done`);
      if (activity.duration.kind === 'from-work' && demand.kind === 'work' && demand.rate !== null) {
        if (demand.work / duration > demand.rate + TOLERANCE) found.push(`${index} goes over its rate`);
      }
    }
    for (const { predecessor, successor, kind, lag } of problem.precedences) {
      if (successor !== index) continue;
      const before = outcomes[predecessor];
      if (before?.kind !== 'placed') {
        found.push(`${index} is placed and ${predecessor}, which it waits for, is not`);
        continue;
      }
      const from = (kind === 'FS' || kind === 'FF' ? before.start + before.duration : before.start) + lag;
      const reached = kind === 'FS' || kind === 'SS' ? start : start + duration;
      if (reached < from) found.push(`${index} breaks ${kind} ${lag} from ${predecessor}`);
    }
  }
  return [...found, ...findOverloads(problem, { outcomes })];
}

/** Workdays on which activities that were placed ask for more than there is beside the fixed ones. */
function findOverloads(problem: SchedulingProblem, { outcomes }: Schedule): readonly string[] {
  const found: string[] = [];
  for (const [resource, { capacity }] of problem.resources.entries()) {
    if (capacity === null) continue;
    for (let workday = problem.from; workday < problem.to; workday += 1) {
      const step = capacity.findLast(({ from }) => from <= workday);
      let load = 0;
      let placedLoad = 0;
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.kind !== 'placed') continue;
        if (workday < outcome.start || workday >= outcome.start + outcome.duration) continue;
        const perWorkday = outcome.rates.find((rate) => rate.resource === resource)?.perWorkday ?? 0;
        load += perWorkday;
        if (problem.activities[index]?.fixedStart === null) placedLoad += perWorkday;
      }
      if (placedLoad > TOLERANCE && load > (step?.perWorkday ?? 0) + TOLERANCE) {
        found.push(`Resource ${resource} is asked for ${load} of ${step?.perWorkday ?? 0} on ${workday}`);
      }
    }
  }
  return found;
}
