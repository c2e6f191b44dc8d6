// One team week by week as stacked bars against what it has: one layout for the screen and for files.

import type { ThemeId } from '../../plan/ids.ts';
import type { PersonWeeks } from '../../plan/initiative.ts';
import { niceStep, niceTicks } from '../../prioritization/layout/nice-ticks.ts';
import { overBy } from '../load-cell.ts';
import type { TeamWeek } from '../team-weeks.ts';

export interface WeekBarsFacts {
  /** In their order. */
  readonly weeks: readonly TeamWeek[];
  /** In pixels, with the margins for the marks. */
  readonly width: number;
  readonly height: number;
  /** How wide the mark of a bar may become at its widest (`+12.5`); bars that stand nearer leave some marks out. */
  readonly markWidth: number;
  /** How wide a day under the bars may become (`30 Mar`). */
  readonly dayWidth: number;
  /** Person-weeks of the unit in which the ticks are round numbers; left out: 1. */
  readonly unitSize?: PersonWeeks;
}

export interface WeekBarsLayout {
  readonly bars: readonly WeekBar[];
  /** What the team has, a level stretch for each week where that is known; neighbours that differ are joined by a step. */
  readonly available: readonly AvailableStretch[];
  /** Round numbers of person-weeks from 0 up. */
  readonly ticks: readonly { readonly value: PersonWeeks; readonly y: number }[];
  /** Where the bars stand: 0 person-weeks. */
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

export interface WeekBar {
  readonly week: TeamWeek;
  readonly x: number;
  readonly width: number;
  /** From the baseline up; of a part week as if the whole were like it, so that areas compare. */
  readonly parts: readonly BarPart[];
  /** The upper edge of all parts. */
  readonly top: number;
  /** By how much the firm demand goes over what the team has; 0: it does not. */
  readonly over: PersonWeeks;
  readonly isOverMarked: boolean;
  readonly isDayShown: boolean;
}

export interface BarPart {
  readonly themeId: ThemeId | null;
  readonly personWeeks: PersonWeeks;
  readonly y: number;
  readonly height: number;
}

export interface AvailableStretch {
  readonly available: PersonWeeks;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

const MARGIN = { left: 32, right: 12, top: 22, bottom: 24 } as const;
const BAR_SHARE = 0.8;
const TICKS = 4;
/** Less than this is not marked: it would read as nothing. */
const LEAST_MARK: PersonWeeks = 0.05;
/** So that a chart without load has an axis. */
const LEAST_TOP: PersonWeeks = 1;

/**
 * Lays out the weeks. A first and a last week of which only a part counts is as much narrower, and as high as a whole week like
 * it: the ends of the chart are no falls. Widths and heights too small for anything answer bars of width 0, never a negative one.
 */
export function layOutWeekBars(facts: WeekBarsFacts): WeekBarsLayout {
  const { weeks, width, height, markWidth, dayWidth, unitSize = 1 } = facts;
  const left = MARGIN.left;
  const right = Math.max(left, width - MARGIN.right);
  const top = MARGIN.top;
  const baseline = Math.max(top, height - MARGIN.bottom);
  const shares = sharesOf(weeks);
  const highest = weeks.reduce(
    (most, week, index) => Math.max(most, Math.max(week.firm, week.available ?? 0) / (shares[index] ?? 1)),
    LEAST_TOP,
  );
  const step = niceStep(highest / unitSize / TICKS) * unitSize;
  const ceiling = Math.ceil(highest / step - 1e-9) * step;
  const yOf = (personWeeks: PersonWeeks) => baseline - (personWeeks / ceiling) * (baseline - top);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const slot = whole === 0 ? 0 : (right - left) / whole;
  const starts: number[] = [];
  let next = left;
  for (const share of shares) {
    starts.push(next);
    next += slot * share;
  }
  const overs = weeks.map((week) => overBy(week, 'firm'));
  const marked = keepApart(overs, Math.max(1, Math.ceil(markWidth / Math.max(slot, 1e-6))));
  const everyDay = Math.max(1, Math.ceil(dayWidth / Math.max(slot, 1e-6)));
  return {
    bars: weeks.map((week, index) => {
      const share = shares[index] ?? 1;
      const x = (starts[index] ?? left) + (slot * (1 - BAR_SHARE)) / 2;
      const parts = stack(week, share, yOf);
      return {
        week,
        x,
        width: Math.max(0, slot * share - slot * (1 - BAR_SHARE)),
        parts,
        top: yOf(week.firm / share),
        over: overs[index] ?? 0,
        isOverMarked: marked.has(index),
        isDayShown: index % everyDay === 0,
      };
    }),
    available: stretches(weeks, { starts, shares, slot, yOf }),
    ticks: niceTicks(0, ceiling / unitSize, TICKS).map((value) => ({
      value: value * unitSize,
      y: yOf(value * unitSize),
    })),
    baseline,
    left,
    right,
    top,
  };
}

/** How much of each week counts: 1 but for a first or last one that is cut. */
function sharesOf(weeks: readonly TeamWeek[]): readonly number[] {
  const most = weeks.reduce((days, week) => Math.max(days, week.workdays), 1);
  return weeks.map(({ workdays }, index) =>
    index === 0 || index === weeks.length - 1 ? Math.max(1, workdays) / most : 1,
  );
}

function stack(week: TeamWeek, share: number, yOf: (personWeeks: PersonWeeks) => number): readonly BarPart[] {
  let below = 0;
  return week.parts.map(({ themeId, personWeeks }) => {
    const foot = yOf(below);
    below += personWeeks / share;
    const y = yOf(below);
    return { themeId, personWeeks, y, height: foot - y };
  });
}

function stretches(
  weeks: readonly TeamWeek[],
  facts: {
    readonly starts: readonly number[];
    readonly shares: readonly number[];
    readonly slot: number;
    readonly yOf: (personWeeks: PersonWeeks) => number;
  },
): readonly AvailableStretch[] {
  const { starts, shares, slot, yOf } = facts;
  const found: AvailableStretch[] = [];
  weeks.forEach((week, index) => {
    if (week.available === null) return;
    const share = shares[index] ?? 1;
    const available = week.available / share;
    const from = starts[index] ?? 0;
    const to = from + slot * share;
    const last = found.at(-1);
    const goesOn = last !== undefined && last.to >= from - 1e-6 && Math.abs(last.available - available) < 1e-9;
    if (goesOn) found[found.length - 1] = { ...last, to };
    else found.push({ available, from, to, y: yOf(available) });
  });
  return found;
}

/** Of the places with a figure worth a mark the largest first, none nearer to a kept one than the distance. */
function keepApart(figures: readonly number[], distance: number): ReadonlySet<number> {
  const kept = new Set<number>();
  const order = figures.map((_, index) => index).sort((a, b) => (figures[b] ?? 0) - (figures[a] ?? 0) || a - b);
  for (const index of order) {
    if (!((figures[index] ?? 0) >= LEAST_MARK)) break;
    let isFree = true;
    for (let other = index - distance + 1; other < index + distance; other += 1) isFree &&= !kept.has(other);
    if (isFree) kept.add(index);
  }
  return kept;
}
