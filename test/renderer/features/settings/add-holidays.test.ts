import { describe, expect, test } from 'vitest';
import { addHolidays } from '../../../../renderer/features/settings/add-holidays.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';

const calendar = { today: toPlainDate('2026-11-21'), fiscalYearStartMonth: 1 };
const there = [toPlainDate('2026-12-25')];

describe('typed holidays', () => {
  test('are taken one or several at a time, in order', () => {
    expect(addHolidays(there, '1 Jan 2027; 24 Dec', calendar)).toEqual({
      ok: true,
      value: ['2026-12-24', '2026-12-25', '2027-01-01'],
    });
    expect(addHolidays([], 'Jan 12, 2026', calendar)).toEqual({ ok: true, value: ['2026-01-12'] });
  });

  test.each([
    ['31 Feb 2026', '“31 Feb 2026” is impossible: February 2026 has 28 days.'],
    ['3/4/2026', '“3/4/2026” can be 3 Apr 2026 (day first) or 4 Mar 2026 (month first).'],
    ['Dec 2026', '“Dec 2026” is a month, not a day.'],
    ['25 Dec 2026', '“25 Dec 2026” is a holiday already.'],
    ['1 Jan 2027; 1 Jan 2027', '“1 Jan 2027” is a holiday already.'],
    [' ; ', 'Type a day, such as 25 Dec 2026.'],
  ])('are refused as “%s”', (typed, message) => {
    expect(addHolidays(there, typed, calendar)).toMatchObject({ ok: false, problem: { message } });
  });
});
