import { describe, expect, test } from 'vitest';
import { type EffortStyle, effortUnitNamed, readEffortFigure } from '../../../shared/import/read-effort.ts';
import { DEFAULT_SIZES } from '../../../shared/plan/settings.ts';

const WEEKS: EffortStyle = { unit: 'person-weeks', result: 'person-weeks', sizes: DEFAULT_SIZES, decimal: null };
const DAYS: EffortStyle = { ...WEEKS, unit: 'person-days' };

function effortOf(text: string, style = WEEKS) {
  const figure = readEffortFigure(text, style);
  return figure.ok ? figure.value : figure.problem;
}

describe('an effort', () => {
  test('counts in the plan’s unit or in its own', () => {
    expect(effortOf('4')).toEqual({ low: null, likely: 4, high: null, evidence: '' });
    expect(effortOf('10', DAYS)).toMatchObject({ likely: 2 });
    expect(effortOf('20d')).toMatchObject({ likely: 4 });
    expect(effortOf('3 person-weeks', DAYS)).toMatchObject({ likely: 3 });
    expect(effortOf('1m')).toMatchObject({ likely: 52 / 12 });
    expect(effortOf('1,5w')).toMatchObject({ likely: 1.5 });
    expect(effortOf('0')).toMatchObject({ likely: 0 });
  });

  test('takes low-likely-high', () => {
    expect(effortOf('2-4-8')).toEqual({ low: 2, likely: 4, high: 8, evidence: '' });
    expect(effortOf('5-10-20 d')).toEqual({ low: 1, likely: 2, high: 4, evidence: '' });
  });

  test('takes a size, which stays as the evidence', () => {
    expect(effortOf('xl')).toEqual({ low: null, likely: 12, high: null, evidence: 'XL' });
    expect(effortOf('M')).toMatchObject({ likely: 3, evidence: 'M' });
  });

  test('is a problem when it is negative, too large or something else', () => {
    expect(effortOf('-2')).toContain('is negative');
    expect(effortOf('1e9')).toContain('more than 100,000 person-weeks');
    expect(effortOf('soon')).toContain('XS, S, M, L, XL');
    expect(effortOf('5 points')).toContain('is no effort');
    expect(effortOf('4-8')).toContain('low-likely-high');
    expect(effortOf('1.234')).toContain('can be 1234 or 1.234');
  });
});

test('units are known by their words', () => {
  expect(effortUnitNamed('Person-weeks')).toBe('person-weeks');
  expect(effortUnitNamed('PD')).toBe('person-days');
  expect(effortUnitNamed('points')).toBeNull();
});
