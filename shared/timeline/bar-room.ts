// How much of its row a bar takes with its symbols and labels: what rows are packed by, and what is drawn.

import type { Day } from '../calendar/plain-date.ts';
import type { LabelPlace } from '../plan/timeline-view.ts';
import type { TimelineMetrics } from './timeline-metrics.ts';
import type { RowBar } from './timeline-rows.ts';

export interface RoomFacts {
  readonly pixelsPerDay: number;
  readonly metrics: TimelineMetrics;
  readonly labelPlace: LabelPlace;
  /** Far out, where a year is as wide as a word, labels beside bars would take all the room. */
  readonly hasLabelsBeside: boolean;
}

/** Pixels, to the right of where the bar's anchor day begins. */
export interface BarRoom {
  /** At most 0: symbols and ghosts may stand before the bar. */
  readonly left: number;
  readonly right: number;
  /** 0 without a bar. */
  readonly barWidth: number;
  /** Where the label goes; a text that is wider than its room is cut. null: nowhere, and its x and width say nothing. */
  readonly labelPlace: 'inside' | 'beside' | null;
  readonly labelX: number;
  readonly labelWidth: number;
  /** How far to the right it could go before it meets anything; at least its own end. */
  readonly labelReach: number;
  /** Where the signs end that stand at the right end inside; one milestone there, and they stand before it. */
  readonly signsEnd: number;
  /** Room for the title of the last milestone, where it stands at the end of all; width 0: none. */
  readonly tailX: number;
  readonly tailWidth: number;
}

/** In multiples of a twelfth of the type size, which is a pixel on the screen. */
const LEAST_BAR = 4;
const PAD_LEFT = 9;
const PAD_RIGHT = 6;
export const SIGN_WIDTH = 16;
const SYMBOL_RADIUS = 6;
const SYMBOL_GAP = 4;
const BESIDE_GAP = 6;
const LONGEST_TITLE = 120;
/** From the bar to a label behind its milestones; one that would stand farther away is cut to so much at the least. */
const FARTHEST_LABEL = 60;
const LEAST_CUT_LABEL = 56;
/** Between the last of one bar and the first of the next. */
const BAR_GAP = 8;
/** Pixels a day from which labels stand beside bars: a quarter as wide as two words. */
const LEAST_SCALE_BESIDE = 0.35;
const FEW_BARS = 200;

/** Whether bars have labels beside them; so few bars have room for them at any scale. */
export function hasLabelsBeside(packedAt: number, barCount: number): boolean {
  return packedAt >= LEAST_SCALE_BESIDE || barCount <= FEW_BARS;
}

/** One pixel of the screen in these metrics. */
export function unitOf({ fontSize }: TimelineMetrics): number {
  return fontSize / 12;
}

export function symbolRadius(metrics: TimelineMetrics): number {
  return SYMBOL_RADIUS * unitOf(metrics);
}

export function barGap(metrics: TimelineMetrics): number {
  return BAR_GAP * unitOf(metrics);
}

type Item = Pick<RowBar, 'initiative' | 'span' | 'milestones' | 'ghost' | 'labelWidth'>;

/** The day that the room is counted from: the bar's first, else that of its first milestone or ghost. */
export function anchorOf({ span, milestones, ghost }: Pick<Item, 'span' | 'milestones' | 'ghost'>): Day {
  if (span !== null) return span.first;
  if (ghost !== null && ghost.kind !== 'added') return ghost.first;
  return milestones[0]?.day ?? 0;
}

/** How many signs the initiative wants at the right end of its bar. */
export function signCount({ initiative, span }: Pick<Item, 'initiative' | 'span'>): number {
  const { health, schedule, mustDo } = initiative;
  const isAlarming = health === 'at-risk' || health === 'off-track';
  return (isAlarming ? 1 : 0) + (schedule.pinned ? 1 : 0) + (mustDo === null ? 0 : 1) + (span?.isReversed ? 1 : 0);
}

/**
 * The room at a scale. What it is in days never grows with the scale: bars that don't overlap at one scale don't at any
 * larger one. For that the label goes inside only where all signs fit, too.
 */
export function barRoom(item: Item, facts: RoomFacts): BarRoom {
  const { pixelsPerDay, metrics, labelPlace } = facts;
  const { span, milestones, ghost, labelWidth } = item;
  const unit = unitOf(metrics);
  const radius = SYMBOL_RADIUS * unit;
  const anchor = anchorOf(item);
  const barWidth = span === null ? 0 : Math.max(LEAST_BAR * unit, (span.last - span.first + 1) * pixelsPerDay);
  let left = 0;
  let firm = barWidth;
  if (ghost !== null && ghost.kind !== 'added') {
    left = Math.min(left, (ghost.first - anchor) * pixelsPerDay);
    firm = Math.max(firm, (ghost.last - anchor + 1) * pixelsPerDay);
  }
  let right = firm;
  const middles = milestones.length === 0 ? NO_MIDDLES : new Array<number>(milestones.length);
  for (let index = 0; index < milestones.length; index += 1) {
    const middle = ((milestones[index]?.day ?? 0) - anchor + 0.5) * pixelsPerDay;
    left = Math.min(left, middle - radius);
    right = Math.max(right, middle + radius);
    middles[index] = middle;
  }
  const signs = signCount(item) * SIGN_WIDTH * unit;
  const signsEnd = endOfSigns(middles, barWidth - SYMBOL_GAP * unit, { signs, radius: radius + unit });
  const title = milestones.length === 0 ? 0 : (milestones[milestones.length - 1]?.titleWidth ?? 0);
  const hasTail = facts.hasLabelsBeside && title > 0 && (middles[middles.length - 1] ?? 0) + 2 * radius >= right;
  // The bar's own label goes before a milestone's. Room is kept for the wider, since at a larger scale the other may stand there.
  const tailX = right + SYMBOL_GAP * unit;
  let tailWidth = hasTail ? Math.min(title, LONGEST_TITLE * unit) : 0;
  let widest = hasTail ? tailX + tailWidth : right;
  let place: BarRoom['labelPlace'] = null;
  let labelX = 0;
  let room = 0;
  let labelReach = 0;
  if (labelWidth > 0) {
    const gap = SYMBOL_GAP * unit;
    const innerEnd =
      signs === 0 ? barWidth - PAD_RIGHT * unit : Math.min(barWidth - PAD_RIGHT * unit, signsEnd - signs);
    const inner = { from: PAD_LEFT * unit, to: innerEnd };
    const inside = span === null ? inner : freeInside(labelWidth, inner, { middles, radius, gap });
    const width = span === null ? 0 : inside.to - inside.from;
    const fits = labelWidth <= width || labelPlace === 'inside' || width >= metrics.longestLabel;
    if (facts.hasLabelsBeside && !(fits && width > 0)) {
      const beside = BESIDE_GAP * unit;
      const whole = Math.min(labelWidth, metrics.longestLabel);
      const from = startBeside(firm, { middles, radius, gap }, whole + beside);
      // Behind a symbol that stands far away nobody would look for it.
      if (from - firm > FARTHEST_LABEL * unit && width >= LEAST_CUT_LABEL * unit) {
        place = 'inside';
        labelX = inside.from;
        labelReach = inside.to;
        room = Math.min(labelWidth, width);
      } else {
        place = 'beside';
        room = whole;
        labelX = from + beside;
        labelReach = labelX + room;
        widest = Math.max(widest, labelReach);
        if (from >= right) tailWidth = 0;
      }
    } else if (width > 0) {
      place = 'inside';
      labelX = inside.from;
      labelReach = inside.to;
      room = Math.min(labelWidth, width);
    }
  }
  return {
    left,
    right: widest,
    barWidth,
    labelPlace: place,
    labelX,
    labelWidth: room,
    labelReach,
    signsEnd,
    tailX,
    tailWidth,
  };
}

const NO_MIDDLES: number[] = [];

interface Symbols {
  /** Ascending. */
  readonly middles: readonly number[];
  readonly radius: number;
  /** Left free beside them. */
  readonly gap: number;
}

/** Where signs end that stand as far to the right as they can without lying under a symbol. */
function endOfSigns(
  middles: readonly number[],
  rightmost: number,
  { signs, radius }: { readonly signs: number; readonly radius: number },
): number {
  let end = rightmost;
  if (signs === 0) return end;
  for (let index = middles.length - 1; index >= 0; index -= 1) {
    const middle = middles[index] ?? 0;
    if (middle - radius < end && middle + radius > end - signs) end = middle - radius;
  }
  return end;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first stretch between symbols that holds a label whole, else the widest there is. */
function freeInside(width: number, inner: Stretch, { middles, radius, gap }: Symbols): Stretch {
  if (middles.length === 0) return inner;
  const reach = radius + gap;
  let widest = { from: inner.from, to: inner.from };
  let start = inner.from;
  for (let index = 0; index <= middles.length; index += 1) {
    const middle = middles[index] ?? Number.POSITIVE_INFINITY;
    if (middle + reach <= start) continue;
    const end = Math.min(inner.to, middle - reach);
    if (end - start >= width) return { from: start, to: end };
    if (end - start > widest.to - widest.from) widest = { from: start, to: end };
    start = Math.max(start, middle + reach);
  }
  return widest;
}

/** Right of a bar, where there is room before the next symbol, or after all of them. */
function startBeside(end: number, { middles, radius, gap }: Symbols, needed: number): number {
  let start = end;
  for (const middle of middles) {
    if (middle + radius <= start) continue;
    if (middle - radius - gap - start >= needed) return start;
    start = Math.max(start, middle + radius);
  }
  return start;
}

/** How wide a bar is drawn; 0 without one. */
export function barWidthOf({ span }: Pick<RowBar, 'span'>, pixelsPerDay: number, metrics: TimelineMetrics): number {
  return span === null ? 0 : Math.max(LEAST_BAR * unitOf(metrics), (span.last - span.first + 1) * pixelsPerDay);
}
