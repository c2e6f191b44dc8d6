import { describe, expect, test } from 'vitest';
import { readArithmetic } from '../../../shared/grid/read-arithmetic.ts';

const outcome = (text: string) => {
  const result = readArithmetic(text);
  return result.ok ? result.value : result.problem;
};

describe('a sum in a cell', () => {
  test('is worked out by the usual precedence', () => {
    expect(outcome('=3*1.5')).toBe(4.5);
    expect(outcome('=2+3*4')).toBe(14);
    expect(outcome('=(2+3)*4/2-1')).toBe(9);
    expect(outcome('=-2--3')).toBe(1);
    expect(outcome('=10-2-3')).toBe(5);
  });

  test('is refused where it is none', () => {
    for (const text of ['=', '=3*', '=(3', '=3 4', '=a', '=3;4', '=1,5', '=alert(1)']) {
      expect(outcome(text)).toMatch(/is no sum/);
    }
    expect(outcome('=3/0')).toBe('“3/0” divides by zero.');
    expect(outcome(`=${'1+'.repeat(200)}1`)).toMatch(/at most 200/);
  });
});
