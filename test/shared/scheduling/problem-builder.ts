import type {
  Activity,
  CapacityStep,
  Precedence,
  PrecedenceKind,
  SchedulingProblem,
} from '../../../shared/scheduling/scheduling-problem.ts';

/** An activity of a given duration that needs nothing, and what is different about it. */
export function activityOf(workdays: number, facts: Partial<Activity> = {}): Activity {
  return {
    duration: { kind: 'given', workdays },
    demands: [],
    release: null,
    deadline: null,
    fixedStart: null,
    ...facts,
  };
}

/** An activity that is as long as its work on one resource takes at a rate. */
export function workOf(resource: number, work: number, rate: number | null, facts: Partial<Activity> = {}): Activity {
  return activityOf(0, {
    duration: { kind: 'from-work' },
    demands: [{ kind: 'work', resource, work, rate }],
    ...facts,
  });
}

/** The same amount of a resource on each workday. */
export function steady(perWorkday: number, resource = 0): Activity['demands'][number] {
  return { kind: 'steady', resource, perWorkday };
}

export function waiting(predecessor: number, successor: number, kind: PrecedenceKind = 'FS', lag = 0): Precedence {
  return { predecessor, successor, kind, lag };
}

/** A problem from workday 0 to 100, of one resource with 1 a workday for ever unless capacities are named. */
export function problemOf(
  activities: readonly Activity[],
  {
    precedences = [],
    capacities = [[{ from: 0, perWorkday: 1 }]],
    from = 0,
    to = 100,
  }: {
    readonly precedences?: readonly Precedence[];
    readonly capacities?: readonly (readonly CapacityStep[] | null)[];
    readonly from?: number;
    readonly to?: number;
  } = {},
): SchedulingProblem {
  return { from, to, activities, resources: capacities.map((capacity) => ({ capacity })), precedences };
}
