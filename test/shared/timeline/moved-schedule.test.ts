import { describe, expect, test } from 'vitest';
import { movedSchedule, resizedSchedule } from '../../../shared/timeline/moved-schedule.ts';
import { aPlan, type InitiativeFacts, initiativeId } from '../../support/plan-builder.ts';

function setUp(facts: InitiativeFacts) {
  const plan = aPlan().withSettings({ fiscalYearStartMonth: 2 }).withInitiative('P-1', facts).build();
  const initiative = plan.initiatives.get(initiativeId('P-1'));
  if (initiative === undefined) throw new Error('The plan has no P-1');
  return { plan, initiative };
}

function moved(facts: InitiativeFacts, days: number, free = false) {
  const { plan, initiative } = setUp(facts);
  const result = movedSchedule(plan, initiative, days, { free });
  return result.ok ? [result.value.start, result.value.end, result.value.precision] : result.problem.message;
}

function resized(facts: InitiativeFacts, end: 'start' | 'end', day: number, free = false) {
  const { plan, initiative } = setUp(facts);
  const result = resizedSchedule(plan, initiative, { end, day }, { free });
  return result.ok ? [result.value.start, result.value.end, result.value.precision] : result.problem.message;
}

// Monday to Friday.
const WEEK = { start: '2026-01-05', end: '2026-01-09' };
const QUARTER = { start: '2026-02-01', end: '2026-04-30', precision: 'quarter' } as const;
const NEW_YEAR = 20_454;

describe('a bar that is moved', () => {
  test('keeps its workdays over a weekend', () => {
    expect(moved(WEEK, 7)).toEqual(['2026-01-12', '2026-01-16', 'day']);
    expect(moved(WEEK, 1)).toEqual(['2026-01-06', '2026-01-12', 'day']);
  });

  test('that is dropped on a weekend starts on the workday ahead of the way it went', () => {
    expect(moved(WEEK, 5)).toEqual(['2026-01-12', '2026-01-16', 'day']);
    expect(moved(WEEK, -1)).toEqual(['2026-01-02', '2026-01-08', 'day']);
  });

  test('without a workday keeps its days', () => {
    expect(moved({ start: '2026-01-03', end: '2026-01-04' }, 2)).toEqual(['2026-01-05', '2026-01-06', 'day']);
  });

  test('to the quarter moves by whole ones to the nearest, and freed to the day', () => {
    expect(moved(QUARTER, 40)).toEqual(['2026-02-01', '2026-04-30', 'quarter']);
    expect(moved(QUARTER, 50)).toEqual(['2026-05-01', '2026-07-31', 'quarter']);
    expect(moved(QUARTER, -50)).toEqual(['2025-11-01', '2026-01-31', 'quarter']);
    expect(moved(QUARTER, 1, true)).toEqual(['2026-02-02', '2026-04-30', 'day']);
  });

  test('with one date moves that one', () => {
    expect(moved({ start: '2026-01-05' }, 3)).toEqual(['2026-01-08', null, 'day']);
    expect(moved({ end: '2026-03-31', precision: 'month' }, 20)).toEqual([null, '2026-04-30', 'month']);
  });

  test('that is pinned, has no dates or leaves the calendar stays, in words', () => {
    expect(moved({ ...WEEK, schedule: { pinned: true } }, 1)).toBe('P-1 is pinned: unpin it before it moves.');
    expect(moved({}, 1)).toMatch(/^P-1 has no dates to move/);
    expect(moved(WEEK, 1e7)).toMatch(/outside the years 1 to 9999/);
  });
});

describe('a bar that is resized', () => {
  test('ends on the day that its edge was dragged to', () => {
    expect(resized(WEEK, 'end', NEW_YEAR + 14)).toEqual(['2026-01-05', '2026-01-15', 'day']);
    expect(resized(WEEK, 'start', NEW_YEAR + 1)).toEqual(['2026-01-02', '2026-01-09', 'day']);
  });

  test('stops at its other end', () => {
    expect(resized(WEEK, 'end', NEW_YEAR)).toEqual(['2026-01-05', '2026-01-05', 'day']);
    expect(resized(WEEK, 'start', NEW_YEAR + 60)).toEqual(['2026-01-09', '2026-01-09', 'day']);
  });

  test('to the quarter takes the whole one that the edge is in, and freed the day', () => {
    expect(resized(QUARTER, 'end', NEW_YEAR + 130)).toEqual(['2026-02-01', '2026-07-31', 'quarter']);
    expect(resized(QUARTER, 'end', NEW_YEAR + 130, true)).toEqual(['2026-02-01', '2026-05-11', 'day']);
  });
});
