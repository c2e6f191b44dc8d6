// The lanes, the axis and all that stands in them, in a file.

import { shortenToWidth, textWidth } from '../text/text-width.ts';
import { paletteColour } from './bar-colour.ts';
import { unitOf } from './bar-room.ts';
import { breakName } from './lane-boxes.ts';
import { attributes, decimal, label, path, type SvgAttributes } from './svg-text.ts';
import { PAPER, paperColour, paperTint } from './timeline-colours.ts';
import type { BarBox, BarLabel, GhostBox, LaneBox, MilestoneMark, TimelineLayout } from './timeline-layout.ts';
import { milestoneShape, signShape } from './timeline-shapes.ts';
import type { TimelineMetrics } from './timeline-view.ts';

export interface PlotFacts {
  readonly metrics: TimelineMetrics;
  readonly plotWidth: number;
  /** Where x 0 and y 0 of the layout stand on the page. */
  readonly left: number;
  readonly top: number;
  readonly axisHeight: number;
  /** Of the column with the outer lanes, left of the lane headers; 0 with one level. */
  readonly groupWidth: number;
  readonly mostOverhang: number;
}

/** A label that begins this far beyond the last day still belongs to a bar or symbol in sight. */
const LATEST_LABEL = 24;

export interface DrawnPlot {
  readonly definitions: string;
  readonly drawing: string;
  /** By how much labels reach beyond the right edge. */
  readonly overhang: number;
}

export function drawPlot(layout: TimelineLayout, facts: PlotFacts): DrawnPlot {
  const { left, top } = facts;
  const fades = new Map<string, string>();
  const bars = layout.bars.map((box) => drawBar(box, facts, fades)).join('\n');
  const marks = layout.milestones.map((mark) => drawMilestone(mark, facts)).join('');
  const ghosts = layout.ghosts.map((ghost) => drawGhost(ghost, facts)).join('');
  const definitions = fades.size === 0 ? '' : `<defs>${[...fades.values()].join('')}</defs>`;
  const move = attributes({ transform: `translate(${decimal(left)} ${decimal(top)})` });
  const drawing = [
    drawLanes(layout, facts),
    `<g${move}>`,
    drawGrid(layout, facts),
    `<g>${ghosts}</g>`,
    `<g>${drawPaths(layout, facts)}</g>`,
    `<g>${bars}</g>`,
    `<g>${marks}</g>`,
    drawConflicts(layout, facts),
    drawToday(layout, facts),
    '</g>',
  ].join('\n');
  return { definitions, drawing, overhang: overhangOf(layout, facts) };
}

function drawBar(box: BarBox, facts: PlotFacts, fades: Map<string, string>): string {
  const { plotWidth, metrics } = facts;
  const unit = unitOf(metrics);
  const from = Math.max(0, box.x);
  const to = Math.min(plotWidth, box.x + box.width);
  if (to <= from) return '';
  const fill = fillOf(box, fades);
  const rect = `<rect${attributes({
    class: 'bar',
    'data-key': box.initiative.key,
    x: from,
    y: box.y,
    width: to - from,
    height: box.height,
    rx: Math.min(3 * unit, (to - from) / 2),
    fill,
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
  const words = drawLabel(box.label, facts, { from, to });
  return rect + edge + progress + signs + words;
}

const SIGN_COLOURS = {
  'at-risk': PAPER.warn,
  'off-track': PAPER.bad,
  reversed: PAPER.bad,
  pinned: PAPER.muted,
  'must-do': PAPER.text,
} as const;

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

/** A label where it stands; one inside a bar that is cut at the left edge begins at that edge, in the room that is left. */
function drawLabel(
  words: BarLabel | null,
  { metrics, plotWidth }: PlotFacts,
  bar: { readonly from: number; readonly to: number } | null,
): string {
  if (words === null || words.x > plotWidth + LATEST_LABEL * unitOf(metrics)) return '';
  const pad = 6 * unitOf(metrics);
  if (bar === null || words.place === 'beside') {
    return words.x < 0 ? '' : label(words.text, { x: words.x, y: words.y });
  }
  const x = Math.max(words.x, bar.from + pad);
  return label(shortenToWidth(words.text, metrics.fontSize, bar.to - x), { x, y: words.y });
}

function drawMilestone({ kind, x, y, radius, label: words }: MilestoneMark, facts: PlotFacts): string {
  if (x < 0 || x > facts.plotWidth) return '';
  const fill = kind === 'deadline' ? PAPER.bad : PAPER.text;
  return (
    path(milestoneShape(kind, x, y, radius), { fill, stroke: PAPER.ground, 'paint-order': 'stroke' }) +
    drawLabel(words, facts, null)
  );
}

/** Where a bar was: an outline, so that it prints in grey. */
function drawGhost({ ghost, x, y, width, height, label: words, name }: GhostBox, facts: PlotFacts): string {
  const { plotWidth, metrics } = facts;
  const unit = unitOf(metrics);
  const from = Math.max(0, x);
  const to = Math.min(plotWidth, x + width);
  if (to <= from) return '';
  const reach = ghost.kind === 'added' ? 2 * unit : 0;
  const [l, t, r, b] = [from - reach, y - reach, to + reach, y + height + reach].map(decimal);
  const outline = { fill: 'none', stroke: PAPER.faint, 'stroke-dasharray': '3 3' };
  const said = label(words, { x: from + 4 * unit, y: y + height / 2 + 4 * unit, fill: PAPER.muted });
  return (
    path(`M${l} ${t}H${r}V${b}H${l}Z`, outline) + (ghost.kind === 'added' ? '' : said) + drawLabel(name, facts, null)
  );
}

function drawPaths({ paths }: TimelineLayout, { metrics }: PlotFacts): string {
  const unit = unitOf(metrics);
  const bundle = path(paths.bundle, { fill: 'none', stroke: PAPER.faint, 'stroke-opacity': 0.55 });
  const drawn = paths.drawn.map(({ line, head, conflict }) => {
    const stroke = conflict === null ? PAPER.text : PAPER.bad;
    return path(line + head, { fill: 'none', stroke, 'stroke-width': 1.25 * unit });
  });
  return bundle + drawn.join('');
}

/** By how much dates miss what they wait for, above the bars. */
function drawConflicts({ paths }: TimelineLayout, { metrics }: PlotFacts): string {
  const unit = unitOf(metrics);
  const look = {
    fill: PAPER.bad,
    'font-size': metrics.fontSize * (11 / 12),
    'font-weight': 600,
    'text-anchor': 'middle',
    stroke: PAPER.ground,
    'stroke-width': 3 * unit,
    'paint-order': 'stroke',
  };
  return paths.drawn
    .map(({ conflict }) =>
      conflict === null ? '' : label(conflict.label, { x: conflict.x, y: conflict.y + 4 * unit, ...look }),
    )
    .join('');
}

function drawGrid({ axis, height }: TimelineLayout, { plotWidth, axisHeight, metrics }: PlotFacts): string {
  const shades = axis.shades
    .map(({ x, width }) => {
      const from = Math.max(0, x);
      const to = Math.min(plotWidth, x + width);
      return to > from ? `M${decimal(from)} 0H${decimal(to)}V${decimal(height)}H${decimal(from)}Z` : '';
    })
    .join('');
  const lines = (isStrong: boolean): string =>
    axis.lines
      .filter((line) => line.isStrong === isStrong)
      .map(({ x }) => `M${decimal(x)} ${isStrong ? decimal(-axisHeight) : 0}V${decimal(height)}`)
      .join('');
  const ticks = axis.rows.map(({ ticks: cells }, row) => {
    const isFirst = row === 0;
    const y = -axisHeight + (row + 0.75) * metrics.axisRowHeight;
    const look: SvgAttributes = isFirst
      ? { 'font-weight': 600 }
      : { fill: PAPER.muted, 'font-size': metrics.fontSize * (11 / 12) };
    return cells
      .filter(
        ({ label: words, labelX }) => words !== '' && labelX + textWidth(words, metrics.fontSize) <= plotWidth + 8,
      )
      .map(({ label: words, labelX }) => label(words, { x: labelX, y, ...look }))
      .join('');
  });
  return [
    path(shades, { fill: PAPER.shade }),
    path(lines(false), { stroke: PAPER.line }),
    path(lines(true), { stroke: PAPER.lineStrong }),
    path(`M0 0H${decimal(plotWidth)}`, { stroke: PAPER.lineStrong }),
    ...ticks,
  ].join('\n');
}

function drawToday({ axis: { today }, height }: TimelineLayout, { metrics }: PlotFacts): string {
  if (today === null) return '';
  const unit = unitOf(metrics);
  const size = metrics.fontSize * (11 / 12);
  const half = textWidth(today.label, size, Number.POSITIVE_INFINITY, 'semibold') / 2 + 4 * unit;
  const [l, r] = [today.x - half, today.x + half].map(decimal);
  return (
    path(`M${decimal(today.x)} 0V${decimal(height)}`, { stroke: PAPER.bad, 'stroke-width': 1.5 * unit }) +
    path(`M${l} ${decimal(-18 * unit)}H${r}V${decimal(-2 * unit)}H${l}Z`, { fill: PAPER.bad }) +
    label(today.label, {
      x: today.x,
      y: -6 * unit,
      fill: PAPER.ground,
      'font-size': size,
      'font-weight': 600,
      'text-anchor': 'middle',
    })
  );
}

function drawLanes({ lanes, groups, height }: TimelineLayout, facts: PlotFacts): string {
  const { left, top, plotWidth, metrics, groupWidth } = facts;
  const start = left - metrics.laneHeaderWidth;
  const rules = [...lanes.map(({ y, height: own }) => y + own), ...(lanes.length === 0 ? [height] : [])]
    .map((y) => `M${decimal(start)} ${decimal(top + y)}H${decimal(left + plotWidth)}`)
    .join('');
  const outer = groups.map(
    ({ y, height: own }) => `M${decimal(start - groupWidth)} ${decimal(top + y + own)}H${decimal(start)}`,
  );
  const unit = unitOf(metrics);
  const line = metrics.fontSize * (4 / 3);
  const names = groups.flatMap(({ name, y, height: own }) => {
    const lines = Math.max(1, Math.floor((own - metrics.lanePadding) / line));
    const broken = breakName(name, { fontSize: metrics.fontSize, width: groupWidth - 10 * unit, lines });
    const first = top + y + metrics.lanePadding + 12 * unit;
    return broken.map((words, index) =>
      label(words, { x: start - groupWidth, y: first + index * line, 'font-weight': 600 }),
    );
  });
  return [
    path(rules, { stroke: PAPER.lineStrong }),
    path(outer.join(''), { stroke: PAPER.lineStrong }),
    ...names,
    ...lanes.map((lane) => drawLaneHead(lane, facts)),
  ].join('\n');
}

function drawLaneHead({ lane, y, nameLines, summary }: LaneBox, { left, top, metrics }: PlotFacts): string {
  const unit = unitOf(metrics);
  const line = metrics.fontSize * (4 / 3);
  const x = left - metrics.laneHeaderWidth;
  const textX = x + 14 * unit;
  const first = top + y + metrics.lanePadding + 12 * unit;
  const dot =
    lane.colour === null || nameLines.length === 0
      ? ''
      : path(milestoneShape('external', x + 5 * unit, first - 4 * unit, 5 * unit), {
          fill: paperColour(paletteColour(lane.colour)),
        });
  return [
    dot,
    ...nameLines.map((words, index) => label(words, { x: textX, y: first + index * line, 'font-weight': 600 })),
    label(summary, { x: textX, y: first + nameLines.length * line, fill: PAPER.muted }),
  ].join('');
}

function overhangOf({ bars, milestones }: TimelineLayout, { plotWidth, mostOverhang, metrics }: PlotFacts): number {
  let most = 0;
  for (const { label: words } of [...bars, ...milestones]) {
    if (words !== null && words.x <= plotWidth + LATEST_LABEL * unitOf(metrics))
      most = Math.max(most, words.x + words.width - plotWidth);
  }
  return Math.min(mostOverhang, most);
}
