// Where the lanes of a board and the cards in them stand, and how many cards of each cell are shown.

import type { Initiative } from '../plan/initiative.ts';
import type { BoardLane } from './board.ts';

export interface BoardMetrics {
  /** In pixels; the same for the same card in the same column. */
  readonly cardHeight: (initiative: Initiative, column: number) => number;
  /** Between two cards. */
  readonly cardGap: number;
  readonly laneHead: number;
  /** Over the cards of a lane without a name. */
  readonly bareHead: number;
  /** Under the cards of a lane. */
  readonly lanePadding: number;
  /** Of the line that says how many more a cell has. */
  readonly moreLine: number;
  /** So many cards of a cell are shown until it is opened. */
  readonly mostCards: number;
}

export interface LaneBox {
  readonly lane: BoardLane;
  readonly y: number;
  readonly height: number;
  /** Where its first cards stand. */
  readonly cardsY: number;
  /** How many cards of each cell are shown, from its first on; the others are counted in a line below. */
  readonly shown: readonly number[];
  /** Of each cell how far below `cardsY` its shown cards begin, and at last where the next one would. */
  readonly tops: readonly (readonly number[])[];
}

export interface BoardLayout {
  readonly lanes: readonly LaneBox[];
  readonly height: number;
  readonly cardGap: number;
}

/** The lanes one below the other; one without a name has a bare head. `opened` has the names that `cellName` gives. */
export function layOutBoard(
  lanes: readonly BoardLane[],
  metrics: BoardMetrics,
  opened: ReadonlySet<string> = new Set(),
): BoardLayout {
  const boxes: LaneBox[] = [];
  let y = 0;
  for (const lane of lanes) {
    const shown = lane.cells.map((cards, column) =>
      opened.has(cellName(lane, column)) ? cards.length : Math.min(cards.length, mostShown(cards.length, metrics)),
    );
    const tops = lane.cells.map((cards, column) => topsOf(cards, column, shown[column] ?? 0, metrics));
    const heights = tops.map(
      (all, column) => (all.at(-1) ?? 0) + (all.length <= (lane.cells[column]?.length ?? 0) ? metrics.moreLine : 0),
    );
    const cardsY = y + (lane.head.name === '' ? metrics.bareHead : metrics.laneHead);
    const height = cardsY - y + Math.max(...heights, 0) + metrics.lanePadding;
    boxes.push({ lane, y, height, cardsY, shown, tops });
    y += height;
  }
  return { lanes: boxes, height: y, cardGap: metrics.cardGap };
}

function topsOf(
  cards: readonly Initiative[],
  column: number,
  shown: number,
  { cardHeight, cardGap }: BoardMetrics,
): readonly number[] {
  const tops = [0];
  let top = 0;
  for (const [index, initiative] of cards.entries()) {
    if (index >= shown) break;
    top += cardHeight(initiative, column) + cardGap;
    tops.push(top);
  }
  return tops;
}

/** A line that hides a single card takes as much room as it saves: then the card itself is shown. */
function mostShown(count: number, { mostCards }: BoardMetrics): number {
  return count === mostCards + 1 ? count : mostCards;
}

/** The shown cards of a cell that reach into [from, to], from `first` up to but without `end`. O(log n). */
export function cardsBetween(
  tops: readonly number[],
  from: number,
  to: number,
): { readonly first: number; readonly end: number } {
  const count = Math.max(0, tops.length - 1);
  // A card ends, with the gap under it, where the next one begins.
  const first = countUntil(count, (index) => (tops[index + 1] ?? 0) > from);
  const end = countUntil(count, (index) => (tops[index] ?? 0) > to);
  return { first, end: Math.max(first, end) };
}

/** The first of 0, 1, … count − 1 of which something is true that stays true from there on; `count` where it never is. */
function countUntil(count: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Unlike that of every other cell of the board. */
export function cellName({ head }: BoardLane, column: number): string {
  return `${column} ${head.id}`;
}
