import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlainDate, plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { type ActivitySlack, computeSlack, type PlanSlack } from '../../../shared/dependencies/slack.ts';
import { DEPENDENCY_KINDS, type DependencyKind } from '../../../shared/plan/dependency.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';
import { aPlan } from '../../support/plan-builder.ts';

/** A Monday. */
const TODAY = toPlainDate('2026-01-05');
const TODAY_NUMBER = plainDateToDay(TODAY);

describe('slack by the critical path method', () => {
  test('follows from durations and hard dependencies', () => {
    // Kelley and Walker's pattern: A before B and C, both before D; the longer way through B is critical.
    const builder = aPlan().withInitiative('A', { duration: 2 }).withInitiative('B', { duration: 5 });
    builder.withInitiative('C', { duration: 3 }).withInitiative('D', { duration: 4 });
    builder.withDependency('A', 'B').withDependency('A', 'C').withDependency('B', 'D').withDependency('C', 'D');
    const slack = computeSlack(builder.build(), { from: TODAY });
    expect(figures(slack)).toEqual({ A: [0, 2, 0, 0], B: [2, 7, 0, 0], C: [2, 5, 2, 2], D: [7, 11, 0, 0] });
    expect(slack.criticalPath.map(({ key }) => key)).toEqual(['A', 'B', 'D']);
    expect(slack.criticalDependencyIds.size).toBe(2);
    expect(slack).toMatchObject({ leastSlack: 0, planEndDay: '2026-01-19' });
  });

  test('is shared along a path, and free only at its end', () => {
    const builder = aPlan().withInitiative('A', { duration: 2 }).withInitiative('B', { duration: 2 });
    builder.withInitiative('Long', { duration: 10 }).withDependency('A', 'B', 'FS', { lag: 1 });
    expect(figures(computeSlack(builder.build(), { from: TODAY }))).toEqual({
      A: [0, 2, 5, 0],
      B: [3, 5, 5, 5],
      Long: [0, 10, 0, 0],
    });
  });

  test('does not look at the dates of what has not started, but at the day before which it must not start', () => {
    const builder = aPlan().withInitiative('A', { duration: 2, start: '2027-01-04', end: '2027-01-05' });
    builder.withInitiative('B', { duration: 2, schedule: { notBefore: toPlainDate('2026-01-10') } });
    expect(figures(computeSlack(builder.build(), { from: TODAY }))).toEqual({ A: [0, 2, 5, 5], B: [5, 7, 0, 0] });
  });

  test('is negative where a deadline can’t be met, along all that leads there', () => {
    const builder = aPlan().withInitiative('A', { duration: 5 });
    builder.withInitiative('B', { duration: 5, schedule: { deadline: toPlainDate('2026-01-14') } });
    builder.withInitiative('C', { duration: 20 }).withDependency('A', 'B');
    const slack = computeSlack(builder.build(), { from: TODAY });
    expect(figures(slack)).toEqual({ A: [0, 5, -2, 0], B: [5, 10, -2, 10], C: [0, 20, 0, 0] });
    expect(slack.criticalPath.map(({ key }) => key)).toEqual(['A', 'B']);
  });

  test('takes a pin for a fact that predecessors must meet', () => {
    const builder = aPlan().withInitiative('A', { duration: 5 });
    builder.withInitiative('B', { schedule: { ...bar('2026-01-14', '2026-01-15'), pinned: true } });
    builder.withInitiative('C', { duration: 20 }).withDependency('A', 'B');
    const slack = computeSlack(builder.build(), { from: TODAY });
    expect(figures(slack)).toEqual({ A: [0, 5, 2, 2], B: [7, 9, 11, 11], C: [0, 20, 0, 0] });
  });

  test('keeps what is pinned to a month inside it', () => {
    const builder = aPlan();
    const month = { ...bar('2026-02-01', '2026-02-28'), precision: 'month', pinned: true } as const;
    builder.withInitiative('A', { duration: 5, schedule: month }).withInitiative('B', { duration: 50 });
    expect(figures(computeSlack(builder.build(), { from: TODAY }))).toEqual({ A: [20, 25, 15, 25], B: [0, 50, 0, 0] });
  });

  test('leaves the start of what is in progress alone, and lets its end wait for what is not done', () => {
    const started = { stage: 'in-progress', ...bar('2025-12-29', '2026-01-09') } as const;
    const builder = aPlan().withInitiative('A', { ...started, progress: 0.5 });
    builder.withInitiative('B', { ...started, progress: 0.1 }).withInitiative('C', { duration: 5 });
    builder.withInitiative('Later', { duration: 3 });
    builder.withDependency('Later', 'A').withDependency('A', 'C', 'SS', { lag: 8 }).withDependency('C', 'B', 'FF');
    expect(figures(computeSlack(builder.build(), { from: TODAY }))).toEqual({
      A: [-5, 5, 4, 4],
      B: [-5, 9, 0, 0],
      C: [3, 8, 1, 1],
      Later: [0, 3, 6, 6],
    });
  });

  test('lets the lag after what has shipped run on, and gives that no slack', () => {
    const builder = aPlan().withInitiative('A', { stage: 'shipped', ...bar('2025-12-29', '2026-01-02') });
    builder.withInitiative('B', { duration: 1 }).withDependency('A', 'B', 'FS', { lag: 3 });
    builder.withInitiative('Undated', { stage: 'shipped' }).withDependency('Undated', 'B');
    expect(figures(computeSlack(builder.build(), { from: TODAY }))).toEqual({ B: [3, 4, 0, 0] });
  });

  test('says where a duration comes from', () => {
    const builder = aPlan()
      .withInitiative('A', { effort: { Pay: 1 } })
      .withInitiative('B')
      .withInitiative('C', {
        ...bar('2026-01-05', '2026-01-06'),
        effort: { Pay: null },
      });
    const { byId } = computeSlack(builder.build(), { from: TODAY });
    expect([...byId.values()].map(({ duration, durationFrom }) => [duration, durationFrom])).toEqual([
      [5, 'estimate'],
      [1, 'assumed'],
      [2, 'dates'],
    ]);
  });

  test('is asked for some stages only, or of nothing', () => {
    const builder = aPlan().withInitiative('A', { duration: 9 }).withInitiative('B', { duration: 2, stage: 'planned' });
    const plan = builder.withDependency('A', 'B').build();
    expect(figures(computeSlack(plan, { from: TODAY, stages: new Set(['planned']) }))).toEqual({ B: [0, 2, 0, 0] });
    const empty = computeSlack(aPlan().build(), { from: TODAY });
    expect(empty).toMatchObject({ leastSlack: null, planEndDay: null, criticalPath: [] });
  });

  test('goes on without the dependency that closes a cycle', () => {
    const builder = aPlan().withInitiative('A', { duration: 2 }).withInitiative('B', { duration: 3 });
    const plan = builder.withDependency('A', 'B').withDependency('B', 'A').build();
    expect(figures(computeSlack(plan, { from: TODAY }))).toEqual({ A: [0, 2, 0, 0], B: [2, 5, 0, 0] });
  });

  test('has no last day where the plan would end beyond the calendar', () => {
    const builder = aPlan().withInitiative('A', { duration: 5 }).withInitiative('B', { duration: 5 });
    const plan = builder.withDependency('A', 'B', 'FS', { lag: 10_000 }).build();
    expect(computeSlack(plan, { from: toPlainDate('9999-12-20') }).planEndDay).toBeNull();
  });

  test('is what pushing and trying finds (seed 8)', () => {
    const property = fc.property(arbitraryRecipe(), (recipe) => {
      const plan = planFrom(recipe);
      const { byId, planEnd, leastSlack } = computeSlack(plan, { from: TODAY });
      const early = pushed(plan);
      expect(planEnd).toBe(endOf(early));
      for (const [id, { earliestStart, earliestFinish, totalSlack, freeSlack, isCritical }] of byId) {
        expect([earliestStart, earliestFinish]).toEqual(early.get(id));
        expect(totalSlack).toBe(latestFinish(plan, id, planEnd) - earliestFinish);
        expect(isCritical).toBe(totalSlack === leastSlack);
        if (recipe.deadline !== null) continue;
        expect(endOf(pushed(plan, { slipped: id, to: earliestStart + totalSlack }))).toBe(planEnd);
        expect(endOf(pushed(plan, { slipped: id, to: earliestStart + totalSlack + 1 }))).toBe(planEnd + 1);
        const slipped = pushed(plan, { slipped: id, to: earliestStart + freeSlack });
        for (const [other, dates] of slipped) if (other !== id) expect(dates).toEqual(early.get(other));
      }
    });
    fc.assert(property, { seed: 8, numRuns: 300 });
  });
});

/** Workdays from TODAY: earliest start and finish; then total and free slack. */
function figures(slack: PlanSlack): Readonly<Record<string, readonly number[]>> {
  const zero = planAxisOf(aPlan().build()).workdayNumber(TODAY_NUMBER);
  const of = ({ earliestStart, earliestFinish, totalSlack, freeSlack }: ActivitySlack) => [
    earliestStart - zero,
    earliestFinish - zero,
    totalSlack,
    freeSlack,
  ];
  return Object.fromEntries([...slack.byId.values()].map((one) => [one.initiative.key, of(one)]));
}

function bar(start: string, end: string) {
  return { start: start as PlainDate, end: end as PlainDate, precision: 'day', setBy: 'hand' } as const;
}

const NAMES = ['A', 'B', 'C', 'D', 'E'];

interface Recipe {
  readonly durations: readonly number[];
  readonly links: readonly { readonly ends: readonly number[]; readonly kind: DependencyKind; readonly lag: number }[];
  /** Of C. */
  readonly deadline: number | null;
}

function arbitraryRecipe(): fc.Arbitrary<Recipe> {
  const link = fc.record({
    ends: fc.uniqueArray(fc.nat({ max: NAMES.length - 1 }), { minLength: 2, maxLength: 2 }),
    kind: fc.constantFrom(...DEPENDENCY_KINDS),
    lag: fc.integer({ min: -3, max: 4 }),
  });
  return fc.record({
    durations: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: NAMES.length, maxLength: NAMES.length }),
    links: fc.uniqueArray(link, { maxLength: 8, selector: ({ ends, kind }) => `${[...ends].sort()} ${kind}` }),
    deadline: fc.option(fc.integer({ min: 10, max: 28 })),
  });
}

function planFrom({ durations, links, deadline }: Recipe): Plan {
  const builder = aPlan();
  for (const [index, name] of NAMES.entries()) {
    const until = index === 2 && deadline !== null ? toPlainDate(`2026-01-${deadline}`) : null;
    builder.withInitiative(name, { duration: durations[index] ?? 0, schedule: { deadline: until } });
  }
  for (const { ends, kind, lag } of links) {
    const [from = 0, to = 0] = [...ends].sort();
    builder.withDependency(NAMES[from] ?? '', NAMES[to] ?? '', kind, { lag });
  }
  return builder.build();
}

type Dates = ReadonlyMap<InitiativeId, readonly [start: number, finish: number]>;

/** Early dates by pushing whoever is too early, until nobody is; one of them may be held back on purpose. */
function pushed(plan: Plan, held?: { readonly slipped: InitiativeId; readonly to: number }): Dates {
  const zero = planAxisOf(plan).workdayNumber(TODAY_NUMBER);
  const starts = new Map([...plan.initiatives.keys()].map((id) => [id, id === held?.slipped ? held.to : zero]));
  const finishOf = (id: InitiativeId) => (starts.get(id) ?? 0) + workOf(plan, id);
  for (let round = 0; round <= plan.initiatives.size; round += 1) {
    for (const { predecessorId, successorId, kind, lag } of plan.dependencies.values()) {
      const from = kind[0] === 'F' ? finishOf(predecessorId) : (starts.get(predecessorId) ?? 0);
      const least = from + lag - (kind[1] === 'F' ? workOf(plan, successorId) : 0);
      starts.set(successorId, Math.max(starts.get(successorId) ?? 0, least));
    }
  }
  return new Map([...starts].map(([id, start]) => [id, [start, finishOf(id)]]));
}

function endOf(dates: Dates): number {
  return Math.max(...[...dates.values()].map(([, finish]) => finish));
}

/** Back along every path, one after the other. */
function latestFinish(plan: Plan, id: InitiativeId, planEnd: number): number {
  const deadline = plan.initiatives.get(id)?.schedule.deadline;
  let latest = planEnd;
  if (deadline) {
    const day = plainDateToDay(deadline);
    latest = Math.min(planEnd, planAxisOf(plan).span(day, day).to);
  }
  for (const { predecessorId, successorId, kind, lag } of plan.dependencies.values()) {
    if (predecessorId !== id) continue;
    const after = latestFinish(plan, successorId, planEnd) - (kind[1] === 'S' ? workOf(plan, successorId) : 0);
    latest = Math.min(latest, after - lag + (kind[0] === 'S' ? workOf(plan, id) : 0));
  }
  return latest;
}

function workOf(plan: Plan, id: InitiativeId): number {
  return plan.initiatives.get(id)?.duration ?? 0;
}
