import { describe, expect, test } from 'vitest';
import { readShare, shareStyleOf } from '../../../shared/import/read-share.ts';

const FRACTIONS = { decimal: null, hasUnsignedAboveOne: false };
const HUNDREDTHS = { decimal: null, hasUnsignedAboveOne: true };

function shareOf(text: string, style = FRACTIONS): number | string {
  const share = readShare(text, style);
  return share.ok ? share.value : share.problem;
}

describe('a percentage', () => {
  test('80%, 80 and 0.8 all mean 0.8', () => {
    for (const text of ['80%', '80 %', '%80', '80', '0.8', '0,8', '.8']) expect(shareOf(text)).toBe(0.8);
  });

  test('an unsigned 1 is 100 %, a signed one 1 %', () => {
    expect(shareOf('1')).toBe(1);
    expect(shareOf('1%')).toBe(0.01);
    expect(shareOf('100')).toBe(1);
    expect(shareOf('0')).toBe(0);
  });

  test('an unsigned 1 is a problem where other unsigned values exceed 1', () => {
    expect(shareStyleOf(['0.5', '40%', '1'], null).hasUnsignedAboveOne).toBe(false);
    expect(shareStyleOf(['1', '80'], null).hasUnsignedAboveOne).toBe(true);
    expect(shareOf('1', HUNDREDTHS)).toContain('can be 1 % or 100 %');
    expect(shareOf('0.8', HUNDREDTHS)).toBe(0.8);
  });

  test('outside 0 to 100 % is a problem, and so is any other text', () => {
    for (const text of ['101%', '-1', '250', '-5%']) expect(shareOf(text)).toContain('lies outside 0 to 100 %');
    for (const text of ['half', '%', '']) expect(shareOf(text)).toContain('is no percentage');
  });
});
