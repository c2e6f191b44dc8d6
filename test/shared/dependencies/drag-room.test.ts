import { describe, expect, test } from 'vitest';
import { dayToPlainDate, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { dragRoomOf } from '../../../shared/dependencies/drag-room.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const WEEK = { start: '2026-01-19', end: '2026-01-23' };

const roomOf = (plan: Plan, key: string) => {
  const room = dragRoomOf(plan, initiativeId(key));
  const written = (day: number | null) => (day === null ? null : dayToPlainDate(day));
  return room === null ? null : [written(room.first), written(room.last)];
};

describe('the room of a bar that is dragged', () => {
  test('lies between what it waits for and what waits for it', () => {
    const builder = aPlan().withInitiative('A', { start: '2026-01-05', end: '2026-01-09' }).withInitiative('B', WEEK);
    builder.withInitiative('C', { start: '2026-02-02', end: '2026-02-06' }).withDependency('A', 'B');
    const plan = builder.withDependency('B', 'C', 'FS', { lag: 1 }).build();
    expect(roomOf(plan, 'B')).toEqual(['2026-01-12', '2026-01-29']);
    expect(roomOf(plan, 'A')).toEqual([null, '2026-01-16']);
    expect(roomOf(plan, 'C')).toEqual(['2026-01-27', null]);
  });

  test('ends at its deadline and begins no earlier than it may', () => {
    const bounds = { notBefore: toPlainDate('2026-01-14'), deadline: toPlainDate('2026-01-28') };
    const plan = aPlan()
      .withInitiative('A', { ...WEEK, schedule: bounds })
      .build();
    expect(roomOf(plan, 'A')).toEqual(['2026-01-14', '2026-01-28']);
  });

  test('holds nothing where what it waits for ends after what waits for it begins', () => {
    const builder = aPlan().withInitiative('A', { start: '2026-02-02', end: '2026-02-06' }).withInitiative('B', WEEK);
    builder.withInitiative('C', { start: '2026-01-12', end: '2026-01-16' });
    const plan = builder.withDependency('A', 'B').withDependency('B', 'C').build();
    expect(roomOf(plan, 'B')).toEqual(['2026-02-09', '2026-01-09']);
  });

  test('is not limited by what closes a ring', () => {
    const builder = aPlan().withInitiative('A', { start: '2026-01-05', end: '2026-01-09' }).withInitiative('B', WEEK);
    const plan = builder.withDependency('A', 'B').withDependency('B', 'A').build();
    expect(['A', 'B'].map((key) => roomOf(plan, key)?.[0] ?? null).filter((first) => first === null)).toHaveLength(1);
  });

  test('is open on both sides where nothing limits it, and unknown without both dates', () => {
    const plan = aPlan().withInitiative('A', WEEK).withInitiative('B', { start: '2026-01-19' }).build();
    expect(roomOf(plan, 'A')).toEqual([null, null]);
    expect(roomOf(plan, 'B')).toBeNull();
    expect(roomOf(plan, 'nobody')).toBeNull();
  });
});
