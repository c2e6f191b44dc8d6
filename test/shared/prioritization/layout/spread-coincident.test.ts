import { describe, expect, test } from 'vitest';
import { spreadCoincident } from '../../../../shared/prioritization/layout/spread-coincident.ts';

describe('marks at one place', () => {
  test('are laid around it, the first stays; others do not move', () => {
    const here = { x: 50, y: 50, radius: 6 };
    const alone = { x: 90, y: 50, radius: 6 };
    const [first, second, third, other] = spreadCoincident([here, here, here, alone]);
    expect(first).toEqual(here);
    expect(other).toEqual(alone);
    expect(Math.hypot((second?.x ?? 0) - 50, (second?.y ?? 0) - 50)).toBeGreaterThan(6);
    expect([second?.x, second?.y]).not.toEqual([third?.x, third?.y]);
  });

  test('however many stay near it and apart from each other', () => {
    const marks = spreadCoincident(Array.from({ length: 60 }, () => ({ x: 0, y: 0, radius: 3 })));
    expect(Math.max(...marks.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(18.001);
    expect(new Set(marks.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(60);
  });
});
