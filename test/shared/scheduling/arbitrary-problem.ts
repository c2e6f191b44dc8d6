import fc from 'fast-check';
import type {
  Activity,
  CapacityStep,
  Precedence,
  SchedulingProblem,
} from '../../../shared/scheduling/scheduling-problem.ts';

const FROM = -4;

/** Small problems of every kind: steps of capacity, some at 0, all precedences, releases, deadlines, fixed and growing ones. */
export const arbitraryProblem: fc.Arbitrary<SchedulingProblem> = problems(
  fc.record({
    duration: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.integer({ min: 0, max: 6 }).map((workdays) => ({ kind: 'given', workdays }) as const),
      },
      { weight: 5, arbitrary: fc.constant({ kind: 'from-work' } as const) },
      { weight: 1, arbitrary: fc.constant({ kind: 'unknown' } as const) },
    ),
    demands: fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('work' as const),
          resource: fc.integer({ min: 0, max: 2 }),
          work: tenths(80),
          rate: fc.option(tenths(25).map((rate) => rate + 0.1)),
        }),
        fc.record({
          kind: fc.constant('steady' as const),
          resource: fc.integer({ min: 0, max: 2 }),
          perWorkday: tenths(22),
        }),
      ),
      { maxLength: 3 },
    ),
    release: fc.option(fc.integer({ min: FROM - 2, max: 20 }), { freq: 2 }),
    deadline: fc.option(fc.integer({ min: FROM, max: 30 })),
    fixedStart: fc.option(fc.integer({ min: FROM - 3, max: 25 }), { freq: 8 }),
  }),
);

/** Small problems without fixed activities or growth, in which only precedence without lag and whole amounts count. */
export const arbitraryPlainProblem: fc.Arbitrary<SchedulingProblem> = fc
  .record({
    activities: fc.array(
      fc.record({ workdays: fc.integer({ min: 0, max: 3 }), perWorkday: fc.integer({ min: 0, max: 2 }) }),
      { minLength: 1, maxLength: 5 },
    ),
    pairs: arbitraryPairs(5),
  })
  .map(({ activities, pairs }) => ({
    from: 0,
    to: 15,
    activities: activities.map(({ workdays, perWorkday }) => ({
      duration: { kind: 'given', workdays } as const,
      demands: [{ kind: 'steady', resource: 0, perWorkday } as const],
      release: null,
      deadline: null,
      fixedStart: null,
    })),
    resources: [{ capacity: [{ from: 0, perWorkday: 2 }] }],
    precedences: pairs.map((pair) => ({ ...pair, kind: 'FS', lag: 0 }) as const).filter(isAmong(activities.length)),
  }));

function problems(activity: fc.Arbitrary<Activity>): fc.Arbitrary<SchedulingProblem> {
  return fc
    .record({
      activities: fc.array(activity, { minLength: 1, maxLength: 12 }),
      capacities: fc.array(fc.option(arbitrarySteps(), { freq: 6 }), { minLength: 3, maxLength: 3 }),
      precedences: fc.array(
        fc
          .record({
            pair: arbitraryPairs(1, 12).map(([pair]) => pair ?? { predecessor: 0, successor: 0 }),
            kind: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
            lag: fc.integer({ min: -4, max: 5 }),
          })
          .map(({ pair, kind, lag }) => ({ ...pair, kind, lag })),
        { maxLength: 14 },
      ),
      workdays: fc.integer({ min: 0, max: 45 }),
    })
    .map(({ activities, capacities, precedences, workdays }) => ({
      from: FROM,
      to: FROM + workdays,
      activities,
      resources: capacities.map((capacity) => ({ capacity })),
      precedences: precedences.filter(isAmong(activities.length)),
    }));
}

function arbitrarySteps(): fc.Arbitrary<readonly CapacityStep[]> {
  return fc
    .array(fc.record({ length: fc.integer({ min: 1, max: 15 }), perWorkday: fc.oneof(tenths(30), fc.constant(0)) }), {
      maxLength: 4,
    })
    .map((steps) => {
      let from = FROM - 2;
      return steps.map(({ length, perWorkday }) => {
        const step = { from, perWorkday };
        from += length;
        return step;
      });
    });
}

/** Pairs that lead from a lower place to a higher one, which closes no ring. */
function arbitraryPairs(maxLength: number, places = 5): fc.Arbitrary<readonly Pair[]> {
  return fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: places - 1 }), fc.integer({ min: 0, max: places - 1 }))
      .map(([one, other]) => ({ predecessor: Math.min(one, other), successor: Math.max(one, other) })),
    { minLength: Math.min(1, maxLength), maxLength },
  );
}

type Pair = Pick<Precedence, 'predecessor' | 'successor'>;

function isAmong(count: number): (pair: Pair) => boolean {
  return ({ predecessor, successor }) => predecessor < successor && successor < count;
}

function tenths(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: most }).map((value) => value / 10);
}
