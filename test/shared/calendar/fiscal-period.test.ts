import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPeriods,
  comparePeriods,
  findPeriodBounds,
  periodBounds,
  periodLabel,
  periodOf,
} from '../../../shared/calendar/fiscal-period.ts';
import {
  dayToPlainDate,
  FIRST_DAY,
  LAST_DAY,
  plainDateToDay,
  toPlainDate,
} from '../../../shared/calendar/plain-date.ts';

const SEED = 20260201;
const anyDate = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayToPlainDate);
const anyStartMonth = fc.integer({ min: 1, max: 12 });

describe('a period', () => {
  test('of a fiscal year from February is named after the year in which it ends: FY27 Q1 is Feb-Apr 2026', () => {
    const period = { fiscalYear: 2027, quarter: 1 } as const;
    expect(periodBounds(period, 2)).toEqual({ first: '2026-02-01', last: '2026-04-30' });
    expect(periodOf(toPlainDate('2026-02-01'), 2)).toEqual(period);
    expect(periodOf(toPlainDate('2026-04-30'), 2)).toEqual(period);
    expect(periodOf(toPlainDate('2026-01-31'), 2)).toEqual({ fiscalYear: 2026, quarter: 4 });
    expect(periodLabel(period, 2)).toBe('FY27 Q1');
  });

  test('of a fiscal year from January is a calendar quarter: 2026 Q4', () => {
    const period = { fiscalYear: 2026, quarter: 4 } as const;
    expect(periodBounds(period, 1)).toEqual({ first: '2026-10-01', last: '2026-12-31' });
    expect(periodOf(toPlainDate('2026-12-31'), 1)).toEqual(period);
    expect(periodLabel(period, 1)).toBe('2026 Q4');
  });

  test('may run over the turn of the year', () => {
    expect(periodBounds({ fiscalYear: 2026, quarter: 4 }, 2)).toEqual({ first: '2025-11-01', last: '2026-01-31' });
    expect(periodBounds({ fiscalYear: 2026, quarter: 2 }, 9)).toEqual({ first: '2025-12-01', last: '2026-02-28' });
    expect(periodOf(toPlainDate('2026-08-31'), 9)).toEqual({ fiscalYear: 2026, quarter: 4 });
    expect(periodOf(toPlainDate('2026-09-01'), 9)).toEqual({ fiscalYear: 2027, quarter: 1 });
  });

  test('is written with its whole year where two digits would mean another century', () => {
    expect(periodLabel({ fiscalYear: 2069, quarter: 4 }, 7)).toBe('FY69 Q4');
    expect(periodLabel({ fiscalYear: 2070, quarter: 1 }, 7)).toBe('FY2070 Q1');
    expect(periodLabel({ fiscalYear: 1969, quarter: 1 }, 7)).toBe('FY1969 Q1');
    expect(periodLabel({ fiscalYear: 987, quarter: 1 }, 1)).toBe('0987 Q1');
  });

  test('at the edge of the calendar is cut there, and outside it has no bounds', () => {
    expect(periodBounds({ fiscalYear: 1, quarter: 4 }, 2)).toEqual({ first: '0001-01-01', last: '0001-01-31' });
    expect(periodBounds({ fiscalYear: 10_000, quarter: 4 }, 2)).toEqual({ first: '9999-11-01', last: '9999-12-31' });
    expect(findPeriodBounds({ fiscalYear: 1, quarter: 3 }, 2)).toBeNull();
    expect(() => periodBounds({ fiscalYear: 10_000, quarter: 1 }, 1)).toThrow(
      'Fiscal year 10000 quarter 1 lies outside the years 0001 to 9999',
    );
  });

  test('needs a start month from 1 to 12', () => {
    const date = toPlainDate('2026-01-01');
    for (const month of [0, 13, 1.5, Number.NaN]) {
      expect(() => periodOf(date, month)).toThrow(/month from 1 to 12/);
      expect(() => periodBounds({ fiscalYear: 2026, quarter: 1 }, month)).toThrow(/month from 1 to 12/);
      expect(() => periodLabel({ fiscalYear: 2026, quarter: 1 }, month)).toThrow(/month from 1 to 12/);
    }
  });
});

describe('periods in a row', () => {
  test('step over years both ways', () => {
    const period = { fiscalYear: 2026, quarter: 3 } as const;
    expect(addPeriods(period, 0)).toEqual(period);
    expect(addPeriods(period, 2)).toEqual({ fiscalYear: 2027, quarter: 1 });
    expect(addPeriods(period, -3)).toEqual({ fiscalYear: 2025, quarter: 4 });
    expect(() => addPeriods(period, 0.5)).toThrow(/whole number of quarters/);
  });

  test('sort by year, then quarter', () => {
    const sorted = [
      { fiscalYear: 2025, quarter: 4 },
      { fiscalYear: 2026, quarter: 1 },
      { fiscalYear: 2026, quarter: 3 },
    ] as const;
    expect([sorted[2], sorted[0], sorted[1]].sort(comparePeriods)).toEqual(sorted);
    expect(comparePeriods(sorted[0], { fiscalYear: 2025, quarter: 4 })).toBe(0);
  });

  test(`tile the calendar: each holds its days and begins the day after the one before ends (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyDate, anyStartMonth, (date, startMonth) => {
        const period = periodOf(date, startMonth);
        const { first, last } = periodBounds(period, startMonth);
        expect(first <= date && date <= last).toBe(true);
        expect(periodOf(first, startMonth)).toEqual(period);
        expect(periodOf(last, startMonth)).toEqual(period);
        const next = findPeriodBounds(addPeriods(period, 1), startMonth);
        expect(next?.first ?? null).toBe(last === '9999-12-31' ? null : dayToPlainDate(plainDateToDay(last) + 1));
      }),
      { seed: SEED },
    );
  });

  test(`of a fiscal year are four and last from its start month to the month before (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9998 }), anyStartMonth, (fiscalYear, startMonth) => {
        const { first } = periodBounds({ fiscalYear, quarter: 1 }, startMonth);
        const { last } = periodBounds({ fiscalYear, quarter: 4 }, startMonth);
        expect(Number(first.slice(5, 7))).toBe(startMonth);
        expect(Number(last.slice(0, 4))).toBe(fiscalYear);
        expect(Math.round((plainDateToDay(last) - plainDateToDay(first) + 1) / 365.25)).toBe(1);
        expect(comparePeriods(periodOf(last, startMonth), addPeriods(periodOf(first, startMonth), 3))).toBe(0);
      }),
      { seed: SEED },
    );
  });
});
