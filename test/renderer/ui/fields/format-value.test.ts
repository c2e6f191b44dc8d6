import { afterEach, describe, expect, test } from 'vitest';
import { formatDay, formatNumber, formatPercent } from '../../../../renderer/ui/fields/format-value.ts';
import { readTypedNumber } from '../../../../renderer/ui/fields/read-typed-number.ts';
import { setLocale } from '../../../../renderer/ui/locale.ts';

afterEach(() => setLocale(undefined));

describe('the locale that is chosen', () => {
  test.each([
    ['en-GB', '1,248.5', '12 Jan 2026', '12.5 %'],
    ['en-US', '1,248.5', 'Jan 12, 2026', '12.5 %'],
    ['de-DE', '1.248,5', '12. Jan. 2026', '12,5 %'],
  ])('%s writes numbers and days its way, and reads them so', (locale, number, day, percent) => {
    setLocale(locale);
    expect(formatNumber(1248.5)).toBe(number);
    expect(formatDay('2026-01-12')).toBe(day);
    expect(formatPercent(0.125)).toBe(percent);
    expect(readTypedNumber(number)).toBe(1248.5);
  });

  test('changes from one number to the next', () => {
    setLocale('en-US');
    const before = formatNumber(1248.5);
    setLocale('de-DE');
    expect(formatNumber(1248.5)).not.toBe(before);
  });
});
