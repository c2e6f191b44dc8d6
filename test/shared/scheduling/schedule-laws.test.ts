import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome, PlacementReason, Schedule } from '../../../shared/scheduling/schedule.ts';
import { scheduleSerially } from '../../../shared/scheduling/schedule-serially.ts';
import type { Activity, SchedulingProblem } from '../../../shared/scheduling/scheduling-problem.ts';
import { arbitraryProblem } from './arbitrary-problem.ts';
import { findViolations } from './find-violations.ts';
import { bestPlace, durationFrom, hasRoom, roomBeside } from './slow-placing.ts';

describe('a serial schedule', () => {
  test('obeys precedence and capacity, gets all work done and moves nothing fixed (seed 21)', () => {
    holds(21, (problem, order) => {
      expect(findViolations(problem, scheduleOf(problem, order))).toEqual([]);
    });
  });

  test('has none that could start earlier with all others where they are (seed 22)', () => {
    holds(22, (problem, order) => {
      const { outcomes } = scheduleOf(problem, order);
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.kind === 'unplaced' || problem.activities[index]?.fixedStart !== null) continue;
        expect(bestPlace(problem, outcomes, index)?.start).toBe(outcome.start);
      }
    });
  });

  test('is the one that trying every workday in the same order makes, durations and all (seed 23)', () => {
    holds(23, (problem, order) => {
      const fast = scheduleOf(problem, order).outcomes.map(placeOf);
      expect(fast).toEqual(slowSchedule(problem, order).map(placeOf));
    });
  });

  test('is the same when the activities are listed otherwise and the order is not (seed 24)', () => {
    holds(24, (problem, order) => {
      const last = problem.activities.length - 1;
      const turned: SchedulingProblem = {
        ...problem,
        activities: problem.activities.toReversed(),
        precedences: problem.precedences.toReversed().map((one) => ({
          ...one,
          predecessor: last - one.predecessor,
          successor: last - one.successor,
        })),
      };
      const { outcomes } = scheduleOf(
        turned,
        order.map((activity) => last - activity),
      );
      expect(outcomes.toReversed().map(placeOf)).toEqual(scheduleOf(problem, order).outcomes.map(placeOf));
    });
  });

  test('gives a reason for every start, and each is true (seed 25)', () => {
    holds(25, (problem, order) => {
      const { outcomes } = scheduleOf(problem, order);
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.kind === 'unplaced') continue;
        expect(outcome.reasons.filter(({ kind }) => kind !== 'rate-lowered')).not.toEqual([]);
        for (const reason of outcome.reasons) {
          expect({ index, reason, isTrue: isTrue(reason, problem, outcomes, index) }).toMatchObject({ isTrue: true });
        }
      }
    });
  });

  test('leaves out only what has no place beside the others, and says truly why (seed 26)', () => {
    holds(26, (problem, order) => {
      const { outcomes } = scheduleOf(problem, order);
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.kind === 'placed') continue;
        const { why } = outcome;
        if (why.kind === 'predecessor-not-placed') expect(outcomes[why.predecessor]?.kind).toBe('unplaced');
        if (why.kind === 'never-fits') {
          expect(bestPlace(freeOf(problem), [], index)).toBeNull();
          const demands = problem.activities[index]?.demands ?? [];
          expect(demands.map(({ resource }) => resource)).toContain(why.resource);
        }
        if (why.kind === 'beyond-horizon') expect(bestPlace(problem, outcomes, index)).toBeNull();
      }
    });
  });
});

function holds(seed: number, law: (problem: SchedulingProblem, order: readonly number[]) => void): void {
  const cases = arbitraryProblem.chain((problem) =>
    fc.tuple(
      fc.constant(problem),
      fc.shuffledSubarray(
        problem.activities.map((_, index) => index),
        { minLength: problem.activities.length },
      ),
    ),
  );
  fc.assert(
    fc.property(cases, ([problem, order]) => law(problem, order)),
    { seed, numRuns: 400 },
  );
}

function scheduleOf(problem: SchedulingProblem, order: readonly number[]): Schedule {
  const schedule = scheduleSerially(problem, order);
  if (!schedule.ok) throw new Error(schedule.problem.kind);
  return schedule.value;
}

function placeOf(outcome: Outcome): unknown {
  return outcome.kind === 'placed' ? { start: outcome.start, duration: outcome.duration } : null;
}

/** One after the other: of those whose predecessors have been tried the first in the order, on the first workday that will do. */
function slowSchedule(problem: SchedulingProblem, order: readonly number[]): readonly Outcome[] {
  const outcomes = problem.activities.map((activity): Outcome => {
    const duration = activity.fixedStart === null ? null : durationFrom(problem, activity, activity.fixedStart);
    return outcomeAt(
      activity.fixedStart === null || duration === null ? null : { start: activity.fixedStart, duration },
      activity,
    );
  });
  const isOpen = (index: number): boolean => problem.activities[index]?.fixedStart === null;
  const left = order.filter(isOpen);
  while (left.length > 0) {
    const at = left.findIndex(
      (index) => !problem.precedences.some((one) => one.successor === index && left.includes(one.predecessor)),
    );
    const [index = 0] = left.splice(at, 1);
    const activity = problem.activities[index];
    if (activity) outcomes[index] = outcomeAt(bestPlace(problem, outcomes, index), activity);
  }
  return outcomes;
}

function outcomeAt(
  place: { readonly start: number; readonly duration: number } | null,
  { demands }: Activity,
): Outcome {
  if (place === null) return { kind: 'unplaced', why: { kind: 'no-duration' } };
  const rates = demands.map((one) => ({
    resource: one.resource,
    perWorkday: place.duration === 0 ? 0 : one.kind === 'steady' ? one.perWorkday : one.work / place.duration,
  }));
  return { kind: 'placed', ...place, rates, missedBy: 0, reasons: [{ kind: 'fixed' }] };
}

function isTrue(
  reason: PlacementReason,
  problem: SchedulingProblem,
  outcomes: readonly Outcome[],
  index: number,
): boolean {
  const activity = problem.activities[index];
  const outcome = outcomes[index];
  if (!activity || outcome?.kind !== 'placed') return false;
  const { start, duration } = outcome;
  switch (reason.kind) {
    case 'fixed':
      return activity.fixedStart === start && outcome.reasons.length === 1;
    case 'from':
      return start === problem.from && reason.workday === problem.from;
    case 'not-before':
      return activity.release === reason.workday && start <= reason.workday;
    case 'waits-for': {
      const before = outcomes[reason.predecessor];
      if (before?.kind !== 'placed') return false;
      const isOfFinish = reason.precedence === 'FS' || reason.precedence === 'FF';
      const bound = (isOfFinish ? before.start + before.duration : before.start) + reason.lag;
      const isOnStart = reason.precedence === 'FS' || reason.precedence === 'SS';
      const earlier = durationFrom(problem, activity, start - 1) ?? duration;
      return (isOnStart ? start : start - 1 + earlier) <= bound + (isOnStart ? 0 : -1);
    }
    case 'full': {
      const room = roomBeside(problem, outcomes, index);
      for (let workday = reason.from; workday < reason.until; workday += 1) {
        if (hasRoom(room(reason.resource, workday), reason.needed)) return false;
      }
      const earlier = durationFrom(problem, activity, start - 1) ?? problem.to - start + 1;
      return reason.from < reason.until && reason.from < start - 1 + earlier && reason.until > start - 1;
    }
    case 'rate-lowered':
      return reason.given < reason.wished && reason.durationAfter === duration && reason.durationBefore < duration;
  }
}

/** Alone: nobody fixed, nothing to wait for, no release. */
function freeOf(problem: SchedulingProblem): SchedulingProblem {
  const activities = problem.activities.map((activity) => ({ ...activity, release: null }));
  return { ...problem, activities, precedences: [] };
}
