import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompiledProblem, compileProblem } from '../../../shared/scheduling/compiled-problem.ts';
import { criticalPathBound, latestFinishes } from '../../../shared/scheduling/critical-path.ts';
import { mirroredProblem } from '../../../shared/scheduling/mirrored-problem.ts';
import type { Outcome, Schedule } from '../../../shared/scheduling/schedule.ts';
import { scheduleSerially } from '../../../shared/scheduling/schedule-serially.ts';
import type { SchedulingProblem } from '../../../shared/scheduling/scheduling-problem.ts';
import { arbitraryProblem } from './arbitrary-problem.ts';
import { findViolations } from './find-violations.ts';
import { activityOf, problemOf, steady, waiting, workOf } from './problem-builder.ts';

describe('a problem with time turned round', () => {
  test('waits the other way, and has its capacity the other way round', () => {
    const problem = problemOf([activityOf(2), activityOf(3, { fixedStart: 4, release: 1, deadline: 2 })], {
      from: 1,
      to: 20,
      precedences: [waiting(0, 1, 'SS', 2), waiting(0, 1, 'SF', -1)],
      capacities: [
        [
          { from: 3, perWorkday: 1 },
          { from: 12, perWorkday: 2 },
        ],
        null,
      ],
    });
    expect(mirroredProblem(compiledOf(problem))).toEqual(
      problemOf([activityOf(2), activityOf(3, { fixedStart: -7 })], {
        from: -20,
        to: -1,
        precedences: [waiting(1, 0, 'FF', 2), waiting(1, 0, 'SF', -1)],
        capacities: [
          [
            { from: -20, perWorkday: 2 },
            { from: -12, perWorkday: 1 },
            { from: -3, perWorkday: 0 },
          ],
          null,
        ],
      }),
    );
  });

  test('has schedules that, turned back, obey the problem as it was (seed 41)', () => {
    fc.assert(
      fc.property(arbitraryProblem, (some) => {
        const problem = {
          ...some,
          activities: some.activities.map((one) => ({ ...one, release: null, fixedStart: null })),
        };
        const turned = scheduleOf(mirroredProblem(compiledOf(problem)));
        // Turned back, what waits for something unplaced is placed and what it waits for is not.
        const isPlaced = turned.outcomes.map(({ kind }) => kind === 'placed');
        const precedences = problem.precedences.filter((one) => isPlaced[one.predecessor] && isPlaced[one.successor]);
        const back = { outcomes: turned.outcomes.map(turnBack) };
        expect(findViolations({ ...problem, precedences }, back)).toEqual([]);
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});

describe('what precedence alone allows', () => {
  test('is a schedule without resources, forwards and backwards (seed 42)', () => {
    fc.assert(
      fc.property(arbitraryProblem, (some) => {
        const problem = {
          ...some,
          to: some.from + 500,
          resources: some.resources.map(() => ({ capacity: null })),
          activities: some.activities.map((one) => ({
            ...one,
            fixedStart: null,
            duration: one.duration.kind === 'unknown' ? ({ kind: 'given', workdays: 1 } as const) : one.duration,
          })),
        };
        const compiled = compiledOf(problem);
        const finishes = scheduleOf(problem).outcomes.map(finishOf);
        expect(criticalPathBound(compiled)).toBe(Math.max(0, ...finishes.map((finish) => finish - problem.from)));

        const turned = mirroredProblem(compiled);
        const latest = scheduleOf(turned).outcomes.map((one) => (one.kind === 'placed' ? turned.from - one.start : 0));
        expect([...latestFinishes(compiled)].map((finish) => finish + 0)).toEqual(latest.map((finish) => finish + 0));
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  test('counts fixed activities for those that wait for them only', () => {
    const problem = problemOf(
      [activityOf(5, { fixedStart: 40 }), activityOf(3, { demands: [steady(1)] }), activityOf(2)],
      {
        precedences: [waiting(0, 2, 'SS', 1)],
      },
    );
    expect(criticalPathBound(compiledOf(problem))).toBe(43);
    expect(criticalPathBound(compiledOf({ ...problem, precedences: [] }))).toBe(3);
  });

  test('does not take it that what may grow starts later because it must finish later', () => {
    const grows = workOf(0, 8, null, { duration: { kind: 'given', workdays: 2 } });
    const problem = problemOf([activityOf(10), grows, activityOf(9)], {
      precedences: [waiting(0, 1, 'FF'), waiting(1, 2, 'SS')],
    });
    expect(criticalPathBound(compiledOf(problem))).toBe(10);
    expect(scheduleOf(problem).outcomes.map(finishOf)).toEqual([10, 10, 11]);
  });
});

function compiledOf(problem: SchedulingProblem): CompiledProblem {
  const compiled = compileProblem(problem);
  if (!compiled.ok) throw new Error(compiled.problem.kind);
  return compiled.value;
}

function scheduleOf(problem: SchedulingProblem): Schedule {
  const schedule = scheduleSerially(problem, []);
  if (!schedule.ok) throw new Error(schedule.problem.kind);
  return schedule.value;
}

function turnBack(outcome: Outcome): Outcome {
  return outcome.kind === 'placed' ? { ...outcome, start: -(outcome.start + outcome.duration) } : outcome;
}

function finishOf(outcome: Outcome): number {
  return outcome.kind === 'placed' ? outcome.start + outcome.duration : 0;
}
