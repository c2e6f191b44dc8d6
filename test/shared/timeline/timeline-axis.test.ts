import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { timelineAxis } from '../../../shared/timeline/timeline-axis.ts';

const calendar = {
  fiscalYearStartMonth: 2,
  workingWeek: [1, 2, 3, 4, 5],
  holidays: [toPlainDate('2026-04-03')],
} as const;
const today = toPlainDate('2026-03-18');

function axisAt(pixelsPerDay: number, first = '2026-02-01', width = 900) {
  const scale = { firstDay: plainDateToDay(toPlainDate(first)), pixelsPerDay };
  return timelineAxis({ scale, from: 0, to: width, calendar, today, fontSize: 12 });
}

const labels = (pixelsPerDay: number) =>
  axisAt(pixelsPerDay).rows.map(
    ({ unit, ticks }) =>
      `${unit}: ${ticks
        .slice(0, 4)
        .map(({ label }) => label)
        .join(' ')}`,
  );

describe('the axis of a timeline', () => {
  test.each([
    [60, ['quarter: FY27 Q1', 'month: Feb', 'day: Sun 1 Mon 2 Tue 3 Wed 4']],
    [24, ['quarter: FY27 Q1', 'month: Feb Mar', 'day: 1 2 3 4']],
    [5, ['quarter: FY27 Q1 FY27 Q2', 'month: Feb Mar Apr May', 'week:  2 9 16']],
    [1.5, ['quarter: FY27 Q1 FY27 Q2 FY27 Q3 FY27 Q4', 'month: Feb Mar Apr May']],
    [0.6, ['year: FY27 FY28 FY29 FY30', 'quarter: Q1 Q2 Q3 Q4']],
    [0.15, ['year: FY27 FY28 FY29 FY30']],
    [0.02, ['years:  FY31 FY41 FY51']],
  ])('has rows from coarse to fine at %f pixels a day', (pixelsPerDay, expected) => {
    expect(labels(pixelsPerDay)).toEqual(expected);
  });

  test('shades weekends and holidays where a day is wide enough to see', () => {
    const shades = axisAt(5).shades;
    expect(shades.filter(({ kind }) => kind === 'holiday')).toEqual([{ x: 61 * 5, width: 5, kind: 'holiday' }]);
    expect(shades.filter(({ kind }) => kind === 'weekend')[1]).toEqual({ x: 30, width: 10, kind: 'weekend' });
    expect(axisAt(2).shades).toEqual([]);
  });

  test('shows today in the middle of its day, where it is in sight', () => {
    expect(axisAt(10).today).toEqual({ x: 455, label: '18 Mar' });
    expect(axisAt(10, '2027-01-01').today).toBeNull();
  });

  test('cells are in order and without gaps, cover what is in sight, and are few, at any scale and place (seed 8)', () => {
    const place = [
      fc.integer({ min: -719_162, max: 2_932_896 }),
      fc.double({ min: 0.02, max: 120, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(...place, (firstDay, pixelsPerDay) => {
        const { rows } = timelineAxis({
          scale: { firstDay, pixelsPerDay },
          from: 0,
          to: 1_200,
          calendar,
          today,
          fontSize: 12,
        });
        for (const { ticks } of rows) {
          for (const [index, { x, width }] of ticks.entries()) {
            expect(width).toBeGreaterThan(0);
            if (index > 0) expect(x).toBeCloseTo((ticks[index - 1]?.x ?? 0) + (ticks[index - 1]?.width ?? 0), 3);
          }
          expect(ticks[0]?.x ?? 0).toBeLessThanOrEqual(1e-3);
          const last = ticks.at(-1);
          const end = (2_932_897 - firstDay) * pixelsPerDay;
          expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThanOrEqual(Math.min(1_200, end) - 1);
          expect(ticks.length).toBeLessThan(120);
        }
      }),
      { seed: 8, numRuns: 400 },
    );
  });
});
