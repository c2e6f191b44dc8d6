import { describe, expect, test } from 'vitest';
import { dayToPlainDate, plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { periodSpan, periodSpansFrom, periodSpansInSight } from '../../../shared/capacity/period-span.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';
import { aPlan } from '../../support/plan-builder.ts';

const plan = aPlan().withSettings({ fiscalYearStartMonth: 2 }).build();

describe('a period as workdays', () => {
  test('runs from its first to its last day and counts its workdays', () => {
    const span = periodSpan(plan, { fiscalYear: 2027, quarter: 1 });
    expect(span.label).toBe('FY27 Q1');
    expect([dayToPlainDate(span.first), dayToPlainDate(span.last)]).toEqual(['2026-02-01', '2026-04-30']);
    expect(span.to - span.from).toBe(64);
  });

  test('begins where the one before it ends', () => {
    const spans = periodSpansFrom(plan, { fiscalYear: 2027, quarter: 1 }, 12);
    for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index]?.to);
  });

  test('has no workdays when every day of it is a holiday', () => {
    const first = plainDateToDay(toPlainDate('2026-05-01'));
    const holidays = Array.from({ length: 92 }, (_, index) => dayToPlainDate(first + index));
    const closed = aPlan().withSettings({ fiscalYearStartMonth: 2, holidays }).build();
    const span = periodSpan(closed, { fiscalYear: 2027, quarter: 2 });
    expect([span.first, dayToPlainDate(span.last)]).toEqual([first, '2026-07-31']);
    expect(span.to).toBe(span.from);
  });

  test('counts all days of a working week of seven', () => {
    const everyDay = aPlan()
      .withSettings({ workingWeek: [1, 2, 3, 4, 5, 6, 7] })
      .build();
    const { from, to } = periodSpan(everyDay, { fiscalYear: 2026, quarter: 1 });
    expect(to - from).toBe(90);
  });

  test('eight are in sight, one of them before the current one', () => {
    const spans = periodSpansInSight(plan, toPlainDate('2026-03-11'));
    expect(spans.map(({ label }) => label)).toEqual([
      'FY26 Q4',
      'FY27 Q1',
      'FY27 Q2',
      'FY27 Q3',
      'FY27 Q4',
      'FY28 Q1',
      'FY28 Q2',
      'FY28 Q3',
    ]);
  });

  test('where the calendar ends there are fewer', () => {
    const last = periodSpansInSight(plan, toPlainDate('9999-12-31'));
    expect(last.map(({ label }) => label)).toEqual(['FY10000 Q3', 'FY10000 Q4']);
    expect(dayToPlainDate(last[1]?.last ?? 0)).toBe('9999-12-31');
    const first = periodSpansInSight(aPlan().build(), toPlainDate('0001-01-01'));
    expect(first.map(({ label }) => label)).toHaveLength(7);
    expect(() => periodSpan(plan, { fiscalYear: 10_001, quarter: 1 })).toThrow(RangeError);
  });
});

describe('the axis of a plan', () => {
  test('is made once for a settings record', () => {
    expect(planAxisOf({ ...plan })).toBe(planAxisOf(plan));
    const settings = settingsOf(plan);
    const changed = {
      ...plan,
      settings: new Map([[settings.id, { ...settings, holidays: [toPlainDate('2026-02-02')] }]]),
    };
    expect(planAxisOf(changed)).not.toBe(planAxisOf(plan));
    expect(planAxisOf(changed).isWorkday(20_486)).toBe(false);
  });
});
