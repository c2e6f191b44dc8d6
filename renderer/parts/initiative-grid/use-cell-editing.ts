import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CellPlace } from '../../../shared/grid/cell-range.ts';
import { isManyCells } from '../../../shared/grid/cell-ranges.ts';
import type { RowSeed } from '../../../shared/grid/edit-cells.ts';
import { type GridColumn, isComputedColumn } from '../../../shared/grid/grid-column.ts';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { usePorts } from '../../state/use-app-state.tsx';
import { announce } from '../../ui/announce.ts';
import type { EditorExit } from '../../ui/grid/cell-editor.tsx';
import { cellOfRow } from './cell-of-row.ts';
import { keyOfAdded, nameOf, nextEditable } from './grid-places.ts';
import type { CellSelection } from './use-cell-selection.ts';
import type { GridCells } from './use-grid-cells.ts';
import type { GridEdits } from './use-grid-edits.ts';
import type { RangeEdits } from './use-range-edits.ts';

export interface Editing {
  readonly text: string;
  readonly mode: 'replace' | 'caret';
}

export interface CellEditing {
  /** Of the active cell; null while none is edited. */
  readonly editing: Editing | null;
  begin(editing: Editing): void;
  beginAtCaret(): void;
  commit(text: string, exit: EditorExit): void;
  cancel(): void;
  /** Down, and after a run of Tabs to the column where it began. */
  goDown(): void;
  tab(isBack: boolean): void;
  /** Something else than typing, Tab and Enter was done. */
  endRun(): void;
}

export interface CellEditingFacts {
  readonly plan: Plan;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly cells: GridCells;
  /** What a row has that is begun under the filter. */
  readonly filterSeed: RowSeed;
  readonly selection: CellSelection;
  readonly edits: GridEdits;
  readonly ranges: RangeEdits;
  readonly gridRef: RefObject<HTMLElement | null>;
}

/** Editing the active cell, and where the keys that end it lead to. */
export function useCellEditing(facts: CellEditingFacts): CellEditing {
  const { plan, rows, columns, cells, filterSeed, selection, edits, ranges, gridRef } = facts;
  const { ids } = usePorts();
  const [editing, setEditing] = useState<Editing | null>(null);
  const runColumn = useRef<number | null>(null);
  /** The initiative that this very commit began: Tab goes on in its row. */
  const addedId = useRef<InitiativeId | null>(null);
  const { place } = selection;
  const row = place === null ? undefined : rows[place.row];
  const column = place === null ? undefined : columns[place.column];
  const focusGrid = () => gridRef.current?.focus({ preventScroll: true });

  const begin = (next: Editing) => {
    addedId.current = null;
    if (column === undefined || row === undefined || row.kind === 'group') return;
    if (isComputedColumn(column)) {
      return announce(`${column.meaning ?? column.header} is worked out: it can’t be written`);
    }
    // At once, so that what is typed next goes into the editor.
    flushSync(() => setEditing(next));
  };
  /** Answers whether the text was taken. */
  const write = (text: string): boolean => {
    if (row === undefined || column === undefined || row.kind === 'group') return true;
    const written = { column: { ...column, cell: cellOfRow(column.cell, row) }, text };
    if (row.kind === 'new' && text.trim() === '') return true;
    const id = row.kind === 'new' ? ids.next<InitiativeId>() : row.id;
    const refused =
      row.kind === 'new'
        ? edits.write([{ id, ...written }], 'Add an initiative', [{ id, seed: { ...filterSeed, ...row.group?.seed } }])
        : edits.write([{ id, ...written }], `Change ${nameOf(column)} of ${plan.initiatives.get(id)?.key ?? ''}`);
    for (const { message } of refused) announce(message);
    if (row.kind === 'item') return refused.length === 0;
    addedId.current = id;
    return true;
  };
  const goDown = () => {
    if (place === null || row === undefined) return;
    const target = runColumn.current ?? place.column;
    runColumn.current = null;
    if (addedId.current === null) {
      return selection.pick({ row: Math.min(rows.length - 1, place.row + 1), column: target });
    }
    // The row for new ones has moved down by itself.
    const ref = { rowKey: row.key, columnId: columns[target]?.id ?? 'title' };
    selection.pickRefs(ref, ref);
  };
  const tab = (isBack: boolean) => {
    if (place === null) return;
    runColumn.current ??= place.column;
    const next = nextEditable(place, isBack, { rows, columns });
    if (addedId.current === null || next.row !== place.row) return selection.pick(next);
    const ref = { rowKey: keyOfAdded(rows, place.row, addedId.current), columnId: columns[next.column]?.id ?? 'title' };
    selection.pickRefs(ref, ref);
  };
  const leave = (from: CellPlace, exit: EditorExit) => {
    if (exit === 'down') goDown();
    else if (exit === 'up') selection.pick({ row: Math.max(0, from.row - 1), column: from.column });
    else if (exit === 'right' || exit === 'left') tab(exit === 'left');
  };
  return {
    editing,
    begin,
    beginAtCaret: () => {
      if (place !== null && column !== undefined) begin({ text: cells.textAt(place.row, column), mode: 'caret' });
    },
    commit: (text, exit) => {
      const before = editing;
      setEditing(null);
      addedId.current = null;
      if (exit === 'fill' && isManyCells(selection.ranges)) {
        ranges.fillWith(text);
        return focusGrid();
      }
      const isChanged = before === null || before.mode === 'replace' || text !== before.text;
      const isTaken = isChanged ? write(text) : true;
      if (exit === 'stay') return;
      focusGrid();
      if (isTaken && place !== null) leave(place, exit);
    },
    cancel: () => {
      setEditing(null);
      focusGrid();
    },
    goDown: () => {
      addedId.current = null;
      goDown();
    },
    tab: (isBack) => {
      addedId.current = null;
      tab(isBack);
    },
    endRun: () => {
      runColumn.current = null;
    },
  };
}
