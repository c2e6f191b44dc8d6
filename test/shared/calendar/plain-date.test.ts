import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysInMonth,
  dayToPlainDate,
  FIRST_DAY,
  findPlainDate,
  isoWeekday,
  isPlainDate,
  LAST_DAY,
  monthBounds,
  plainDateParts,
  plainDateToDay,
  toPlainDate,
} from '../../../shared/calendar/plain-date.ts';

const SEED = 20260112;

describe('a plain date', () => {
  test('is a day that exists, in ISO form', () => {
    for (const text of ['2026-01-12', '0001-01-01', '9999-12-31', '2024-02-29', '2000-02-29']) {
      expect(isPlainDate(text), text).toBe(true);
      expect(toPlainDate(text)).toBe(text);
    }
  });

  test('is nothing else', () => {
    const texts = ['', '2026-1-12', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00'];
    const forms = [
      '0000-01-01',
      '10000-01-01',
      '2026-01-12T00:00',
      ' 2026-01-12',
      '2026-01-12\n',
      '-001-01-01',
      '２０２６-01-12',
    ];
    for (const text of [...texts, ...forms]) {
      expect(isPlainDate(text), text).toBe(false);
      expect(() => toPlainDate(text), text).toThrow(/Not a day from 0001-01-01 to 9999-12-31/);
    }
  });

  test('is made from numbers only when they name a day', () => {
    expect(findPlainDate({ year: 1, month: 2, dayOfMonth: 3 })).toBe('0001-02-03');
    expect(findPlainDate({ year: 2026, month: 2, dayOfMonth: 29 })).toBeNull();
    expect(findPlainDate({ year: 2026, month: 13, dayOfMonth: 1 })).toBeNull();
    expect(findPlainDate({ year: 0, month: 1, dayOfMonth: 1 })).toBeNull();
    expect(findPlainDate({ year: 10_000, month: 1, dayOfMonth: 1 })).toBeNull();
    expect(findPlainDate({ year: 2026, month: 1.5, dayOfMonth: 1 })).toBeNull();
    expect(plainDateParts(toPlainDate('0987-06-05'))).toEqual({ year: 987, month: 6, dayOfMonth: 5 });
  });
});

describe('a day number', () => {
  test('counts from 1970-01-01', () => {
    expect(plainDateToDay(toPlainDate('1970-01-01'))).toBe(0);
    expect(plainDateToDay(toPlainDate('1969-12-31'))).toBe(-1);
    expect(plainDateToDay(toPlainDate('2000-03-01'))).toBe(11_017);
    expect(plainDateToDay(toPlainDate('2026-01-05'))).toBe(20_458);
    expect(plainDateToDay(toPlainDate('0001-01-01'))).toBe(FIRST_DAY);
    expect(plainDateToDay(toPlainDate('9999-12-31'))).toBe(LAST_DAY);
  });

  test('runs without gaps through every month of the years 1 to 9999 and back to the same text', () => {
    let day = FIRST_DAY;
    for (let year = 1; year <= 9999; year++) {
      for (let month = 1; month <= 12; month++) {
        const length = daysInMonth(year, month);
        for (const dayOfMonth of [1, length]) {
          const date = findPlainDate({ year, month, dayOfMonth });
          if (date === null) throw new Error(`No day ${year}-${month}-${dayOfMonth}`);
          const expected = day + dayOfMonth - 1;
          if (plainDateToDay(date) !== expected || dayToPlainDate(expected) !== date) {
            expect([date, plainDateToDay(date), dayToPlainDate(expected)]).toEqual([date, expected, date]);
          }
        }
        day += length;
      }
    }
    expect(day).toBe(LAST_DAY + 1);
  });

  test(`survives the round trip through text and agrees with the platform's calendar (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
        const date = dayToPlainDate(day);
        expect(plainDateToDay(date)).toBe(day);
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  test('outside the calendar or not whole has no text', () => {
    for (const day of [FIRST_DAY - 1, LAST_DAY + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => dayToPlainDate(day), String(day)).toThrow(/Not a day from 0001-01-01/);
    }
  });
});

describe('the day of the week', () => {
  test('is 1 on Monday and 7 on Sunday', () => {
    const monday = plainDateToDay(toPlainDate('2026-01-05'));
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => isoWeekday(monday + offset))).toEqual([1, 2, 3, 4, 5, 6, 7, 1]);
    expect(isoWeekday(FIRST_DAY)).toBe(1);
    expect(isoWeekday(-1)).toBe(3);
    expect(isoWeekday(LAST_DAY)).toBe(5);
  });

  test('of a fraction of a day throws', () => {
    expect(() => isoWeekday(0.5)).toThrow(/whole number of days: 0.5/);
    expect(() => isoWeekday(Number.NaN)).toThrow(RangeError);
  });
});

describe('the bounds of a month', () => {
  test('are its first and last day', () => {
    expect(monthBounds(toPlainDate('2026-01-12'))).toEqual({ first: '2026-01-01', last: '2026-01-31' });
    expect(monthBounds(toPlainDate('2024-02-29'))).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(monthBounds(toPlainDate('2100-02-01'))).toEqual({ first: '2100-02-01', last: '2100-02-28' });
    expect(monthBounds(toPlainDate('9999-12-31'))).toEqual({ first: '9999-12-01', last: '9999-12-31' });
  });
});
