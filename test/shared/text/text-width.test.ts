import { describe, expect, test } from 'vitest';
import { shortenToWidth, textWidth } from '../../../shared/text/text-width.ts';

describe('the width of a text', () => {
  test('is the sum of its signs’ advances at the size', () => {
    expect(textWidth('', 12)).toBe(0);
    expect(textWidth('M', 10)).toBeCloseTo(9.03);
    expect(textWidth('MM', 10)).toBeCloseTo(2 * textWidth('M', 10));
    expect(textWidth('ii', 20)).toBeLessThan(textWidth('WW', 20));
  });

  test('takes a sign beyond ASCII for the widest, once for each sign', () => {
    expect(textWidth('漢', 12)).toBe(12);
    expect(textWidth('😀', 12)).toBe(12);
  });

  // As wide as a font draws them that is wider than most.
  test.each([
    ['النشر الثاني', 4.95],
    ['שדרוג מסד הנתונים', 8.28],
    ['Απλοποίηση κόμβων', 10.13],
    ['Упростить пулы узлов для пакетной работы', 23.46],
  ])('of another script is what its letters take on average at the most: %s', (text, drawn) => {
    expect(textWidth(text, 1)).toBeGreaterThan(drawn);
    expect(textWidth(text, 1)).toBeLessThan(drawn * 1.6);
  });

  test('marks on letters and marks of direction take hardly any room, but thousands of them are cut', () => {
    expect(textWidth('שָׁלוֹם', 10)).toBeCloseTo(textWidth('שלום', 10) + 3 * 0.6);
    expect(textWidth('\u2067abc\u2069', 10)).toBeCloseTo(textWidth('abc', 10) + 2 * 0.6);
    expect(shortenToWidth(`a${'\u0301'.repeat(10_000)}`, 12, 240).length).toBeLessThan(400);
  });

  test('a text that is too long ends with an ellipsis and fits', () => {
    const long = 'Regional failover for the identity service';
    const short = shortenToWidth(long, 12, 120);
    expect(short).toMatch(/^Regional f.*…$/);
    expect(textWidth(short, 12)).toBeLessThanOrEqual(120);
    expect(shortenToWidth(long, 12, 1_000)).toBe(long);
  });

  test('nothing is left where not even three signs fit', () => {
    expect(shortenToWidth('Regional', 12, 15)).toBe('');
  });
});

describe('accents, weights and lengths', () => {
  test('accented letters are as wide as they are, and semibold is wider', () => {
    expect(textWidth('é', 100)).toBeCloseTo(textWidth('e', 100));
    expect(textWidth('…', 1000)).toBeCloseTo(864);
    expect(textWidth('Identity', 12, Number.POSITIVE_INFINITY, 'semibold')).toBeGreaterThan(textWidth('Identity', 12));
  });

  test('with a limit a long text is only known to be wider', () => {
    expect(textWidth('x'.repeat(10_000), 12, 100)).toBeGreaterThan(100);
    expect(textWidth('x'.repeat(10_000), 12, 100)).toBeLessThan(120);
    expect(textWidth('short', 12, 100)).toBe(textWidth('short', 12));
  });

  test('a blank before the ellipsis is dropped, and no pair is cut in half', () => {
    expect(shortenToWidth('One two', 12, textWidth('One …', 12))).toBe('One…');
    expect(shortenToWidth('😀😀😀😀😀😀', 12, 50)).toBe('😀😀😀…');
  });
});
