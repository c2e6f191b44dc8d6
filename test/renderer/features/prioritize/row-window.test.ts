import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstBlock,
  ROW_HEIGHT,
  rowWindow,
  scrollTopFor,
} from '../../../../renderer/features/prioritize/row-window.ts';

const SEED = 20261121;
const HEAD = 30;

describe('rowWindow', () => {
  test('covers every row in sight wherever the list is scrolled to', () => {
    const facts = fc.record({
      scrollTop: fc.nat(160_000),
      height: fc.integer({ min: 1, max: 2_000 }),
      count: fc.nat(5_000),
    });
    fc.assert(
      fc.property(facts, ({ scrollTop, height, count }) => {
        const { first, end } = rowWindow({ block: firstBlock(scrollTop), height, count });
        const firstInSight = Math.min(count, Math.floor(scrollTop / ROW_HEIGHT));
        const endOfSight = Math.min(count, Math.ceil((scrollTop + height) / ROW_HEIGHT));
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(firstInSight);
        expect(end).toBeGreaterThanOrEqual(endOfSight);
        expect(end).toBeLessThanOrEqual(count);
        expect(first).toBeLessThanOrEqual(end);
      }),
      { seed: SEED },
    );
  });

  test('of thousands of rows it draws about what is in sight', () => {
    const { first, end } = rowWindow({ block: firstBlock(60_000), height: 900, count: 5_000 });
    expect(end - first).toBeLessThan(80);
  });

  test('stays the same while the list is scrolled within a block', () => {
    expect(firstBlock(0)).toBe(firstBlock(8 * ROW_HEIGHT - 1));
    expect(firstBlock(8 * ROW_HEIGHT)).toBe(1);
    expect(firstBlock(-20)).toBe(0);
  });
});

describe('scrollTopFor', () => {
  const scrollTo = (row: number, scrollTop: number) => scrollTopFor({ row, scrollTop, height: 330, headHeight: HEAD });

  test('a row that is in sight moves nothing', () => {
    expect(scrollTo(10, 300)).toBe(300);
    expect(scrollTo(19, 300)).toBe(300);
  });

  test('a row above comes directly under the head, one below to the foot', () => {
    expect(scrollTo(9, 300)).toBe(270);
    expect(scrollTo(20, 300)).toBe(330);
    expect(scrollTo(100, 0)).toBe(2730);
  });
});
