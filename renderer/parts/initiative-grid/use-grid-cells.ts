import { useMemo } from 'react';
import { cellText } from '../../../shared/grid/cell-text.ts';
import type { CellText } from '../../../shared/grid/edit-cells.ts';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';
import type { PlacedText } from '../../../shared/grid/plan-paste.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { cellOfRow } from './cell-of-row.ts';
import { countedRows } from './grid-places.ts';
import type { CellDrafts } from './use-cell-drafts.ts';
import type { HeldGridRows } from './use-grid-rows.ts';

export type ItemRow = Extract<GridRow, { kind: 'item' }>;

/** What stands where in the rows that are shown. */
export interface GridCells {
  /** By row; null where a row is no initiative. */
  readonly items: readonly (ItemRow | null)[];
  /** By row, counted from 1; null where a row is no initiative. */
  readonly numbers: readonly (number | null)[];
  initiativeAt(row: number): Initiative | null;
  rankOf(initiative: Initiative): number | null;
  /** A refused draft where there is one; empty where a row is no initiative. */
  textAt(row: number, column: GridColumn): string;
  /** Under teams the effort of a row is that of its team. */
  toWrite(cells: readonly PlacedText<ItemRow>[]): readonly CellText[];
}

export function useGridCells(
  plan: Plan,
  { rows, rankOf }: Pick<HeldGridRows, 'rows' | 'rankOf'>,
  drafts: CellDrafts,
): GridCells {
  const items = useMemo(() => rows.map((row) => (row.kind === 'item' ? row : null)), [rows]);
  const numbers = useMemo(() => countedRows(rows), [rows]);
  const initiativeAt = (row: number): Initiative | null => {
    const item = items[row] ?? null;
    return item === null ? null : (plan.initiatives.get(item.id) ?? null);
  };
  return {
    items,
    numbers,
    initiativeAt,
    rankOf,
    textAt: (row, column) => {
      const initiative = initiativeAt(row);
      const item = items[row] ?? null;
      if (initiative === null || item === null) return '';
      const draft = drafts.find(initiative.id, column.id);
      return draft?.text ?? cellText(plan, initiative, cellOfRow(column.cell, item), rankOf);
    },
    toWrite: (cells) =>
      cells.map(({ id: item, column, text }) => ({
        id: item.id,
        text,
        column: { ...column, cell: cellOfRow(column.cell, item) },
      })),
  };
}
