import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows } from '../../../shared/timeline/pack-rows.ts';

test('each interval takes the uppermost row that is free, and those that touch share one', () => {
  const packed = packRows(Float64Array.of(0, 1, 2, 4, 5), Float64Array.of(4, 3, 5, 6, 7));
  expect([...packed.rows]).toEqual([0, 1, 2, 0, 1]);
  expect(packed.count).toBe(3);
  expect(packRows(new Float64Array(), new Float64Array()).count).toBe(0);
});

test('no row holds an overlap, and there are as few rows as intervals over one point (seed 8)', () => {
  const interval = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 60 }), (all) => {
      const sorted = [...all].sort((a, b) => a[0] - b[0]);
      const from = Float64Array.from(sorted, ([start]) => start);
      const to = Float64Array.from(sorted, ([start, length]) => start + length);
      const { rows, count } = packRows(from, to);
      const ends: number[] = [];
      for (const [index, row] of rows.entries()) {
        expect(from[index]).toBeGreaterThanOrEqual(ends[row] ?? 0);
        ends[row] = to[index] ?? 0;
      }
      const over = sorted.map(([point]) =>
        sorted.filter(([start, length]) => start <= point && point < start + length),
      );
      expect(count).toBe(Math.max(0, ...over.map((some) => some.length)));
    }),
    { seed: 8, numRuns: 300 },
  );
});
