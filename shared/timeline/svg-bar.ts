// Bars, ghosts, symbols and their labels in a file, each cut at the edges of the plot.

import { shortenToWidth, textWidth } from '../text/text-width.ts';
import { unitOf } from './bar-room.ts';
import { breakName } from './lane-boxes.ts';
import { attributes, decimal, label, path } from './svg-text.ts';
import { PAPER, paperColour, paperTint } from './timeline-colours.ts';
import type { BarBox, BarLabel, DensityStrip, GhostBox, MilestoneMark } from './timeline-layout.ts';
import type { TimelineMetrics } from './timeline-metrics.ts';
import type { BarColour } from './timeline-rows.ts';
import { milestoneShape, signShape } from './timeline-shapes.ts';

/** What marks are drawn on: x runs from 0 to `plotWidth`. */
export interface MarkFacts {
  readonly metrics: TimelineMetrics;
  readonly plotWidth: number;
  readonly pixelsPerDay: number;
  /** How far labels may reach beyond the right edge. */
  readonly overhang: number;
  /** Whether time goes on over the left or right edge on another sheet, where the rest of a label has its room. */
  readonly sheetBefore: boolean;
  readonly sheetAfter: boolean;
}

/** A label that begins this far beyond the last day still belongs to a bar or symbol in sight. */
export const LATEST_LABEL = 24;
/** A bar that reaches over an edge by less than this ends there. */
const HAIR = 0.5;

export function drawBar(box: BarBox, facts: MarkFacts, fades: Map<string, string>): string {
  const { plotWidth, metrics } = facts;
  const unit = unitOf(metrics);
  const from = Math.max(0, box.x);
  const to = Math.min(plotWidth, box.x + box.width);
  if (to <= from) return '';
  const rect = `<rect${attributes({
    class: 'bar',
    'data-key': box.initiative.key,
    x: from,
    y: box.y,
    width: to - from,
    height: box.height,
    rx: Math.min(3 * unit, (to - from) / 2),
    fill: fillOf(box, fades),
  })}/>`;
  const solid = paperColour(box.colour);
  const dash = box.colour.kind === 'palette' && box.colour.hasPattern ? { 'stroke-dasharray': '3 2' } : {};
  const hasEdge = box.x >= 0 && box.fadeStart === 0;
  const edgeX = from + Math.min(1.5 * unit, (to - from) / 2);
  const edge = hasEdge
    ? path(`M${decimal(edgeX)} ${decimal(box.y)}v${decimal(box.height)}`, {
        stroke: solid,
        'stroke-width': Math.min(3 * unit, to - from),
        ...dash,
      })
    : '';
  const done = Math.min(to, box.x + box.progressWidth);
  const foot = box.y + box.height - 1.5 * unit;
  const progress =
    done > from
      ? path(`M${decimal(from)} ${decimal(foot)}H${decimal(done)}`, { stroke: solid, 'stroke-width': 3 * unit })
      : '';
  const signs = box.signs
    .filter(({ x }) => x < plotWidth && x > 0)
    .map(({ kind, x, y }) => path(signShape(kind, x, y, 5 * unit), { fill: SIGN_COLOURS[kind] }))
    .join('');
  return rect + edge + progress + signs + goesOn(box, facts);
}

export const SIGN_COLOURS = {
  'at-risk': PAPER.warn,
  'off-track': PAPER.bad,
  reversed: PAPER.bad,
  pinned: PAPER.muted,
  'must-do': PAPER.text,
} as const;

/** A triangle at the edge over which a bar goes on. */
function goesOn({ x, y, width, height, colour }: BarBox, { plotWidth, metrics }: MarkFacts): string {
  const unit = unitOf(metrics);
  const middle = y + height / 2;
  const triangle = (at: number, reach: number): string =>
    `M${decimal(at)} ${decimal(middle - 4 * unit)}L${decimal(at + reach)} ${decimal(middle)}L${decimal(at)} ${decimal(middle + 4 * unit)}Z`;
  const before = x < -HAIR ? triangle(-2 * unit, -5 * unit) : '';
  const after = x + width > plotWidth + HAIR ? triangle(plotWidth + 2 * unit, 5 * unit) : '';
  return path(before + after, { class: 'goes-on', fill: paperColour(colour) });
}

/** The tint, or one that fades in and out; alike fades are one definition. */
function fillOf(box: BarBox, fades: Map<string, string>): string {
  const tint = paperTint(box.colour);
  if (box.fadeStart === 0 && box.fadeEnd === 0) return tint;
  const start = Math.round((100 * box.fadeStart) / box.width);
  const end = Math.round((100 * box.fadeEnd) / box.width);
  const id = `fade-${tint.slice(1)}-${start}-${end}`;
  if (!fades.has(id)) {
    const stop = (offset: number, opacity: number): string =>
      `<stop${attributes({ offset: `${offset}%`, 'stop-color': tint, 'stop-opacity': opacity })}/>`;
    const stops = [
      ...(start > 0 ? [stop(0, 0.15)] : []),
      stop(start, 1),
      stop(100 - end, 1),
      ...(end > 0 ? [stop(100, 0.15)] : []),
    ];
    fades.set(id, `<linearGradient id="${id}">${stops.join('')}</linearGradient>`);
  }
  return `url(#${id})`;
}

/** Words on the ground, which lines may cross. */
export interface GroundLabel {
  readonly words: string;
  /** Path data of the ground behind them, so that they are read all the same. */
  readonly plate: string;
}

const NO_LABEL: GroundLabel = { words: '', plate: '' };

export interface DrawnLabel {
  readonly inside: string;
  readonly beside: GroundLabel;
}

/**
 * The label of a bar. Inside a bar that is cut at the left edge it begins there, in the room that is left before a symbol.
 * Where one beside stands on the next sheet, this one has as much of it as the bar holds.
 */
export function barLabel(box: BarBox, facts: MarkFacts): DrawnLabel {
  const { label: words, x, width } = box;
  if (words === null) return { inside: '', beside: NO_LABEL };
  const from = Math.max(0, x);
  const to = Math.min(facts.plotWidth, x + width);
  if (words.place === 'beside') {
    const isHere = to > from;
    // An arrow points to where its bar is.
    const elsewhere = facts.sheetBefore ? drawBeside(pointingBack(words, facts), facts) : NO_LABEL;
    const beside = isHere ? drawBeside(words, facts) : elsewhere;
    const isLost = beside.words === '' && isHere && facts.sheetAfter;
    return { inside: isLost ? inHere(box, { from, to: freeUpTo(box, to, facts) }, facts.metrics) : '', beside };
  }
  return { inside: to > from ? inHere(box, { from, to }, facts.metrics) : '', beside: NO_LABEL };
}

function pointingBack(words: BarLabel, { metrics: { fontSize } }: MarkFacts): BarLabel {
  return { ...words, text: `← ${words.text}`, width: words.width + textWidth('← ', fontSize) };
}

function inHere(
  { label: words, x: left, bar }: BarBox,
  { from, to }: { readonly from: number; readonly to: number },
  metrics: TimelineMetrics,
): string {
  if (words === null) return '';
  const unit = unitOf(metrics);
  const isInside = words.place === 'inside';
  const x = Math.max(isInside ? words.x : left + 9 * unit, from + 6 * unit);
  const end = isInside ? Math.min(to, words.reach) : to;
  return label(shortenToWidth(isInside ? words.text : bar.label, metrics.fontSize, end - x), { x, y: words.y });
}

/** Where the first symbol in sight on a bar begins, or the bar ends. */
function freeUpTo({ bar: { milestones, span }, x, signs }: BarBox, to: number, facts: MarkFacts): number {
  const unit = unitOf(facts.metrics);
  if (span === null) return to;
  const symbols = milestones.map(({ day }) => x + (day - span.first + 0.5) * facts.pixelsPerDay);
  const inTheWay = [...symbols, ...signs.map((sign) => sign.x)].filter(
    (at) => at > Math.max(0, x) && at < to + 10 * unit,
  );
  return Math.min(to - 6 * unit, ...inTheWay.map((at) => at - 10 * unit));
}

/** A label that stands by itself: of a symbol, or of what has no bar any more. */
export function markLabel(words: BarLabel | null, isHere: boolean, facts: MarkFacts): GroundLabel {
  return words === null || !(isHere || facts.sheetBefore) ? NO_LABEL : drawBeside(words, facts);
}

/**
 * A label beside its bar. One over the edge between two sheets stands on that which has more of its room, on two lines where
 * one is too long.
 */
function drawBeside(words: BarLabel, facts: MarkFacts): GroundLabel {
  const { metrics, plotWidth, overhang, sheetBefore, sheetAfter } = facts;
  const unit = unitOf(metrics);
  const end = words.x + words.width;
  const edge = plotWidth + overhang;
  if (words.x >= 0) {
    const here = edge - words.x;
    if (end <= edge)
      return words.x > plotWidth + LATEST_LABEL * unit ? NO_LABEL : onGround([words.text], words, metrics);
    if (sheetAfter && end - plotWidth > here) return NO_LABEL;
    return onTwoLines(words, { x: words.x, width: here, metrics });
  }
  const before = overhang - words.x;
  if (!sheetBefore || end <= before || end - words.x <= before) return NO_LABEL;
  return onTwoLines(words, { x: 2 * unit, width: end - 2 * unit, metrics });
}

function onTwoLines(
  { text, y }: BarLabel,
  { x, width, metrics }: { readonly x: number; readonly width: number; readonly metrics: TimelineMetrics },
): GroundLabel {
  const lines = breakName(text, { fontSize: metrics.fontSize, width, lines: 2 });
  return onGround(lines, { x, y: lines.length > 1 ? y - metrics.fontSize * 0.54 : y }, metrics);
}

/** Lines from a first baseline on. */
function onGround(
  lines: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
  { fontSize }: TimelineMetrics,
): GroundLabel {
  const placed = lines.map((line, index) => ({ line, y: y + index * fontSize * 1.08 }));
  return {
    words: placed.map((one) => label(one.line, { x, y: one.y })).join(''),
    plate: placed
      .map((one) => textPlate({ from: x, to: x + textWidth(one.line, fontSize), baseline: one.y, fontSize }))
      .join(''),
  };
}

/** The ground behind a line of text, as path data. */
export function textPlate(line: {
  readonly from: number;
  readonly to: number;
  readonly baseline: number;
  readonly fontSize: number;
}): string {
  const { from, to, baseline, fontSize } = line;
  if (to <= from) return '';
  const [left, right, top, foot] = [
    from - fontSize / 8,
    to + fontSize / 8,
    baseline - fontSize * 0.86,
    baseline + fontSize / 4,
  ];
  return `M${decimal(left)} ${decimal(top)}H${decimal(right)}V${decimal(foot)}H${decimal(left)}Z`;
}

/** Bars of a folded lane: the fuller, the darker. */
export function drawStrip({ x, y, width, height, density, colour }: DensityStrip, { plotWidth }: MarkFacts): string {
  const from = Math.max(0, x);
  const to = Math.min(plotWidth, x + width);
  if (to <= from) return '';
  const data = `M${decimal(from)} ${decimal(y)}H${decimal(to)}V${decimal(y + height)}H${decimal(from)}Z`;
  return path(data, { class: 'strip', fill: paperColour(colour), 'fill-opacity': 0.18 + 0.4 * density });
}

export function drawMilestone({ kind, x, y, radius }: MilestoneMark, facts: MarkFacts): string {
  const isInSight = x >= 0 && x <= facts.plotWidth;
  const fill = kind === 'deadline' ? PAPER.bad : PAPER.text;
  const symbol = path(milestoneShape(kind, x, y, radius), { fill, stroke: PAPER.ground, 'paint-order': 'stroke' });
  return isInSight ? symbol : '';
}

/** Where a bar was: an outline, so that it prints in grey. */
export function drawGhost({ ghost, x, y, width, height, label: words }: GhostBox, facts: MarkFacts): string {
  const { plotWidth, metrics } = facts;
  const unit = unitOf(metrics);
  const from = Math.max(0, x);
  const to = Math.min(plotWidth, x + width);
  if (to <= from) return '';
  const reach = ghost.kind === 'added' ? 2 * unit : 0;
  const [l, t, r, b] = [from - reach, y - reach, to + reach, y + height + reach].map(decimal);
  const outline = { fill: 'none', stroke: PAPER.faint, 'stroke-dasharray': '3 3' };
  const shown = shortenToWidth(words, metrics.fontSize, plotWidth + facts.overhang - from - 4 * unit);
  const said = label(shown, { x: from + 4 * unit, y: y + height / 2 + 4 * unit, fill: PAPER.muted });
  return path(`M${l} ${t}H${r}V${b}H${l}Z`, outline) + (ghost.kind === 'added' ? '' : said);
}

/** For the dot before the name of a lane, and in the legend. */
export function colourDot(colour: BarColour, x: number, y: number, radius: number): string {
  return path(milestoneShape('external', x, y, radius), { fill: paperColour(colour) });
}
