import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { datesInWords, widestDates } from '../../../renderer/parts/dependency-words.ts';
import { setLocale } from '../../../renderer/ui/locale.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Schedule } from '../../../shared/plan/initiative.ts';
import { textWidth } from '../../../shared/text/text-width.ts';

beforeEach(() => setLocale('en-GB'));
afterEach(() => setLocale(undefined));

const dated = (start: string | null, end: string | null, precision: Schedule['precision'] = 'day') => {
  const schedule = { start: start && toPlainDate(start), end: end && toPlainDate(end), precision };
  // Spaces of any width.
  return datesInWords({ ...schedule, start: schedule.start || null, end: schedule.end || null }, 2).replace(/\s/g, ' ');
};

describe('dates in words', () => {
  test.each([
    ['2026-01-05', '2026-01-09', '5 – 9 Jan 2026'],
    ['2026-01-05', '2026-02-09', '5 Jan – 9 Feb 2026'],
    ['2026-12-28', '2027-01-08', '28 Dec 2026 – 8 Jan 2027'],
    ['2026-01-05', '2026-01-05', '5 Jan 2026'],
    ['2026-01-09', '2026-01-05', '9 Jan 2026 – 5 Jan 2026'],
    ['2026-01-05', null, '5 Jan 2026 – ?'],
    [null, '2026-01-05', '? – 5 Jan 2026'],
    [null, null, 'no dates'],
  ])('%s to %s is “%s”: what both share is written once', (start, end, words) => {
    expect(dated(start, end)).toBe(words);
  });

  test('are as coarse as what is dated', () => {
    expect(dated('2027-05-01', '2027-05-31', 'month')).toBe('May 2027');
    expect(dated('2027-02-01', '2027-04-30', 'quarter')).toBe('FY28 Q1');
    expect(dated('2027-02-01', '2027-07-31', 'quarter')).toBe('FY28 Q1 – FY28 Q2');
    expect(dated('2027-05-01', null, 'month')).toBe('May 2027 – ?');
  });

  test('have the order of the locale', () => {
    setLocale('en-US');
    expect(dated('2026-01-05', '2026-02-09')).toBe('Jan 5 – Feb 9, 2026');
  });

  test.each(['en-GB', 'en-US', 'de-DE', 'fr-FR'])('of two years fit the width that is asked for in %s', (locale) => {
    setLocale(locale);
    expect(textWidth(dated('2026-09-23', '2027-09-23'), 13)).toBeLessThanOrEqual(widestDates(13));
  });
});
