// Where a key leads to from the active cell.

import type { CellPlace } from './cell-range.ts';

export interface GridStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export interface GridExtent {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows that PageUp and PageDown go by. */
  readonly page: number;
  /** Whether a cell holds something, for Ctrl and an arrow. */
  isFilled(place: CellPlace): boolean;
}

/** The place that a key leads to, held inside the grid; null when it is no key that moves. */
export function placeAfterKey(from: CellPlace, stroke: GridStroke, extent: GridExtent): CellPlace | null {
  const { rowCount, columnCount, page } = extent;
  const isFar = stroke.ctrlKey || stroke.metaKey;
  const to = (row: number, column: number): CellPlace => ({
    row: Math.max(0, Math.min(rowCount - 1, row)),
    column: Math.max(0, Math.min(columnCount - 1, column)),
  });
  const go = (rows: number, columns: number): CellPlace =>
    isFar ? edgeOfData(from, { rows, columns }, extent) : to(from.row + rows, from.column + columns);
  switch (stroke.key) {
    case 'ArrowDown':
      return go(1, 0);
    case 'ArrowUp':
      return go(-1, 0);
    case 'ArrowRight':
      return go(0, 1);
    case 'ArrowLeft':
      return go(0, -1);
    case 'PageDown':
      return to(from.row + page, from.column);
    case 'PageUp':
      return to(from.row - page, from.column);
    case 'Home':
      return isFar ? to(0, 0) : to(from.row, 0);
    case 'End':
      return isFar ? to(rowCount - 1, columnCount - 1) : to(from.row, columnCount - 1);
    default:
      return null;
  }
}

/**
 * As in every spreadsheet: from inside a filled stretch to its end; from its end or from an empty cell to the next filled
 * one; where nothing more is filled, to the edge of the grid.
 */
function edgeOfData(
  from: CellPlace,
  step: { readonly rows: number; readonly columns: number },
  { rowCount, columnCount, isFilled }: GridExtent,
): CellPlace {
  const next = ({ row, column }: CellPlace): CellPlace => ({ row: row + step.rows, column: column + step.columns });
  const isInside = ({ row, column }: CellPlace): boolean =>
    row >= 0 && row < rowCount && column >= 0 && column < columnCount;
  let at = next(from);
  if (!isInside(at)) return from;
  const isInStretch = isFilled(from) && isFilled(at);
  while (isInside(next(at)) && isFilled(isInStretch ? next(at) : at) === isInStretch) at = next(at);
  return at;
}
