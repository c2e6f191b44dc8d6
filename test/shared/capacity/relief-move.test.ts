import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { movedToPeriod } from '../../../shared/capacity/relief-move.ts';
import { aPlan, type InitiativeFacts, initiativeId } from '../../support/plan-builder.ts';
import { Q2, Q3 } from './cut-of.ts';

function moved(facts: InitiativeFacts, period = Q2, settings = {}) {
  const plan = aPlan().withSettings(settings).withInitiative('A', facts).build();
  const initiative = plan.initiatives.get(initiativeId('A'));
  if (initiative === undefined) throw new Error('The plan has A');
  const { start, end, precision } = movedToPeriod(plan, initiative, periodSpan(plan, period));
  return `${start} ${end} ${precision}`;
}

describe('an initiative moved to a period', () => {
  test('keeps its quarters', () => {
    expect(moved({ start: '2026-01-01', end: '2026-03-31', precision: 'quarter' })).toBe(
      '2026-04-01 2026-06-30 quarter',
    );
    expect(moved({ start: '2025-10-01', end: '2026-03-31', precision: 'quarter' })).toBe(
      '2026-04-01 2026-09-30 quarter',
    );
  });

  test('keeps its months, from the first of the period', () => {
    expect(moved({ start: '2026-02-01', end: '2026-03-31', precision: 'month' })).toBe('2026-04-01 2026-05-31 month');
    expect(moved({ start: '2025-12-01', end: '2026-03-31', precision: 'month' }, Q3)).toBe(
      '2026-07-01 2026-10-31 month',
    );
  });

  test('keeps its workdays, from the first workday of the period', () => {
    // Monday to the Friday of the week after, ten workdays; 6 April is a holiday here.
    const bar = { start: '2026-01-05', end: '2026-01-16' };
    expect(moved(bar)).toBe('2026-04-01 2026-04-14 day');
    expect(moved(bar, Q2, { holidays: ['2026-04-01', '2026-04-06'].map(toPlainDate) })).toBe(
      '2026-04-02 2026-04-16 day',
    );
    expect(moved({ start: '2026-01-03', end: '2026-01-04' })).toBe('2026-04-01 2026-04-01 day');
  });

  test('starts no earlier than it may', () => {
    const schedule = { notBefore: toPlainDate('2026-05-02') };
    expect(moved({ start: '2026-01-05', end: '2026-01-09', schedule })).toBe('2026-05-04 2026-05-08 day');
  });

  test('gets the period to the quarter when it has no dates, and more when it lasts longer', () => {
    expect(moved({ effort: { SRE: 3 } })).toBe('2026-04-01 2026-06-30 quarter');
    expect(moved({ duration: 66 })).toBe('2026-04-01 2026-09-30 quarter');
  });

  test('keeps its start once it has begun, and ends where what is left of it would', () => {
    // Ten workdays, of which six are left.
    const bar = { start: '2026-01-05', end: '2026-01-16', stage: 'in-progress', progress: 0.4 } as const;
    expect(moved(bar)).toBe('2026-01-05 2026-04-08 day');
    const window = { start: '2025-10-01', end: '2026-03-31', precision: 'quarter' } as const;
    expect(moved({ ...window, stage: 'in-progress', progress: 0.5 })).toBe('2025-10-01 2026-06-30 quarter');
    expect(moved({ ...window, stage: 'in-progress', progress: 0.4 })).toBe('2025-10-01 2026-09-30 quarter');
    const months = { start: '2026-02-01', end: '2026-03-31', precision: 'month' } as const;
    expect(moved({ ...months, progress: 0.1 })).toBe('2026-02-01 2026-05-31 month');
  });

  test('never ends before it began', () => {
    const bar = { start: '2026-08-03', end: '2026-08-14', stage: 'in-progress', progress: 0.9 } as const;
    expect(moved(bar)).toBe('2026-08-03 2026-08-03 day');
  });

  test('keeps to a fiscal year that begins in another month', () => {
    const settings = { fiscalYearStartMonth: 2 };
    const window = { start: '2026-02-01', end: '2026-04-30', precision: 'quarter' } as const;
    expect(moved(window, { fiscalYear: 2027, quarter: 2 }, settings)).toBe('2026-05-01 2026-07-31 quarter');
  });
});
