import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { conflictInWords, findConflicts, successorBound } from '../../../shared/dependencies/find-conflicts.ts';
import { linkSlack, placingAt } from '../../../shared/dependencies/placing.ts';
import { DEPENDENCY_KINDS, type DependencyKind } from '../../../shared/plan/dependency.ts';
import type { Schedule } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';
import { aPlan, type InitiativeFacts, type PlanBuilder } from '../../support/plan-builder.ts';

const WEEK = { start: '2026-01-05', end: '2026-01-09' };

describe('what a dependency asks of its successor, the predecessor lying from Mon 5 to Fri 9 January 2026', () => {
  test.each([
    ['FS', 0, 'start', '2026-01-12'],
    ['FS', 3, 'start', '2026-01-15'],
    ['FS', -2, 'start', '2026-01-08'],
    ['SS', 2, 'start', '2026-01-07'],
    ['FF', 1, 'end', '2026-01-12'],
    ['SF', 0, 'end', '2026-01-02'],
    ['SF', 1, 'end', '2026-01-05'],
  ] as const)('%s %i: %s no earlier than %s', (kind, lag, of, day) => {
    const plan = planOfTwo(WEEK, WEEK, { kind, lag });
    const [dependency] = plan.dependencies.values();
    expect(dependency && successorBound(plan, dependency)).toEqual({ of, day });
  });

  test('a lag beyond the calendar has no day, and nothing is asked where there are no dates', () => {
    const late = planOfTwo({ start: '9999-12-01', end: '9999-12-31' }, WEEK, { lag: 10_000 });
    const [dependency] = late.dependencies.values();
    expect(dependency && successorBound(late, dependency)).toEqual({ of: 'start', day: null });
    expect(findConflicts(late).conflicts.map((conflict) => conflictInWords(conflict))[0]).toMatch(
      /asks for a day beyond the calendar\.$/,
    );
    const undated = planOfTwo({}, WEEK);
    const [other] = undated.dependencies.values();
    expect(other && successorBound(undated, other)).toBeNull();
  });
});

describe('a conflict', () => {
  test('is a hard dependency that the dates don’t obey, by so many workdays', () => {
    const { conflicts, hints } = findConflicts(planOfTwo(WEEK, { start: '2026-01-12', end: '2026-01-13' }, { lag: 3 }));
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ byWorkdays: 3, bound: { of: 'start', day: '2026-01-15' } });
    expect(conflicts.map((conflict) => conflictInWords(conflict))).toEqual([
      'B starts at least 3 workdays too early: A FS+3d asks for 15 Jan 2026 or later.',
    ]);
    expect(hints).toEqual([]);
  });

  test('counts workdays of the plan, without its holidays', () => {
    const builder = aPlan().withSettings({ holidays: [toPlainDate('2026-01-12')] });
    const plan = two(builder, WEEK, { start: '2026-01-08', end: '2026-01-20' });
    expect(findConflicts(plan).conflicts[0]).toMatchObject({
      byWorkdays: 2,
      bound: { of: 'start', day: '2026-01-13' },
    });
  });

  test('is a hint where the dependency is soft', () => {
    const { conflicts, hints } = findConflicts(planOfTwo(WEEK, WEEK, { hard: false }));
    expect(conflicts).toEqual([]);
    expect(hints.map(({ byWorkdays }) => byWorkdays)).toEqual([5]);
  });

  test('is none while some placing inside both windows obeys', () => {
    const january = { start: '2026-01-01', end: '2026-01-31', precision: 'month', duration: 10 } as const;
    expect(findConflicts(planOfTwo(january, january)).conflicts).toEqual([]);
    const [conflict] = findConflicts(planOfTwo(january, { ...january, duration: 15 })).conflicts;
    expect(conflict?.byWorkdays).toBe(3);
  });

  test('is looked for with shipped initiatives, but not with declined and parked ones', () => {
    const count = (stage: 'shipped' | 'declined' | 'parked') =>
      findConflicts(planOfTwo({ ...WEEK, stage, stageReason: 'No' }, WEEK)).conflicts.length;
    expect([count('shipped'), count('declined'), count('parked')]).toEqual([1, 0, 0]);
  });

  test('is none without dates, without precision, or where the end is before the start', () => {
    expect(findConflicts(planOfTwo({}, WEEK)).conflicts).toEqual([]);
    expect(findConflicts(planOfTwo(WEEK, { ...WEEK, precision: 'none' })).conflicts).toEqual([]);
    expect(findConflicts(planOfTwo({ start: '2026-01-09', end: '2026-01-05' }, WEEK)).conflicts).toEqual([]);
  });

  test('is none of a dependency that closes a cycle: the cycle is the error', () => {
    const builder = aPlan().withInitiative('A', WEEK).withInitiative('B', WEEK);
    const plan = builder.withDependency('A', 'B').withDependency('B', 'A').build();
    expect(findConflicts(plan).conflicts.map(({ successor }) => successor.key)).toEqual(['B']);
  });

  test('comes before those by fewer workdays, then by key', () => {
    const builder = aPlan().withInitiative('A', WEEK).withInitiative('B-10', WEEK).withInitiative('B-9', WEEK);
    builder.withInitiative('C', WEEK).withDependency('A', 'B-10').withDependency('A', 'B-9');
    const plan = builder.withDependency('A', 'C', 'FS', { lag: 1 }).build();
    expect(findConflicts(plan).conflicts.map(({ successor }) => successor.key)).toEqual(['C', 'B-9', 'B-10']);
    expect(findConflicts({ ...plan })).toBe(findConflicts(plan));
  });

  test('is by as many workdays as the best of all placings falls short (seed 5)', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, '0')}`);
    const bar = fc.record({
      dates: fc.tuple(day, day).map((dates) => dates.sort()),
      precision: fc.constantFrom('day' as const, 'month' as const),
      duration: fc.option(fc.integer({ min: 1, max: 12 })),
    });
    const rule = fc.record({ kind: fc.constantFrom(...DEPENDENCY_KINDS), lag: fc.integer({ min: -6, max: 6 }) });
    const plan = aPlan().build();
    const axis = planAxisOf(plan);
    const property = fc.property(bar, bar, rule, (first, second, { kind, lag }) => {
      const [before, after] = [first, second].map(({ dates: [start = '', end = ''], precision, duration }) => {
        const schedule = { start, end, precision } as Schedule;
        const placing = placingAt(schedule, duration, axis);
        if (placing === null) throw new Error('Both have dates');
        const [from, to] = [placing.earliestStart, placing.latestFinish];
        const work = precision === 'day' ? to - from : Math.min(duration ?? 1, to - from);
        return {
          placing,
          all: Array.from({ length: to - from - work + 1 }, (_, index) => [from + index, from + index + work]),
        };
      });
      if (before === undefined || after === undefined) throw new Error('There are two');
      const best = Math.max(
        ...before.all.flatMap(([s = 0, f = 0]) =>
          after.all.map(([s2 = 0, f2 = 0]) => {
            return { FS: s2 - f, SS: s2 - s, FF: f2 - f, SF: f2 - s }[kind] - lag;
          }),
        ),
      );
      expect(linkSlack({ kind, lag }, before.placing, after.placing)).toBe(best);
    });
    fc.assert(property, { seed: 5, numRuns: 500 });
  });
});

interface Link {
  readonly kind?: DependencyKind;
  readonly lag?: number;
  readonly hard?: boolean;
}

function planOfTwo(predecessor: InitiativeFacts, successor: InitiativeFacts, link: Link = {}): Plan {
  return two(aPlan(), predecessor, successor, link);
}

function two(
  builder: PlanBuilder,
  predecessor: InitiativeFacts,
  successor: InitiativeFacts,
  { kind = 'FS', ...facts }: Link = {},
): Plan {
  builder.withInitiative('A', predecessor).withInitiative('B', successor);
  return builder.withDependency('A', 'B', kind, facts).build();
}
