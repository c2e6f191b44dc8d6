// A timeline as a picture of its own: what the screen draws, with title, date and legend on it, on white ground.

import type { Day } from '../calendar/plain-date.ts';
import { findConflicts } from '../dependencies/find-conflicts.ts';
import { computeSlack } from '../dependencies/slack.ts';
import type { InitiativeId } from '../plan/ids.ts';
import { escapeHtml } from '../readout/markup.ts';
import { shortenToWidth } from '../text/text-width.ts';
import { levelsOf } from './bar-items.ts';
import { unitOf } from './bar-room.ts';
import type { PathsFacts } from './dependency-paths.ts';
import type { PictureSize } from './picture-size.ts';
import { ALL_PARTS, drawHead, type HeadFacts, headHeight, headWords, pictureTitle, trayWords } from './svg-head.ts';
import { arrowsShown, legendEntries, legendFor } from './svg-legend.ts';
import { drawPlot, overhangOf } from './svg-plot.ts';
import { attributes, label, path } from './svg-text.ts';
import { PAPER } from './timeline-colours.ts';
import { layOutTimeline } from './timeline-layout.ts';
import { SCREEN_METRICS, type TimelineMetrics } from './timeline-metrics.ts';
import { type RowsFacts, timelineRows } from './timeline-rows.ts';
import { scaleToFit } from './timeline-scale.ts';

/** What a file shows of a plan: what the screen shows, in the days asked for (both inclusive). */
export interface TimelinePictureFacts extends Omit<RowsFacts, 'pixelsPerDay' | 'metrics'>, HeadFacts {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Left out: all. `conflicts`: only those that the dates don't obey. The critical path is drawn where the view shows it. */
  readonly arrows?: 'all' | 'conflicts' | 'none';
}

export interface TimelineSvgFacts extends TimelinePictureFacts {
  /** In pixels, at least 480; left out: 1,600. Labels of the last bars may make it wider. */
  readonly width?: number;
  readonly metrics?: TimelineMetrics;
}

const LEAST_WIDTH = 480;
const USUAL_WIDTH = 1_600;
const MARGIN = 16;
/** Between the legend and what stands above and below it. */
const LEGEND_GAP = 20;
const TRAY = 16;
/** The column of outer lanes. */
export const GROUP = 110;
/** How far a label beside the last bar may reach beyond the last day. */
export const MOST_OVERHANG = 260;

/**
 * The whole of the days asked for, every bar on its own, as the text of an SVG file: `viewBox="0 0 W H"`, a title, bars as
 * `rect`, labels as `text`, nothing remote and no script. Titles are inert whatever they hold. A bar that reaches beyond the
 * days is cut at their edge, and marked there.
 */
export function timelineSvg(facts: TimelineSvgFacts): string {
  const { words, layout, marks, left, top, axisHeight, groupWidth, legend, tray, width, height, room } = partsOf(facts);
  const { metrics } = marks;
  const unit = unitOf(metrics);
  const margin = MARGIN * unit;
  const plot = drawPlot(layout, {
    ...marks,
    left,
    top,
    from: 0,
    to: layout.height,
    axisHeight,
    groupWidth,
    idPrefix: '',
  });
  return [
    `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'font-family': 'Inter, Arial, sans-serif', 'font-size': metrics.fontSize, fill: PAPER.text })}>`,
    `<title>${escapeHtml(pictureTitle(facts))}</title>`,
    plot.definitions,
    path(`M0 0H${width}V${height}H0Z`, { fill: PAPER.ground }),
    drawHead(words, { x: margin, y: margin, width: room, unit }),
    plot.drawing,
    legend.draw({ x: margin, y: legend.y }),
    label(tray.words, { x: margin, y: tray.y + 8 * unit, fill: PAPER.muted }),
    '</svg>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

/** How large that picture is, without drawing it. */
export function timelineSvgSize(facts: TimelineSvgFacts): PictureSize {
  const { width, height } = partsOf(facts);
  return { width, height };
}

/** What stands where in the picture. */
function partsOf(facts: TimelineSvgFacts) {
  const { today, firstDay, lastDay, metrics = SCREEN_METRICS, parts = ALL_PARTS } = facts;
  // A view of its own: what the screen remembers of its view stays as it is.
  const view = { ...facts.view };
  const unit = unitOf(metrics);
  const margin = MARGIN * unit;
  const asked = Math.max(LEAST_WIDTH * unit, facts.width ?? USUAL_WIDTH);
  const groupWidth = levelsOf(view).lanesWithin === null ? 0 : GROUP * unit;
  const left = margin + groupWidth + metrics.laneHeaderWidth;
  const plotWidth = Math.max(1, asked - left - margin);
  const scale = scaleToFit(firstDay, lastDay, plotWidth);
  const { pixelsPerDay } = scale;
  const rows = timelineRows({ ...facts, view, metrics, pixelsPerDay });
  const viewport = { x: 0, y: 0, width: plotWidth, height: Math.max(1, rows.height) };
  const dependencies = pictureArrows(facts);
  const layout = layOutTimeline({ rows, scale, viewport, today, dependencies, mostNodes: Number.POSITIVE_INFINITY });
  const words = headWords(facts);
  const axisHeight = layout.axis.rows.length * metrics.axisRowHeight + 6 * unit;
  const top = margin + headHeight(words, unit) + axisHeight;
  const marks = {
    metrics,
    plotWidth,
    pixelsPerDay,
    overhang: MOST_OVERHANG * unit,
    sheetBefore: false,
    sheetAfter: false,
  };
  const width = Math.ceil(Math.max(asked, left + plotWidth + overhangOf(layout, marks) + margin));
  const room = width - 2 * margin;
  const legend = parts.legend
    ? legendFor(legendEntries(rows, facts, unit), {
        width: room,
        unit,
        mostLines: Number.POSITIVE_INFINITY,
        arrows: arrowsShown(layout.paths),
      })
    : { height: 0, draw: () => '' };
  const legendY = top + layout.height + LEGEND_GAP * unit;
  const trayY = legendY + legend.height + (legend.height === 0 ? -LEGEND_GAP : 0) * unit + 8 * unit;
  const tray = parts.legend ? shortenToWidth(trayWords(rows), metrics.fontSize, room) : '';
  return {
    words,
    layout,
    marks,
    left,
    top,
    axisHeight,
    groupWidth,
    legend: { ...legend, y: legendY },
    tray: { words: tray, y: trayY },
    width,
    height: Math.ceil(trayY + (tray === '' ? 0 : TRAY * unit) + margin),
    room,
  };
}

/** The arrows of a picture, in which nothing is selected. */
export function pictureArrows({ plan, view, today, arrows = 'all' }: TimelinePictureFacts): PathsFacts | null {
  if (arrows === 'none') return null;
  return {
    plan,
    shows: arrows === 'all' ? 'all' : 'selected',
    selection: NOTHING_SELECTED,
    conflicts: findConflicts(plan),
    slack: view.showsCriticalPath ? computeSlack(plan, { from: today }) : null,
  };
}

const NOTHING_SELECTED: ReadonlySet<InitiativeId> = new Set();
