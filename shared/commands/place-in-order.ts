// The order of themes and of teams, which is the user's own.

interface Placed {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

/**
 * The records whose positions change so that one of them stands directly before another, or last (`null`). Positions
 * become 1, 2, 3, …; two that had the same were in the order of their names.
 */
export function placeInOrder<Row extends Placed>(rows: readonly Row[], moved: Row, before: Row | null): readonly Row[] {
  const others = rows
    .filter(({ id }) => id !== moved.id)
    .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'en'));
  const place = before === null ? others.length : others.findIndex(({ id }) => id === before.id);
  return others
    .toSpliced(place, 0, moved)
    .flatMap((row, index) => (row.position === index + 1 ? [] : [{ ...row, position: index + 1 }]));
}
