import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { cascade, cascadeOf } from '../../../shared/dependencies/cascade.ts';
import type { Resolution } from '../../../shared/dependencies/resolution.ts';
import type { Schedule } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

// A week each, one after the other; D is in conflict with A already, and E waits for nobody.
const chain = aPlan().withInitiative('A', { start: '2026-01-05', end: '2026-01-09' });
chain.withInitiative('B', { start: '2026-01-12', end: '2026-01-16' });
chain.withInitiative('C', { start: '2026-01-21', end: '2026-01-23' });
chain.withInitiative('D', { start: '2026-01-08', end: '2026-01-09' });
chain.withInitiative('E', { start: '2026-01-05', end: '2026-01-09' });
chain.withDependency('A', 'B').withDependency('B', 'C').withDependency('A', 'D').withDependency('E', 'D');
const plan = chain.build();

describe('a cascade', () => {
  test('moves what waits for the bar by what is not made up for on the way', () => {
    expect(movesOf(moved('A', '2026-01-08', '2026-01-14'))).toEqual([
      'B 2026-01-15 2026-01-21 by 3',
      'D 2026-01-15 2026-01-16 by 5',
      'C 2026-01-22 2026-01-26 by 1',
    ]);
  });

  test('leaves conflicts alone that were there and became no worse', () => {
    expect(moved('E', '2026-01-02', '2026-01-08')).toEqual({ moves: [], left: [], missedDeadlines: [] });
    expect(movesOf(moved('A', '2026-01-05', '2026-01-09'))).toEqual([]);
  });

  test('stops at the bars that were put somewhere, and says where they are too early', () => {
    const both = new Map([
      [initiativeId('A'), schedule('2026-01-12', '2026-01-16')],
      [initiativeId('B'), schedule('2026-01-15', '2026-01-20')],
    ]);
    const { moves, left } = cascade(plan, both);
    expect(moves.map(({ initiativeId: id }) => id)).toEqual([initiativeId('D')]);
    expect(left).toMatchObject([{ reason: 'placed', isNew: true, conflict: { byWorkdays: 2 } }]);
    expect(left[0]?.why).toContain('B was just put there: move it later, or change the dependency on A.');
  });

  test('says when a bar that is put earlier comes too early itself', () => {
    const { moves, left } = moved('C', '2026-01-14', '2026-01-16');
    expect(moves).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(['placed']);
  });

  test('of dates taken away moves nothing', () => {
    const none: Schedule = { ...schedule('2026-01-05', '2026-01-09'), start: null, end: null, precision: 'none' };
    expect(cascade(plan, new Map([[initiativeId('A'), none]])).moves).toEqual([]);
    expect(() => cascade(plan, new Map([[initiativeId('Gone'), none]]))).toThrow('initiative-Gone');
  });

  test('between two versions of a plan is that of the bars that differ', () => {
    const to = schedule('2026-01-08', '2026-01-14');
    const changed = withSchedule(plan, 'A', to);
    expect(cascadeOf(plan, changed)).toEqual(cascade(plan, new Map([[initiativeId('A'), to]])));
    expect(cascadeOf(plan, plan).moves).toEqual([]);
    const renamed = withFacts(plan, 'A', { title: 'Another' });
    expect(cascadeOf(plan, renamed).moves).toEqual([]);
  });

  test('follows from another duration inside a month, too', () => {
    const month = { start: '2026-01-01', end: '2026-01-31', precision: 'month', duration: 3 } as const;
    const builder = aPlan().withInitiative('A', month).withInitiative('B', { start: '2026-01-12', end: '2026-01-16' });
    const before = builder.withDependency('A', 'B').build();
    expect(movesOf(cascadeOf(before, withFacts(before, 'A', { duration: 10 })), before)).toEqual([
      'B 2026-01-15 2026-01-21 by 3',
    ]);
  });
});

function schedule(start: string, end: string): Schedule {
  const initiative = plan.initiatives.get(initiativeId('A'));
  if (initiative === undefined) throw new Error('There is no A');
  return { ...initiative.schedule, start: toPlainDate(start), end: toPlainDate(end) };
}

function moved(key: string, start: string, end: string): Resolution {
  return cascade(plan, new Map([[initiativeId(key), schedule(start, end)]]));
}

function movesOf({ moves }: Resolution, of: Plan = plan): readonly string[] {
  return moves.map(
    ({ initiativeId: id, after, byWorkdays }) =>
      `${of.initiatives.get(id)?.key} ${after.start} ${after.end} by ${byWorkdays}`,
  );
}

function withSchedule(of: Plan, key: string, to: Schedule): Plan {
  return withFacts(of, key, { schedule: to });
}

function withFacts(of: Plan, key: string, facts: object): Plan {
  const initiative = of.initiatives.get(initiativeId(key));
  if (initiative === undefined) throw new Error(`There is no ${key}`);
  return { ...of, initiatives: new Map(of.initiatives).set(initiative.id, { ...initiative, ...facts }) };
}
