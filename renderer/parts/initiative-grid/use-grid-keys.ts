import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { isManyCells, rowsOfRanges } from '../../../shared/grid/cell-ranges.ts';
import { type GridColumn, isLongText } from '../../../shared/grid/grid-column.ts';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';
import { type GridExtent, placeAfterKey } from '../../../shared/grid/move-cell.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { type GridKeyAction, gridKeyAction } from './grid-key-action.ts';
import { draftPlaces, farCorner } from './grid-places.ts';
import type { CellDrafts } from './use-cell-drafts.ts';
import type { CellEditing } from './use-cell-editing.ts';
import type { CellRefs, CellSelection } from './use-cell-selection.ts';
import type { GridCells } from './use-grid-cells.ts';
import type { GridEdits } from './use-grid-edits.ts';
import type { RangeEdits } from './use-range-edits.ts';

export interface GridKeysFacts {
  readonly rows: readonly GridRow[];
  readonly indexByKey: ReadonlyMap<string, number>;
  readonly columns: readonly GridColumn[];
  readonly refs: CellRefs | null;
  readonly cells: GridCells;
  readonly selection: CellSelection;
  readonly drafts: CellDrafts;
  readonly edits: GridEdits;
  readonly ranges: RangeEdits;
  readonly editing: CellEditing;
  readonly nextDraft: RefObject<(() => void) | null>;
  readonly onToggleGroup: (key: string) => void;
  readonly onInspect: () => void;
  readonly onFilter: (columnId: string) => void;
  readonly onEffort: (id: InitiativeId) => void;
}

/** Answers the keys of the grid while no cell is edited. */
export function useGridKeys(facts: GridKeysFacts): (event: KeyboardEvent<HTMLElement>, page: number) => void {
  const { rows, columns, refs, indexByKey, cells, selection, drafts, edits, ranges, editing, nextDraft } = facts;
  const { place, ranges: selectedRanges } = selection;
  const row = place === null ? undefined : rows[place.row];
  const column = place === null ? undefined : columns[place.column];

  const move = (event: KeyboardEvent<HTMLElement>, page: number) => {
    if (place === null) return;
    const extent: GridExtent = {
      rowCount: rows.length,
      columnCount: columns.length,
      page,
      isFilled: (at) => {
        const one = columns[at.column];
        return rows[at.row]?.kind === 'group' || (one !== undefined && cells.textAt(at.row, one) !== '');
      },
    };
    const to = placeAfterKey(event.shiftKey ? farCorner(refs, indexByKey, columns, place) : place, event, extent);
    if (to === null) return;
    if (event.shiftKey) selection.extend(to);
    else selection.pick(to);
  };
  const enter = () => {
    if (row?.kind === 'group') return facts.onToggleGroup(row.group.key);
    if (row?.kind !== 'item' || column === undefined) return editing.goDown();
    const isDraft = drafts.find(row.id, column.id) !== null;
    if (column.cell.kind === 'effort' && !isDraft) facts.onEffort(row.id);
    else if (column.cell.kind === 'effort' || isLongText(column)) editing.beginAtCaret();
    else editing.goDown();
  };
  const backOut = () => {
    const id = row?.kind === 'item' ? row.id : null;
    const draft = id === null || column === undefined ? null : drafts.find(id, column.id);
    if (draft !== null) drafts.drop(draft.id, draft.columnId);
    else if (place !== null && isManyCells(selectedRanges)) selection.pick(place);
  };
  const goToNextDraft = () => {
    const places = draftPlaces(drafts.all, rows, columns);
    const here = place ?? { row: -1, column: -1 };
    const next = places.find((one) => one.row > here.row || (one.row === here.row && one.column > here.column));
    const target = next ?? places[0];
    if (target !== undefined) selection.pick(target);
  };
  useEffect(() => {
    nextDraft.current = goToNextDraft;
  });
  const duplicate = () => {
    const [first] = edits.duplicate(selectedIds());
    if (first === undefined) return;
    const ref = { rowKey: first, columnId: 'title' };
    selection.pickRefs(ref, ref);
  };
  const selectedIds = (): readonly InitiativeId[] => {
    const items = rowsOfRanges(selectedRanges).map((index) => cells.items[index] ?? null);
    return [...new Set(items.flatMap((item) => (item === null ? [] : [item.id])))];
  };
  const act = (action: GridKeyAction, event: KeyboardEvent<HTMLElement>, page: number) => {
    switch (action.kind) {
      case 'move':
        return move(event, page);
      case 'tab':
        return editing.tab(action.isBack);
      case 'enter':
        return enter();
      case 'edit':
        return editing.beginAtCaret();
      case 'type':
        return editing.begin({ text: action.text, mode: 'replace' });
      case 'erase':
        return editing.begin({ text: '', mode: 'replace' });
      case 'clear':
        return ranges.clear('Clear');
      case 'fill':
        return ranges.fill(action.direction);
      case 'select-all':
        return place === null ? undefined : selection.pickRange(place, { row: 0, column: 0 }, lastPlace(rows, columns));
      case 'escape':
        return backOut();
      case 'inspect':
        return row?.kind === 'group' ? facts.onToggleGroup(row.group.key) : facts.onInspect();
      case 'filter':
        return column === undefined ? undefined : facts.onFilter(column.id);
      case 'next-draft':
        return goToNextDraft();
      case 'delete-rows':
        return edits.remove(selectedIds());
      case 'duplicate-rows':
        return duplicate();
    }
  };
  return (event, page) => {
    if (event.target !== event.currentTarget || event.defaultPrevented) return;
    const action = gridKeyAction(event);
    if (action === null) return;
    if (action.kind !== 'tab' && action.kind !== 'enter' && action.kind !== 'type') editing.endRun();
    // What an input method begins to compose goes on into the editor by itself.
    if (event.key !== 'Process') event.preventDefault();
    act(action, event, page);
  };
}

function lastPlace(rows: readonly GridRow[], columns: readonly GridColumn[]) {
  return { row: rows.length - 1, column: columns.length - 1 };
}
