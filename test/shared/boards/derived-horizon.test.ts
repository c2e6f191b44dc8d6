import { expect, test } from 'vitest';
import { derivedHorizon } from '../../../shared/boards/derived-horizon.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { UNSCHEDULED } from '../../../shared/plan/initiative.ts';

const today = toPlainDate('2026-02-10');
const of = (start: string | null, end: string | null = start, startMonth = 1) =>
  derivedHorizon(
    {
      ...UNSCHEDULED,
      start: start === null ? null : toPlainDate(start),
      end: end === null ? null : toPlainDate(end),
    },
    today,
    startMonth,
  );

test('a horizon that nobody chose follows from the fiscal quarter in which the work begins', () => {
  expect(of('2026-03-31')).toBe('now');
  expect(of('2026-04-01')).toBe('next');
  expect(of('2026-07-01')).toBe('later');
  expect(of(null)).toBe('later');
});

test('what began before, or should have, is now; without a start the end counts', () => {
  expect(of('2025-06-01', '2026-06-01')).toBe('now');
  expect(of('2025-06-01', '2025-07-01')).toBe('now');
  expect(of(null, '2026-04-20')).toBe('next');
});

test('the quarter is the plan’s own', () => {
  expect(of('2026-04-20', '2026-04-20', 2)).toBe('now');
  expect(of('2026-05-01', '2026-05-01', 2)).toBe('next');
});
