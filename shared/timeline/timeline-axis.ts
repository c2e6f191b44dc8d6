// The ticks of a time axis, from days to centuries, with fiscal quarters.

import { periodLabel, periodOf } from '../calendar/fiscal-period.ts';
import { monthAbbreviation } from '../calendar/month-names.ts';
import {
  type Day,
  dayToPlainDate,
  FIRST_DAY,
  findPlainDate,
  isoWeekday,
  LAST_DAY,
  type PlainDate,
  plainDateParts,
  plainDateToDay,
} from '../calendar/plain-date.ts';
import { textWidth } from '../text/text-width.ts';
import type { TimelineCalendar } from './timeline-metrics.ts';
import { dayAt, type TimelineScale, xOfDay } from './timeline-scale.ts';

export interface TimelineAxis {
  /** From coarse to fine, two or three: quarters, months, weeks. */
  readonly rows: readonly AxisRow[];
  /** Upright lines through the lanes; strong ones where the coarsest row begins a cell. */
  readonly lines: readonly { readonly x: number; readonly isStrong: boolean }[];
  /** Days without work, where a day is wide enough to see; neighbours are one. */
  readonly shades: readonly { readonly x: number; readonly width: number; readonly kind: 'weekend' | 'holiday' }[];
  /** The middle of today and what it is called, `18 Mar`; null: not in sight. */
  readonly today: { readonly x: number; readonly label: string } | null;
}

export type AxisUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'years';

export interface AxisRow {
  readonly unit: AxisUnit;
  readonly ticks: readonly AxisTick[];
}

export interface AxisTick {
  /** The first of its cell. */
  readonly day: Day;
  /** Where the cell begins, and how wide it is. */
  readonly x: number;
  readonly width: number;
  /** `FY27 Q1`, `Feb`, `9`; empty where the cell is too narrow. */
  readonly label: string;
  /** Where the label begins so that it stays in sight while any of its cell is. */
  readonly labelX: number;
}

/** A tick's least width in pixels of a 12 px type for each unit, so that its label has room. */
const LEAST_WIDTH: Readonly<Record<Exclude<AxisUnit, 'years'>, number>> = {
  day: 22,
  week: 24,
  month: 30,
  quarter: 34,
  year: 48,
};
/** A day this wide shows whether it is a workday. */
const LEAST_SHADED_DAY = 4;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const LABEL_PAD = 8;
const LEAST_YEARS_WIDTH = 56;
/** More cells than this say nothing and cost much: only an axis that was asked for over thousands of pixels has them. */
const MOST_TICKS = 2_000;

export interface AxisFacts {
  readonly scale: TimelineScale;
  /** The pixels of the drawing that are in sight. */
  readonly from: number;
  readonly to: number;
  readonly calendar: TimelineCalendar;
  readonly today: PlainDate;
  /** Pixels; 12 on the screen. */
  readonly fontSize: number;
}

/**
 * The axis between two places. The finest row is the finest unit whose cells have room for their labels; above it stand the
 * quarter (over months, weeks and days) or the year. Quarters and years are fiscal ones. Cells are in order and without
 * gaps; the first and last reach beyond what is in sight, but never beyond the calendar.
 */
export function timelineAxis(facts: AxisFacts): TimelineAxis {
  const { scale, calendar, fontSize } = facts;
  const firstDay = dayAt(scale, facts.from);
  const lastDay = dayAt(scale, Math.max(facts.from, facts.to));
  const units = unitsFor(scale.pixelsPerDay, fontSize);
  const [coarsest, finer] = units;
  const rows = units.map((unit): AxisRow => {
    const starts = startsOf(unit, { firstDay, lastDay, calendar, scale, fontSize });
    return { unit, ticks: ticksOf(starts, unit, facts) };
  });
  const strong = rows[0]?.ticks ?? [];
  const strongXs = new Set(strong.map(({ x }) => x));
  const weak = finer === undefined || finer === 'week' || finer === 'day' ? [] : (rows[1]?.ticks ?? []);
  const lines = [
    ...strong.map(({ x }) => ({ x, isStrong: true })),
    ...weak.filter(({ x }) => !strongXs.has(x)).map(({ x }) => ({ x, isStrong: false })),
  ];
  return {
    rows: coarsest === undefined ? [] : rows,
    lines: lines.filter(({ x }) => x >= facts.from && x <= facts.to),
    shades: shadesOf(facts, firstDay, lastDay),
    today: todayOf(facts),
  };
}

/** From coarse to fine. */
function unitsFor(pixelsPerDay: number, fontSize: number): readonly AxisUnit[] {
  const fits = (unit: Exclude<AxisUnit, 'years'>, days: number): boolean =>
    days * pixelsPerDay >= (LEAST_WIDTH[unit] * fontSize) / 12;
  if (fits('day', 1)) return ['quarter', 'month', 'day'];
  if (fits('week', 7)) return ['quarter', 'month', 'week'];
  if (fits('month', 28)) return ['quarter', 'month'];
  if (fits('quarter', 89)) return ['year', 'quarter'];
  return fits('year', 365) ? ['year'] : ['years'];
}

interface StartFacts {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly calendar: TimelineCalendar;
  readonly scale: TimelineScale;
  readonly fontSize: number;
}

/** The days on which cells begin, ascending: the last that begins on or before the first day, and all up to the last day and one more. */
function startsOf(unit: AxisUnit, facts: StartFacts): readonly Day[] {
  const { firstDay, lastDay, calendar } = facts;
  switch (unit) {
    case 'day':
      return steps(firstDay, lastDay, 1);
    case 'week':
      return steps(firstDay - (isoWeekday(firstDay) - 1), lastDay, 7);
    case 'month':
      return monthStarts(facts, 1, 0);
    case 'quarter':
      return monthStarts(facts, 3, calendar.fiscalYearStartMonth - 1);
    case 'year':
      return monthStarts(facts, 12, calendar.fiscalYearStartMonth - 1);
    case 'years':
      return monthStarts(facts, 12 * yearsPerCell(facts), calendar.fiscalYearStartMonth - 1);
  }
}

function yearsPerCell({ scale, fontSize }: StartFacts): number {
  const least = (LEAST_YEARS_WIDTH * fontSize) / 12 / (365.25 * scale.pixelsPerDay);
  for (const years of [2, 5, 10, 20, 50, 100, 200, 500]) if (years >= least) return years;
  return 1_000;
}

function steps(from: Day, lastDay: Day, step: number): readonly Day[] {
  const starts: Day[] = [];
  for (let day = from; day <= lastDay + step && starts.length < MOST_TICKS; day += step) starts.push(day);
  return starts;
}

/** Every so many months, counted from the offset (0: January) of year 0. */
function monthStarts({ firstDay, lastDay }: StartFacts, months: number, offset: number): readonly Day[] {
  const { year, month } = plainDateParts(dayToPlainDate(firstDay));
  const ordinal = year * 12 + month - 1;
  const starts: Day[] = [];
  let at = Math.floor((ordinal - offset) / months) * months + offset;
  while (starts.length < MOST_TICKS) {
    const date = findPlainDate({ year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1, dayOfMonth: 1 });
    const day = date === null ? (at < 12 ? FIRST_DAY : LAST_DAY + 1) : plainDateToDay(date);
    starts.push(day);
    if (day > lastDay) break;
    at += months;
  }
  return starts;
}

function ticksOf(starts: readonly Day[], unit: AxisUnit, facts: AxisFacts): readonly AxisTick[] {
  const { scale, from, fontSize } = facts;
  const pad = (LABEL_PAD * fontSize) / 12;
  const ticks: AxisTick[] = [];
  for (let index = 0; index + 1 < starts.length; index += 1) {
    const day = starts[index] ?? 0;
    const next = starts[index + 1] ?? day;
    if (next <= day) continue;
    const x = xOfDay(scale, day);
    const width = xOfDay(scale, next) - x;
    const [long, short] = wordsOf(unit, day, facts);
    const room = width - pad;
    const isSticky = unit !== 'week' && unit !== 'day';
    const words = x < from && !isSticky ? [] : [long, short];
    const label = words.find((word) => word !== undefined && axisTextWidth(word, fontSize) <= room) ?? '';
    const last = x + width - axisTextWidth(label, fontSize) - pad / 2;
    const labelX = Math.min(Math.max(x, from) + pad, Math.max(x + pad, last));
    // What is left of a cell at the left edge may be too narrow for its label.
    ticks.push({ day, x, width, label: labelX < from ? '' : label, labelX });
  }
  return ticks;
}

function axisTextWidth(text: string, fontSize: number): number {
  return textWidth(text, fontSize, Number.POSITIVE_INFINITY, 'semibold');
}

/** What a cell is called, the longer first. */
function wordsOf(unit: AxisUnit, day: Day, { calendar, scale, fontSize }: AxisFacts): readonly string[] {
  const date = dayToPlainDate(Math.min(LAST_DAY, Math.max(FIRST_DAY, day)));
  const { month, dayOfMonth } = plainDateParts(date);
  const { fiscalYearStartMonth } = calendar;
  switch (unit) {
    case 'day': {
      const isWide = scale.pixelsPerDay >= (48 * fontSize) / 12;
      return isWide ? [`${WEEKDAYS[isoWeekday(day) - 1]} ${dayOfMonth}`, `${dayOfMonth}`] : [`${dayOfMonth}`];
    }
    case 'week':
      return [`${dayOfMonth}`];
    case 'month':
      return [monthAbbreviation(month), monthAbbreviation(month).slice(0, 1)];
    case 'quarter': {
      const label = periodLabel(periodOf(date, fiscalYearStartMonth), fiscalYearStartMonth);
      return [label, label.slice(label.lastIndexOf(' ') + 1)];
    }
    case 'year':
    case 'years': {
      const label = periodLabel(periodOf(date, fiscalYearStartMonth), fiscalYearStartMonth);
      return [label.slice(0, label.lastIndexOf(' '))];
    }
  }
}

function shadesOf(facts: AxisFacts, firstDay: Day, lastDay: Day): TimelineAxis['shades'] {
  const { scale, calendar } = facts;
  if (scale.pixelsPerDay < LEAST_SHADED_DAY || lastDay - firstDay > MOST_TICKS) return [];
  const week = new Set<number>(calendar.workingWeek);
  const holidays = holidaysOf(calendar.holidays);
  const shades: { x: number; width: number; kind: 'weekend' | 'holiday' }[] = [];
  let before: Day | null = null;
  for (let day = firstDay; day <= lastDay; day += 1) {
    const kind = !week.has(isoWeekday(day)) ? 'weekend' : holidays.has(day) ? 'holiday' : null;
    if (kind === null) continue;
    const last = shades.at(-1);
    if (last !== undefined && before === day - 1 && last.kind === kind) last.width += scale.pixelsPerDay;
    else shades.push({ x: xOfDay(scale, day), width: scale.pixelsPerDay, kind });
    before = day;
  }
  return shades;
}

const holidaySets = new WeakMap<readonly PlainDate[], ReadonlySet<Day>>();

function holidaysOf(holidays: readonly PlainDate[]): ReadonlySet<Day> {
  const known = holidaySets.get(holidays);
  if (known !== undefined) return known;
  const days = new Set(holidays.map(plainDateToDay));
  holidaySets.set(holidays, days);
  return days;
}

function todayOf({ scale, from, to, today }: AxisFacts): TimelineAxis['today'] {
  const x = xOfDay(scale, plainDateToDay(today) + 0.5);
  if (x < from || x > to) return null;
  const { month, dayOfMonth } = plainDateParts(today);
  return { x, label: `${dayOfMonth} ${monthAbbreviation(month)}` };
}
