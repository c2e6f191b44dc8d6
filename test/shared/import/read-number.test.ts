import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalSeparatorOf, readNumber, readNumberRange } from '../../../shared/import/read-number.ts';

function numberOf(text: string, decimal: '.' | ',' | null = null): number | string {
  const read = readNumber(text, decimal);
  return read.ok ? read.value : read.problem.kind;
}

describe('a number', () => {
  test.each([
    ['42', 42],
    [' -3 ', -3],
    ['−3', -3],
    ['+7', 7],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['.5', 0.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1 234', 1234],
    ["1'234.5", 1234.5],
    ['1\u00A0234\u00A0567,25', 1_234_567.25],
    ['12345.678', 12_345.678],
    ['1e3', 1000],
  ])('“%s” is %d', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  test.each(['', 'five', '1,2,3', '1..2', '12,34.5', '1-2', '0x10', 'NaN', 'Infinity', '1e999', '9'.repeat(41)])(
    '“%s” is none',
    (text) => {
      expect(numberOf(text)).toBe('no-number');
    },
  );

  test('with three digits behind its only separator needs the column to say what it is', () => {
    expect(numberOf('1.234')).toBe('ambiguous');
    expect(numberOf('1,234')).toBe('ambiguous');
    expect(numberOf('1.234', '.')).toBe(1.234);
    expect(numberOf('1.234', ',')).toBe(1234);
    expect(numberOf('1,234', '.')).toBe(1234);
    const read = readNumber('1.234', null);
    expect(read.ok ? '' : read.problem.message).toBe(
      '“1.234” can be 1234 or 1.234, and the other values of the column do not say which.',
    );
  });

  test('reads back as JavaScript prints it (seed 11)', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(numberOf(String(value), '.')).toBe(value + 0);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });
});

describe('the decimal separator of a column', () => {
  test.each([
    [['1.5', '1.234'], '.'],
    [['1,5', '1.234'], ','],
    [['1.234,5'], ','],
    [['1,234,567', '500'], '.'],
    [['1.234', '500'], null],
    [['1.5', '1,5', '1.234'], null],
    [['1.234', '2.500', '12.000'], ','],
    [['1,234', '2,500', '12,000', '1,234'], '.'],
    [['1,234', '2.500', '12.000', '7.125'], null],
    [[], null],
  ] as const)('%j: %s', (texts, separator) => {
    expect(decimalSeparatorOf(texts)).toBe(separator);
  });
});

describe('a range', () => {
  test('is low-likely-high in this order', () => {
    expect(readNumberRange('2-4-8', null)).toEqual({ ok: true, value: { low: 2, likely: 4, high: 8 } });
    expect(readNumberRange('1,5 – 2 – 3,5', null)).toEqual({ ok: true, value: { low: 1.5, likely: 2, high: 3.5 } });
    expect(readNumberRange('-4', null)).toEqual({ ok: true, value: { low: null, likely: -4, high: null } });
    for (const wrong of ['2-8', '8-4-2', '1-2-3-4']) {
      expect(readNumberRange(wrong, null)).toMatchObject({ ok: false, problem: { kind: 'no-range' } });
    }
    expect(readNumberRange('a-b-c', null)).toMatchObject({ ok: false, problem: { kind: 'no-number' } });
  });
});
