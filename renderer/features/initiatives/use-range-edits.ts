import { type CellRange, isOneCell } from '../../../shared/grid/cell-range.ts';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import { fillWith, type PlacedText, planFill } from '../../../shared/grid/plan-paste.ts';
import { announce } from '../../ui/announce.ts';
import { NEVER_EMPTY, withoutKeys } from './grid-places.ts';
import type { CellDrafts } from './use-cell-drafts.ts';
import type { CellSelection } from './use-cell-selection.ts';
import type { GridCells, ItemRow } from './use-grid-cells.ts';
import type { GridEdits } from './use-grid-edits.ts';
import { cellsInWords } from './use-grid-paste.ts';

export interface RangeEdits {
  /** `verb` begins the label of the entry. */
  clear(range: CellRange, verb: string): void;
  /** `all`: the active cell into the whole selection. */
  fill(direction: 'down' | 'right' | 'all'): void;
  fillWith(text: string): void;
}

/** What is done to all selected cells at once, each as one entry of the history. */
export function useRangeEdits(facts: {
  readonly cells: GridCells;
  readonly columns: readonly GridColumn[];
  readonly selection: CellSelection;
  readonly drafts: CellDrafts;
  readonly edits: GridEdits;
}): RangeEdits {
  const { cells, columns, selection, drafts, edits } = facts;
  const { items, textAt, toWrite } = cells;
  const { place, range } = selection;
  const write = (placed: readonly PlacedText<ItemRow>[], verb: string) => {
    if (placed.length === 0) return;
    const refused = edits.write(toWrite(placed), `${verb} ${cellsInWords(placed.length)}`);
    announce(`${verb}: ${cellsInWords(placed.length - refused.length)}`);
  };
  const fillRange = (text: string) => {
    if (range !== null) write(withoutKeys(fillWith({ rowIds: items, columns, range }, text)), 'Fill');
  };
  return {
    clear: (cleared, verb) => {
      const placed = fillWith({ rowIds: items, columns, range: cleared }, '');
      drafts.settle(toWrite(placed), []);
      const clearable = placed.filter(({ column }) => !NEVER_EMPTY.has(column.id));
      if (clearable.length === 0) announce('Key, title and stage are never empty');
      else write(clearable, verb);
    },
    fill: (direction) => {
      if (range === null || place === null) return;
      const column = columns[place.column];
      if (direction !== 'all')
        write(withoutKeys(planFill(direction, { rowIds: items, columns, range }, textAt)), 'Fill');
      else if (!isOneCell(range) && column !== undefined) fillRange(textAt(place.row, column));
    },
    fillWith: fillRange,
  };
}
