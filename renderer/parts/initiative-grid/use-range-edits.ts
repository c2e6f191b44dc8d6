import { isManyCells } from '../../../shared/grid/cell-ranges.ts';
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
  clear(verb: string): void;
  /** `all`: the active cell into the whole selection. */
  fill(direction: 'down' | 'right' | 'all'): void;
  /** `verb` is “Fill” unless another is named. */
  fillWith(text: string, verb?: string): void;
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
  const { place, ranges } = selection;
  const targets = ranges.map((range) => ({ rowIds: items, columns, range }));
  const write = (placed: readonly PlacedText<ItemRow>[], verb: string) => {
    if (placed.length === 0) return;
    const refused = edits.write(toWrite(placed), `${verb} ${cellsInWords(placed.length)}`);
    announce(`${verb}: ${cellsInWords(placed.length - refused.length)}`);
  };
  const fillRanges = (text: string, verb = 'Fill') => {
    write(withoutKeys(onceEach(targets.flatMap((target) => fillWith(target, text)))), verb);
  };
  return {
    clear: (verb) => {
      const placed = onceEach(targets.flatMap((target) => fillWith(target, '')));
      drafts.settle(toWrite(placed), []);
      const clearable = placed.filter(({ column }) => !NEVER_EMPTY.has(column.id));
      if (clearable.length === 0) announce('Key, title and stage are never empty');
      else write(clearable, verb);
    },
    fill: (direction) => {
      if (place === null) return;
      const column = columns[place.column];
      if (direction !== 'all') {
        const filled = targets.flatMap((target) => planFill(direction, target, textAt));
        write(withoutKeys(onceEach(filled)), 'Fill');
      } else if (isManyCells(ranges) && column !== undefined) fillRanges(textAt(place.row, column));
    },
    fillWith: fillRanges,
  };
}

/** Where ranges overlap, a cell is written once. */
function onceEach(cells: readonly PlacedText<ItemRow>[]): readonly PlacedText<ItemRow>[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.id.key} ${cell.column.id}`, cell]));
  return byPlace.size === cells.length ? cells : [...byPlace.values()];
}
