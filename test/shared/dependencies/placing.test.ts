import { describe, expect, test } from 'vitest';
import { linkSlack, placingOf } from '../../../shared/dependencies/placing.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';
import { aPlan, type InitiativeFacts, initiativeId } from '../../support/plan-builder.ts';

describe('the placing of an initiative', () => {
  test('is that of its dates at day precision, whatever its duration', () => {
    expect(relativePlacing({ start: '2026-01-05', end: '2026-01-09', duration: 2 })).toEqual([0, 0, 5, 5]);
  });

  test('lies anywhere inside a month for the duration', () => {
    expect(relativePlacing({ start: '2026-01-01', end: '2026-01-31', precision: 'month', duration: 5 })).toEqual([
      -2, 15, 3, 20,
    ]);
  });

  test('takes one workday where the duration is unknown, and the window where it is longer', () => {
    const month = { start: '2026-01-01', end: '2026-01-31', precision: 'month' } as const;
    expect(relativePlacing(month)).toEqual([-2, 19, -1, 20]);
    expect(relativePlacing({ ...month, duration: 300 })).toEqual([-2, -2, 20, 20]);
  });

  test('is open where one date is missing, but follows from the duration at day precision', () => {
    const never = Number.POSITIVE_INFINITY;
    expect(relativePlacing({ start: '2026-01-05', duration: 3 })).toEqual([0, 0, 3, 3]);
    expect(relativePlacing({ end: '2026-01-09', duration: 3 })).toEqual([2, 2, 5, 5]);
    expect(relativePlacing({ start: '2026-01-05' })).toEqual([0, 0, 1, never]);
    expect(relativePlacing({ end: '2026-01-09' })).toEqual([-never, 4, 5, 5]);
    expect(relativePlacing({ end: '2026-01-31', precision: 'month' })).toEqual([-never, 19, -never, 20]);
  });

  test('holds no workday on a weekend', () => {
    expect(relativePlacing({ start: '2026-01-03', end: '2026-01-04' })).toEqual([0, 0, 0, 0]);
  });

  test('is none without dates, without precision, or with an end before the start', () => {
    expect(relativePlacing({})).toBeNull();
    expect(relativePlacing({ start: '2026-01-05', end: '2026-01-09', precision: 'none' })).toBeNull();
    expect(relativePlacing({ start: '2026-01-09', end: '2026-01-05' })).toBeNull();
  });

  test('reaches to both ends of the calendar', () => {
    expect(relativePlacing({ start: '0001-01-01', end: '9999-12-31' })?.every(Number.isFinite)).toBe(true);
  });
});

test('the slack of a link is negative by as much as no placing makes up for', () => {
  const week = { earliestStart: 0, latestStart: 0, earliestFinish: 5, latestFinish: 5 };
  const slacks = (['FS', 'SS', 'FF', 'SF'] as const).map((kind) => linkSlack({ kind, lag: 1 }, week, week));
  expect(slacks).toEqual([-6, -1, -1, 4]);
  const later = { earliestStart: 3, latestStart: 9, earliestFinish: 5, latestFinish: 11 };
  expect(linkSlack({ kind: 'FS', lag: 0 }, week, later)).toBe(4);
  expect(linkSlack({ kind: 'FS', lag: 0 }, later, week)).toBe(-5);
});

/** Earliest and latest start, earliest and latest finish, in workdays from Monday, 5 January 2026. */
function relativePlacing(facts: InitiativeFacts): readonly number[] | null {
  const plan: Plan = aPlan().withInitiative('A', facts).withInitiative('Origin', { start: '2026-01-05' }).build();
  const axis = planAxisOf(plan);
  const [initiative, origin] = [plan.initiatives.get(initiativeId('A')), plan.initiatives.get(initiativeId('Origin'))];
  if (initiative === undefined || origin === undefined) throw new Error('The plan lacks what it was built with');
  const zero = placingOf(origin, axis)?.earliestStart ?? 0;
  const placing = placingOf(initiative, axis);
  if (placing === null) return null;
  const { earliestStart, latestStart, earliestFinish, latestFinish } = placing;
  return [earliestStart, latestStart, earliestFinish, latestFinish].map((workday) => workday - zero);
}
