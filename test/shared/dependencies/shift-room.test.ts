import { expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { shiftRoomOf } from '../../../shared/dependencies/shift-room.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const WEEK = { start: '2026-01-05', end: '2026-01-09' };

test('room to shift is what the nearest dependency leaves, with the others where they are', () => {
  const builder = aPlan().withInitiative('A', WEEK).withInitiative('B', { start: '2026-01-15', end: '2026-01-20' });
  builder.withInitiative('C', { start: '2026-01-14', end: '2026-01-30' });
  builder.withDependency('A', 'B', 'FS', { lag: 1 }).withDependency('A', 'C', 'SS', { lag: 5 });
  const plan = builder.build();
  expect(roomOf(plan, 'A')).toMatchObject({ workdays: 2, limit: { kind: 'dependency', dependency: { kind: 'FS' } } });
  expect(roomOf(plan, 'B')).toBeUndefined();
  expect(shiftRoomOf({ ...plan })).toBe(shiftRoomOf(plan));
});

test('room to shift ends at the deadline, and is negative beyond it', () => {
  const until = (day: string) => ({ ...WEEK, schedule: { deadline: toPlainDate(day) } });
  const builder = aPlan().withInitiative('A', until('2026-01-13')).withInitiative('B', until('2026-01-07'));
  builder.withInitiative('C', { schedule: { deadline: toPlainDate('2026-01-07') } });
  const plan = builder.withInitiative('D', { start: '2026-01-12', end: '2026-01-20' }).withDependency('A', 'D').build();
  expect(roomOf(plan, 'A')).toMatchObject({ workdays: 0, limit: { kind: 'dependency' } });
  expect(roomOf(plan, 'B')).toEqual({ workdays: -2, limit: { kind: 'deadline', day: '2026-01-07' } });
  expect(roomOf(plan, 'C')).toBeUndefined();
});

test('soft dependencies, undated successors and what closes a cycle leave all the room', () => {
  const builder = aPlan().withInitiative('A', WEEK).withInitiative('B', WEEK).withInitiative('C');
  builder.withDependency('A', 'B', 'FS', { hard: false }).withDependency('A', 'C').withDependency('B', 'B', 'FF');
  expect(shiftRoomOf(builder.build()).size).toBe(0);
});

function roomOf(plan: Plan, key: string) {
  return shiftRoomOf(plan).get(initiativeId(key));
}
