import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../shared/sample/seeded-random.ts';
import { minimizeMakespan } from '../../../shared/scheduling/minimize-makespan.ts';
import type { Schedule } from '../../../shared/scheduling/schedule.ts';
import { scheduleSerially } from '../../../shared/scheduling/schedule-serially.ts';
import type { SchedulingProblem } from '../../../shared/scheduling/scheduling-problem.ts';
import { arbitraryPlainProblem, arbitraryProblem } from './arbitrary-problem.ts';
import { findViolations } from './find-violations.ts';
import { activityOf, problemOf, steady, waiting } from './problem-builder.ts';

describe('a search for the least makespan', () => {
  test('finds the optimum that one pass by latest finish misses', () => {
    const activities = [4, 3, 3, 2].map((workdays) => activityOf(workdays, { demands: [steady(1)] }));
    const problem = problemOf(activities, { capacities: [[{ from: 0, perWorkday: 2 }]] });
    expect(makespanOf(problem, searched(problem, 1))).toBe(6);
    const tight = problemOf(
      [5, 4, 3, 3, 3].map((workdays) => activityOf(workdays, { demands: [steady(1)] })),
      {
        capacities: [[{ from: 0, perWorkday: 2 }]],
      },
    );
    expect(makespanOf(tight, searched(tight, 1))).toBeGreaterThan(9);
    expect(makespanOf(tight, searched(tight, 300))).toBe(9);
  });

  test('is as good as trying every start, in problems of up to 5 activities (seed 31)', () => {
    fc.assert(
      fc.property(arbitraryPlainProblem, (problem) => {
        const schedule = searched(problem, 200);
        expect(findViolations(problem, schedule)).toEqual([]);
        expect(makespanOf(problem, schedule)).toBe(leastMakespan(problem));
      }),
      { seed: 31, numRuns: 150 },
    );
  });

  test('obeys precedence and capacity in problems of every kind, and repeats (seed 32)', () => {
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        const schedule = searched(problem, 60);
        expect(findViolations(problem, schedule)).toEqual([]);
        expect(searched(problem, 60)).toEqual(schedule);
      }),
      { seed: 32, numRuns: 200 },
    );
  });

  test('places no fewer and finishes no later with a larger budget (seed 33)', () => {
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        const [one, three, many] = [1, 3, 90].map((schedules) => {
          const schedule = searched(problem, schedules);
          const unplaced = schedule.outcomes.filter(({ kind }) => kind === 'unplaced').length;
          return unplaced * 1_000 + makespanOf(problem, schedule);
        });
        expect(three).toBeLessThanOrEqual(one ?? 0);
        expect(many).toBeLessThanOrEqual(three ?? 0);
      }),
      { seed: 33, numRuns: 200 },
    );
  });

  test('leaves out no fewer than it must, and says why', () => {
    const problem = problemOf([activityOf(8, { demands: [steady(1)] }), activityOf(3, { demands: [steady(1)] })], {
      to: 9,
    });
    expect(searched(problem, 50).outcomes.filter(({ kind }) => kind === 'unplaced')).toEqual([
      { kind: 'unplaced', why: { kind: 'beyond-horizon', resource: 0 } },
    ]);
  });

  test('makes one schedule, by latest finish, of a budget of one', () => {
    const problem = problemOf(
      [2, 3, 4].map((workdays) => activityOf(workdays, { demands: [steady(1)] })),
      {
        precedences: [waiting(2, 1)],
      },
    );
    expect(searched(problem, 1)).toEqual(serial(problem, [2, 0, 1]));
  });

  test('refuses a ring, may be cancelled, and throws on a budget that is none', () => {
    const ring = problemOf([activityOf(1)], { precedences: [waiting(0, 0)] });
    expect(minimizeMakespan(ring, { schedules: 9, random: seededRandom(1) })).toMatchObject({
      problem: { kind: 'ring' },
    });
    const problem = problemOf([2, 3, 4].map((workdays) => activityOf(workdays, { demands: [steady(1)] })));
    const cancelled = minimizeMakespan(problem, {
      schedules: 100,
      random: seededRandom(1),
      progress: (share) => (share > 0.5 ? 'cancel' : 'continue'),
    });
    expect(cancelled).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(() => searched(problem, 0)).toThrow(/0 schedules/);
  });
});

function searched(problem: SchedulingProblem, schedules: number): Schedule {
  const schedule = minimizeMakespan(problem, { schedules, random: seededRandom(1) });
  if (!schedule.ok) throw new Error(schedule.problem.kind);
  return schedule.value;
}

function serial(problem: SchedulingProblem, order: readonly number[]): Schedule {
  const schedule = scheduleSerially(problem, order);
  if (!schedule.ok) throw new Error(schedule.problem.kind);
  return schedule.value;
}

function makespanOf({ from, activities }: SchedulingProblem, { outcomes }: Schedule): number {
  const finishes = outcomes.map((outcome, index) =>
    outcome.kind === 'placed' && activities[index]?.fixedStart === null ? outcome.start + outcome.duration - from : 0,
  );
  return Math.max(0, ...finishes);
}

/** By trying every start of every activity in turn, in an order in which predecessors come first; capacity is 2. */
function leastMakespan({ activities, precedences, to }: SchedulingProblem): number {
  const facts = activities.map(({ duration, demands: [demand] }) => ({
    workdays: duration.kind === 'given' ? duration.workdays : 0,
    perWorkday: demand?.kind === 'steady' ? demand.perWorkday : 0,
  }));
  let least = to;
  const tryFrom = (index: number, starts: readonly number[], loads: readonly number[], makespan: number): void => {
    const fact = facts[index];
    if (makespan >= least) return;
    if (!fact) {
      least = makespan;
      return;
    }
    const bounds = precedences
      .filter(({ successor }) => successor === index)
      .map(({ predecessor }) => (starts[predecessor] ?? 0) + (facts[predecessor]?.workdays ?? 0));
    for (let start = Math.max(0, ...bounds); start + fact.workdays < least; start += 1) {
      const isBusy = (workday: number): boolean => workday >= start && workday < start + fact.workdays;
      const loaded = loads.map((load, workday) => load + (isBusy(workday) ? fact.perWorkday : 0));
      if (loaded.some((load) => load > 2)) continue;
      tryFrom(index + 1, [...starts, start], loaded, Math.max(makespan, start + fact.workdays));
    }
  };
  tryFrom(
    0,
    [],
    Array.from({ length: to }, () => 0),
    0,
  );
  return least;
}
