import { describe, expect, test } from 'vitest';
import { formatEffort, readTypedEffort } from '../../../renderer/parts/inspector/effort-units.ts';
import { DEFAULT_SIZES } from '../../../shared/plan/settings.ts';

const inWeeks = { unit: 'person-weeks', sizes: DEFAULT_SIZES } as const;

describe('a typed effort', () => {
  test('is in the plan’s unit unless it names one', () => {
    expect(readTypedEffort('4', inWeeks)?.effort).toBe(4);
    expect(readTypedEffort('4', { ...inWeeks, unit: 'person-days' })?.effort).toBeCloseTo(0.8, 12);
    expect(readTypedEffort('20d', inWeeks)?.effort).toBe(4);
    expect(readTypedEffort('3 w', inWeeks)?.effort).toBe(3);
    expect(readTypedEffort('1m', inWeeks)?.effort).toBeCloseTo(52 / 12, 12);
  });

  test('of a size is its figure, with the size as its evidence', () => {
    expect(readTypedEffort('m', inWeeks)).toEqual({ effort: 3, evidence: 'Size M' });
    expect(readTypedEffort('XL', inWeeks)).toEqual({ effort: 12, evidence: 'Size XL' });
  });

  test('that is neither is refused', () => {
    for (const text of ['', 'huge', '3x', 'd']) expect(readTypedEffort(text, inWeeks)).toBe(null);
  });
});

test('an effort is shown in the plan’s unit, with a second digit where one would hide a part', () => {
  expect(formatEffort(6, 'person-weeks')).toBe('6.0');
  expect(formatEffort(0.25, 'person-weeks')).toBe('0.25');
  expect(formatEffort(6, 'person-days')).toBe('30.0');
});
