import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateToExcelSerial, excelSerialToDate } from '../../../shared/calendar/excel-serial.ts';
import { dayToPlainDate, LAST_DAY, plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';

const SEED = 19000301;

describe('the serial number of a day', () => {
  test.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1904-01-01', 1462],
    ['1970-01-01', 25_569],
    ['2026-01-12', 46_034],
    ['9999-12-31', 2_958_465],
  ])('of %s is %i, and back', (text, serial) => {
    expect(dateToExcelSerial(toPlainDate(text))).toBe(serial);
    expect(excelSerialToDate(serial, '1900')).toBe(text);
  });

  test('does not exist before 1900', () => {
    expect(dateToExcelSerial(toPlainDate('1899-12-31'))).toBeNull();
    expect(dateToExcelSerial(toPlainDate('1899-12-30'))).toBeNull();
    expect(dateToExcelSerial(toPlainDate('0001-01-01'))).toBeNull();
  });
});

describe('the day of a serial number', () => {
  test('drops the time of day', () => {
    expect(excelSerialToDate(46_034.999_99, '1900')).toBe('2026-01-12');
    expect(excelSerialToDate(0.5, '1904')).toBe('1904-01-01');
  });

  test('counts from 1904-01-01 in the 1904 system', () => {
    expect(excelSerialToDate(0, '1904')).toBe('1904-01-01');
    expect(excelSerialToDate(60, '1904')).toBe('1904-03-01');
    expect(excelSerialToDate(44_572, '1904')).toBe('2026-01-12');
    expect(excelSerialToDate(2_957_003, '1904')).toBe('9999-12-31');
    expect(excelSerialToDate(2_957_004, '1904')).toBeNull();
  });

  test('is null for the 29 February 1900 that never was, and for 0 January 1900', () => {
    expect(excelSerialToDate(60, '1900')).toBeNull();
    expect(excelSerialToDate(60.75, '1900')).toBeNull();
    expect(excelSerialToDate(0, '1900')).toBeNull();
    expect(excelSerialToDate(0.25, '1900')).toBeNull();
  });

  test('is null outside the calendar', () => {
    for (const serial of [-1, -0.5, 2_958_466, 1e300, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(excelSerialToDate(serial, '1900'), String(serial)).toBeNull();
      expect(excelSerialToDate(serial, '1904'), String(serial)).toBeNull();
    }
  });

  test(`gives back every day from 1900 on (seed ${SEED})`, () => {
    const first = plainDateToDay(toPlainDate('1900-01-01'));
    fc.assert(
      fc.property(fc.integer({ min: first, max: LAST_DAY }), (day) => {
        const date = dayToPlainDate(day);
        expect(excelSerialToDate(dateToExcelSerial(date) ?? Number.NaN, '1900')).toBe(date);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
