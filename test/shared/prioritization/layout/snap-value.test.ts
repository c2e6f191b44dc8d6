import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scale } from '../../../../shared/plan/criterion.ts';
import type { AxisDomain } from '../../../../shared/prioritization/layout/matrix-axis.ts';
import { nudgeValue, snapValue } from '../../../../shared/prioritization/layout/snap-value.ts';
import { isOnScale } from '../../../../shared/prioritization/scale.ts';

const STARS: Scale = { kind: 'stars' };
const PERCENTAGE: Scale = { kind: 'percentage' };
const ONE_TO_TEN: Scale = { kind: 'number', least: 1, most: 10, unit: '' };
const REACH: Scale = { kind: 'number', least: 0, most: null, unit: 'teams a quarter' };
const EFFORT: Scale = { kind: 'effort' };
const IMPACT: Scale = { kind: 'choice', choices: [3, 2, 1, 0.5, 0.25].map((value) => ({ value, label: '' })) };
const domain: AxisDomain = { kind: 'linear', least: 0, most: 6_000 };
const log: AxisDomain = { kind: 'log', least: 10, most: 10_000 };

describe('a dragged value', () => {
  test.each([
    ['a whole star', STARS, 3.4, 3],
    ['5 %', PERCENTAGE, 0.68, 0.7],
    ['a half on 1-10', ONE_TO_TEN, 5.3, 5.5],
    ['a choice', IMPACT, 1.6, 2],
    ['a hundredth of an open axis', REACH, 2_633, 2_600],
  ] as const)('snaps to %s', (_, scale, value, snapped) => {
    expect(snapValue(scale, value, domain)).toBe(snapped);
  });

  test('has two digits on a logarithmic axis', () => {
    expect(snapValue(REACH, 2_633, log)).toBe(2_600);
    expect(snapValue(REACH, 26.33, log)).toBe(26);
  });

  test('is never an effort of nothing', () => {
    expect(snapValue(EFFORT, 0, { kind: 'linear', least: 0, most: 5 })).toBe(0.05);
  });

  test('is nothing on a scale of words, or of no choices', () => {
    expect(snapValue({ kind: 'category', categories: [] }, 1, domain)).toBeNull();
    expect(snapValue({ kind: 'choice', choices: [] }, 1, domain)).toBeNull();
  });

  test('always stands on its scale, and once snapped it stays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(STARS, PERCENTAGE, ONE_TO_TEN, REACH, EFFORT, IMPACT),
        fc.double({ min: -1_000, max: 7_000, noNaN: true }),
        (scale, value) => {
          const snapped = snapValue(scale, value, domain);
          expect(snapped !== null && isOnScale(scale, snapped)).toBe(true);
          expect(snapValue(scale, snapped ?? 0, domain)).toBe(snapped);
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe('a value nudged by a key', () => {
  test('goes to the next step, from between two to the nearer side', () => {
    expect(nudgeValue(ONE_TO_TEN, 5.5, 1, domain)).toBe(6);
    expect(nudgeValue(ONE_TO_TEN, 5.3, 1, domain)).toBe(5.5);
    expect(nudgeValue(ONE_TO_TEN, 5.3, -1, domain)).toBe(5);
    expect(nudgeValue(PERCENTAGE, 0.8, -1, domain)).toBe(0.75);
    expect(nudgeValue(IMPACT, 1, 1, domain)).toBe(2);
    expect(nudgeValue(IMPACT, 1.5, -1, domain)).toBe(1);
  });

  test('stops at the end of its scale', () => {
    expect(nudgeValue(ONE_TO_TEN, 10, 1, domain)).toBe(10);
    expect(nudgeValue(STARS, 1, -1, domain)).toBe(1);
    expect(nudgeValue(IMPACT, 3, 1, domain)).toBe(3);
    expect(nudgeValue(REACH, 0, -1, domain)).toBe(0);
  });
});
