// Rectangles of cells, by index; both ends belong to them.

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The smallest rectangle that holds both. */
export function rangeBetween(a: CellPlace, b: CellPlace): CellRange {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function isInRange({ top, left, bottom, right }: CellRange, { row, column }: CellPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function rangeHeight({ top, bottom }: CellRange): number {
  return bottom - top + 1;
}

export function rangeWidth({ left, right }: CellRange): number {
  return right - left + 1;
}

export function isOneCell(range: CellRange): boolean {
  return rangeHeight(range) === 1 && rangeWidth(range) === 1;
}

/** Its rows, from top to bottom. */
export function rowsOfRange({ top, bottom }: CellRange): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

/** Its columns, from left to right. */
export function columnsOfRange({ left, right }: CellRange): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}
