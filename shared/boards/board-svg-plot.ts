// The columns of a board in a file, with the cards of one slice of it.

import { settingsOf } from '../plan/plan.ts';
import { shortenToWidth, textWidth } from '../text/text-width.ts';
import { paletteColour } from '../timeline/bar-colour.ts';
import { label, path } from '../timeline/svg-text.ts';
import { PAPER, paperColour } from '../timeline/timeline-colours.ts';
import { milestoneShape } from '../timeline/timeline-shapes.ts';
import { drawCard } from './board-svg-card.ts';
import { BOARD_FONT, type BoardDrawing } from './board-svg-drawing.ts';
import { columnHead } from './board-svg-head.ts';
import type { BoardSlice, LaneSlice } from './board-svg-slices.ts';

export interface BoardPlace {
  readonly left: number;
  /** Of the heads of columns. */
  readonly top: number;
  readonly columnWidth: number;
  /** How many columns there is room for; a slice may have fewer. */
  readonly columnCount: number;
}

/** The heads of the slice's columns, the lines between them, the heads of its lanes, and its cards. */
export function drawBoardSlice(
  { facts: { plan, part, lanes: field }, board, periods, columnHead: headHeight, cardHeight, cardPitch }: BoardDrawing,
  slice: BoardSlice,
  { left, top: headTop, columnWidth, columnCount }: BoardPlace,
): string {
  const { firstColumn, endColumn, isContinued, lanes } = slice;
  const width = columnCount * columnWidth;
  const top = headTop + headHeight;
  const columns = board.columns.slice(firstColumn, endColumn);
  const look = { left, columnWidth, fontSize: BOARD_FONT };
  const { effortUnit: unit } = settingsOf(plan);
  return [
    path(`M${left} ${headTop}h${width}v${headHeight}h${-width}Z`, { fill: PAPER.shade }),
    ...columns.map((column, index) =>
      columnHead(column, periods[firstColumn + index] ?? null, index, { ...look, top: headTop, isContinued, unit }),
    ),
    rules(slice, { left, columnWidth, top, headTop, width }),
    ...lanes.map((lane) => laneHead(lane, { left, y: top + lane.y, width })),
    ...lanes.flatMap(({ lane, cardsY, firstRow, endRow }) =>
      columns.flatMap((_, index) =>
        (lane.cells[firstColumn + index] ?? []).slice(firstRow, endRow).map((initiative, row) =>
          drawCard(plan, initiative, {
            part,
            lanes: field,
            fontSize: BOARD_FONT,
            column: periods[firstColumn + index] ?? null,
            x: left + index * columnWidth + 4,
            y: top + cardsY + row * cardPitch,
            width: columnWidth - 8,
            height: cardHeight,
          }),
        ),
      ),
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

interface RuleFacts {
  readonly left: number;
  readonly columnWidth: number;
  readonly width: number;
  readonly headTop: number;
  /** Where the first lane begins. */
  readonly top: number;
}

/** The lines between columns and between lanes. */
function rules(
  { lanes, height, firstColumn, endColumn }: BoardSlice,
  { left, columnWidth, width, top, headTop }: RuleFacts,
): string {
  const right = left + width;
  const inner = Array.from({ length: endColumn - firstColumn }, (_, index) => {
    const x = Math.round((left + (index + 1) * columnWidth) * 100) / 100;
    return x < right - 1 ? `M${x} ${headTop}V${top + height}` : '';
  });
  const under = lanes.slice(1).map(({ y }) => `M${left} ${top + y}H${right}`);
  return (
    path(`M${left} ${top}H${right}`, { stroke: PAPER.lineStrong }) +
    path(inner.join(''), { stroke: PAPER.line }) +
    path([`M${left} ${headTop}H${right}`, ...under, `M${left} ${top + height}H${right}`].join(''), {
      stroke: PAPER.lineStrong,
    })
  );
}

/** Its name and how many cards it has here, or that it began on another sheet. */
function laneHead(
  { lane: { head }, count, firstRow }: LaneSlice,
  { left, y, width }: { readonly left: number; readonly y: number; readonly width: number },
): string {
  if (head.name === '') return '';
  const dot =
    head.colour === null
      ? ''
      : path(milestoneShape('external', left + 5, y + 14, 6), { fill: paperColour(paletteColour(head.colour)) });
  const x = left + (head.colour === null ? 0 : 16);
  const name = shortenToWidth(head.name, BOARD_FONT, width / 2, 'semibold');
  const after = x + textWidth(name, BOARD_FONT, Number.POSITIVE_INFINITY, 'semibold') + 6;
  return (
    dot +
    label(name, { x, y: y + 18, 'font-weight': 600 }) +
    label(firstRow > 0 ? 'continued' : String(count), { x: after, y: y + 18, fill: PAPER.muted })
  );
}
