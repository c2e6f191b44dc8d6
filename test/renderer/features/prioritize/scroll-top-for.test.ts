import { describe, expect, test } from 'vitest';
import { scrollTopFor } from '../../../../renderer/features/prioritize/scroll-top-for.ts';

const HEAD = 30;

describe('scrollTopFor', () => {
  const scrollTo = (row: number, scrollTop: number, rowHeight = 30) =>
    scrollTopFor({ row, rowHeight, scrollTop, height: 330, headHeight: HEAD });

  test('a row that is in sight moves nothing', () => {
    expect(scrollTo(10, 300)).toBe(300);
    expect(scrollTo(19, 300)).toBe(300);
  });

  test('a row above comes directly under the head, one below to the foot', () => {
    expect(scrollTo(9, 300)).toBe(270);
    expect(scrollTo(20, 300)).toBe(330);
    expect(scrollTo(100, 0)).toBe(2730);
  });

  test('rows that stand closer are reached sooner', () => {
    expect(scrollTo(100, 0, 26)).toBe(2326);
    expect(scrollTo(10, 260, 26)).toBe(260);
  });
});
