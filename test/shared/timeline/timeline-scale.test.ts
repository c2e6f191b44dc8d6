import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayToPlainDate,
  FIRST_DAY,
  LAST_DAY,
  plainDateToDay,
  toPlainDate,
} from '../../../shared/calendar/plain-date.ts';
import {
  dayAt,
  daysToShow,
  exactDayAt,
  scaleToFit,
  xOfDay,
  zoomedAbout,
} from '../../../shared/timeline/timeline-scale.ts';

const day = (text: string) => plainDateToDay(toPlainDate(text));
const scale = { firstDay: day('2026-01-01'), pixelsPerDay: 5 };
const arbitraryScale = fc.record({
  firstDay: fc.integer({ min: -30_000, max: 60_000 }),
  pixelsPerDay: fc.double({ min: 0.02, max: 120, noNaN: true }),
});

describe('days and pixels', () => {
  test('a day becomes its pixels and back, at every scale (seed 8)', () => {
    fc.assert(
      fc.property(arbitraryScale, fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (any, whole) => {
        expect(dayAt(any, xOfDay(any, whole))).toBe(whole);
        expect(dayAt(any, xOfDay(any, whole + 0.999))).toBe(whole);
        expect(exactDayAt(any, xOfDay(any, whole))).toBeCloseTo(whole, 4);
      }),
      { seed: 8, numRuns: 1_000 },
    );
  });

  test('what lies beyond the calendar is its first or last day', () => {
    expect(dayAt(scale, -1e12)).toBe(FIRST_DAY);
    expect(dayAt(scale, 1e12)).toBe(LAST_DAY);
    expect(dayAt(scale, Number.NaN)).toBe(FIRST_DAY);
  });

  test('zooming keeps the day under the pointer where it is (seed 8)', () => {
    const asked = [
      arbitraryScale,
      fc.integer({ min: 0, max: 2_000 }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(...asked, (before, x, factor) => {
        const after = zoomedAbout(before, x, factor);
        expect(exactDayAt(after, x)).toBeCloseTo(exactDayAt(before, x), 4);
        expect(after.pixelsPerDay).toBeGreaterThanOrEqual(0.02);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('a range fills the width that it is fitted to', () => {
    const fitted = scaleToFit(day('2026-01-01'), day('2026-03-31'), 900);
    expect(fitted).toEqual({ firstDay: day('2026-01-01'), pixelsPerDay: 10 });
    expect(scaleToFit(5, 4, 900).pixelsPerDay).toBe(1);
    expect(scaleToFit(4, 5, 0).pixelsPerDay).toBe(1);
  });
});

test('a picture of a plan shows whole months, one of nothing this period and the next', () => {
  const facts = { today: toPlainDate('2026-11-21'), fiscalYearStartMonth: 2 };
  const shown = daysToShow({ firstDay: day('2026-01-12'), lastDay: day('2026-03-02') }, facts);
  expect([shown.firstDay, shown.lastDay].map(dayToPlainDate)).toEqual(['2026-01-01', '2026-03-31']);
  const empty = daysToShow(null, facts);
  expect([empty.firstDay, empty.lastDay].map(dayToPlainDate)).toEqual(['2026-11-01', '2027-04-30']);
});
