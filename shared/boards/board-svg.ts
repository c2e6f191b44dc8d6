// A board as a picture of its own: what the screen shows, every card of it, with title and legend on it, on white ground.

import { escapeHtml } from '../readout/markup.ts';
import type { PictureSize } from '../timeline/picture-size.ts';
import { drawHead, headHeight } from '../timeline/svg-head.ts';
import type { Legend } from '../timeline/svg-legend.ts';
import { attributes, path } from '../timeline/svg-text.ts';
import { PAPER } from '../timeline/timeline-colours.ts';
import {
  BARE_HEAD,
  BOARD_FONT,
  type BoardDrawing,
  type BoardDrawingFacts,
  boardDrawing,
  boardLegend,
  LANE_HEAD,
  LANE_PADDING,
  LEAST_COLUMN,
} from './board-svg-drawing.ts';
import { drawBoardSlice } from './board-svg-plot.ts';
import { type BoardSlice, sliceBoard } from './board-svg-slices.ts';

export interface BoardSvgFacts extends BoardDrawingFacts {
  /** In pixels; left out: 1,600. A board with many columns is wider. */
  readonly width?: number;
}

const USUAL_WIDTH = 1_600;
const MARGIN = 16;
const LEGEND_GAP = 22;
const LEGEND_LINE = 20;

/**
 * The whole board as the text of an SVG file: `viewBox="0 0 W H"`, a title, each card a `rect` with `data-key`, words as `text`,
 * nothing remote and no script. Titles are inert whatever they hold. On the board of horizons stands no date and no period,
 * save what people wrote into titles.
 */
export function boardSvg({ width = USUAL_WIDTH, ...facts }: BoardSvgFacts): string {
  return wholeBoardSvg(boardDrawing(facts), width);
}

/** How large that picture is, without drawing it. */
export function wholeBoardSize(drawing: BoardDrawing, asked = USUAL_WIDTH): PictureSize {
  const { width, height } = partsOf(drawing, asked);
  return { width, height };
}

/** The same of a board that was worked out before. */
export function wholeBoardSvg(drawing: BoardDrawing, asked = USUAL_WIDTH): string {
  const { width, height, slice, legend, top, legendY } = partsOf(drawing, asked);
  const { columns } = drawing.board;
  const room = width - 2 * MARGIN;
  return [
    `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'font-family': 'Inter, Arial, sans-serif', 'font-size': BOARD_FONT, fill: PAPER.text })}>`,
    `<title>${escapeHtml(drawing.name)}</title>`,
    path(`M0 0H${width}V${height}H0Z`, { fill: PAPER.ground }),
    drawHead(drawing.head, { x: MARGIN, y: MARGIN, width: room, unit: 1 }),
    drawBoardSlice(drawing, slice, {
      left: MARGIN,
      top,
      columnWidth: room / columns.length,
      columnCount: columns.length,
    }),
    legend.draw({ x: MARGIN, y: legendY }),
    '</svg>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

interface Parts extends PictureSize {
  readonly slice: BoardSlice;
  readonly legend: Legend;
  /** Of the heads of columns. */
  readonly top: number;
  readonly legendY: number;
}

function partsOf(drawing: BoardDrawing, asked: number): Parts {
  const { board, head, columnHead, cardPitch } = drawing;
  const { columns, lanes } = board;
  const width = Math.ceil(Math.max(asked, 2 * MARGIN + columns.length * LEAST_COLUMN));
  const [slice = NO_SLICE] = sliceBoard({
    columns,
    lanes,
    across: columns.length,
    room: Number.POSITIVE_INFINITY,
    cardPitch,
    laneHead: LANE_HEAD,
    bareHead: BARE_HEAD,
    lanePadding: LANE_PADDING,
  });
  const legend = boardLegend(drawing, { width: width - 2 * MARGIN, mostLines: Number.POSITIVE_INFINITY });
  const top = MARGIN + headHeight(head, 1);
  const foot = top + columnHead + slice.height;
  const legendY = foot + LEGEND_GAP;
  const bottom = legend.height === 0 ? legendY - LEGEND_LINE : legendY + legend.height;
  return { width, height: Math.ceil(bottom + MARGIN), slice, legend, top, legendY };
}

const NO_SLICE: BoardSlice = { firstColumn: 0, endColumn: 0, isContinued: false, lanes: [], height: 0 };
