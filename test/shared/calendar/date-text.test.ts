import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DateText,
  type DateTextOptions,
  dayMonthOrderOf,
  formatDateText,
  readDateText,
} from '../../../shared/calendar/date-text.ts';
import { periodBounds, periodOf } from '../../../shared/calendar/fiscal-period.ts';
import {
  dayToPlainDate,
  FIRST_DAY,
  LAST_DAY,
  monthBounds,
  type PlainDate,
  toPlainDate,
} from '../../../shared/calendar/plain-date.ts';

const SEED = 20261113;
const OPTIONS: DateTextOptions = {
  today: toPlainDate('2026-01-05'),
  fiscalYearStartMonth: 1,
  dayMonthOrder: 'unknown',
};

describe('a date text at day precision', () => {
  test.each([
    ['2026-01-12', '2026-01-12'],
    ['2026-1-2', '2026-01-02'],
    ['2026/01/12', '2026-01-12'],
    ['2026-01-12T10:00Z', '2026-01-12'],
    ['2026-01-12T23:59:59.999+14:00', '2026-01-12'],
    ['2026-01-12 10:00:00', '2026-01-12'],
    ['2026-01-12 00:30 -0800', '2026-01-12'],
    ['12 Jan 2026', '2026-01-12'],
    ['Jan 12, 2026', '2026-01-12'],
    ['January 12th 2026', '2026-01-12'],
    ['1st of March 2026', '2026-03-01'],
    ['12-Jan-26', '2026-01-12'],
    ['12/Jan/26 3:04 PM', '2026-01-12'],
    ['05/Feb/26 11:04 AM', '2026-02-05'],
    ['12JAN2026', '2026-01-12'],
    ['Mon Feb 06 2023 05:00:00 GMT+0000 (GMT)', '2023-02-06'],
    ['Mon Feb 06 2023 23:00:00 GMT-0800 (Pacific Standard Time)', '2023-02-06'],
    ['Mon, 06 Feb 2023 05:00:00 GMT', '2023-02-06'],
    ['Monday, 12 January 2026', '2026-01-12'],
    ['31.12.2026', '2026-12-31'],
    ['1.2.2026', '2026-02-01'],
    ['31. 12. 26', '2026-12-31'],
    ['9/13/19', '2019-09-13'],
    ['13/09/2019', '2019-09-13'],
    ['13-09-2019', '2019-09-13'],
    ['4/4/2026', '2026-04-04'],
    ['29/02/2024', '2024-02-29'],
    ['0001-01-01', '0001-01-01'],
    ['31 Dec 9999', '9999-12-31'],
    ['  12\u00a0Jan\u202f2026 ', '2026-01-12'],
    ['\u200e2026\u20111\u201112', '2026-01-12'],
  ])('%s is %s', (text, date) => {
    expect(readOrNull(text)).toEqual({ first: date, last: date, precision: 'day' });
  });

  test.each([
    ['3. Oktober 2026', '2026-10-03'],
    ['12. März 2026', '2026-03-12'],
    ['12 Maerz 2026', '2026-03-12'],
    ['24. Dez. 2026', '2026-12-24'],
    ['1er août 2026', '2026-08-01'],
    ['14 juil. 2026', '2026-07-14'],
    ['3 févr. 2026', '2026-02-03'],
    ['12 de enero de 2026', '2026-01-12'],
    ['27/may/26 9:15 PM', '2026-05-27'],
    ['02/abr/26', '2026-04-02'],
    ['1º dic 2026', '2026-12-01'],
  ])('%s is %s, in another language', (text, date) => {
    expect(readOrNull(text)).toEqual({ first: date, last: date, precision: 'day' });
  });

  test('has years of two digits from 1970 to 2069', () => {
    expect(readOrNull('1 May 69')?.first).toBe('2069-05-01');
    expect(readOrNull('1 May 70')?.first).toBe('1970-05-01');
    expect(readOrNull('31.12.00')?.first).toBe('2000-12-31');
    expect(readOrNull('13/12/99')?.first).toBe('1999-12-13');
  });

  test('without a year is of this year, unless that is more than six months back', () => {
    expect(readOrNull('12 Jan', { today: toPlainDate('2026-01-05') })?.first).toBe('2026-01-12');
    expect(readOrNull('12 Jan', { today: toPlainDate('2026-07-12') })?.first).toBe('2026-01-12');
    expect(readOrNull('12 Jan', { today: toPlainDate('2026-07-13') })?.first).toBe('2027-01-12');
    expect(readOrNull('28 Feb', { today: toPlainDate('2026-08-31') })?.first).toBe('2026-02-28');
    expect(readOrNull('27 Feb', { today: toPlainDate('2026-08-31') })?.first).toBe('2027-02-27');
    expect(readOrNull('31 Dec', { today: toPlainDate('2026-01-05') })?.first).toBe('2026-12-31');
    expect(readOrNull('Jan 5', { today: toPlainDate('2026-11-05') })?.first).toBe('2027-01-05');
  });

  test('may count calendar days and weeks from today', () => {
    expect(readOrNull('+2w')?.first).toBe('2026-01-19');
    expect(readOrNull('+3d')?.first).toBe('2026-01-08');
    expect(readOrNull('-1w')?.first).toBe('2025-12-29');
    expect(readOrNull('\u22121w')?.first).toBe('2025-12-29');
    expect(readOrNull('+0d')?.first).toBe('2026-01-05');
    expect(problemOf('+9999999w')).toEqual({
      kind: 'impossible-date',
      message: '“+9999999w” is impossible: years run from 0001 to 9999.',
    });
  });
});

describe('a date text at month precision', () => {
  test.each([
    '2026-01',
    '2026/01',
    'Jan 2026',
    'January 2026',
    'Jan. 2026',
    "Jan '26",
    'Jan-2026',
    'enero de 2026',
    'JÄNNER 2026',
  ])('%s is all of January 2026', (text) => {
    expect(readOrNull(text)).toEqual({ first: '2026-01-01', last: '2026-01-31', precision: 'month' });
  });

  test('may not be one with a day or time that is missing', () => {
    expect(problemOf('Jan 2026 10:00')?.kind).toBe('not-a-date');
    expect(problemOf('Mon Jan 2026')?.kind).toBe('not-a-date');
  });

  test('is ambiguous as a name and two digits, which may be the day', () => {
    expect(problemOf('Jan 26')).toEqual({
      kind: 'ambiguous-date',
      message: '“Jan 26” can be 26 Jan or Jan 2026.',
      readings: ['26 Jan', 'Jan 2026'],
    });
    expect(readOrNull('Jan 45')?.first).toBe('2045-01-01');
    expect(problemOf('Feb 30')?.message).toBe(
      '“Feb 30” is impossible: February has at most 29 days (the month is written Feb 2030).',
    );
  });
});

describe('a date text at quarter precision', () => {
  test.each([
    'Q3 2026',
    '2026 Q3',
    '2026-Q3',
    '2026q3',
    'Q3-2026',
    "Q3 '26",
    'Q3 26',
    'FY26 Q3',
    'FY2026 Q3',
    'Q3 FY26',
  ])('%s is the third quarter of the plan’s fiscal year 2026', (text) => {
    expect(readOrNull(text)).toEqual({ first: '2026-07-01', last: '2026-09-30', precision: 'quarter' });
    expect(readOrNull(text, { fiscalYearStartMonth: 2 })).toEqual({
      first: '2025-08-01',
      last: '2025-10-31',
      precision: 'quarter',
    });
  });

  test('FY27 Q1 is February to April 2026 where the fiscal year starts in February', () => {
    expect(readOrNull('FY27 Q1', { fiscalYearStartMonth: 2 })).toEqual({
      first: '2026-02-01',
      last: '2026-04-30',
      precision: 'quarter',
    });
  });

  test('without a year is the first such quarter that ends on or after today', () => {
    expect(readOrNull('Q1', { today: toPlainDate('2026-03-31') })?.first).toBe('2026-01-01');
    expect(readOrNull('Q1', { today: toPlainDate('2026-04-01') })?.first).toBe('2027-01-01');
    expect(readOrNull('q3', { today: toPlainDate('2026-04-01') })?.first).toBe('2026-07-01');
    expect(readOrNull('Q4', { today: toPlainDate('2026-01-31'), fiscalYearStartMonth: 2 })?.first).toBe('2025-11-01');
    expect(readOrNull('Q4', { today: toPlainDate('2026-02-01'), fiscalYearStartMonth: 2 })?.first).toBe('2026-11-01');
  });

  test('is impossible beyond the fourth quarter and the last year', () => {
    expect(problemOf('Q5 2026')?.message).toBe('“Q5 2026” is impossible: there is no quarter 5.');
    expect(problemOf('Q0')?.kind).toBe('impossible-date');
    expect(problemOf('FY10000 Q1')?.message).toBe('“FY10000 Q1” is impossible: years run from 0001 to 9999.');
  });
});

describe('two numbers and a year', () => {
  test('follow a known order', () => {
    expect(readOrNull('3/4/2026', { dayMonthOrder: 'day-first' })?.first).toBe('2026-04-03');
    expect(readOrNull('3/4/2026', { dayMonthOrder: 'month-first' })?.first).toBe('2026-03-04');
    expect(readOrNull('03-04-2026', { dayMonthOrder: 'month-first' })?.first).toBe('2026-03-04');
    expect(readOrNull('3.4.2026', { dayMonthOrder: 'month-first' })?.first).toBe('2026-04-03');
  });

  test('are ambiguous in an unknown order, and both readings are said', () => {
    expect(problemOf('3/4/2026')).toEqual({
      kind: 'ambiguous-date',
      message: '“3/4/2026” can be 3 Apr 2026 (day first) or 4 Mar 2026 (month first).',
      readings: ['3 Apr 2026', '4 Mar 2026'],
    });
  });

  test('that contradict a known order are a problem', () => {
    expect(problemOf('9/13/19', { dayMonthOrder: 'day-first' })).toEqual({
      kind: 'impossible-date',
      message: '“9/13/19” is impossible: there is no month 13, and dates here have the day first.',
    });
    expect(problemOf('13/09/2019', { dayMonthOrder: 'month-first' })?.message).toBe(
      '“13/09/2019” is impossible: there is no month 13, and dates here have the month first.',
    );
  });
});

describe('an impossible date', () => {
  test.each([
    ['31/02/2026', 'February 2026 has 28 days'],
    ['2/31/2026', 'February 2026 has 28 days'],
    ['2026-02-30', 'February 2026 has 28 days'],
    ['29 Feb', 'February 2026 has 28 days'],
    ['31 April 2026', 'April 2026 has 30 days'],
    ['31.11.2026', 'November 2026 has 30 days'],
    ['2026-13-01', 'there is no month 13'],
    ['2026-13', 'there is no month 13'],
    ['2026-00-01', 'there is no month 0'],
    ['14/13/2026', 'there is no month 13'],
    ['0/5/2026', 'there is no day 0'],
    ['2026-01-00', 'there is no day 0'],
    ['0000-01-01', 'years run from 0001 to 9999'],
    ['Tue 12 Jan 2026', '12 Jan 2026 is a Monday'],
  ])('%s says why: %s', (text, why) => {
    expect(problemOf(text)).toEqual({ kind: 'impossible-date', message: `“${text}” is impossible: ${why}.` });
  });
});

describe('a text that is no date', () => {
  test.each([
    'yyyy-mm-dd',
    '',
    ' ',
    'TBD',
    'soon',
    '2026',
    '20260112',
    '46034',
    '12.5',
    '2026-01-12 or later',
    'v1.2.3',
    '2026-01/12',
    '01-02-03',
    '12 Smarch 2026',
    'constructor 2026',
    '12 __proto__ 2026',
    '2026-01-12 25:00',
    '2026-01-12 10:61',
    '2w',
    '+2m',
    '1/2/3/2026',
    'H1 2026',
    '2026-W03',
  ])('“%s” is said to be none', (text) => {
    expect(problemOf(text)).toEqual({ kind: 'not-a-date', message: `“${text}” is not a date.` });
  });

  test('is quoted with at most 40 characters, on one line', () => {
    expect(problemOf('x'.repeat(40))?.message).toBe(`“${'x'.repeat(40)}” is not a date.`);
    expect(problemOf('x'.repeat(41))?.message).toBe(`“${'x'.repeat(39)}…” is not a date.`);
    expect(problemOf('🙂'.repeat(41))?.message).toBe(`“${'🙂'.repeat(39)}…” is not a date.`);
    expect(problemOf('one\ntwo')?.message).toBe('“one two” is not a date.');
  });

  test('is any text over 200 characters, which is not looked into, and may be a megabyte long', () => {
    expect(readOrNull('12 Jan 2026'.padEnd(200))?.first).toBe('2026-01-12');
    expect(problemOf('12 Jan 2026'.padEnd(201))?.kind).toBe('not-a-date');
    for (const piece of ['1', ' ', 'a', '1/', 'jan ', '+', "'", '(', '2026-01-12T', '\u0301']) {
      expect(problemOf(piece.repeat(1_000_000 / piece.length))?.kind, piece).toBe('not-a-date');
    }
  });

  test(`never throws, whatever it is (seed ${SEED})`, () => {
    const pieces = fc.constantFrom(
      ...'0123456789',
      ..." -/.,:+'()",
      'jan',
      'q',
      'fy',
      'mon',
      't',
      'z',
      'w',
      'd',
      'pm',
      'ß',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 14 }),
        fc.constantFrom('day-first', 'month-first', 'unknown'),
        (parts, order) => {
          const reading = readDateText(parts.join(''), { ...OPTIONS, dayMonthOrder: order });
          if (reading.ok) expect(reading.value.first <= reading.value.last).toBe(true);
          else expect(reading.problem.message).toMatch(/^“.*” .+\.$/s);
        },
      ),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe('the order of day and month in a column', () => {
  test('is proven by any number above 12', () => {
    expect(dayMonthOrderOf(['3/4/2026', '', 'TBD', '13/4/2026'])).toBe('day-first');
    expect(dayMonthOrderOf(['9/12/19', '9/13/19 10:00'])).toBe('month-first');
    expect(dayMonthOrderOf(new Set(['03-31-2026']))).toBe('month-first');
  });

  test('is unknown without evidence or against it', () => {
    expect(dayMonthOrderOf([])).toBe('unknown');
    expect(dayMonthOrderOf(['3/4/2026', '2026-01-31', '31.12.2026', '40/1/2026', '13/13/2026'])).toBe('unknown');
    expect(dayMonthOrderOf(['13/4/2026', '4/13/2026', '13/4/2026'])).toBe('unknown');
  });
});

describe('a date written as text', () => {
  test('has the precision that it has', () => {
    const first = toPlainDate('2026-01-12');
    expect(formatDateText({ first, last: first, precision: 'day' }, { fiscalYearStartMonth: 1 })).toBe('12 Jan 2026');
    const month: DateText = { ...monthBounds(first), precision: 'month' };
    expect(formatDateText(month, { fiscalYearStartMonth: 1 })).toBe('Jan 2026');
    const quarter: DateText = { ...periodBounds({ fiscalYear: 2027, quarter: 1 }, 2), precision: 'quarter' };
    expect(formatDateText(quarter, { fiscalYearStartMonth: 2 })).toBe('FY27 Q1');
    const calendarQuarter: DateText = { ...periodBounds({ fiscalYear: 2026, quarter: 4 }, 1), precision: 'quarter' };
    expect(formatDateText(calendarQuarter, { fiscalYearStartMonth: 1 })).toBe('2026 Q4');
  });

  test(`is read back as the same date (seed ${SEED})`, () => {
    const anyDate = fc.oneof(
      fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
      fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 100 }),
      fc.integer({ min: LAST_DAY - 100, max: LAST_DAY }),
    );
    const precision = fc.constantFrom('day' as const, 'month' as const, 'quarter' as const);
    const startMonth = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(anyDate, precision, startMonth, (day, at, fiscalYearStartMonth) => {
        const value = dateTextAt(dayToPlainDate(day), at, fiscalYearStartMonth);
        const text = formatDateText(value, { fiscalYearStartMonth });
        expect(readOrNull(text, { fiscalYearStartMonth })).toEqual(value);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

function dateTextAt(date: PlainDate, precision: DateText['precision'], fiscalYearStartMonth: number): DateText {
  if (precision === 'day') return { first: date, last: date, precision };
  if (precision === 'month') return { ...monthBounds(date), precision };
  return { ...periodBounds(periodOf(date, fiscalYearStartMonth), fiscalYearStartMonth), precision };
}

function readOrNull(text: string, options: Partial<DateTextOptions> = {}): DateText | null {
  const reading = readDateText(text, { ...OPTIONS, ...options });
  return reading.ok ? reading.value : null;
}

function problemOf(text: string, options: Partial<DateTextOptions> = {}) {
  const reading = readDateText(text, { ...OPTIONS, ...options });
  return reading.ok ? null : reading.problem;
}
