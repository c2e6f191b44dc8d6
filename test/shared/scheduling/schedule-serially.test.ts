import { describe, expect, test } from 'vitest';
import type { Outcome, PlacedOutcome } from '../../../shared/scheduling/schedule.ts';
import { scheduleSerially } from '../../../shared/scheduling/schedule-serially.ts';
import type { PrecedenceKind, SchedulingProblem } from '../../../shared/scheduling/scheduling-problem.ts';
import { activityOf, problemOf, steady, waiting, workOf } from './problem-builder.ts';

const ONE_A_DAY = [[{ from: 0, perWorkday: 1 }]];

describe('the serial schedule', () => {
  test('gives the first choice to what comes first in the order', () => {
    const problem = problemOf([activityOf(3, { demands: [steady(1)] }), activityOf(2, { demands: [steady(1)] })]);
    expect(startsOf(problem, [0, 1])).toEqual([0, 3]);
    expect(startsOf(problem, [1, 0])).toEqual([2, 0]);
  });

  test('fills a gap that something earlier in the order left', () => {
    const problem = problemOf([
      activityOf(4, { release: 3, demands: [steady(1)] }),
      activityOf(5, { demands: [steady(1)] }),
      activityOf(3, { demands: [steady(1)] }),
    ]);
    expect(startsOf(problem, [0, 1, 2])).toEqual([3, 7, 0]);
  });

  test('lets what stands before its predecessor in the order wait, and places it next after that', () => {
    const activities = [1, 1, 1].map((workdays) => activityOf(workdays, { demands: [steady(1)] }));
    const problem = problemOf(activities, { precedences: [waiting(1, 0)] });
    expect(startsOf(problem, [0, 1, 2])).toEqual([1, 0, 2]);
    expect(startsOf(problem, [0, 2, 1])).toEqual([2, 1, 0]);
  });

  test('takes what the order leaves out after it, in the order of the problem', () => {
    const activities = [1, 1, 1].map((workdays) => activityOf(workdays, { demands: [steady(1)] }));
    expect(startsOf(problemOf(activities), [2])).toEqual([1, 2, 0]);
  });

  test.each<[PrecedenceKind, number, number]>([
    ['FS', 0, 15],
    ['FS', 3, 18],
    ['FS', -2, 13],
    ['SS', 2, 12],
    ['FF', 1, 14],
    ['SF', 0, 8],
    ['SF', 1, 9],
  ])('obeys %s with lag %d: after a predecessor on [10, 15), 2 workdays start at %d', (kind, lag, start) => {
    const problem = problemOf([activityOf(5, { release: 10 }), activityOf(2)], {
      precedences: [waiting(0, 1, kind, lag)],
    });
    expect(outcomeOf(problem, 1)).toMatchObject({
      start,
      reasons: [{ kind: 'waits-for', predecessor: 0, precedence: kind, lag }],
    });
  });

  test('places nothing before its first workday, which may be negative', () => {
    const problem = problemOf([activityOf(2), activityOf(2)], { from: -7, precedences: [waiting(0, 1, 'SF', -30)] });
    expect(outcomeOf(problem, 0)).toMatchObject({ start: -7, reasons: [{ kind: 'from', workday: -7 }] });
    expect(outcomeOf(problem, 1)).toMatchObject({ start: -7, reasons: [{ kind: 'from', workday: -7 }] });
  });

  test('places an activity of no workdays where it is free to, even on a full resource', () => {
    const problem = problemOf([activityOf(100, { demands: [steady(1)] }), activityOf(0, { demands: [steady(1)] })]);
    expect(startsOf(problem, [])).toEqual([0, 0]);
  });

  test('fills a resource to the brim with fractions whose sum is not exact', () => {
    const activities = [0.1, 0.2].map((amount) => activityOf(2, { demands: [steady(amount)] }));
    expect(startsOf(problemOf(activities, { capacities: [[{ from: 0, perWorkday: 0.3 }]] }), [])).toEqual([0, 0]);
  });

  test('says until when which resource is full', () => {
    const problem = problemOf([activityOf(3, { demands: [steady(0.7)] }), activityOf(2, { demands: [steady(0.5)] })]);
    expect(outcomeOf(problem, 1)).toMatchObject({
      start: 3,
      reasons: [{ kind: 'full', resource: 0, from: 0, until: 3, needed: 0.5 }],
    });
  });

  test('says all that holds a start back: predecessors, resources, then the earliest day', () => {
    const problem = problemOf(
      [activityOf(3, { demands: [steady(1)] }), activityOf(1, { release: 3, demands: [steady(1)] })],
      {
        precedences: [waiting(0, 1)],
      },
    );
    expect(outcomeOf(problem, 1)).toMatchObject({
      reasons: [{ kind: 'waits-for' }, { kind: 'full' }, { kind: 'not-before', workday: 3 }],
    });
  });

  test('reports by how many workdays a deadline is missed, and keeps to it no more than that', () => {
    const problem = problemOf([activityOf(5, { deadline: 3 }), activityOf(5, { deadline: 5 })]);
    expect(outcomeOf(problem, 0)).toMatchObject({ start: 0, missedBy: 2 });
    expect(outcomeOf(problem, 1)).toMatchObject({ start: 0, missedBy: 0 });
  });
});

describe('fixed activities', () => {
  test('have their resources first, whatever the order, and even beyond the capacity', () => {
    const problem = problemOf([
      activityOf(2, { demands: [steady(1)] }),
      activityOf(4, { fixedStart: 0, demands: [steady(5)] }),
      activityOf(4, { fixedStart: -2, demands: [steady(1)] }),
    ]);
    expect(startsOf(problem, [0, 1, 2])).toEqual([4, 0, -2]);
    expect(outcomeOf(problem, 1)).toMatchObject({ duration: 4, reasons: [{ kind: 'fixed' }] });
  });

  test('that began before the first workday take nothing from another resource', () => {
    const problem = problemOf(
      [activityOf(4, { fixedStart: -2, demands: [steady(1, 1)] }), activityOf(100, { demands: [steady(1)] })],
      { capacities: [...ONE_A_DAY, ...ONE_A_DAY] },
    );
    expect(startsOf(problem, [])).toEqual([-2, 0]);
  });

  test('stay though their predecessor is later, and hold their successors back', () => {
    const problem = problemOf([activityOf(9), activityOf(2, { fixedStart: 1 }), activityOf(1)], {
      precedences: [waiting(0, 1), waiting(1, 2)],
    });
    expect(startsOf(problem, [])).toEqual([0, 1, 3]);
  });
});

describe('a rate above the capacity', () => {
  test('is lowered to it, and the duration grows', () => {
    const problem = problemOf([workOf(0, 6, 2)]);
    expect(outcomeOf(problem, 0)).toMatchObject({
      start: 0,
      duration: 6,
      rates: [{ resource: 0, perWorkday: 1 }],
      reasons: [
        { kind: 'from' },
        { kind: 'rate-lowered', resource: 0, wished: 2, given: 1, durationBefore: 3, durationAfter: 6 },
      ],
    });
  });

  test('is lowered to the least capacity among the periods that it touches', () => {
    const capacities = [
      [
        { from: 0, perWorkday: 2 },
        { from: 10, perWorkday: 0.5 },
      ],
    ];
    expect(outcomeOf(problemOf([workOf(0, 4, 2, { release: 8 })], { capacities }), 0)).toMatchObject({ duration: 2 });
    expect(outcomeOf(problemOf([workOf(0, 4, 2, { release: 9 })], { capacities }), 0)).toMatchObject({
      start: 9,
      duration: 8,
      rates: [{ perWorkday: 0.5 }],
    });
  });

  test('makes a given duration grow too, over which the work lies evenly', () => {
    const activity = workOf(0, 6, null, { duration: { kind: 'given', workdays: 4 } });
    expect(outcomeOf(problemOf([activity]), 0)).toMatchObject({
      duration: 6,
      reasons: [{ kind: 'from' }, { kind: 'rate-lowered', wished: 1.5, given: 1, durationBefore: 4, durationAfter: 6 }],
    });
    const capacities = [[{ from: 0, perWorkday: 2 }]];
    expect(outcomeOf(problemOf([activity], { capacities }), 0)).toMatchObject({
      duration: 4,
      rates: [{ perWorkday: 1.5 }],
      reasons: [{ kind: 'from' }],
    });
  });

  test('is lowered further, and fits where it would not have, by starting late enough to touch a period with less', () => {
    const capacities = [
      [
        { from: 0, perWorkday: 2 },
        { from: 10, perWorkday: 1 },
      ],
    ];
    const busy = activityOf(10, { fixedStart: 0, demands: [steady(0.8)] });
    expect(outcomeOf(problemOf([busy, workOf(0, 8, 2)], { capacities }), 1)).toMatchObject({
      start: 7,
      duration: 8,
      reasons: [
        { kind: 'full', from: 0, until: 10, needed: 2 },
        { kind: 'rate-lowered', given: 1 },
      ],
    });
  });

  test('is said of each resource that makes it grow, the one that asks for most first, and of no other', () => {
    const activity = workOf(0, 0, 1, {
      demands: [
        { kind: 'work', resource: 0, work: 6, rate: 2 },
        { kind: 'work', resource: 1, work: 2, rate: 1 },
        { kind: 'work', resource: 2, work: 8, rate: 4 },
      ],
    });
    const half = [{ from: 0, perWorkday: 0.9 }];
    expect(outcomeOf(problemOf([activity], { capacities: [...ONE_A_DAY, half, ...ONE_A_DAY] }), 0)).toMatchObject({
      duration: 8,
      reasons: [
        { kind: 'from' },
        { kind: 'rate-lowered', resource: 2, wished: 4, given: 1, durationBefore: 3, durationAfter: 8 },
        { kind: 'rate-lowered', resource: 0, wished: 2, given: 1, durationBefore: 3, durationAfter: 8 },
      ],
    });
  });

  test('keeps a start back that would make it so long that it meets a period without anything', () => {
    const work = { kind: 'work', work: 10, rate: 1 } as const;
    const activity = workOf(0, 0, 1, {
      demands: [
        { ...work, resource: 0 },
        { ...work, resource: 1 },
      ],
    });
    const capacities = [
      [
        { from: 9, perWorkday: 0.2 },
        { from: 10, perWorkday: 1 },
      ],
      [
        { from: 0, perWorkday: 1 },
        { from: 50, perWorkday: 0 },
      ],
    ];
    expect(outcomeOf(problemOf([activity], { capacities, from: 9 }), 0)).toMatchObject({
      start: 10,
      reasons: [{ kind: 'full', resource: 1, from: 50, until: 100 }],
    });
  });

  test('is left alone where the activity is fixed', () => {
    expect(outcomeOf(problemOf([workOf(0, 6, 2, { fixedStart: 5 })]), 0)).toMatchObject({
      duration: 3,
      rates: [{ perWorkday: 2 }],
    });
  });

  test('is not said where another resource asks for the whole duration anyway', () => {
    const activity = workOf(0, 10, 1, {
      demands: [
        { kind: 'work', resource: 0, work: 10, rate: 1 },
        { kind: 'work', resource: 1, work: 2, rate: 1 },
      ],
    });
    const problem = problemOf([activity], { capacities: [...ONE_A_DAY, [{ from: 0, perWorkday: 0.5 }]] });
    expect(outcomeOf(problem, 0)).toMatchObject({ duration: 10, reasons: [{ kind: 'from' }] });
  });

  test('waits for a period that has anything at all', () => {
    const capacities = [
      [
        { from: 0, perWorkday: 2 },
        { from: 3, perWorkday: 0 },
        { from: 20, perWorkday: 1 },
      ],
    ];
    const outcome = outcomeOf(problemOf([workOf(0, 8, 2)], { capacities }), 0);
    expect(outcome).toMatchObject({ start: 20, duration: 8 });
    expect(outcome).toMatchObject({
      reasons: [{ kind: 'full', resource: 0, from: 3, until: 20 }, { kind: 'rate-lowered' }],
    });
  });

  test('counts workdays as the plan does, whatever the last digits of a division', () => {
    const capacities = [[{ from: 0, perWorkday: 0.3 }]];
    expect(outcomeOf(problemOf([workOf(0, 2.1, 0.7)], { capacities }), 0)).toMatchObject({ duration: 7 });
    expect(outcomeOf(problemOf([workOf(0, 0, 1)]), 0)).toMatchObject({ duration: 1 });
  });
});

describe('what has no place', () => {
  test('without a duration it is left out, and so is what waits for it', () => {
    const problem = problemOf([activityOf(0, { duration: { kind: 'unknown' } }), activityOf(1), activityOf(1)], {
      precedences: [waiting(0, 1), waiting(1, 2)],
    });
    expect(outcomesOf(problem)).toEqual([
      { kind: 'unplaced', why: { kind: 'no-duration' } },
      { kind: 'unplaced', why: { kind: 'predecessor-not-placed', predecessor: 0 } },
      { kind: 'unplaced', why: { kind: 'predecessor-not-placed', predecessor: 1 } },
    ]);
  });

  test.each([
    ['needs more than there ever is', activityOf(1, { demands: [steady(2)] }), ONE_A_DAY],
    ['needs a resource without capacity', workOf(0, 1, 1), [[{ from: 0, perWorkday: 0 }]]],
    ['needs a resource whose capacity nobody gave', workOf(0, 1, 1), [[]]],
    ['has more work than the horizon holds', workOf(0, 101, 2), ONE_A_DAY],
  ])('it %s: never fits', (_, activity, capacities) => {
    expect(outcomeOf(problemOf([activity], { capacities }), 0)).toEqual({
      kind: 'unplaced',
      why: { kind: 'never-fits', resource: 0 },
    });
  });

  test('it would fit alone and finishes after the horizon: says whether a resource is full until then', () => {
    const problem = problemOf(
      [activityOf(8, { demands: [steady(1)] }), activityOf(3, { demands: [steady(1)] }), activityOf(3), activityOf(11)],
      { to: 10, precedences: [waiting(0, 2)] },
    );
    expect(outcomesOf(problem).slice(1)).toEqual([
      { kind: 'unplaced', why: { kind: 'beyond-horizon', resource: 0 } },
      { kind: 'unplaced', why: { kind: 'beyond-horizon', resource: null } },
      { kind: 'unplaced', why: { kind: 'beyond-horizon', resource: null } },
    ]);
  });

  test('a horizon of no workdays holds only activities of none', () => {
    const problem = problemOf([activityOf(1), activityOf(0), workOf(0, 1, 1)], { to: 0 });
    expect(outcomesOf(problem).map(({ kind }) => kind)).toEqual(['unplaced', 'placed', 'unplaced']);
  });

  test('unlimited resources keep nothing out', () => {
    const problem = problemOf([workOf(0, 1e6, 1e5), workOf(0, 1e6, 1e5)], { capacities: [null] });
    expect(startsOf(problem, [])).toEqual([0, 0]);
  });
});

describe('bad input', () => {
  test('a ring is refused and spelt out, each the predecessor of the next', () => {
    const problem = problemOf(
      [1, 1, 1, 1].map((workdays) => activityOf(workdays)),
      {
        precedences: [waiting(0, 1), waiting(3, 1), waiting(1, 2), waiting(2, 3, 'SS', -5), waiting(2, 0)],
      },
    );
    const schedule = scheduleSerially(problem, []);
    if (schedule.ok || schedule.problem.kind !== 'ring') throw new Error('It was not refused');
    const { activities } = schedule.problem;
    for (const [at, activity] of activities.entries()) {
      const next = activities[(at + 1) % activities.length];
      expect(problem.precedences).toContainEqual(expect.objectContaining({ predecessor: activity, successor: next }));
    }
  });

  test('an activity that waits for itself is a ring of one', () => {
    expect(scheduleSerially(problemOf([activityOf(1)], { precedences: [waiting(0, 0)] }), [])).toEqual({
      ok: false,
      problem: { kind: 'ring', activities: [0] },
    });
  });

  test.each<[string, SchedulingProblem, RegExp]>([
    ['a negative duration', problemOf([activityOf(-1)]), /duration of activity 0.*-1/],
    ['half a workday', problemOf([activityOf(0.5)]), /duration of activity 0.*0.5/],
    ['an amount that is no number', problemOf([activityOf(1, { demands: [steady(Number.NaN)] })]), /activity 0.*NaN/],
    ['a rate of 0', problemOf([workOf(0, 1, 0)]), /rate of activity 0/],
    ['a resource that is not there', problemOf([activityOf(1, { demands: [steady(1, 7)] })]), /at 7, of a list of 1/],
    ['a successor that is not there', problemOf([activityOf(1)], { precedences: [waiting(0, 1)] }), /at 1, of a list/],
    [
      'a lag that is no number',
      problemOf([activityOf(1), activityOf(1)], { precedences: [waiting(0, 1, 'FS', Number.NaN)] }),
      /lag/,
    ],
    ['a negative capacity', problemOf([], { capacities: [[{ from: 0, perWorkday: -1 }]] }), /capacity of resource 0/],
    [
      'steps that do not ascend',
      problemOf([], {
        capacities: [
          [
            { from: 5, perWorkday: 1 },
            { from: 5, perWorkday: 2 },
          ],
        ],
      }),
      /step at 5/,
    ],
    ['a horizon that ends before it begins', problemOf([], { to: -1 }), /ends at -1/],
  ])('%s throws', (_, problem, message) => {
    expect(() => scheduleSerially(problem, [])).toThrow(message);
  });

  test('an order that names an activity twice, or none that there is, throws', () => {
    expect(() => scheduleSerially(problemOf([activityOf(1)]), [0, 0])).toThrow(/0 twice/);
    expect(() => scheduleSerially(problemOf([activityOf(1)]), [1])).toThrow(/names 1, of 1/);
  });
});

describe('the progress', () => {
  test('is told from 0 to 1, and may cancel', () => {
    const problem = problemOf(Array.from({ length: 500 }, () => activityOf(1)));
    const shares: number[] = [];
    scheduleSerially(problem, [], (share) => {
      shares.push(share);
      return 'continue';
    });
    expect(shares).toEqual([0, 0.4, 0.8, 1]);
    const cancelled = scheduleSerially(problem, [], (share) => (share > 0.3 ? 'cancel' : 'continue'));
    expect(cancelled).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  });
});

function outcomesOf(problem: SchedulingProblem, order: readonly number[] = []): readonly Outcome[] {
  const schedule = scheduleSerially(problem, order);
  if (!schedule.ok) throw new Error(schedule.problem.kind);
  return schedule.value.outcomes;
}

function outcomeOf(problem: SchedulingProblem, activity: number): Outcome | undefined {
  return outcomesOf(problem)[activity];
}

function startsOf(problem: SchedulingProblem, order: readonly number[]): readonly (number | null)[] {
  const start = (outcome: Outcome): PlacedOutcome['start'] | null => (outcome.kind === 'placed' ? outcome.start : null);
  return outcomesOf(problem, order).map(start);
}
