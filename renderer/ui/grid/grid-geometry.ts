// Where rows and columns lie, and which of them are drawn.

export interface ColumnBox {
  readonly id: string;
  /** Among all columns, from 0. */
  readonly index: number;
  /** In pixels from the left edge of the rows. */
  readonly left: number;
  readonly width: number;
}

export interface ColumnLayout {
  readonly boxes: readonly ColumnBox[];
  /** How many of the first stay in sight. */
  readonly frozen: number;
  /** Where the first that scrolls begins. */
  readonly frozenWidth: number;
  readonly width: number;
}

/** In pixels; row heights are given, by density. */
export const HEAD_HEIGHT = 30;
/** The column of row numbers. */
export const NUMBER_WIDTH = 44;

/** Rows are drawn in blocks, so that scrolling by a row draws nothing anew, and well beyond what is in sight. */
const ROW_BLOCK = 8;
const ROW_MARGIN = 8;
const COLUMN_BLOCK = 120;
const COLUMN_MARGIN = 240;

/** Lays columns side by side behind the row numbers. */
export function layOutColumns(
  columns: readonly { readonly id: string; readonly width: number }[],
  frozen: number,
): ColumnLayout {
  let left = NUMBER_WIDTH;
  let frozenWidth = NUMBER_WIDTH;
  const boxes = columns.map(({ id, width }, index): ColumnBox => {
    const box = { id, index, left, width };
    left += width;
    if (index < frozen) frozenWidth = left;
    return box;
  });
  return { boxes, frozen, frozenWidth, width: left };
}

export interface Blocks {
  readonly row: number;
  readonly column: number;
}

/** The blocks that the top left lies in: they change seldom while the grid is scrolled. */
export function blocksAt(scrollTop: number, scrollLeft: number, rowHeight: number): Blocks {
  return {
    row: Math.max(0, Math.floor(scrollTop / (rowHeight * ROW_BLOCK))),
    column: Math.max(0, Math.floor(scrollLeft / COLUMN_BLOCK)),
  };
}

/** From `first` up to but without `end`. */
export function rowsDrawn({
  block,
  height,
  rowHeight,
  count,
}: {
  readonly block: number;
  /** Of what is in sight. */
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}): { readonly first: number; readonly end: number } {
  const inSight = Math.ceil(height / rowHeight) + ROW_BLOCK;
  const end = Math.min(count, block * ROW_BLOCK + inSight + ROW_MARGIN);
  return { first: Math.max(0, Math.min(block * ROW_BLOCK - ROW_MARGIN, end)), end };
}

/** The frozen columns and those in or near sight; `kept` is drawn wherever it lies. */
export function columnsDrawn(
  { boxes, frozen, frozenWidth }: ColumnLayout,
  view: { readonly block: number; readonly width: number; readonly kept: number },
): readonly ColumnBox[] {
  const from = view.block * COLUMN_BLOCK + frozenWidth - COLUMN_MARGIN;
  const to = view.block * COLUMN_BLOCK + COLUMN_BLOCK + view.width + COLUMN_MARGIN;
  return boxes.filter(
    ({ index, left, width }) => index < frozen || index === view.kept || (left + width > from && left < to),
  );
}

/** Where to scroll so that a stretch is wholly in sight behind what is frozen; the present place when it is. */
export function scrollFor(facts: {
  readonly from: number;
  readonly size: number;
  readonly scroll: number;
  readonly view: number;
  /** How much of the view is covered at its beginning. */
  readonly covered: number;
}): number {
  const { from, size, scroll, view, covered } = facts;
  if (from < scroll + covered) return Math.max(0, from - covered);
  if (from + size > scroll + view) return Math.max(0, Math.min(from - covered, from + size - view));
  return scroll;
}
