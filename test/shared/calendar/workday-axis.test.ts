import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Day,
  dayToPlainDate,
  FIRST_DAY,
  type IsoWeekday,
  isoWeekday,
  LAST_DAY,
  plainDateToDay,
  toPlainDate,
} from '../../../shared/calendar/plain-date.ts';
import { createWorkdayAxis, type WorkCalendar } from '../../../shared/calendar/workday-axis.ts';

const SEED = 20260105;
const MONDAY_TO_FRIDAY: readonly IsoWeekday[] = [1, 2, 3, 4, 5];
const plain = createWorkdayAxis({ workingWeek: MONDAY_TO_FRIDAY, holidays: [] });

describe('the workdays of Monday to Friday without holidays', () => {
  test('are numbered from the first on or after 1970-01-01, without gaps over weekends', () => {
    expect(plain.workdayNumber(day('1970-01-01'))).toBe(0);
    expect(plain.workdayNumber(day('1969-12-31'))).toBe(-1);
    const friday = plain.workdayNumber(day('2026-01-09'));
    expect(plain.workdayNumber(day('2026-01-10'))).toBe(friday + 1);
    expect(plain.workdayNumber(day('2026-01-12'))).toBe(friday + 1);
    expect(plain.dayOfWorkday(friday + 1)).toBe(day('2026-01-12'));
  });

  test('give the week Mon 5 to Fri 9 Jan 2026 a duration of 5', () => {
    const { from, to } = plain.span(day('2026-01-05'), day('2026-01-09'));
    expect(to - from).toBe(5);
    expect(plain.dayOfWorkday(from)).toBe(day('2026-01-05'));
    expect(plain.dayOfWorkday(to)).toBe(day('2026-01-12'));
  });

  test('give a bar on a weekend no duration', () => {
    const { from, to } = plain.span(day('2026-01-10'), day('2026-01-11'));
    expect(to - from).toBe(0);
    expect(plain.dayOfWorkday(from)).toBe(day('2026-01-12'));
  });

  test('pull a bar in from the weekends at its ends', () => {
    expect(plain.span(day('2026-01-03'), day('2026-01-11'))).toEqual(plain.span(day('2026-01-05'), day('2026-01-09')));
  });

  test('have no span for a bar that ends before it starts', () => {
    expect(() => plain.span(day('2026-01-06'), day('2026-01-05'))).toThrow(
      'A bar from 2026-01-06 ends before it starts: 2026-01-05',
    );
  });

  test('put the bounds of a successor of Mon 5 to Fri 9 Jan 2026 where its dependency says', () => {
    const { from: s, to: f } = plain.span(day('2026-01-05'), day('2026-01-09'));
    const earliestStart = (number: number) => dayToPlainDate(plain.dayOfWorkday(number));
    const earliestEnd = (number: number) => dayToPlainDate(plain.dayOfWorkday(number - 1));
    expect(earliestStart(f), 'FS').toBe('2026-01-12');
    expect(earliestStart(f + 3), 'FS+3').toBe('2026-01-15');
    expect(earliestStart(f - 2), 'FS-2').toBe('2026-01-08');
    expect(earliestStart(s + 2), 'SS+2').toBe('2026-01-07');
    expect(earliestEnd(f + 1), 'FF+1').toBe('2026-01-12');
    expect(earliestEnd(s), 'SF').toBe('2026-01-02');
    expect(earliestEnd(s + 1), 'SF+1').toBe('2026-01-05');
  });
});

describe('adding workdays', () => {
  test('counts on from the first workday on or after the day', () => {
    expect(added('2026-01-05', 0)).toBe('2026-01-05');
    expect(added('2026-01-05', 5)).toBe('2026-01-12');
    expect(added('2026-01-09', 1)).toBe('2026-01-12');
    expect(added('2026-01-10', 0)).toBe('2026-01-12');
    expect(added('2026-01-10', 1)).toBe('2026-01-13');
  });

  test('counts back from the last workday on or before the day', () => {
    expect(added('2026-01-12', -1)).toBe('2026-01-09');
    expect(added('2026-01-10', -1)).toBe('2026-01-08');
    expect(added('2026-01-11', -5)).toBe('2026-01-02');
  });

  test('needs a whole number', () => {
    expect(() => plain.addWorkdays(day('2026-01-05'), 1.5)).toThrow(/whole number of workdays/);
    expect(() => plain.addWorkdays(day('2026-01-05'), Number.NaN)).toThrow(/whole number of workdays/);
    expect(() => plain.addWorkdays(0.5, 1)).toThrow(/Not a day/);
  });
});

describe('holidays', () => {
  const holidays = ['2026-01-06', '2026-01-10', '2026-01-12', '2026-01-12'].map(toPlainDate);
  const axis = createWorkdayAxis({ workingWeek: MONDAY_TO_FRIDAY, holidays });

  test('are left out once, and change nothing on a weekend', () => {
    expect(axis.isWorkday(day('2026-01-05'))).toBe(true);
    expect(axis.isWorkday(day('2026-01-06'))).toBe(false);
    expect(axis.isWorkday(day('2026-01-10'))).toBe(false);
    expect(axis.countWorkdays(day('2026-01-05'), day('2026-01-16'))).toBe(8);
    expect(axis.firstWorkdayOnOrAfter(day('2026-01-10'))).toBe(day('2026-01-13'));
    expect(axis.lastWorkdayOnOrBefore(day('2026-01-12'))).toBe(day('2026-01-09'));
  });

  test('may cover a whole bar, which then has no duration', () => {
    const { from, to } = axis.span(day('2026-01-10'), day('2026-01-12'));
    expect(to - from).toBe(0);
  });

  test('in a quarter of 64 workdays leave 61 when three of them fall on workdays', () => {
    const quarter = [day('2026-01-01'), day('2026-03-31')] as const;
    expect(plain.countWorkdays(...quarter)).toBe(64);
    const three = ['2026-01-01', '2026-01-19', '2026-02-16'].map(toPlainDate);
    expect(createWorkdayAxis({ workingWeek: MONDAY_TO_FRIDAY, holidays: three }).countWorkdays(...quarter)).toBe(61);
  });
});

describe('counting workdays', () => {
  test('takes both ends and finds none in an empty range', () => {
    expect(plain.countWorkdays(day('2026-01-05'), day('2026-01-05'))).toBe(1);
    expect(plain.countWorkdays(day('2026-01-10'), day('2026-01-11'))).toBe(0);
    expect(plain.countWorkdays(day('2026-01-06'), day('2026-01-05'))).toBe(0);
    expect(plain.countWorkdays(day('2026-01-06'), day('2025-01-01'))).toBe(0);
  });
});

describe('the ends of the calendar', () => {
  test('are on the axis, and what lies beyond throws', () => {
    expect(plain.countWorkdays(FIRST_DAY, LAST_DAY)).toBe(2_608_615);
    expect(plain.firstWorkdayOnOrAfter(FIRST_DAY)).toBe(FIRST_DAY);
    expect(plain.lastWorkdayOnOrBefore(LAST_DAY)).toBe(LAST_DAY);
    expect(() => plain.addWorkdays(LAST_DAY, 1)).toThrow(/Not a day from 0001-01-01/);
    expect(() => plain.addWorkdays(FIRST_DAY, -1)).toThrow(/Not a day from 0001-01-01/);
    expect(() => plain.workdayNumber(LAST_DAY + 1)).toThrow(/Not a day from 0001-01-01/);
    expect(() => plain.dayOfWorkday(1e12)).toThrow(/Not a day from 0001-01-01/);
    const noNewYearsEve = createWorkdayAxis({ workingWeek: [5], holidays: [toPlainDate('9999-12-31')] });
    expect(() => noNewYearsEve.firstWorkdayOnOrAfter(LAST_DAY)).toThrow(/Not a day from 0001-01-01/);
  });
});

describe('a working week', () => {
  test('without days is refused', () => {
    expect(() => createWorkdayAxis({ workingWeek: [], holidays: [] })).toThrow('A working week needs at least one day');
  });

  test('may be any days, in any order, named twice', () => {
    const axis = createWorkdayAxis({ workingWeek: [7, 2, 7], holidays: [] });
    expect(axis.countWorkdays(day('2026-01-05'), day('2026-01-18'))).toBe(4);
    expect(axis.addWorkdays(day('2026-01-05'), 1)).toBe(day('2026-01-11'));
  });
});

describe(`laws of the axis (seed ${SEED})`, () => {
  const base = day('2026-01-01');
  const nearbyDay = fc.integer({ min: base - 60, max: base + 60 });
  const calendar: fc.Arbitrary<WorkCalendar> = fc.record({
    workingWeek: fc.subarray<IsoWeekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    holidays: fc.array(nearbyDay.map(dayToPlainDate), { maxLength: 40 }),
  });

  test('adding workdays agrees with a walk day by day', () => {
    fc.assert(
      fc.property(calendar, nearbyDay, fc.integer({ min: -30, max: 30 }), (work, start, n) => {
        expect(createWorkdayAxis(work).addWorkdays(start, n)).toBe(walk(work, start, n));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('number and day are inverse on workdays, and elsewhere lead to the next workday', () => {
    fc.assert(
      fc.property(calendar, nearbyDay, fc.integer({ min: -500, max: 500 }), (work, start, number) => {
        const axis = createWorkdayAxis(work);
        expect(axis.workdayNumber(axis.dayOfWorkday(number))).toBe(number);
        expect(axis.isWorkday(axis.dayOfWorkday(number))).toBe(true);
        expect(axis.isWorkday(start)).toBe(isWorkdayOf(work, start));
        expect(axis.dayOfWorkday(axis.workdayNumber(start))).toBe(walk(work, start, 0));
        expect(axis.firstWorkdayOnOrAfter(start)).toBe(walk(work, start, 0));
        expect(axis.lastWorkdayOnOrBefore(start)).toBe(toWorkday(work, start, -1));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('the length of a span is the number of workdays in it, one by one', () => {
    fc.assert(
      fc.property(calendar, nearbyDay, fc.nat({ max: 60 }), (work, start, length) => {
        const axis = createWorkdayAxis(work);
        const { from, to } = axis.span(start, start + length);
        const days = Array.from({ length: length + 1 }, (_, offset) => start + offset);
        const expected = days.filter((each) => isWorkdayOf(work, each)).length;
        expect(to - from).toBe(expected);
        expect(axis.countWorkdays(start, start + length)).toBe(expected);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

function day(text: string): Day {
  return plainDateToDay(toPlainDate(text));
}

function added(text: string, n: number): string {
  return dayToPlainDate(plain.addWorkdays(day(text), n));
}

function isWorkdayOf(work: WorkCalendar, candidate: Day): boolean {
  return work.workingWeek.includes(isoWeekday(candidate)) && !work.holidays.includes(dayToPlainDate(candidate));
}

function walk(work: WorkCalendar, start: Day, n: number): Day {
  const step = n < 0 ? -1 : 1;
  let current = toWorkday(work, start, step);
  for (let left = Math.abs(n); left > 0; left--) current = toWorkday(work, current + step, step);
  return current;
}

function toWorkday(work: WorkCalendar, start: Day, step: 1 | -1): Day {
  let current = start;
  while (!isWorkdayOf(work, current)) current += step;
  return current;
}
