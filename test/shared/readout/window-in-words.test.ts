import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { type Precision, type Schedule, UNSCHEDULED } from '../../../shared/plan/initiative.ts';
import { windowInWords } from '../../../shared/readout/window-in-words.ts';

describe('when an initiative is planned, in words', () => {
  test.each<[string | null, string | null, Precision, string]>([
    ['2026-02-02', '2026-04-30', 'day', 'FY27 Q1'],
    ['2026-02-02', '2026-05-01', 'day', 'FY27 Q1 to Q2'],
    ['2026-12-01', '2027-02-12', 'day', 'FY27 Q4 to FY28 Q1'],
    ['2026-02-01', '2026-04-30', 'quarter', 'within FY27 Q1'],
    ['2026-02-01', '2026-02-28', 'month', 'within Feb 2026'],
    ['2026-02-01', '2026-03-31', 'month', 'within Feb to Mar 2026'],
    ['2026-12-01', '2027-01-31', 'month', 'within Dec 2026 to Jan 2027'],
    ['2026-02-02', null, 'day', 'from FY27 Q1'],
    [null, '2026-02-28', 'month', 'until Feb 2026'],
    ['2026-02-02', '2026-04-30', 'none', ''],
    [null, null, 'day', ''],
  ])('%s to %s at precision %s is “%s”', (start, end, precision, words) => {
    expect(windowInWords(schedule(start, end, precision), 2)).toBe(words);
  });

  test('names the quarters of calendar years by the year', () => {
    expect(windowInWords(schedule('2026-10-05', '2027-01-08', 'day'), 1)).toBe('2026 Q4 to 2027 Q1');
  });
});

function schedule(start: string | null, end: string | null, precision: Precision): Schedule {
  const day = (text: string | null) => (text === null ? null : toPlainDate(text));
  return { ...UNSCHEDULED, start: day(start), end: day(end), precision };
}
