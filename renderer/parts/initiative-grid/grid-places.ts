// Small questions about where things stand in the grid.

import type { CellPlace } from '../../../shared/grid/cell-range.ts';
import type { RowSeed } from '../../../shared/grid/edit-cells.ts';
import { type GridColumn, isComputedColumn } from '../../../shared/grid/grid-column.ts';
import type { GridRow, GridSort } from '../../../shared/grid/grid-rows.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { CellDraft } from './use-cell-drafts.ts';
import type { CellRefs } from './use-cell-selection.ts';

/** Columns whose cells can be changed and not cleared. */
export const NEVER_EMPTY: ReadonlySet<string> = new Set(['key', 'title', 'stage']);

/** A key belongs to one initiative: it is never filled into others. */
export function withoutKeys<Cell extends { readonly column: GridColumn }>(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ column }) => column.id !== 'key');
}

/** The number of each initiative's row, counted from 1; null for the others. */
export function countedRows(rows: readonly GridRow[]): readonly (number | null)[] {
  let count = 0;
  return rows.map(({ kind }) => {
    if (kind !== 'item') return null;
    count += 1;
    return count;
  });
}

/** What a row has that is begun at or below a row: the values of the filter, and of the next group that takes new ones. */
export function seedAt(rows: readonly GridRow[], from: number, filter: RowSeed): RowSeed {
  const next = rows.find((row, index) => index >= from && row.kind === 'new');
  return next?.kind === 'new' ? { ...filter, ...next.group?.seed } : filter;
}

/** The corner that Shift and an arrow move: the one away from the active cell. */
export function farCorner(
  refs: CellRefs | null,
  indexByKey: ReadonlyMap<string, number>,
  columns: readonly GridColumn[],
  active: CellPlace,
): CellPlace {
  if (refs === null) return active;
  const row = indexByKey.get(refs.to.rowKey);
  const column = columns.findIndex(({ id }) => id === refs.to.columnId);
  return row === undefined || column < 0 ? active : { row, column };
}

/** Up, then down, then by key again. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) {
    return columnId === 'key' && sort === null
      ? { columnId, direction: 'descending' }
      : { columnId, direction: 'ascending' };
  }
  return sort.direction === 'ascending' ? { columnId, direction: 'descending' } : null;
}

/** How a column is called in the middle of a sentence. */
export function nameOf({ header, meaning }: GridColumn): string {
  const name = meaning?.split(',')[0] ?? header;
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Where Tab leads to: past computed cells, and at the row's end to the first cell of the next row that is usually written. */
export function nextEditable(
  { row, column }: CellPlace,
  isBack: boolean,
  { rows, columns }: { readonly rows: readonly GridRow[]; readonly columns: readonly GridColumn[] },
): CellPlace {
  const step = isBack ? -1 : 1;
  for (let at = column + step; at >= 0 && at < columns.length; at += step) {
    const candidate = columns[at];
    if (candidate !== undefined && !isComputedColumn(candidate)) return { row, column: at };
  }
  const isWritten = (one: GridColumn): boolean => one.id !== 'key' && !isComputedColumn(one);
  const other = isBack
    ? rows.findLastIndex(({ kind }, index) => index < row && kind !== 'group')
    : rows.findIndex(({ kind }, index) => index > row && kind !== 'group');
  if (other < 0) return { row, column };
  return { row: other, column: isBack ? columns.findLastIndex(isWritten) : columns.findIndex(isWritten) };
}

/** The key that the row of a new initiative has: under teams it says which. `from`: the row where it was begun. */
export function keyOfAdded(rows: readonly GridRow[], from: number, id: InitiativeId): string {
  const begun = rows.find((row, index) => row.kind === 'new' && index >= from);
  const teamId = begun?.kind === 'new' ? begun.group?.teamId : undefined;
  return teamId === undefined ? id : `${id}@${teamId ?? ''}`;
}

/** The drafts' places in reading order; those whose row or column is hidden are left out. */
export function draftPlaces(
  drafts: readonly CellDraft[],
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): readonly CellPlace[] {
  const rowById = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.kind === 'item' && !rowById.has(row.id)) rowById.set(row.id, index);
  });
  return drafts
    .flatMap(({ id, columnId }): readonly CellPlace[] => {
      const row = rowById.get(id);
      const column = columns.findIndex((one) => one.id === columnId);
      return row === undefined || column < 0 ? [] : [{ row, column }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
