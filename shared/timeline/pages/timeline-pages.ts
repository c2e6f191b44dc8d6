// A timeline on paper: sheets that stand alone, each with title, axis, lane heads and legend.

import { escapeHtml } from '../../readout/markup.ts';
import { shortenToWidth, textWidth } from '../../text/text-width.ts';
import { unitOf } from '../bar-room.ts';
import { drawHead, headHeight, pictureTitle } from '../svg-head.ts';
import { arrowsShown } from '../svg-legend.ts';
import { drawPlot } from '../svg-plot.ts';
import { attributes, label, path } from '../svg-text.ts';
import { PAPER } from '../timeline-colours.ts';
import { layOutTimeline } from '../timeline-layout.ts';
import { pictureArrows, type TimelinePictureFacts } from '../timeline-svg.ts';
import { planSheets, type SheetPlan, sheetLegend, type TimelinePaper } from './plan-sheets.ts';
import { sheetMillimetres } from './sheet.ts';
import { sliceLayout } from './slice-layout.ts';
import type { RowSlice } from './split-rows.ts';

export interface TimelineSheets {
  readonly count: number;
  /** The size of the smallest type on them, in points: under 9 only where all had to fit one sheet. */
  readonly fontPoints: number;
  readonly columns: number;
  readonly rows: number;
  /** One sheet as an SVG as large as the paper: those side by side first, then the next below. `index` counts from 0. */
  readonly draw: (index: number) => string;
}

export interface TimelinePages extends Omit<TimelineSheets, 'count' | 'draw'> {
  readonly pages: readonly string[];
}

/** A timeline on paper, all of its sheets at once. */
export function timelinePages(facts: TimelinePictureFacts, paper: TimelinePaper): TimelinePages {
  const { count, fontPoints, columns, rows, draw } = timelineSheets(facts, paper);
  return { pages: Array.from({ length: count }, (_, index) => draw(index)), fontPoints, columns, rows };
}

/**
 * Draws a timeline on paper. No row is cut; a bar that goes on over the edge of a sheet is cut there and marked, and so it
 * goes on on the next. Every sheet has the axis above its days and the heads of its lanes, `continued` where they began on
 * another. Each bar of the days is on at least one sheet.
 */
export function timelineSheets(facts: TimelinePictureFacts, paper: TimelinePaper): TimelineSheets {
  const plan = planSheets(facts, paper);
  const { slices, columns, fontPoints } = plan;
  const arrows = pictureArrows(facts);
  return {
    count: slices.length * columns,
    fontPoints,
    columns,
    rows: slices.length,
    draw: (index) => {
      const row = Math.floor(index / columns);
      const slice = slices[row];
      if (slice === undefined) throw new Error(`There is no sheet ${index} among ${slices.length * columns}`);
      return drawSheet({ facts, paper, plan, arrows, slice, row, column: index % columns });
    },
  };
}

interface SheetFacts {
  readonly facts: TimelinePictureFacts;
  readonly paper: TimelinePaper;
  readonly plan: SheetPlan;
  readonly arrows: ReturnType<typeof pictureArrows>;
  readonly slice: RowSlice;
  readonly row: number;
  readonly column: number;
}

function drawSheet({ facts, paper, plan, arrows, slice, row, column }: SheetFacts): string {
  const { metrics, width, height, margin, groupWidth, plotWidth, axisHeight, headUnit, head, legendHeight } = plan;
  const unit = unitOf(metrics);
  const { firstDay, pixelsPerDay } = plan.scale;
  const scale = { firstDay: firstDay + (column * plotWidth) / pixelsPerDay, pixelsPerDay };
  const viewport = { x: 0, y: slice.from, width: plotWidth, height: slice.to - slice.from };
  const layout = layOutTimeline({
    rows: plan.rows,
    scale,
    viewport,
    today: facts.today,
    dependencies: arrows,
    mostNodes: Number.POSITIVE_INFINITY,
  });
  const top = margin + headHeight(head, headUnit) + axisHeight - slice.from;
  const page = row * plan.columns + column + 1;
  const plot = drawPlot(sliceLayout(layout, slice, metrics), {
    metrics,
    plotWidth,
    pixelsPerDay,
    // Into the gutter beside the plot, not beyond.
    overhang: 8 * unit,
    sheetBefore: column > 0,
    sheetAfter: column + 1 < plan.columns,
    left: margin + groupWidth + metrics.laneHeaderWidth,
    top,
    from: slice.from,
    to: slice.to,
    axisHeight,
    groupWidth,
    idPrefix: `p${page}-`,
  });
  const room = width - 2 * margin;
  const foot = height - margin - 4 * headUnit;
  const legend =
    legendHeight === 0
      ? null
      : sheetLegend(plan.legendEntries, { width: room, unit: headUnit }, arrowsShown(layout.paths));
  const legendY = height - margin - plan.footHeight - legendHeight + 2 * headUnit;
  const number = pageWords(plan, { row, column });
  const numberWidth = textWidth(number, 12 * headUnit);
  const small = { 'font-size': 12 * headUnit, fill: PAPER.muted };
  const tray = shortenToWidth(plan.tray, 12 * headUnit, room - numberWidth - 24 * headUnit);
  const paperSize = sheetMillimetres(paper);
  return [
    `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width: `${paperSize.width}mm`, height: `${paperSize.height}mm`, role: 'img', 'font-family': 'Inter, Arial, sans-serif', 'font-size': metrics.fontSize, fill: PAPER.text })}>`,
    `<title>${escapeHtml([pictureTitle(facts), number.toLowerCase()].filter((words) => words !== '').join(', '))}</title>`,
    plot.definitions,
    path(`M0 0H${width}V${height}H0Z`, { fill: PAPER.ground }),
    drawHead(head, { x: margin, y: margin, width: room, unit: headUnit }),
    plot.drawing,
    legend?.draw({ x: margin, y: legendY }) ?? '',
    label(tray, { x: margin, y: foot, ...small }),
    label(number, { x: width - margin, y: foot, 'text-anchor': 'end', ...small }),
    '</svg>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** `Page 3 of 6`, and where in the grid of sheets it lies. */
function pageWords(
  { columns, slices }: SheetPlan,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  const page = row * columns + column + 1;
  const words = `Page ${page} of ${columns * slices.length}`;
  if (columns * slices.length === 1) return '';
  if (columns === 1 || slices.length === 1) return words;
  return `${words} · row ${row + 1}, column ${column + 1}`;
}
