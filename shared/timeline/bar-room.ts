// How much of its row a bar takes with its symbols and labels: what rows are packed by, and what is drawn.

import type { Day } from '../calendar/plain-date.ts';
import type { RowBar } from './timeline-rows.ts';
import type { LabelPlace, TimelineMetrics } from './timeline-view.ts';

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
  let right = barWidth;
  if (ghost !== null && ghost.kind !== 'added') {
    left = Math.min(left, (ghost.first - anchor) * pixelsPerDay);
    right = Math.max(right, (ghost.last - anchor + 1) * pixelsPerDay);
  }
  let innerEnd = barWidth - PAD_RIGHT * unit;
  let lastMiddle = Number.NEGATIVE_INFINITY;
  for (const { day } of milestones) {
    const middle = (day - anchor + 0.5) * pixelsPerDay;
    left = Math.min(left, middle - radius);
    right = Math.max(right, middle + radius);
    lastMiddle = Math.max(lastMiddle, middle);
    if (span !== null && day >= span.first) innerEnd = Math.min(innerEnd, middle - radius - SYMBOL_GAP * unit);
  }
  const title = milestones.length === 0 ? 0 : (milestones[milestones.length - 1]?.titleWidth ?? 0);
  const hasTail = facts.hasLabelsBeside && title > 0 && lastMiddle + 2 * radius >= right;
  const inside = innerEnd - PAD_LEFT * unit - signCount(item) * SIGN_WIDTH * unit;
  let place: BarRoom['labelPlace'] = null;
  if (labelWidth > 0) {
    const fits = labelWidth <= inside || labelPlace === 'inside' || inside >= metrics.longestLabel;
    if (facts.hasLabelsBeside && (span === null || !fits)) place = 'beside';
    else if (span !== null && inside > 0) place = 'inside';
  }
  const labelX = place === 'beside' ? right + BESIDE_GAP * unit : PAD_LEFT * unit;
  const room = Math.min(labelWidth, place === 'beside' ? metrics.longestLabel : inside);
  // The bar's own label goes before a milestone's. Room is kept for the wider, since at a larger scale the other may stand there.
  const tailX = right + SYMBOL_GAP * unit;
  const tailRoom = hasTail ? Math.min(title, LONGEST_TITLE * unit) : 0;
  right = Math.max(right, hasTail ? tailX + tailRoom : right, place === 'beside' ? labelX + room : right);
  const tailWidth = place === 'beside' ? 0 : tailRoom;
  return { left, right, barWidth, labelPlace: place, labelX, labelWidth: room, tailX, tailWidth };
}

/** How wide a bar is drawn; 0 without one. */
export function barWidthOf({ span }: Pick<RowBar, 'span'>, pixelsPerDay: number, metrics: TimelineMetrics): number {
  return span === null ? 0 : Math.max(LEAST_BAR * unitOf(metrics), (span.last - span.first + 1) * pixelsPerDay);
}
