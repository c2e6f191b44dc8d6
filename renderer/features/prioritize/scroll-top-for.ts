/** Where to scroll so that a row is wholly in sight under the head; the present place when it is. */
export function scrollTopFor(facts: {
  readonly row: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly height: number;
  readonly headHeight: number;
}): number {
  const { row, rowHeight, scrollTop, height, headHeight } = facts;
  const top = row * rowHeight;
  const bottom = top + rowHeight;
  const room = Math.max(rowHeight, height - headHeight);
  if (top < scrollTop) return top;
  if (bottom > scrollTop + room) return bottom - room;
  return scrollTop;
}
