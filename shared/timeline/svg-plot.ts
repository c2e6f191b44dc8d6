// The lanes, the axis and all that stands in them, in a file.

import { textWidth } from '../text/text-width.ts';
import { paletteColour } from './bar-colour.ts';
import { unitOf } from './bar-room.ts';
import { breakName } from './lane-boxes.ts';
import {
  barLabel,
  colourDot,
  drawBar,
  drawGhost,
  drawMilestone,
  drawStrip,
  LATEST_LABEL,
  type MarkFacts,
  markLabel,
  textPlate,
} from './svg-bar.ts';
import { attributes, decimal, label, path, type SvgAttributes } from './svg-text.ts';
import { PAPER } from './timeline-colours.ts';
import type { LaneBox, TimelineLayout } from './timeline-layout.ts';
import type { TimelineMetrics } from './timeline-metrics.ts';

export interface PlotFacts extends MarkFacts {
  /** Where x 0 and y 0 of the layout stand on the page. */
  readonly left: number;
  readonly top: number;
  /** The part of the layout's height that is drawn, in its own pixels; the axis stands above it. */
  readonly from: number;
  readonly to: number;
  readonly axisHeight: number;
  /** Of the column with the outer lanes, left of the lane headers; 0 with one level. */
  readonly groupWidth: number;
  /** Tells the definitions of one drawing from those of another in the same document. */
  readonly idPrefix: string;
}

export interface DrawnPlot {
  readonly definitions: string;
  readonly drawing: string;
}

export function drawPlot(layout: TimelineLayout, facts: PlotFacts): DrawnPlot {
  const { left, top, plotWidth, from, to, idPrefix } = facts;
  const fades = new Map<string, string>();
  const bars = layout.bars.map((box) => drawBar(box, facts, fades)).join('\n');
  const strips = layout.strips.map((strip) => drawStrip(strip, facts)).join('');
  const marks = layout.milestones.map((mark) => drawMilestone(mark, facts)).join('');
  const ghosts = layout.ghosts.map((ghost) => drawGhost(ghost, facts)).join('');
  const arrows = drawPaths(layout, facts);
  const labels = drawLabels(layout, facts);
  // Arrows alone know no edges: what they join may lie beyond.
  const clip = `${idPrefix}plot`;
  const field = path(`M0 ${decimal(from)}H${decimal(plotWidth)}V${decimal(to)}H0Z`, {});
  const defined = [...(arrows === '' ? [] : [`<clipPath id="${clip}">${field}</clipPath>`]), ...fades.values()].join(
    '',
  );
  const definitions = defined === '' ? '' : `<defs>${defined}</defs>`;
  const move = attributes({ transform: `translate(${decimal(left)} ${decimal(top)})` });
  const drawing = [
    `<g${move}>`,
    drawGrid(layout, facts),
    '</g>',
    drawLanes(layout, facts),
    `<g${move}>`,
    group(ghosts),
    group(arrows, { 'clip-path': `url(#${clip})` }),
    group(strips + bars),
    group(labels.inside),
    group(marks),
    path(labels.plates, PLATE),
    group(labels.beside),
    drawConflicts(layout, facts),
    drawToday(layout, facts),
    '</g>',
  ]
    .filter((line) => line !== '')
    .join('\n');
  return { definitions, drawing };
}

function group(content: string, look: SvgAttributes = {}): string {
  return content === '' ? '' : `<g${attributes(look)}>${content}</g>`;
}

/** The ground behind words, through which lines are just seen: some programs know no outline behind a text. */
const PLATE: SvgAttributes = { fill: PAPER.ground, 'fill-opacity': 0.85 };

interface DrawnLabels {
  readonly inside: string;
  readonly beside: string;
  readonly plates: string;
}

function drawLabels({ bars, milestones, ghosts }: TimelineLayout, facts: PlotFacts): DrawnLabels {
  const ofBars = bars.map((box) => barLabel(box, facts));
  const isHere = (from: number, to: number): boolean => to > 0 && from < facts.plotWidth;
  const onGround = [
    ...ofBars.map(({ beside }) => beside),
    ...milestones.map(({ label: words, x }) => markLabel(words, x >= 0 && x <= facts.plotWidth, facts)),
    ...ghosts.map(({ name, x, width }) => markLabel(name, isHere(x, x + width), facts)),
  ];
  return {
    inside: ofBars.map(({ inside }) => inside).join(''),
    beside: onGround.map(({ words }) => words).join(''),
    plates: onGround.map(({ plate }) => plate).join(''),
  };
}

function drawPaths({ paths }: TimelineLayout, { metrics }: PlotFacts): string {
  const unit = unitOf(metrics);
  const bundle = path(paths.bundle, { fill: 'none', stroke: PAPER.faint, 'stroke-opacity': 0.55 });
  const drawn = paths.drawn.map(({ line, head, conflict, isCritical }) => {
    const stroke = conflict === null ? PAPER.text : PAPER.bad;
    return path(line + head, { fill: 'none', stroke, 'stroke-width': (isCritical ? 2 : 1.25) * unit });
  });
  return bundle + drawn.join('');
}

/** By how much dates miss what they wait for, above the bars. */
function drawConflicts({ paths }: TimelineLayout, { metrics, plotWidth, from, to }: PlotFacts): string {
  const size = metrics.fontSize * SMALL;
  const marks = paths.drawn.flatMap(({ conflict }) => {
    if (conflict === null || conflict.x < 0 || conflict.x > plotWidth) return [];
    if (conflict.y < from || conflict.y > to) return [];
    const half = textWidth(conflict.label, size, Number.POSITIVE_INFINITY, 'semibold') / 2;
    const x = Math.min(Math.max(conflict.x, half), plotWidth - half);
    const baseline = conflict.y + 4 * unitOf(metrics);
    const plate = textPlate({ from: x - half, to: x + half, baseline, fontSize: size });
    return [{ plate, words: label(conflict.label, { x, y: baseline }) }];
  });
  const look = { fill: PAPER.bad, 'font-size': size, 'font-weight': 600, 'text-anchor': 'middle' };
  return path(marks.map(({ plate }) => plate).join(''), PLATE) + group(marks.map(({ words }) => words).join(''), look);
}

/** The smaller type of the axis and of figures, against that of labels. */
export const SMALL = 11 / 12;

function drawGrid(
  { axis }: TimelineLayout,
  { plotWidth, axisHeight, metrics, from: top, to: foot }: PlotFacts,
): string {
  const shades = axis.shades
    .map(({ x, width }) => {
      const from = Math.max(0, x);
      const to = Math.min(plotWidth, x + width);
      return to > from ? `M${decimal(from)} ${decimal(top)}H${decimal(to)}V${decimal(foot)}H${decimal(from)}Z` : '';
    })
    .join('');
  const lines = (isStrong: boolean): string =>
    axis.lines
      .filter((line) => line.isStrong === isStrong)
      .map(({ x }) => `M${decimal(x)} ${decimal(isStrong ? top - axisHeight : top)}V${decimal(foot)}`)
      .join('');
  const tag = todayTag(axis.today, metrics);
  const ticks = axis.rows.map(({ ticks: cells }, row) => {
    const isFirst = row === 0;
    const isUnderTag = row === axis.rows.length - 1;
    const y = top - axisHeight + (row + 0.75) * metrics.axisRowHeight;
    const look: SvgAttributes = isFirst
      ? { 'font-weight': 600 }
      : { fill: PAPER.muted, 'font-size': metrics.fontSize * SMALL };
    return (
      cells
        .filter(
          ({ label: words, labelX }) => words !== '' && labelX + textWidth(words, metrics.fontSize) <= plotWidth + 8,
        )
        // Half a word is no word.
        .filter(
          ({ label: words, labelX }) =>
            !isUnderTag ||
            tag === null ||
            labelX > tag.to ||
            labelX + textWidth(words, metrics.fontSize * (isFirst ? 1 : SMALL)) < tag.from,
        )
        .map(({ label: words, labelX }) => label(words, { x: labelX, y, ...look }))
        .join('')
    );
  });
  return [
    path(shades, { fill: PAPER.shade }),
    path(lines(false), { stroke: PAPER.line }),
    path(lines(true), { stroke: PAPER.lineStrong }),
    path(`M0 ${decimal(top)}H${decimal(plotWidth)}`, { stroke: PAPER.lineStrong }),
    ...ticks,
  ].join('\n');
}

/** Where on the axis the day of today stands. */
function todayTag(
  today: TimelineLayout['axis']['today'],
  metrics: TimelineMetrics,
): { readonly from: number; readonly to: number } | null {
  if (today === null) return null;
  const size = metrics.fontSize * SMALL;
  const half = textWidth(today.label, size, Number.POSITIVE_INFINITY, 'semibold') / 2 + 4 * unitOf(metrics);
  return { from: today.x - half, to: today.x + half };
}

function drawToday({ axis: { today } }: TimelineLayout, { metrics, from, to }: PlotFacts): string {
  const tag = todayTag(today, metrics);
  if (today === null || tag === null) return '';
  const unit = unitOf(metrics);
  const size = metrics.fontSize * SMALL;
  const [l, r] = [tag.from, tag.to].map(decimal);
  return (
    path(`M${decimal(today.x)} ${decimal(from)}V${decimal(to)}`, { stroke: PAPER.bad, 'stroke-width': 1.5 * unit }) +
    path(`M${l} ${decimal(from - 18 * unit)}H${r}V${decimal(from - 2 * unit)}H${l}Z`, { fill: PAPER.bad }) +
    label(today.label, {
      x: today.x,
      y: from - 6 * unit,
      fill: PAPER.ground,
      'font-size': size,
      'font-weight': 600,
      'text-anchor': 'middle',
    })
  );
}

function drawLanes({ lanes, groups }: TimelineLayout, facts: PlotFacts): string {
  const { left, top, plotWidth, metrics, groupWidth, to } = facts;
  const start = left - metrics.laneHeaderWidth;
  const rules = [...lanes.map(({ y, height: own }) => y + own), ...(lanes.length === 0 ? [to] : [])]
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
      : colourDot(paletteColour(lane.colour), x + 5 * unit, first - 4 * unit, 5 * unit);
  return [
    dot,
    ...nameLines.map((words, index) => label(words, { x: textX, y: first + index * line, 'font-weight': 600 })),
    label(summary, { x: textX, y: first + nameLines.length * line, fill: PAPER.muted }),
  ].join('');
}

/** By how much labels reach beyond the right edge. */
export function overhangOf({ bars, milestones }: TimelineLayout, { plotWidth, overhang, metrics }: MarkFacts): number {
  let most = 0;
  for (const { label: words } of [...bars, ...milestones]) {
    if (words !== null && words.x <= plotWidth + LATEST_LABEL * unitOf(metrics))
      most = Math.max(most, words.x + words.width - plotWidth);
  }
  return Math.min(overhang, most);
}
