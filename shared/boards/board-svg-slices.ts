// Which columns and which rows of a board's cards stand on which sheet of paper: never a part of a card.

import type { BoardColumn, BoardLane } from './board.ts';

/** Columns side by side, and of each lane the rows of cards that stand on one sheet. All lengths are in pixels. */
export interface BoardSlice {
  /** The places of its columns among all, from the first to before the last. */
  readonly firstColumn: number;
  readonly endColumn: number;
  /** Whether cards of its columns stand on a slice before. */
  readonly isContinued: boolean;
  readonly lanes: readonly LaneSlice[];
  readonly height: number;
}

export interface LaneSlice {
  readonly lane: BoardLane;
  readonly y: number;
  /** Where its first cards stand. */
  readonly cardsY: number;
  /** Of the rows of cards, from the first to before the last. */
  readonly firstRow: number;
  readonly endRow: number;
  /** How many cards of the lane stand in these columns, on this slice and on others. */
  readonly count: number;
}

export interface SliceFacts {
  readonly columns: readonly BoardColumn[];
  readonly lanes: readonly BoardLane[];
  /** How many columns stand side by side, at least one. */
  readonly across: number;
  /** How high a slice may be; one row of cards stands on it whatever it is. */
  readonly room: number;
  readonly cardPitch: number;
  readonly laneHead: number;
  /** Over the cards of a lane without a name. */
  readonly bareHead: number;
  readonly lanePadding: number;
}

/** A lane up to this share of a slice begins a new one rather than being split. */
const KEPT_WHOLE = 1 / 3;

/**
 * The slices of the first columns from the top, then those of the next. Every card is on exactly one. Lanes without a card in
 * some columns are left out there; columns without any card have one slice.
 */
export function sliceBoard(facts: SliceFacts): readonly BoardSlice[] {
  const { columns, across } = facts;
  const slices: BoardSlice[] = [];
  for (let from = 0; from < columns.length; from += across)
    slices.push(...sliceColumns(facts, from, Math.min(columns.length, from + across)));
  return slices;
}

function sliceColumns(
  { lanes, room, cardPitch, laneHead, bareHead, lanePadding }: SliceFacts,
  firstColumn: number,
  endColumn: number,
): readonly BoardSlice[] {
  const slices: BoardSlice[] = [];
  let placed: LaneSlice[] = [];
  let y = 0;
  const end = (): void => {
    slices.push({ firstColumn, endColumn, isContinued: slices.length > 0, lanes: placed, height: y });
    placed = [];
    y = 0;
  };
  for (const lane of lanes) {
    const cells = lane.cells.slice(firstColumn, endColumn);
    const rows = Math.max(0, ...cells.map(({ length }) => length));
    const count = cells.reduce((sum, { length }) => sum + length, 0);
    const head = lane.head.name === '' ? bareHead : laneHead;
    const around = head + lanePadding;
    let row = 0;
    while (row < rows) {
      const left = rows - row;
      const fitting = Math.floor((room - y - around + HAIR) / cardPitch);
      const goesWhole = row === 0 && around + left * cardPitch <= room * KEPT_WHOLE;
      if (placed.length > 0 && fitting < left && (fitting < 1 || goesWhole)) {
        end();
        continue;
      }
      const taken = Math.min(left, Math.max(1, fitting));
      placed.push({ lane, y, cardsY: y + head, firstRow: row, endRow: row + taken, count });
      y += around + taken * cardPitch;
      row += taken;
      if (row < rows) end();
    }
  }
  if (placed.length > 0 || slices.length === 0) end();
  return slices;
}

/** What sums of fractions may be off by. */
const HAIR = 1e-6;
