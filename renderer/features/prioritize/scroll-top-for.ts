/** Of a row, in pixels; the token --row. */
export const ROW_HEIGHT = 30;

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
