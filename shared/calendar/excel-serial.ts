// Days as the serial numbers of spreadsheets.

import { type Day, dayToPlainDate, LAST_DAY, type PlainDate, plainDateToDay } from './plain-date.ts';

/** Which day a workbook counts from: 1 is 1900-01-01 (Windows), or 0 is 1904-01-01 (old Macs). */
export type ExcelDateSystem = '1900' | '1904';

/** 1899-12-30: from 1900-03-01 on, a serial of the 1900 system is the days since then. */
const DAY_OF_SERIAL_0: Day = -25_569;
/** 1904-01-01. */
const DAY_OF_SERIAL_0_IN_1904: Day = -24_107;
/** 29 February 1900, which the 1900 system counts though it never was. */
const PHANTOM_SERIAL = 60;

/**
 * The serial number of a day in the 1900 system: 1 for 1900-01-01, 59 for 1900-02-28, 61 for 1900-03-01, 2958465 for
 * 9999-12-31. Null before 1900-01-01, where there is none.
 * Source: ECMA-376-1:2016, 18.17.4.1 "Dates and times".
 */
export function dateToExcelSerial(date: PlainDate): number | null {
  const serial = plainDateToDay(date) - DAY_OF_SERIAL_0;
  if (serial > PHANTOM_SERIAL) return serial;
  return serial >= 2 ? serial - 1 : null;
}

/**
 * The day of a serial number; the time of day (the fraction) is dropped. Null where there is no such day: a negative
 * serial, NaN, one beyond 9999-12-31, and in the 1900 system the phantom 29 February 1900 (60) and "0 January 1900" (0).
 */
export function excelSerialToDate(serial: number, system: ExcelDateSystem): PlainDate | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const day = dayOfSerial(Math.floor(serial), system);
  return day === null || day > LAST_DAY ? null : dayToPlainDate(day);
}

function dayOfSerial(serial: number, system: ExcelDateSystem): Day | null {
  if (system === '1904') return DAY_OF_SERIAL_0_IN_1904 + serial;
  if (serial === 0 || serial === PHANTOM_SERIAL) return null;
  return DAY_OF_SERIAL_0 + (serial > PHANTOM_SERIAL ? serial : serial + 1);
}
