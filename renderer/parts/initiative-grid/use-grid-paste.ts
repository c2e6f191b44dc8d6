import { type ClipboardEvent, useState } from 'react';
import type { CellRange } from '../../../shared/grid/cell-range.ts';
import { alignRanges } from '../../../shared/grid/cell-ranges.ts';
import {
  type ClipboardRows,
  readHtmlTable,
  readTabbedText,
  writeHtmlTable,
  writeTabbedText,
} from '../../../shared/grid/clipboard-table.ts';
import type { CellText, NewRow, RowSeed } from '../../../shared/grid/edit-cells.ts';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import { type PlannedPaste, planPaste } from '../../../shared/grid/plan-paste.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { useAppState, usePorts } from '../../state/use-app-state.tsx';
import { announce } from '../../ui/announce.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { usePassingToast } from '../use-passing-toast.ts';
import type { GridCells, ItemRow } from './use-grid-cells.ts';
import type { GridEdits } from './use-grid-edits.ts';
import type { RangeEdits } from './use-range-edits.ts';

/** Of one paste; a larger table is a file to import. So many are taken in within two seconds, in which the window stands still. */
const MOST_ROWS = 10_000;
const MOST_CELLS = 80_000;
/** From so many on it is said that they are being pasted. */
const MANY_CELLS = 10_000;
const MOST_CHARACTERS = 20_000_000;

export interface GridPasteFacts {
  readonly range: CellRange | null;
  /** That one and all others. */
  readonly ranges: readonly CellRange[];
  readonly columns: readonly GridColumn[];
  readonly cells: GridCells;
  /** What rows have that are begun beyond the end, or where the paste begins. */
  readonly seed: RowSeed;
  /** The row for new initiatives is active: all that is pasted is new. */
  readonly isNewRow: boolean;
  readonly edits: GridEdits;
  readonly edit: RangeEdits;
  /** `added`: the initiatives that it begins, in order. */
  onPasted(range: CellRange, added: readonly InitiativeId[]): void;
}

export interface GridPaste {
  /** A paste that waits to be told whether so many initiatives are to be added. */
  readonly question: { readonly count: number } | null;
  /** How many cells are being pasted, when it takes a while. */
  readonly busyCells: number | null;
  answer(answer: 'add' | 'only-fitting' | 'nothing'): void;
  onCopy(event: ClipboardEvent<HTMLElement>): void;
  onCut(event: ClipboardEvent<HTMLElement>): void;
  onPaste(event: ClipboardEvent<HTMLElement>): void;
}

/** Copies ranges to other programs and takes in what they copied. */
export function useGridPaste(facts: GridPasteFacts): GridPaste {
  const { range, ranges, columns, seed, edits, edit } = facts;
  const { items, textAt, toWrite } = facts.cells;
  const { view } = useAppState();
  const { ids } = usePorts();
  const [waiting, setWaiting] = useState<PlannedPaste<ItemRow> | null>(null);

  const showPassing = usePassingToast();
  const complain = (message: string) => view.getState().showToast({ tone: 'problem', message });
  const copy = (event: ClipboardEvent<HTMLElement>): boolean => {
    if (!hasFocus(event) || range === null) return false;
    const aligned = alignRanges(ranges);
    if (aligned === null) {
      event.preventDefault();
      complain(
        'These ranges make no table together. Choose the same rows or the same columns in each, or copy them one by one.',
      );
      return false;
    }
    const shown = aligned.columns.flatMap((index) => columns[index] ?? []);
    const rows = aligned.rows
      .filter((row) => (items[row] ?? null) !== null)
      .map((row) => shown.map((column) => textAt(row, column)));
    if (rows.length === 0) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTabbedText(rows));
    event.clipboardData.setData('text/html', writeHtmlTable(rows));
    announce(`Copied ${cellsInWords(rows.length * shown.length)}`);
    return true;
  };
  const [busyCells, setBusyCells] = useState<number | null>(null);
  const take = (planned: PlannedPaste<ItemRow>, adds: boolean) => {
    const fresh = adds ? planned.beyond.reduce((sum, texts) => sum + texts.length, 0) : 0;
    const count = planned.cells.length + fresh;
    if (count < MANY_CELLS) return takeNow(planned, adds);
    setBusyCells(count);
    // Once that has been painted.
    requestAnimationFrame(() =>
      setTimeout(() => {
        setBusyCells(null);
        takeNow(planned, adds);
      }),
    );
  };
  const takeNow = (planned: PlannedPaste<ItemRow>, adds: boolean) => {
    const newRows: NewRow[] = [];
    const cells: CellText[] = [...toWrite(planned.cells)];
    if (adds) {
      for (const texts of planned.beyond) {
        const id = ids.next<InitiativeId>();
        newRows.push({ id, seed });
        cells.push(...texts.map(({ column, text }) => ({ id, column, text })));
      }
    }
    if (cells.length === 0) return;
    const label = `Paste ${cellsInWords(cells.length)}`;
    const refused = edits.write(cells, label, newRows);
    facts.onPasted(
      planned.range,
      newRows.map(({ id }) => id),
    );
    const notes = pasteNotes(planned, refused.length);
    if (notes !== '') showPassing({ tone: refused.length > 0 ? 'problem' : 'info', message: notes });
    announce(`Pasted ${cellsInWords(cells.length - refused.length)}. ${notes}`);
  };
  return {
    question: waiting === null ? null : { count: waiting.beyond.length },
    busyCells,
    answer: (answer) => {
      const planned = waiting;
      setWaiting(null);
      if (planned !== null && answer !== 'nothing') take(planned, answer === 'add');
    },
    onCopy: copy,
    onCut: (event) => {
      if (copy(event)) edit.clear('Cut');
    },
    onPaste: (event) => {
      if (!hasFocus(event) || range === null) return;
      event.preventDefault();
      const table = tableFrom(event.clipboardData);
      if (table === 'too-large') return complain('That is more text than the grid takes at once: import it as a file.');
      if (table.length === 0) return complain('The clipboard holds no text to paste.');
      if (table.length > MOST_ROWS) {
        const rows = formatNumber(table.length);
        return complain(
          `That is ${rows} rows; the grid takes ${formatNumber(MOST_ROWS)} at once. Import them as a file.`,
        );
      }
      const count = table.reduce((sum, row) => sum + row.length, 0);
      if (count > MOST_CELLS) {
        const most = formatNumber(MOST_CELLS);
        return complain(`That is ${formatNumber(count)} cells; the grid takes ${most} at once. Import them as a file.`);
      }
      const [[only = ''] = []] = table;
      // One cell fills every range.
      if (table.length === 1 && table[0]?.length === 1 && ranges.length > 1) return edit.fillWith(only, 'Paste');
      const target = { rowIds: facts.isNewRow ? [] : items, columns, range };
      const planned = planPaste(table, target);
      if (planned.beyond.length === 0) take(planned, false);
      else if (facts.isNewRow && planned.beyond.length === 1) take(planned, true);
      else setWaiting(planned);
    },
  };
}

/** Not its target: after an edit that is the cell where the text that was selected last stood. */
function hasFocus({ currentTarget }: ClipboardEvent<HTMLElement>): boolean {
  return document.activeElement === currentTarget;
}

export function cellsInWords(count: number): string {
  return count === 1 ? '1 cell' : `${formatNumber(count)} cells`;
}

/** What was left out and what was not taken; empty when all went in. */
function pasteNotes({ skippedColumns, columnsBeyond }: PlannedPaste<ItemRow>, refused: number): string {
  const notes: string[] = [];
  if (refused > 0) notes.push(`${formatNumber(refused)} not taken: F8 goes to the next.`);
  if (skippedColumns.length > 0) notes.push(`${skippedColumns.join(' and ')} are worked out and were left alone.`);
  if (columnsBeyond > 0) {
    const columns = columnsBeyond === 1 ? '1 column lies' : `${columnsBeyond} columns lie`;
    notes.push(`${columns} beyond the last one and were left out.`);
  }
  return notes.join(' ');
}

function tableFrom(data: DataTransfer): ClipboardRows | 'too-large' {
  const text = data.getData('text/plain');
  if (text.length > MOST_CHARACTERS) return 'too-large';
  if (text !== '') return readTabbedText(text);
  const html = data.getData('text/html');
  return html.length > MOST_CHARACTERS ? 'too-large' : (readHtmlTable(html) ?? []);
}
