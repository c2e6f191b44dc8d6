// Which columns a view shows, in which order and how wide, on the columns that the plan has now.

import type { ViewColumns } from '../plan/saved-view.ts';
import type { GridColumn } from './grid-column.ts';

export interface ColumnState {
  readonly id: string;
  readonly isShown: boolean;
  /** In pixels. */
  readonly width: number;
}

/** Every column of the plan as the view has it. The key comes first; a column that the order does not name follows the one that it usually follows. */
export function columnStatesOf(columns: readonly GridColumn[], view: ViewColumns): readonly ColumnState[] {
  const columnById = new Map(columns.map((column) => [column.id, column]));
  return inOrder(columns, view.order).flatMap((id) => {
    const column = columnById.get(id);
    if (column === undefined) return [];
    const isFixed = id === 'key' || id === 'title';
    const isShown = isFixed || (view.shown[id] ?? column.isUsual);
    return [{ id, isShown, width: view.widths[id] ?? column.width }];
  });
}

function inOrder(columns: readonly GridColumn[], order: readonly string[]): readonly string[] {
  const known = new Set(columns.map(({ id }) => id));
  const arranged = [...new Set(order)].filter((id) => known.has(id));
  const named = new Set(arranged);
  columns.forEach(({ id }, index) => {
    if (named.has(id)) return;
    const before = columns[index - 1]?.id;
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, id);
  });
  return arranged.includes('key') ? ['key', ...arranged.filter((id) => id !== 'key')] : arranged;
}
