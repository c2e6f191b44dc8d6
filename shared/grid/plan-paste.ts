// Which text goes into which cell when a table is pasted or a range is filled.

import { type CellRange, columnsOfRange, rangeHeight, rangeWidth, rowsOfRange } from './cell-range.ts';
import type { ClipboardRows } from './clipboard-table.ts';
import { type GridColumn, isComputedColumn } from './grid-column.ts';

/** The rows that a paste can write into, as a grid shows them; groups' heads and the row for new ones have no id. */
export interface PasteTarget<Id> {
  readonly rowIds: readonly (Id | null)[];
  readonly columns: readonly GridColumn[];
  readonly range: CellRange;
}

export interface PlacedText<Id> {
  readonly id: Id;
  readonly column: GridColumn;
  readonly text: string;
}

export interface PlannedPaste<Id> {
  readonly cells: readonly PlacedText<Id>[];
  /** The rows that lie beyond the last one: each the texts of one initiative that would be new. */
  readonly beyond: readonly (readonly { readonly column: GridColumn; readonly text: string }[])[];
  /** Headers of the computed columns that were left out. */
  readonly skippedColumns: readonly string[];
  /** How many columns of the table lie beyond the last one. */
  readonly columnsBeyond: number;
  /** What was written into or would be. */
  readonly range: CellRange;
}

/**
 * Places a table from the top left of the range. One cell fills the range; a table repeats where the range is a multiple
 * of it. Rows that are no initiative are passed over. Cells of computed columns are left out.
 */
export function planPaste<Id>(table: ClipboardRows, target: PasteTarget<Id>): PlannedPaste<Id> {
  const { rowIds, columns, range } = target;
  const tableWidth = table.reduce((most, row) => Math.max(most, row.length), 0);
  const items = rowIds.flatMap((id, index) => (id !== null && index >= range.top ? [{ id, index }] : []));
  const itemsInRange = items.filter(({ index }) => index <= range.bottom).length;
  const height = repeats(itemsInRange, table.length) ? itemsInRange : table.length;
  const width = repeats(rangeWidth(range), tableWidth) ? rangeWidth(range) : tableWidth;

  const cells: PlacedText<Id>[] = [];
  const beyond: { readonly column: GridColumn; readonly text: string }[][] = [];
  const skipped = new Set<string>();
  let bottom = range.top;
  for (let row = 0; row < height; row += 1) {
    const source = table[row % table.length] ?? [];
    const item = items[row];
    const fresh: { readonly column: GridColumn; readonly text: string }[] = [];
    for (let offset = 0; offset < width; offset += 1) {
      const column = columns[range.left + offset];
      const text = source[offset % tableWidth];
      if (column === undefined || text === undefined) continue;
      if (isComputedColumn(column)) skipped.add(column.header);
      else if (item !== undefined) cells.push({ id: item.id, column, text });
      else if (text.trim() !== '') fresh.push({ column, text });
    }
    if (item !== undefined) bottom = Math.max(bottom, item.index);
    else if (fresh.length > 0) beyond.push(fresh);
  }
  const right = Math.min(columns.length - 1, range.left + width - 1);
  return {
    cells,
    beyond,
    skippedColumns: [...skipped],
    columnsBeyond: Math.max(0, range.left + width - columns.length),
    range: { top: range.top, left: range.left, bottom, right },
  };
}

/**
 * Copies the first row of a range into its others (down) or its first column (right). Of a single cell, row or column
 * the one before is taken. `textAt` answers what stands in a cell now.
 */
export function planFill<Id>(
  direction: 'down' | 'right',
  { rowIds, columns, range }: PasteTarget<Id>,
  textAt: (row: number, column: GridColumn) => string,
): readonly PlacedText<Id>[] {
  const isDown = direction === 'down';
  const takesBefore = isDown ? rangeHeight(range) === 1 : rangeWidth(range) === 1;
  const source = takesBefore ? itemBefore(rowIds, range, isDown) : isDown ? firstItem(rowIds, range) : range.left;
  if (source < 0) return [];
  const cells: PlacedText<Id>[] = [];
  for (const row of rowsOfRange(range)) {
    const id = rowIds[row];
    if (id === null || id === undefined || (isDown && row === source)) continue;
    for (const place of columnsOfRange(range)) {
      const column = columns[place];
      const from = isDown ? column : columns[source];
      if (column === undefined || from === undefined || column === (isDown ? null : from)) continue;
      if (!isComputedColumn(column)) cells.push({ id, column, text: textAt(isDown ? source : row, from) });
    }
  }
  return cells;
}

/** The same text for every cell of a range that can be written; blank to clear. */
export function fillWith<Id>({ rowIds, columns, range }: PasteTarget<Id>, text: string): readonly PlacedText<Id>[] {
  return rowsOfRange(range).flatMap((row) => {
    const id = rowIds[row];
    if (id === null || id === undefined) return [];
    return columnsOfRange(range).flatMap((place) => {
      const column = columns[place];
      return column === undefined || isComputedColumn(column) ? [] : [{ id, column, text }];
    });
  });
}

/** Whether so many cells are filled by repeating so many; a single row or column of a table keeps its own size. */
function repeats(cells: number, source: number): boolean {
  return source > 0 && cells > source && cells % source === 0;
}

function firstItem<Id>(rowIds: readonly (Id | null)[], { top, bottom }: CellRange): number {
  for (let row = top; row <= bottom; row += 1) if ((rowIds[row] ?? null) !== null) return row;
  return -1;
}

function itemBefore<Id>(rowIds: readonly (Id | null)[], { top, left }: CellRange, isDown: boolean): number {
  if (!isDown) return left - 1;
  for (let row = top - 1; row >= 0; row -= 1) if ((rowIds[row] ?? null) !== null) return row;
  return -1;
}
