import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AxisScale, placeOf, valueAt } from '../../../../shared/prioritization/layout/axis-scale.ts';

const up: AxisScale = { kind: 'linear', least: 1, most: 10, from: 400, to: 40 };
const log: AxisScale = { kind: 'log', least: 10, most: 1_000, from: 0, to: 200 };

describe('a value along an axis', () => {
  test('stands between the ends by its share, also where the axis runs backwards', () => {
    expect(placeOf(up, 1)).toBe(400);
    expect(placeOf(up, 10)).toBe(40);
    expect(placeOf(up, 5.5)).toBe(220);
  });

  test('on a logarithmic axis ten times as much is as far each time', () => {
    expect([10, 100, 1_000].map((value) => placeOf(log, value))).toEqual([0, 100, 200]);
  });

  test('a place beyond an end is the value of the end', () => {
    expect(valueAt(up, 1_000)).toBe(1);
    expect(valueAt(up, -50)).toBe(10);
  });

  test('an axis of one value has it in the middle', () => {
    expect(placeOf({ ...up, most: 1 }, 1)).toBe(220);
  });

  test('is found again from its place', () => {
    fc.assert(
      fc.property(fc.constantFrom(up, log), fc.double({ min: 10, max: 1_000, noNaN: true }), (scale, wanted) => {
        const value = Math.min(scale.most, wanted);
        expect(valueAt(scale, placeOf(scale, value))).toBeCloseTo(value, 6);
      }),
      { seed: 6 },
    );
  });
});
