import { describe, expect, test } from 'vitest';
import { figuresOnPaper } from '../../../shared/readout/figures-on-paper.ts';

const { given, percent, effort, score } = figuresOnPaper('en-US');

describe('a figure on paper', () => {
  test.each([
    [2000, '2,000'],
    [0.25, '0.25'],
    [0.1 + 0.2, '0.3'],
    [0, '0'],
    [-5, '-5'],
    [99_999_999, '99,999,999'],
    [1_250_000_000, '1.25B'],
    [1e300, '1E300'],
    [1e-9, '1E-9'],
  ])('%d is written as given: %s', (value, words) => {
    expect(given(value)).toBe(words);
  });

  test.each([
    [0.8, '80 %'],
    [0.29, '29 %'],
    [0.285, '28.5 %'],
    [1e308, '∞ %'],
  ])('a share of %d is %s', (share, words) => {
    expect(percent(share)).toBe(words);
  });

  test.each([
    [4, '4.0'],
    [(10.8 * 12) / 52, '2.5'],
    [0.75, '0.75'],
  ])('an effort of %d is %s', (value, words) => {
    expect(effort(value)).toBe(words);
  });

  test.each([
    [4000, '4,000'],
    [99.96, '100.0'],
    [12.34, '12.3'],
    [1.5, '1.50'],
    [0, '0.00'],
  ])('a score of %d is %s', (value, words) => {
    expect(score(value)).toBe(words);
  });

  test('has the signs of the locale', () => {
    expect(figuresOnPaper('de-DE').score(4000)).toBe('4.000');
    expect(figuresOnPaper('de-DE').effort(0.75)).toBe('0,75');
  });
});
