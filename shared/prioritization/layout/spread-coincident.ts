// Bubbles at the very same place would hide each other: they are laid around it.

interface Round {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The turn between one and the next that fills a disc evenly, in radians. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** No further from their place than this, in pixels: what shares a value is seen to. */
export const MOST_DISTANCE = 18;

/** In the order given: of those at one place the first stays, the others stand around it, a little apart. */
export function spreadCoincident<Mark extends Round>(marks: readonly Mark[]): readonly Mark[] {
  const countByPlace = new Map<string, number>();
  const placeOf = ({ x, y }: Mark) => `${Math.round(x)} ${Math.round(y)}`;
  for (const mark of marks) countByPlace.set(placeOf(mark), (countByPlace.get(placeOf(mark)) ?? 0) + 1);
  const standing = new Map<string, number>();
  return marks.map((mark) => {
    const place = placeOf(mark);
    const count = countByPlace.get(place) ?? 1;
    const index = standing.get(place) ?? 0;
    standing.set(place, index + 1);
    if (index === 0) return mark;
    const widest = Math.min(MOST_DISTANCE, (mark.radius + 2) * Math.sqrt(count));
    const distance = widest * Math.sqrt(index / (count - 1));
    const angle = index * GOLDEN_ANGLE;
    return { ...mark, x: mark.x + distance * Math.cos(angle), y: mark.y + distance * Math.sin(angle) };
  });
}
