// A board on paper: sheets that stand alone, each with title, heads of columns and lanes, and legend.

import { escapeHtml } from '../readout/markup.ts';
import { textWidth } from '../text/text-width.ts';
import {
  LEAST_POINTS,
  MOST_POINTS,
  type Paper,
  SHEET_MARGIN,
  sheetMillimetres,
  sheetSize,
} from '../timeline/pages/sheet.ts';
import { drawHead, headHeight } from '../timeline/svg-head.ts';
import type { Legend } from '../timeline/svg-legend.ts';
import { attributes, label, path } from '../timeline/svg-text.ts';
import { PAPER } from '../timeline/timeline-colours.ts';
import {
  BARE_HEAD,
  BOARD_FONT,
  type BoardDrawing,
  boardLegend,
  LANE_HEAD,
  LANE_PADDING,
  LEAST_COLUMN,
} from './board-svg-drawing.ts';
import { drawBoardSlice } from './board-svg-plot.ts';
import { type BoardSlice, sliceBoard } from './board-svg-slices.ts';

export interface BoardPaper extends Paper {
  /** The size of the smallest type on it, in points: 9 to 24. */
  readonly points: number;
}

/** All lengths are in the board's pixels. */
export interface BoardPages {
  /** One a sheet: those of the first columns from the top, then those of the next. */
  readonly slices: readonly BoardSlice[];
  /** The size of the smallest type: what was asked for, or less where a card would not fit; never under 9. */
  readonly fontPoints: number;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly columnWidth: number;
  readonly columnCount: number;
  readonly legend: Legend;
  readonly legendY: number;
}

const MOST_LEGEND_LINES = 3;
const LEGEND_LINE = 20;
const LEGEND_GAP = 12;

/**
 * Which cards stand on which sheet: as many columns side by side as have room, spread evenly over the sheets that it takes,
 * and in each of them the cards from the top.
 */
export function planBoardPages(drawing: BoardDrawing, paper: BoardPaper): BoardPages {
  let points = Math.min(MOST_POINTS, Math.max(LEAST_POINTS, paper.points));
  while (points > LEAST_POINTS && !hasRoom(drawing, paper, points)) points = Math.max(LEAST_POINTS, points - 1);
  const { board, cardPitch } = drawing;
  const { columns, lanes } = board;
  const { width, height, margin, legend, footHeight, room } = frameOf(drawing, paper, points);
  const fitting = Math.max(1, Math.floor((width - 2 * margin) / LEAST_COLUMN));
  const blocks = Math.max(1, Math.ceil(columns.length / fitting));
  const columnCount = Math.max(1, Math.ceil(columns.length / blocks));
  const slices = sliceBoard({
    columns,
    lanes,
    across: columnCount,
    room,
    cardPitch,
    laneHead: LANE_HEAD,
    bareHead: BARE_HEAD,
    lanePadding: LANE_PADDING,
  });
  return {
    slices,
    fontPoints: points,
    width,
    height,
    margin,
    columnWidth: (width - 2 * margin) / columnCount,
    columnCount,
    legend,
    legendY: height - margin - footHeight + LEGEND_LINE / 2,
  };
}

/** One card and one column fit. */
function hasRoom(drawing: BoardDrawing, paper: BoardPaper, points: number): boolean {
  const { width, margin, room } = frameOf(drawing, paper, points);
  return width - 2 * margin >= LEAST_COLUMN && room >= LANE_HEAD + drawing.cardPitch + LANE_PADDING;
}

function frameOf(drawing: BoardDrawing, paper: BoardPaper, points: number) {
  const scale = points / BOARD_FONT;
  const sheet = sheetSize(paper);
  const width = sheet.width / scale;
  const height = sheet.height / scale;
  const margin = SHEET_MARGIN / scale;
  // The number of the page stands beside the last line.
  const legend = boardLegend(drawing, {
    width: width - 2 * margin - textWidth(pageWords(999, 999), BOARD_FONT) - 24,
    mostLines: MOST_LEGEND_LINES,
  });
  const footHeight = Math.max(LEGEND_LINE, Math.ceil(legend.height / LEGEND_LINE) * LEGEND_LINE);
  const over = margin + headHeight(drawing.head, 1) + drawing.columnHead;
  return { width, height, margin, legend, footHeight, room: height - margin - footHeight - LEGEND_GAP - over };
}

/** One of the sheets as an SVG as large as the paper. `index` counts from 0. */
export function drawBoardPage(drawing: BoardDrawing, pages: BoardPages, paper: Paper, index: number): string {
  const { slices, width, height, margin, columnWidth, columnCount, legend, legendY } = pages;
  const slice = slices[index];
  if (slice === undefined) throw new Error(`There is no sheet ${index} among ${slices.length}`);
  const { width: paperWidth, height: paperHeight } = sheetMillimetres(paper);
  const number = slices.length === 1 ? '' : pageWords(index + 1, slices.length);
  const named = [drawing.name, number.toLowerCase()].filter((words) => words !== '').join(', ');
  return [
    `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width: `${paperWidth}mm`, height: `${paperHeight}mm`, role: 'img', 'font-family': 'Inter, Arial, sans-serif', 'font-size': BOARD_FONT, fill: PAPER.text })}>`,
    `<title>${escapeHtml(named)}</title>`,
    path(`M0 0H${width}V${height}H0Z`, { fill: PAPER.ground }),
    drawHead(drawing.head, { x: margin, y: margin, width: width - 2 * margin, unit: 1 }),
    drawBoardSlice(drawing, slice, {
      left: margin,
      top: margin + headHeight(drawing.head, 1),
      columnWidth,
      columnCount,
    }),
    legend.draw({ x: margin, y: legendY }),
    label(number, { x: width - margin, y: height - margin - 6, 'text-anchor': 'end', fill: PAPER.muted }),
    '</svg>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function pageWords(page: number, count: number): string {
  return `Page ${page} of ${count}`;
}
