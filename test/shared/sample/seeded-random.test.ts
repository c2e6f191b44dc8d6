import { describe, expect, test } from 'vitest';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { createDice } from '../../../shared/sample/dice.ts';
import { seededIds, seededRandom } from '../../../shared/sample/seeded-random.ts';

describe('a seeded stream', () => {
  test('repeats itself', () => {
    const draw = (seed: string | number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw(12)).toEqual(draw('12'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(draw('')).not.toEqual(draw(' '));
  });

  test('stays the same in every version: plans that were made from a seed can be made again', () => {
    const random = seededRandom(42);
    expect([random.next(), random.next(), random.next()]).toMatchInlineSnapshot(`
      [
        0.8425106350332499,
        0.46047440194524825,
        0.05624565156176686,
      ]
    `);
  });

  test('is spread evenly over [0, 1), for neighbouring seeds too', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 1_000; seed += 1) {
      const random = seededRandom(seed);
      for (let draw = 0; draw < 20; draw += 1) {
        const value = random.next();
        expect(value >= 0 && value < 1).toBe(true);
        const bucket = Math.floor(value * 10);
        counts[bucket] = (counts[bucket] ?? 0) + 1;
      }
    }
    for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });
});

describe('seeded ids', () => {
  test('are ids, repeat, and never meet', () => {
    const draw = (seed: string): InitiativeId[] => {
      const ids = seededIds(seed);
      return Array.from({ length: 10_000 }, () => ids.next<InitiativeId>());
    };
    expect(draw('x')).toEqual(draw('x'));
    expect(new Set([...draw('x'), ...draw('y')]).size).toBe(20_000);
    expect(draw('x')[0]).toMatch(/^[0-9a-z]{16}$/);
  });
});

describe('dice', () => {
  test('pick by weight, and whole numbers with both ends', () => {
    const dice = createDice(seededRandom('dice'));
    const drawn = Array.from({ length: 4_000 }, () =>
      dice.weighted([
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ]),
    );
    expect(drawn.filter((word) => word === 'often').length / 4_000).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
    expect(new Set(Array.from({ length: 100 }, () => dice.whole(2, 4)))).toEqual(new Set([2, 3, 4]));
    expect(dice.shuffle([1, 2, 3]).sort()).toEqual([1, 2, 3]);
    expect(() => dice.pick([])).toThrow('Nothing to pick from');
  });
});
