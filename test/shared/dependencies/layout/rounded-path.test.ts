import { describe, expect, test } from 'vitest';
import { roundedPath } from '../../../../shared/dependencies/layout/rounded-path.ts';

const points = (...pairs: readonly (readonly [x: number, y: number])[]) => pairs.map(([x, y]) => ({ x, y }));

describe('a rounded path', () => {
  test('turns its corners with the radius', () => {
    expect(roundedPath(points([0, 0], [20, 0], [20, 40], [50, 40]), 6)).toBe(
      'M0 0L14 0Q20 0 20 6L20 34Q20 40 26 40L50 40',
    );
  });

  test('turns them with half of a shorter piece', () => {
    expect(roundedPath(points([0, 0], [20, 0], [20, 5], [50, 5]), 6)).toBe(
      'M0 0L17.5 0Q20 0 20 2.5L20 2.5Q20 5 22.5 5L50 5',
    );
  });

  test('of two points is straight, of fewer empty', () => {
    expect(roundedPath(points([0, 0], [20, 0.5]), 6)).toBe('M0 0L20 0.5');
    expect(roundedPath(points([0, 0]), 6)).toBe('');
    expect(roundedPath([], 6)).toBe('');
  });
});
