// Where a drawing is put so that one box of it is in the middle of what is looked through.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The offset of a drawing at scale `k`. Where all of it has room along an axis it stays where it is there; else the box comes to the
 * middle, or as near to it as leaves no empty room at an edge.
 */
export function centreBox(
  box: Box,
  {
    frame,
    drawing,
    look,
    margin,
  }: {
    readonly frame: Pick<Box, 'width' | 'height'>;
    readonly drawing: Pick<Box, 'width' | 'height'>;
    readonly look: { readonly x: number; readonly y: number; readonly k: number };
    readonly margin: number;
  },
): { readonly x: number; readonly y: number } {
  const { k } = look;
  const along = (size: 'width' | 'height', from: number, now: number): number => {
    const least = frame[size] - margin - drawing[size] * k;
    if (least >= margin) return now;
    return Math.min(margin, Math.max(least, frame[size] / 2 - (from + box[size] / 2) * k));
  };
  return { x: along('width', box.x, look.x), y: along('height', box.y, look.y) };
}
