import { describe, expect, test } from 'vitest';
import { formatDaysOff, readDaysOff, readOneDay } from '../../../../renderer/parts/teams/days-off-text.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';

const calendar = { today: toPlainDate('2026-11-21'), fiscalYearStartMonth: 2, workingWeek: [1, 2, 3, 4, 5] } as const;

function read(typed: string): readonly string[] | string {
  const days = readDaysOff(typed, calendar);
  return days.ok ? days.value : days.problem.message;
}

describe('days off', () => {
  test('are days and stretches of days; of a stretch only workdays count', () => {
    expect(read('24 Dec 2026')).toEqual(['2026-12-24']);
    expect(read('31 Dec 2026 to 4 Jan 2027; 24 Dec 2026')).toEqual([
      '2026-12-24',
      '2026-12-31',
      '2027-01-01',
      '2027-01-04',
    ]);
    expect(read('24 Dec 2026 – 25 Dec 2026')).toEqual(['2026-12-24', '2026-12-25']);
    expect(read('26 Dec 2026')).toEqual(['2026-12-26']);
    expect(read(' ; ')).toEqual([]);
  });

  test('are refused as a whole where a part of them is none', () => {
    expect(read('24 Dec 2026; soon')).toBe('“soon” is not a date.');
    expect(read('Dec 2026')).toBe('“Dec 2026” is a month, not a day.');
    expect(read('25 Dec 2026 to 24 Dec 2026')).toBe('“25 Dec 2026 to 24 Dec 2026” ends before it begins.');
    expect(read('1 Jan 2026 to 1 Jan 9999')).toContain('longer than a year');
  });

  test.each([
    [['2026-12-24'], '24 Dec 2026'],
    [['2027-01-01', '2026-12-31', '2027-01-04'], '31 Dec 2026 to 4 Jan 2027'],
    [['2026-12-24', '2026-12-26', '2026-12-28'], '24 Dec 2026; 26 Dec 2026; 28 Dec 2026'],
    [[], ''],
  ])('%j are shown as they are read again', (texts, shown) => {
    const days = texts.map(toPlainDate);
    expect(formatDaysOff(days, calendar)).toBe(shown);
    expect(read(shown)).toEqual([...texts].sort());
  });
});

test('one day is read from what is written, not from a month', () => {
  expect(readOneDay(' 12 Jan 2027 ', calendar)).toMatchObject({ ok: true, value: '2027-01-12' });
  expect(readOneDay('Q1', calendar)).toMatchObject({ ok: false, problem: { kind: 'not-a-day' } });
});
