import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundToDigits } from '../../../../shared/prioritization/formula/round-to-digits.ts';

describe('rounding to digits after the point', () => {
  test.each([
    [2.5, 0, 3],
    [0.5, 0, 1],
    [0.49999999999999994, 0, 0],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [1.0049999999999997, 2, 1],
    [0.004, 2, 0],
    [1250, -2, 1300],
    [49, -2, 0],
    [50, -2, 100],
    [0.1 + 0.2, 15, 0.3],
    [1234567890123456.8, 0, 1234567890123457],
    [5e-324, 15, 0],
    [1.7976931348623157e308, -15, 1.7976931348623157e308],
  ])('%d to %d is %d', (value, digits, rounded) => {
    expect(roundToDigits(value, digits)).toBe(rounded);
    expect(roundToDigits(-value, digits)).toBe(-rounded);
  });

  test.each([0.5, 16, -16, Number.NaN, Number.POSITIVE_INFINITY])('%d digits are none', (digits) => {
    expect(roundToDigits(1, digits)).toBeNaN();
  });

  test('it is the rounding of the shortest decimal (seed 5)', () => {
    const written = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -14, max: 14 }))
      .map(([whole, exponent]) => Number(`${whole}e${exponent}`));
    const value = fc.oneof(
      written,
      fc.double({ min: -1e16, max: 1e16, noNaN: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const property = fc.property(value, fc.integer({ min: -15, max: 15 }), (number, digits) => {
      expect(roundToDigits(number, digits)).toBe(roundText(number, digits));
    });
    fc.assert(property, { seed: 5, numRuns: 20_000 });
  });
});

/** The slow way: whole numbers of any length. */
function roundText(value: number, digits: number): number {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const power = Number(exponent) - fraction.length + digits;
  const written = BigInt(whole + fraction);
  const unit = 10n ** BigInt(Math.max(0, -power));
  const scaled = power >= 0 ? written * 10n ** BigInt(power) : (written * 2n + unit) / (unit * 2n);
  const rounded = Number(`${scaled}e${-digits}`);
  return value < 0 ? -rounded : rounded;
}
