// The bars of a lane as they are presented: in rows without overlap, each label whole and in sight wherever there is room.

import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { shortenToWidth, textWidth } from '../../../../shared/text/text-width.ts';
import { SIGN_WIDTH, signCount } from '../../../../shared/timeline/bar-room.ts';
import { breakName } from '../../../../shared/timeline/lane-boxes.ts';
import { ghostInShort } from '../../../../shared/timeline/lay-out-bar.ts';
import { packRows } from '../../../../shared/timeline/pack-rows.ts';
import type { RowBar, RowMilestone } from '../../../../shared/timeline/timeline-rows.ts';
import { type TimelineScale, xOfDay } from '../../../../shared/timeline/timeline-scale.ts';

export interface PlaceFacts {
  readonly scale: TimelineScale;
  /** Pixels that there are for the days; what lies outside is not drawn. */
  readonly width: number;
  readonly typeSize: number;
  /** `inside`: only where one fits its bar whole. `broken`: on two lines where one is too long. */
  readonly labels: 'broken' | 'all' | 'inside' | 'none';
  readonly hasMilestones: boolean;
  /** Whether bars are high enough for signs. */
  readonly hasSigns: boolean;
}

/** All x are pixels from the left edge. */
export interface PlacedBar {
  readonly initiativeId: InitiativeId;
  readonly bar: RowBar;
  /** null: it stands here for its milestones or its ghost alone. Ends that lie out of sight are cut somewhat beyond the edge. */
  readonly box: PlacedBox | null;
  readonly label: PlacedLabel | null;
  readonly milestones: readonly PlacedMilestone[];
  /** The title of the last milestone. */
  readonly tail: PlacedLabel | null;
  /** Where it was in the earlier plan. */
  readonly ghost: { readonly x: number; readonly width: number; readonly label: string } | null;
  /** What it takes of its row. */
  readonly from: number;
  readonly to: number;
}

export interface PlacedBox {
  readonly x: number;
  readonly width: number;
  readonly fadeStart: number;
  readonly fadeEnd: number;
  readonly progressWidth: number;
  /** The right end of the room for signs; null: there is none. */
  readonly signsEnd: number | null;
}

export interface PlacedLabel {
  readonly x: number;
  /** The widest of its lines. */
  readonly width: number;
  readonly lines: readonly string[];
  readonly place: 'inside' | 'beside';
}

export interface PlacedMilestone extends Pick<RowMilestone, 'id' | 'kind' | 'title' | 'day'> {
  /** The middle. */
  readonly x: number;
}

/** In multiples of a twelfth of the type size. */
const LEAST_BAR = 4;
const PAD_LEFT = 9;
const PAD_RIGHT = 6;
const RADIUS = 6;
const SYMBOL_GAP = 4;
const BESIDE_GAP = 6;
const BAR_GAP = 8;
const LONGEST_LABEL = 240;
const LONGEST_TITLE = 120;
/** A label that is cut below this says nothing. */
const LEAST_LABEL = 40;
/** Of a label's width, what the wider of two lines about takes. */
const EVEN_SHARE = 0.6;
const MOST_FADE = 1 / 3;
/** From the edges of the window. */
const MARGIN = 6;
/** How far beyond the edge what is cut goes on, so that its end is not taken for one. */
const BEYOND = 12;

/** A bar at a scale; null: nothing of it is in sight. */
export function placeBar(bar: RowBar, facts: PlaceFacts): PlacedBar | null {
  const { scale, width, typeSize, hasMilestones } = facts;
  const unit = typeSize / 12;
  const { span, initiative } = bar;
  const isInSight = (from: number, to: number): boolean => to > 0 && from < width;
  const start = span === null ? 0 : xOfDay(scale, span.first);
  const end = span === null ? 0 : Math.max(start + LEAST_BAR * unit, xOfDay(scale, span.last + 1));
  const isBarInSight = span !== null && isInSight(start, end);
  const milestones = (hasMilestones ? bar.milestones : [])
    .map(({ id, kind, title, day }): PlacedMilestone => ({ id, kind, title, day, x: xOfDay(scale, day + 0.5) }))
    .filter(({ x }) => isInSight(x - RADIUS * unit, x + RADIUS * unit));
  const ghost = ghostOf();
  if (!isBarInSight && milestones.length === 0 && ghost === null) return null;

  let from = isBarInSight ? Math.max(0, start) : width;
  let to = isBarInSight ? Math.min(width, end) : 0;
  for (const { x } of milestones) {
    from = Math.min(from, x - RADIUS * unit);
    to = Math.max(to, x + RADIUS * unit);
  }
  if (ghost !== null) {
    from = Math.min(from, Math.max(0, ghost.x));
    to = Math.max(to, Math.min(width, ghost.x + ghost.width));
  }
  const signs = facts.hasSigns ? signCount(bar) * SIGN_WIDTH * unit : 0;
  const seenEnd = Math.min(width, end);
  const signsEnd = signsEndOf();
  const label = labelOf();
  if (label !== null) {
    from = Math.min(from, label.x);
    to = Math.max(to, label.x + label.width);
  }
  const tail = tailOf();
  if (tail !== null) to = Math.max(to, tail.x + tail.width);
  return {
    initiativeId: initiative.id,
    bar,
    box: isBarInSight ? boxOf() : null,
    label,
    milestones,
    tail,
    ghost,
    from,
    to,
  };

  function boxOf(): PlacedBox {
    const x = Math.max(-BEYOND * unit, start);
    const right = Math.min(width + BEYOND * unit, end);
    const whole = end - start;
    const fade = (days: number): number => Math.min(whole * MOST_FADE, days * scale.pixelsPerDay);
    const progress = Math.min(1, Math.max(0, initiative.progress));
    return {
      x,
      width: right - x,
      fadeStart: Math.max(0, fade(span?.uncertainStart ?? 0) - (x - start)),
      fadeEnd: Math.max(0, fade(span?.uncertainEnd ?? 0) - (end - right)),
      progressWidth: Math.max(0, Math.min(right, start + whole * progress) - x),
      signsEnd,
    };
  }

  /** To the left of the milestones at the bar's end; null: there is no room, or there are no signs. */
  function signsEndOf(): number | null {
    if (signs === 0) return null;
    let right = seenEnd - SYMBOL_GAP * unit;
    for (const { x } of [...milestones].sort((a, b) => b.x - a.x)) {
      const reach = (RADIUS + SYMBOL_GAP / 2) * unit;
      if (x - reach < right && x + reach > right - signs) right = x - reach;
    }
    return right - signs >= Math.max(0, start) + SYMBOL_GAP * unit ? right : null;
  }

  function labelOf(): PlacedLabel | null {
    const { label: words, labelWidth } = bar;
    if (facts.labels === 'none' || words === '') return null;
    const insideX = Math.max(0, start) + PAD_LEFT * unit;
    let insideEnd = signsEnd === null ? seenEnd - PAD_RIGHT * unit - signs : signsEnd - signs;
    for (const { x } of milestones) if (x > insideX) insideEnd = Math.min(insideEnd, x - (RADIUS + SYMBOL_GAP) * unit);
    const inside = isBarInSight ? insideEnd - insideX : 0;
    if (labelWidth <= inside) return { x: insideX, width: labelWidth, lines: [words], place: 'inside' };
    if (facts.labels === 'inside') return null;
    const rightX = to + BESIDE_GAP * unit;
    const right = breakLabel(bar, Math.min(LONGEST_LABEL * unit, width - MARGIN * unit - rightX), facts);
    if (right?.isWhole) return { ...right, x: rightX, place: 'beside' };
    const leftEnd = from - BESIDE_GAP * unit;
    const left = breakLabel(bar, Math.min(LONGEST_LABEL * unit, leftEnd - MARGIN * unit), facts);
    if (left !== null && (left.isWhole || left.width > (right?.width ?? 0))) {
      return { ...left, x: leftEnd - left.width, place: 'beside' };
    }
    return right === null ? null : { ...right, x: rightX, place: 'beside' };
  }

  function tailOf(): PlacedLabel | null {
    const last = bar.milestones.at(-1);
    const shown = milestones.at(-1);
    const isWanted = facts.labels === 'all' || facts.labels === 'broken';
    if (!isWanted || last === undefined || shown?.id !== last.id || last.titleWidth === 0) return null;
    if (shown.x + RADIUS * unit < to) return null;
    const x = to + SYMBOL_GAP * unit;
    const room = Math.min(last.titleWidth, LONGEST_TITLE * unit);
    if (x + room > width - MARGIN * unit) return null;
    const text = shortenToWidth(last.title, typeSize, room + 1e-6);
    return text === '' ? null : { x, width: room, lines: [text], place: 'beside' };
  }

  function ghostOf(): PlacedBar['ghost'] {
    if (bar.ghost === null || bar.ghost.kind === 'added') return null;
    const x = xOfDay(scale, bar.ghost.first);
    const right = xOfDay(scale, bar.ghost.last + 1);
    if (!isInSight(x, right)) return null;
    const seen = Math.max(0, x);
    const seenRight = Math.min(width, right);
    const free = span === null ? seenRight - seen : Math.max(Math.min(start, seenRight) - seen, seenRight - end);
    return { x, width: right - x, label: free >= 3.5 * typeSize ? ghostInShort(bar.ghost) : '' };
  }
}

interface BrokenLabel extends Pick<PlacedLabel, 'lines' | 'width'> {
  readonly isWhole: boolean;
}

/** On one line, or on two of about the same width, or cut; null: the room is too small for anything to be said. */
function breakLabel(
  { label, labelWidth }: Pick<RowBar, 'label' | 'labelWidth'>,
  room: number,
  { typeSize, labels }: Pick<PlaceFacts, 'typeSize' | 'labels'>,
): BrokenLabel | null {
  if (labelWidth <= room) return { lines: [label], width: labelWidth, isWhole: true };
  if (room < (LEAST_LABEL * typeSize) / 12) return null;
  const sized = (lines: readonly string[]): BrokenLabel => ({
    lines,
    width: Math.max(0, ...lines.map((line) => textWidth(line, typeSize))),
    isWhole: lines.join(' ') === label,
  });
  if (labels !== 'broken') return sized([shortenToWidth(label, typeSize, room)]);
  const broken = [labelWidth * EVEN_SHARE, room].map((width) =>
    sized(breakName(label, { fontSize: typeSize, width: Math.min(room, width), lines: 2 })),
  );
  return broken.find(({ isWhole }) => isWhole) ?? broken.at(-1) ?? null;
}

/** The bars in as few rows as hold them without overlap, or, where each has its own row, in the order that they came in. */
export function placeRows(
  bars: readonly RowBar[],
  facts: PlaceFacts & { readonly isPacked: boolean },
): readonly (readonly PlacedBar[])[] {
  const placed = bars.flatMap((bar) => placeBar(bar, facts) ?? []);
  if (!facts.isPacked) return placed.map((one) => [one]);
  const sorted = [...placed].sort((a, b) => a.from - b.from || b.to - a.to);
  const gap = (BAR_GAP * facts.typeSize) / 12;
  const { rows, count } = packRows(
    Float64Array.from(sorted, ({ from }) => from),
    Float64Array.from(sorted, ({ to }) => to + gap),
  );
  const packed: PlacedBar[][] = Array.from({ length: count }, () => []);
  for (const [index, one] of sorted.entries()) packed[rows[index] ?? 0]?.push(one);
  return packed;
}
