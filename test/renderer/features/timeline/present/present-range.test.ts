import { describe, expect, test } from 'vitest';
import {
  beginningRange,
  type PresentRange,
  pannedRange,
  wholeRange,
  zoomedRange,
} from '../../../../../renderer/features/timeline/present/present-range.ts';
import { plainDateToDay, toPlainDate } from '../../../../../shared/calendar/plain-date.ts';

const day = (date: string) => plainDateToDay(toPlainDate(date));
const TODAY = toPlainDate('2026-11-21');
const facts = (first: string, last: string) => ({
  extent: { firstDay: day(first), lastDay: day(last) },
  today: TODAY,
  fiscalYearStartMonth: 2,
});
const daysOf = ({ firstDay, lastDay }: PresentRange) => lastDay - firstDay + 1;
const ROOM = { width: 1280, typeSize: 28 };

describe('the days that are presented', () => {
  test('are at first all that is dated, out to whole months and somewhat more', () => {
    const range = beginningRange(facts('2026-08-10', '2027-07-20'), ROOM);
    expect(range).toEqual(wholeRange(facts('2026-08-10', '2027-07-20')));
    expect(range.firstDay).toBeLessThan(day('2026-08-01'));
    expect(range.lastDay).toBeGreaterThan(day('2027-07-31'));
    expect(daysOf(range)).toBeLessThan(400);
  });

  test('of a plan too long for the names of its quarters are those about today, never beyond the plan', () => {
    const long = beginningRange(facts('2000-01-01', '2040-12-31'), ROOM);
    expect(ROOM.width / daysOf(long)).toBeGreaterThan(0.9);
    expect(long.firstDay).toBe(day('2026-11-21') - 90);
    const past = beginningRange(facts('1980-01-01', '2020-12-31'), ROOM);
    expect(past.lastDay).toBeCloseTo(wholeRange(facts('1980-01-01', '2020-12-31')).lastDay);
    const future = beginningRange(facts('2030-01-01', '2070-12-31'), ROOM);
    expect(future.firstDay).toBe(wholeRange(facts('2030-01-01', '2070-12-31')).firstDay);
  });

  test('without anything dated are this quarter and the next', () => {
    const range = wholeRange({ extent: null, today: TODAY, fiscalYearStartMonth: 1 });
    expect(range.firstDay).toBeLessThan(day('2026-10-01'));
    expect(range.lastDay).toBeGreaterThan(day('2027-03-31'));
  });

  test('keep today where it is while one zooms, or the middle where today is not among them', () => {
    const range = { firstDay: day('2026-11-01'), lastDay: day('2027-02-28') };
    const shareOf = (at: PresentRange) => (day('2026-11-21') + 0.5 - at.firstDay) / daysOf(at);
    const near = zoomedRange(range, 'in', TODAY);
    expect(daysOf(near)).toBeCloseTo(daysOf(range) / 1.5);
    expect(shareOf(near)).toBeCloseTo(shareOf(range));
    const back = zoomedRange(near, 'out', TODAY);
    expect(back.firstDay).toBeCloseTo(range.firstDay);
    expect(back.lastDay).toBeCloseTo(range.lastDay);
    const later = { firstDay: day('2028-01-01'), lastDay: day('2028-12-31') };
    const nearer = zoomedRange(later, 'in', TODAY);
    expect(nearer.firstDay + nearer.lastDay).toBeCloseTo(later.firstDay + later.lastDay);
  });

  test('are never fewer than two weeks, nor more than centuries', () => {
    let range: PresentRange = { firstDay: 20_000, lastDay: 20_100 };
    for (let step = 0; step < 50; step += 1) range = zoomedRange(range, 'in', TODAY);
    expect(daysOf(range)).toBeCloseTo(14);
    for (let step = 0; step < 100; step += 1) range = zoomedRange(range, 'out', TODAY);
    expect(daysOf(range)).toBeCloseTo(366 * 200);
  });

  test('go by a quarter of what is in sight, and not away from all that is dated', () => {
    const whole = { firstDay: 0, lastDay: 999 };
    const range = { firstDay: 400, lastDay: 499 };
    expect(pannedRange(range, 1, whole)).toEqual({ firstDay: 425, lastDay: 524 });
    expect(pannedRange(range, -1, whole)).toEqual({ firstDay: 375, lastDay: 474 });
    let far: PresentRange = range;
    for (let step = 0; step < 100; step += 1) far = pannedRange(far, 1, whole);
    expect(far.firstDay).toBeLessThan(999);
    for (let step = 0; step < 100; step += 1) far = pannedRange(far, -1, whole);
    expect(far.lastDay).toBeGreaterThan(0);
  });
});
