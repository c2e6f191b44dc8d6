// Which rows of a long list are drawn.

/** In pixels; the token --row. */
export const ROW_HEIGHT = 30;

/** Rows are drawn in blocks, so that scrolling by a row draws nothing anew, and well beyond what is in sight. */
const BLOCK = 8;
const MARGIN = 2 * BLOCK;

/** The block that the row at the top lies in: it changes seldom while the list is scrolled. */
export function firstBlock(scrollTop: number): number {
  return Math.max(0, Math.floor(scrollTop / (ROW_HEIGHT * BLOCK)));
}

/** From `first` up to but without `end`, for a view of the given height whose top lies in the given block. */
export function rowWindow(facts: { readonly block: number; readonly height: number; readonly count: number }): {
  readonly first: number;
  readonly end: number;
} {
  const { block, height, count } = facts;
  const inSight = Math.ceil(height / ROW_HEIGHT) + BLOCK;
  const end = Math.min(count, block * BLOCK + inSight + MARGIN);
  return { first: Math.max(0, Math.min(block * BLOCK - MARGIN, end)), end };
}

/** Where to scroll so that a row is wholly in sight under the head; the present place when it is. */
export function scrollTopFor(facts: {
  readonly row: number;
  readonly scrollTop: number;
  readonly height: number;
  readonly headHeight: number;
}): number {
  const { row, scrollTop, height, headHeight } = facts;
  const top = row * ROW_HEIGHT;
  const bottom = top + ROW_HEIGHT;
  const room = Math.max(ROW_HEIGHT, height - headHeight);
  if (top < scrollTop) return top;
  if (bottom > scrollTop + room) return bottom - room;
  return scrollTop;
}
