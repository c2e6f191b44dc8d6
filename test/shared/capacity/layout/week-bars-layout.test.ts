import { describe, expect, test } from 'vitest';
import { layOutWeekBars, type WeekBarsFacts } from '../../../../shared/capacity/layout/week-bars-layout.ts';
import type { TeamWeek } from '../../../../shared/capacity/team-weeks.ts';
import { themeId } from '../../../support/plan-builder.ts';

function aWeek(index: number, parts: readonly number[], available: number | null = 3): TeamWeek {
  const firm = parts.reduce((sum, part) => sum + part, 0);
  return {
    monday: 20_000 + index * 7,
    workdays: 5,
    available,
    firm,
    ifAll: 0,
    unknownFirm: 0,
    unknownIfAll: 0,
    parts: parts.map((personWeeks, theme) => ({ themeId: themeId(`Theme ${theme}`), personWeeks })),
  };
}

const layOut = (weeks: readonly TeamWeek[], facts: Partial<WeekBarsFacts> = {}) =>
  layOutWeekBars({ weeks, width: 544, height: 246, markWidth: 30, dayWidth: 50, ...facts });

describe('the bars of a team by week', () => {
  test('stand on the line of nothing, and their parts add up to the whole without a gap', () => {
    const { bars, baseline } = layOut([aWeek(0, [1, 0.5, 1.5])]);
    const [bar] = bars;
    expect(bar?.parts[0]?.y).toBeCloseTo(baseline - (bar?.parts[0]?.height ?? 0));
    for (const [index, part] of (bar?.parts ?? []).entries()) {
      const above = bar?.parts[index + 1];
      if (above !== undefined) expect(above.y + above.height).toBeCloseTo(part.y);
    }
    expect(bar?.top).toBeCloseTo(bar?.parts.at(-1)?.y ?? 0);
  });

  test('are as high as their person-weeks: twice as much is twice as high', () => {
    const { bars, baseline } = layOut([aWeek(0, [2]), aWeek(1, [4])]);
    const [low, high] = bars.map((bar) => baseline - bar.top);
    expect(high).toBeCloseTo(2 * (low ?? 0));
  });

  test('fill the room between the axis and the edge, evenly and without touching', () => {
    const { bars, left, right } = layOut([0, 1, 2, 3, 4].map((index) => aWeek(index, [1])));
    expect(bars[0]?.x).toBeGreaterThanOrEqual(left);
    expect((bars[4]?.x ?? 0) + (bars[4]?.width ?? 0)).toBeLessThanOrEqual(right);
    const gaps = bars.slice(1).map((bar, index) => bar.x - (bars[index]?.x ?? 0) - (bars[index]?.width ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0);
    expect(gaps[0]).toBeGreaterThan(0);
  });

  test('of a first and a last week that are cut are narrower, and as high as a whole week like them', () => {
    const part = (index: number, workdays: number) => ({
      ...aWeek(index, [(3 * workdays) / 5], (4 * workdays) / 5),
      workdays,
    });
    const { bars, available, left, right } = layOut([part(0, 1), aWeek(1, [3], 4), part(2, 4)]);
    expect(bars[0]?.top).toBeCloseTo(bars[1]?.top ?? 0);
    expect(bars[2]?.top).toBeCloseTo(bars[1]?.top ?? 0);
    expect(bars[0]?.width).toBeLessThan((bars[1]?.width ?? 0) / 2);
    expect((bars[2]?.x ?? 0) + (bars[2]?.width ?? 0)).toBeLessThan(right);
    expect(available).toHaveLength(1);
    expect([available[0]?.from, available[0]?.to]).toEqual([left, expect.closeTo(right)]);
  });

  test('have round numbers of the unit beside them', () => {
    const unitSize = 52 / 12;
    const { ticks } = layOut([aWeek(0, [9])], { unitSize });
    for (const { value } of ticks) {
      const inUnit = (value / unitSize) * 2;
      expect(inUnit).toBeCloseTo(Math.round(inUnit));
    }
  });

  test('are marked with what goes over, and only then', () => {
    const { bars } = layOut([aWeek(0, [2.9]), aWeek(1, [3.2]), aWeek(2, [5], null)]);
    expect(bars.map(({ over }) => Number(over.toFixed(3)))).toEqual([0, 0.2, 0]);
    expect(bars.map(({ isOverMarked }) => isOverMarked)).toEqual([false, true, false]);
  });

  test('leave a mark out that would read as nothing', () => {
    expect(layOut([aWeek(0, [3.04])]).bars[0]?.isOverMarked).toBe(false);
  });

  test('keep the marks of the largest where there is no room for all', () => {
    const weeks = [3.2, 4, 3.5, 3.1, 3.6].map((load, index) => aWeek(index, [load]));
    const { bars } = layOut(weeks, { width: 144, markWidth: 30 });
    expect(bars.map(({ isOverMarked }) => isOverMarked)).toEqual([false, true, false, false, true]);
  });

  test('have days under them as far apart as their words are wide', () => {
    const { bars } = layOut(
      Array.from({ length: 26 }, (_, index) => aWeek(index, [1])),
      { width: 44 + 26 * 20 },
    );
    expect(bars.flatMap(({ isDayShown }, index) => (isDayShown ? [index] : []))).toEqual([
      0, 3, 6, 9, 12, 15, 18, 21, 24,
    ]);
  });
});

describe('the line of what a team has', () => {
  test('is level as long as the figure is, and steps where it changes', () => {
    const { available } = layOut([aWeek(0, [1], 3), aWeek(1, [1], 3), aWeek(2, [1], 2)]);
    expect(available.map((stretch) => stretch.available)).toEqual([3, 2]);
    expect(available[0]?.to).toBeCloseTo(available[1]?.from ?? 0);
    expect(available[1]?.y).toBeGreaterThan(available[0]?.y ?? 0);
  });

  test('is broken where nobody knows it', () => {
    const { available } = layOut([aWeek(0, [1], 3), aWeek(1, [1], null), aWeek(2, [1], 3)]);
    expect(available).toHaveLength(2);
    expect(available[0]?.to).toBeLessThan(available[1]?.from ?? 0);
  });

  test('lies below the upper edge, however little is asked for', () => {
    const { available, top } = layOut([aWeek(0, [], 7.3)]);
    expect(available[0]?.y).toBeGreaterThanOrEqual(top);
  });
});

test('a chart without weeks has an axis and nothing else', () => {
  const { bars, available, ticks } = layOut([]);
  expect([bars, available]).toEqual([[], []]);
  expect(ticks[0]?.value).toBe(0);
});

test('a chart without room has no bars of negative width', () => {
  for (const bar of layOut([aWeek(0, [1])], { width: 10, height: 10 }).bars) {
    expect(bar.width).toBeGreaterThanOrEqual(0);
    for (const part of bar.parts) expect(part.height).toBeGreaterThanOrEqual(0);
  }
});
