// Where a key leads to in the heat map.

export interface HeatPlace {
  readonly row: number;
  readonly column: number;
}

export interface HeatExtent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows PageUp and PageDown step over. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The cell that a key goes to from another; `earlier` and `later` where the arrow leads beyond the periods in sight; null for a
 * key that goes nowhere.
 */
export function placeAfterKey(
  { key, ctrlKey, metaKey }: Key,
  { row, column }: HeatPlace,
  { rows, columns, page }: HeatExtent,
): HeatPlace | 'earlier' | 'later' | null {
  const isFar = ctrlKey || metaKey;
  const at = (toRow: number, toColumn: number): HeatPlace => ({
    row: Math.min(rows - 1, Math.max(0, toRow)),
    column: Math.min(columns - 1, Math.max(0, toColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(isFar ? 0 : row - 1, column);
    case 'ArrowDown':
      return at(isFar ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      if (isFar) return at(row, 0);
      return column === 0 ? 'earlier' : at(row, column - 1);
    case 'ArrowRight':
      if (isFar) return at(row, columns - 1);
      return column === columns - 1 ? 'later' : at(row, column + 1);
    case 'Home':
      return at(isFar ? 0 : row, 0);
    case 'End':
      return at(isFar ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return at(row - page, column);
    case 'PageDown':
      return at(row + page, column);
    default:
      return null;
  }
}
