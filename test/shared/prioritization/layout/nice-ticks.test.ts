import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { niceLogTicks, niceStep, niceTicks } from '../../../../shared/prioritization/layout/nice-ticks.ts';

describe('round numbers on an axis', () => {
  test.each([
    [0.3, 0.5],
    [1, 1],
    [1.01, 2],
    [4.5, 5],
    [6, 10],
    [520, 1_000],
  ])('a step of %d becomes %d', (step, nice) => {
    expect(niceStep(step)).toBe(nice);
  });

  test('stand at multiples of the step without rounding errors', () => {
    expect(niceTicks(0, 1, 10)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(niceTicks(1, 10, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(niceTicks(0, 5_200, 5)).toEqual([0, 2_000, 4_000]);
    expect(niceTicks(-1, 0, 2)).toEqual([-1, -0.5, 0]);
  });

  test('an axis of one value is marked there', () => {
    expect(niceTicks(3, 3, 5)).toEqual([3]);
  });

  test('on a logarithmic axis are 1, 2 and 5 times powers of ten, or the powers alone where there is no room', () => {
    expect(niceLogTicks(10, 1_000, 8)).toEqual([10, 20, 50, 100, 200, 500, 1_000]);
    expect(niceLogTicks(1, 1_000_000, 8)).toEqual([1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]);
  });

  test('ascend within the ends, and are not many more than asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 20 }),
        (least, span, count) => {
          const ticks = niceTicks(least, least + span, count);
          expect(ticks.length).toBeLessThanOrEqual(count + 1);
          for (const [index, tick] of ticks.entries()) {
            expect(tick).toBeGreaterThan(ticks[index - 1] ?? Number.NEGATIVE_INFINITY);
            expect(tick).toBeGreaterThanOrEqual(least - span * 1e-6);
            expect(tick).toBeLessThanOrEqual(least + span * (1 + 1e-6));
          }
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});
