import { describe, expect, test } from 'vitest';
import { readTypedNumber, readTypedShare } from '../../../../renderer/ui/fields/read-typed-number.ts';

describe('a typed number', () => {
  test('takes the signs of its locale, or plain ones', () => {
    expect(readTypedNumber('1,248.5', 'en')).toBe(1_248.5);
    expect(readTypedNumber('1.248,5', 'de')).toBe(1_248.5);
    expect(readTypedNumber('1 248,5', 'fr')).toBe(1_248.5);
    expect(readTypedNumber("12'000", 'de-CH')).toBe(12_000);
    expect(readTypedNumber('2600', 'en')).toBe(2_600);
    expect(readTypedNumber('−3', 'en')).toBe(-3);
    expect(readTypedNumber('.5', 'en')).toBe(0.5);
  });

  test('is none where its signs do not part thousands, or it is no number', () => {
    expect(readTypedNumber('1,5', 'en')).toBe(null);
    expect(readTypedNumber('12abc', 'en')).toBe(null);
    expect(readTypedNumber('', 'en')).toBe(null);
    expect(readTypedNumber('1e999', 'en')).toBe(null);
  });

  test('with a plain point is a fraction, also where the point parts thousands', () => {
    expect(readTypedNumber('0.5', 'de')).toBe(0.5);
    expect(readTypedNumber('1.5', 'de')).toBe(1.5);
  });
});

describe('a typed share', () => {
  test('is the same with a sign, without one, and as a fraction', () => {
    for (const text of ['80', '80%', '80 %', '0.8']) expect(readTypedShare(text, 'en')).toBe(0.8);
    expect(readTypedShare('1', 'en')).toBe(1);
    expect(readTypedShare('1 %', 'en')).toBe(0.01);
  });

  test('lies from 0 to 100 %', () => {
    expect(readTypedShare('120', 'en')).toBe(null);
    expect(readTypedShare('-5', 'en')).toBe(null);
    expect(readTypedShare('lots', 'en')).toBe(null);
  });
});
