import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundToSignificant } from '../../../shared/prioritization/round-to-significant.ts';

describe('rounding to significant digits', () => {
  test.each([
    [0.1 + 0.2, 12, 0.3],
    [79.16666666666667, 12, 79.1666666667],
    [1234.5, 4, 1235],
    [1e-300, 12, 1e-300],
    [1.234567890123456e-300, 12, 1.23456789012e-300],
    [1e300, 12, 1e300],
    [9.99999999999999e300, 12, 1e301],
    [1.7976931348623157e308, 12, 1.79769313486e308],
    [5e-324, 12, 5e-324],
    [1000, 12, 1000],
    [999.9999999999999, 12, 1000],
    [0, 12, 0],
  ])('%d to %d digits is %d', (value, digits, rounded) => {
    expect(roundToSignificant(value, digits)).toBe(rounded);
    expect(roundToSignificant(-value, digits)).toBe(-rounded);
  });

  test.each([
    [1000000000005, 1000000000010],
    [1000000000004, 1000000000000],
    [1.000000000005, 1.00000000001],
    [1.00000000000499, 1],
    [100.0000000005, 100.000000001],
  ])('a half as it is written goes away from zero: %d', (value, rounded) => {
    expect(roundToSignificant(value, 12)).toBe(rounded);
    expect(roundToSignificant(-value, 12)).toBe(-rounded);
  });

  test('1.005 counts as the half that it is written as', () => {
    expect(roundToSignificant(1.005, 3)).toBe(1.01);
  });

  test('what cannot be rounded is refused', () => {
    expect(() => roundToSignificant(Number.NaN, 12)).toThrow('NaN');
    expect(() => roundToSignificant(Number.POSITIVE_INFINITY, 12)).toThrow('Infinity');
    expect(() => roundToSignificant(1, 0)).toThrow('not 0');
    expect(() => roundToSignificant(1, 16)).toThrow('not 16');
  });

  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

  test('it is the rounding of the decimal digits (seed 1)', () => {
    const property = fc.property(finite, fc.integer({ min: 1, max: 15 }), (value, digits) => {
      expect(roundToSignificant(value, digits)).toBe(roundText(value, digits));
    });
    fc.assert(property, { seed: 1, numRuns: 5000 });
  });

  test('it keeps the order of numbers, and what is rounded stays (seed 2)', () => {
    const property = fc.property(finite, finite, (a, b) => {
      const [low, high] = a <= b ? [a, b] : [b, a];
      const rounded = roundToSignificant(low, 12);
      expect(rounded).toBeLessThanOrEqual(roundToSignificant(high, 12));
      expect(roundToSignificant(rounded, 12)).toBe(rounded);
    });
    fc.assert(property, { seed: 2, numRuns: 2000 });
  });
});

/** The slow way: whole numbers of any length. */
function roundText(value: number, digits: number): number {
  if (value === 0) return value;
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const written = BigInt(mantissa.replace('.', '').padEnd(20, '0'));
  const unit = 10n ** BigInt(20 - digits);
  const rounded = (written + unit / 2n) / unit;
  return Math.sign(value) * Number(`${rounded}e${Number(exponent) - digits + 1}`);
}
