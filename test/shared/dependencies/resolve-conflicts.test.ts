import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { findConflicts } from '../../../shared/dependencies/find-conflicts.ts';
import type { Resolution, ScheduleMove } from '../../../shared/dependencies/resolution.ts';
import { resolveConflicts } from '../../../shared/dependencies/resolve-conflicts.ts';
import { DEPENDENCY_KINDS } from '../../../shared/plan/dependency.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Schedule } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';
import { aPlan, type InitiativeFacts, initiativeId } from '../../support/plan-builder.ts';

const WEEK = { start: '2026-01-05', end: '2026-01-09' } as const;

describe('resolving conflicts', () => {
  test('shifts a successor by the least that obeys, with its workdays', () => {
    const plan = planOf({ A: WEEK, B: { start: '2026-01-08', end: '2026-01-12' } }, ['A FS+0 B']);
    const { moves, left, missedDeadlines } = resolveConflicts(plan);
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ byWorkdays: 2, after: { start: '2026-01-12', end: '2026-01-14' } });
    expect(moves[0]?.because.map(({ predecessorId }) => predecessorId)).toEqual([initiativeId('A')]);
    expect([left, missedDeadlines]).toEqual([[], []]);
  });

  test.each([
    ['A FS+0 B', '2026-01-12', '2026-01-16'],
    ['A FS+3 B', '2026-01-15', '2026-01-21'],
    ['A FS-2 B', '2026-01-08', '2026-01-14'],
    ['A SS+2 B', '2026-01-07', '2026-01-13'],
    ['A FF+1 B', '2026-01-06', '2026-01-12'],
  ])('%s moves a week beside a week to %s', (link, start, end) => {
    expect(movesOf(planOf({ A: WEEK, B: WEEK }, [link]))).toEqual([`B ${start} ${end}`]);
  });

  test('goes on with what waits for those that move, and moves nothing else', () => {
    const facts = {
      A: WEEK,
      B: WEEK,
      C: { start: '2026-01-12', end: '2026-01-13' },
      D: { start: '2026-02-02', end: '2026-02-03' },
    };
    const plan = planOf({ ...facts, Free: WEEK }, ['A FS+0 B', 'B FS+0 C', 'C FS+0 D']);
    expect(movesOf(plan)).toEqual(['B 2026-01-12 2026-01-16', 'C 2026-01-19 2026-01-20']);
  });

  test('moves months to the first month that obeys, and quarters to the first quarter', () => {
    const month = { start: '2026-01-01', end: '2026-01-31', precision: 'month', duration: 10 } as const;
    const quarter = { start: '2026-02-01', end: '2026-04-30', precision: 'quarter', duration: 10 } as const;
    const late = { start: '2026-04-13', end: '2026-04-24' };
    const plan = planOf({ A: late, B: month, C: quarter, D: { ...month, end: '2026-02-28' } }, [
      'A FS+0 B',
      'A FS+0 C',
      'A FS+0 D',
    ]);
    expect(movesOf({ ...plan, settings: fiscalFromFebruary(plan) })).toEqual([
      'B 2026-05-01 2026-05-31',
      'C 2026-05-01 2026-07-31',
      'D 2026-04-01 2026-05-31',
    ]);
  });

  test('turns a bar that holds no workday into one workday', () => {
    const weekend = { start: '2026-01-03', end: '2026-01-04' };
    expect(movesOf(planOf({ A: WEEK, B: weekend }, ['A FS+0 B']))).toEqual(['B 2026-01-12 2026-01-12']);
    expect(movesOf(planOf({ A: WEEK, B: weekend }, ['A FF+0 B']))).toEqual(['B 2026-01-09 2026-01-09']);
  });

  test('moves the one date that there is', () => {
    expect(movesOf(planOf({ A: WEEK, B: { start: '2026-01-06' } }, ['A FS+0 B']))).toEqual(['B 2026-01-12 null']);
    expect(movesOf(planOf({ A: WEEK, B: { end: '2026-01-06', duration: 2 } }, ['A FS+0 B']))).toEqual([
      'B null 2026-01-13',
    ]);
  });

  test('leaves what is pinned, started or shipped where it is, and says what to do', () => {
    const plan = planOf(
      {
        A: WEEK,
        Pin: { ...WEEK, schedule: { pinned: true } },
        Run: { ...WEEK, stage: 'in-progress' },
        Out: { ...WEEK, stage: 'shipped' },
      },
      ['A FS+0 Pin', 'A FS+1 Run', 'A FS+2 Out'],
    );
    const { moves, left } = resolveConflicts(plan);
    expect(moves).toEqual([]);
    expect(left.map(({ reason, isNew }) => [reason, isNew])).toEqual([
      ['shipped', false],
      ['in-progress', false],
      ['pinned', false],
    ]);
    expect(left[2]?.why).toBe(
      'Pin starts at least 5 workdays too early: A asks for 12 Jan 2026 or later. Pin is pinned: unpin it, move A earlier, or change the dependency on A.',
    );
  });

  test('says where a move runs into something that stays', () => {
    const pinned = { start: '2026-01-12', end: '2026-01-16', schedule: { pinned: true } };
    const { moves, left } = resolveConflicts(planOf({ A: WEEK, B: WEEK, C: pinned }, ['A FS+0 B', 'B FS+0 C']));
    expect(moves.map(({ initiativeId: id }) => id)).toEqual([initiativeId('B')]);
    expect(
      left.map(({ conflict, reason, isNew }) => [conflict.successor.key, conflict.byWorkdays, reason, isNew]),
    ).toEqual([['C', 5, 'pinned', true]]);
  });

  test('lists the deadlines that are missed then', () => {
    const until = toPlainDate('2026-01-14');
    const { missedDeadlines } = resolveConflicts(
      planOf({ A: WEEK, B: { ...WEEK, schedule: { deadline: until } } }, ['A FS+0 B']),
    );
    expect(missedDeadlines).toMatchObject([{ deadline: until, byWorkdays: 2, isNew: true }]);
  });

  test('is asked of some conflicts only, and then brings no other into the plan', () => {
    const plan = planOf({ A: WEEK, B: WEEK, C: WEEK, D: { start: '2026-01-12', end: '2026-01-13' } }, [
      'A FS+0 B',
      'A FS+0 C',
      'B FS+0 D',
    ]);
    const [first] = plan.dependencies.keys();
    const asked = resolveConflicts(plan, { kind: 'dependencies', ids: new Set(first ? [first] : []) });
    expect(keysOf(plan, asked)).toEqual(['B', 'D']);
    expect(asked.left).toEqual([]);
    const successors = resolveConflicts(plan, { kind: 'successors', ids: new Set([initiativeId('C')]) });
    expect(keysOf(plan, successors)).toEqual(['C']);
    expect(keysOf(plan, resolveConflicts(plan))).toEqual(['B', 'C', 'D']);
  });

  test('leaves what would have to go beyond the calendar', () => {
    const end = { start: '9999-12-01', end: '9999-12-31' } as const;
    const quarter = { start: '9999-10-01', end: '9999-12-31', precision: 'quarter' } as const;
    const { moves, left } = resolveConflicts(
      planOf({ A: end, B: end, C: { ...end, precision: 'month' }, D: quarter }, [
        'A FS+10000 B',
        'A FS+10000 C',
        'A FS+10000 D',
        'A SS+1 D',
      ]),
    );
    expect(moves).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(Array(3).fill('beyond-calendar'));
    expect(left[0]?.why).toContain('would have to go beyond 31 Dec 9999');
  });

  test('finds a month decades away', () => {
    const month = { start: '2026-01-01', end: '2026-01-31', precision: 'month' } as const;
    expect(movesOf(planOf({ A: WEEK, B: month }, ['A FS+10000 B']))).toEqual(['B 2064-05-01 2064-05-31']);
  });

  test('is done when it is done, and every move is needed and the least (seed 31)', () => {
    const property = fc.property(arbitraryRecipe(), (recipe) => {
      const plan = planFrom(recipe);
      const resolution = resolveConflicts(plan);
      const after = withMoves(plan, resolution.moves);
      const isHeld = (id: InitiativeId) => {
        const initiative = plan.initiatives.get(id);
        return initiative?.stage === 'in-progress' || initiative?.schedule.pinned === true;
      };
      const remaining = findConflicts(after).conflicts;
      expect(remaining.every(({ successor }) => isHeld(successor.id))).toBe(true);
      expect(resolution.left.map(({ conflict }) => conflict)).toEqual(remaining);
      expect(resolveConflicts(after).moves).toEqual([]);
      for (const move of resolution.moves) {
        expect(isHeld(move.initiativeId)).toBe(false);
        expect(move.byWorkdays).toBeGreaterThan(0);
        for (const smaller of smallerMoves(plan, move)) {
          const less = new Map(after.initiatives);
          const initiative = after.initiatives.get(move.initiativeId);
          if (initiative) less.set(initiative.id, { ...initiative, schedule: smaller });
          const broken = findConflicts({ ...after, initiatives: less }).conflicts;
          expect(broken.some(({ successor }) => successor.id === move.initiativeId)).toBe(true);
        }
      }
    });
    fc.assert(property, { seed: 31, numRuns: 200 });
  });
});

/** Where it stood, and every place between that and where it went. */
function smallerMoves(plan: Plan, { before, after, byWorkdays }: ScheduleMove): readonly Schedule[] {
  const axis = planAxisOf(plan);
  if (before.precision === 'month') {
    const months = monthsBetween(before, after);
    return Array.from({ length: months }, (_, by) => {
      const start = monthOf(before.start, by);
      return { ...before, start, end: monthEnd(start) };
    });
  }
  const shift = (date: string | null, by: number) =>
    date === null ? null : dayText(axis.addWorkdays(Date.parse(date) / 86_400_000, by));
  return Array.from({ length: byWorkdays }, (_, by) => ({
    ...after,
    start: shift(after.start, by - byWorkdays),
    end: shift(after.end, by - byWorkdays),
  }));
}

function monthsBetween(before: Schedule, after: Schedule): number {
  const months = (date: string | null) => Number(date?.slice(0, 4)) * 12 + Number(date?.slice(5, 7));
  return months(after.start) - months(before.start);
}

function monthOf(date: string | null, by: number) {
  const month = Number(date?.slice(5, 7)) - 1 + by;
  return dayText(Date.UTC(Number(date?.slice(0, 4)), month, 1) / 86_400_000);
}

function monthEnd(start: string) {
  return dayText(Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)), 0) / 86_400_000);
}

function dayText(day: number) {
  return toPlainDate(new Date(day * 86_400_000).toISOString().slice(0, 10));
}

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];

interface Recipe {
  readonly bars: readonly {
    readonly first: number;
    readonly workdays: number;
    readonly hold: 'none' | 'pinned' | 'in-progress' | 'month';
  }[];
  readonly links: readonly { readonly ends: readonly number[]; readonly kind: string; readonly lag: number }[];
}

function arbitraryRecipe(): fc.Arbitrary<Recipe> {
  const bar = fc.record({
    first: fc.nat({ max: 30 }),
    workdays: fc.integer({ min: 1, max: 12 }),
    hold: fc.constantFrom(
      'none' as const,
      'none' as const,
      'none' as const,
      'month' as const,
      'pinned' as const,
      'in-progress' as const,
    ),
  });
  const link = fc.record({
    ends: fc.uniqueArray(fc.nat({ max: NAMES.length - 1 }), { minLength: 2, maxLength: 2 }),
    kind: fc.constantFrom(...DEPENDENCY_KINDS),
    lag: fc.integer({ min: -5, max: 8 }),
  });
  return fc.record({
    bars: fc.array(bar, { minLength: NAMES.length, maxLength: NAMES.length }),
    links: fc.uniqueArray(link, { maxLength: 9, selector: ({ ends, kind }) => `${[...ends].sort()} ${kind}` }),
  });
}

function planFrom({ bars, links }: Recipe): Plan {
  const axis = planAxisOf(aPlan().build());
  const facts: Record<string, InitiativeFacts> = {};
  for (const [index, { first, workdays, hold }] of bars.entries()) {
    const start = axis.addWorkdays(Date.parse('2026-01-05') / 86_400_000, first);
    const dates = { start: dayText(start) as string, end: dayText(axis.addWorkdays(start, workdays - 1)) as string };
    const month = { start: monthOf(dates.start, 0) as string, end: monthEnd(monthOf(dates.start, 0)) as string };
    const isMonth = hold === 'month';
    facts[NAMES[index] ?? ''] = {
      ...(isMonth ? { ...month, precision: 'month', duration: workdays } : dates),
      ...(hold === 'in-progress' && { stage: 'in-progress' }),
      schedule: { pinned: hold === 'pinned' },
    };
  }
  return planOf(
    facts,
    links.map(({ ends, kind, lag }) => {
      const [from = 0, to = 0] = [...ends].sort();
      return `${NAMES[from]} ${kind}${lag < 0 ? '' : '+'}${lag} ${NAMES[to]}`;
    }),
  );
}

/** Links such as `A FS+2 B`: B waits for A. */
function planOf(facts: Readonly<Record<string, InitiativeFacts>>, links: readonly string[]): Plan {
  const builder = aPlan();
  for (const [key, one] of Object.entries(facts)) builder.withInitiative(key, one);
  for (const link of links) {
    const [from = '', rule = '', to = ''] = link.split(' ');
    const kind = DEPENDENCY_KINDS.find((one) => rule.startsWith(one)) ?? 'FS';
    builder.withDependency(from, to, kind, { lag: Number(rule.slice(2)) + 0 });
  }
  return builder.build();
}

function movesOf(plan: Plan): readonly string[] {
  return resolveConflicts(plan).moves.map(
    ({ initiativeId: id, after }) => `${plan.initiatives.get(id)?.key} ${after.start} ${after.end}`,
  );
}

function keysOf(plan: Plan, { moves }: Resolution): readonly (string | undefined)[] {
  return moves.map(({ initiativeId: id }) => plan.initiatives.get(id)?.key);
}

function withMoves(plan: Plan, moves: readonly ScheduleMove[]): Plan {
  const initiatives = new Map(plan.initiatives);
  for (const { initiativeId: id, after } of moves) {
    const initiative = initiatives.get(id);
    if (initiative) initiatives.set(id, { ...initiative, schedule: after });
  }
  return { ...plan, initiatives };
}

function fiscalFromFebruary({ settings }: Plan): Plan['settings'] {
  return new Map([...settings].map(([id, one]) => [id, { ...one, fiscalYearStartMonth: 2 }]));
}
