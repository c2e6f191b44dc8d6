import { describe, expect, test } from 'vitest';
import {
  blocksAt,
  columnsDrawn,
  layOutColumns,
  NUMBER_WIDTH,
  rowsDrawn,
  scrollFor,
} from '../../../../renderer/ui/grid/grid-geometry.ts';

const ROW_HEIGHT = 30;

describe('what a grid draws', () => {
  test('is every row in sight and no more than a few beyond, wherever it is scrolled to', () => {
    for (const scrollTop of [0, 1, 700, 75_000, 149_000]) {
      const height = 900;
      const { first, end } = rowsDrawn({
        block: blocksAt(scrollTop, 0, ROW_HEIGHT).row,
        height,
        rowHeight: ROW_HEIGHT,
        count: 5_000,
      });
      expect(first * ROW_HEIGHT).toBeLessThanOrEqual(scrollTop);
      expect(end * ROW_HEIGHT).toBeGreaterThanOrEqual(Math.min(5_000 * ROW_HEIGHT, scrollTop + height));
      expect(end - first).toBeLessThan(70);
    }
    expect(rowsDrawn({ block: 0, height: 900, rowHeight: ROW_HEIGHT, count: 3 })).toEqual({ first: 0, end: 3 });
    expect(rowsDrawn({ block: 50, height: 900, rowHeight: ROW_HEIGHT, count: 3 }).end).toBe(3);
  });

  test('is the frozen columns, those near sight, and the one that is kept', () => {
    const layout = layOutColumns(
      Array.from({ length: 60 }, (_, index) => ({ id: `c${index}`, width: 100 })),
      2,
    );
    expect(layout.frozenWidth).toBe(NUMBER_WIDTH + 200);
    expect(layout.width).toBe(NUMBER_WIDTH + 6_000);
    const drawn = columnsDrawn(layout, { block: 20, width: 800, kept: 55 }).map(({ index }) => index);
    expect(drawn).toEqual(expect.arrayContaining([0, 1, 25, 30, 55]));
    expect(drawn).not.toContain(5);
    expect(drawn).not.toContain(50);
  });
});

describe('scrolling to a stretch', () => {
  const facts = { size: 30, scroll: 300, view: 600, covered: 30 };

  test('stays where the stretch is wholly in sight', () => {
    expect(scrollFor({ ...facts, from: 400 })).toBe(300);
  });

  test('brings it behind what covers the beginning, or to the end', () => {
    expect(scrollFor({ ...facts, from: 310 })).toBe(280);
    expect(scrollFor({ ...facts, from: 900 })).toBe(330);
    expect(scrollFor({ ...facts, from: 0 })).toBe(0);
  });

  test('begins with what is wider than the view', () => {
    expect(scrollFor({ ...facts, from: 900, size: 2_000 })).toBe(870);
  });
});
