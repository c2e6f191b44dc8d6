import { afterEach, describe, expect, test } from 'vitest';
import { formatDay, formatFixed, formatNumber, formatPercent } from '../../../../renderer/ui/fields/format-value.ts';
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

  test.each(['en-US', 'de-DE', 'sv-SE'])('has one minus in %s, which is read as a hyphen is', (locale) => {
    setLocale(locale);
    expect(formatNumber(-2)).toBe('−2');
    expect(formatFixed(-2, 0)).toBe('−2');
    expect(formatPercent(-0.5)).toBe('−50 %');
    expect([readTypedNumber('−2'), readTypedNumber('-2')]).toEqual([-2, -2]);
  });

  test('writes very large figures by their power of ten, and reads them so', () => {
    setLocale('en-US');
    expect(formatNumber(999_999_999_999_999)).toBe('999,999,999,999,999');
    expect(formatNumber(1e308)).toBe('1E+308');
    expect(formatFixed(-1.23456e20, 1)).toBe('−1.2346E+20');
    expect(readTypedNumber(formatNumber(1e308))).toBe(1e308);
  });

  test('changes from one number to the next', () => {
    setLocale('en-US');
    const before = formatNumber(1248.5);
    setLocale('de-DE');
    expect(formatNumber(1248.5)).not.toBe(before);
  });
});
