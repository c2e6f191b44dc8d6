// From bare rows to a table: the header, its names, and what lies outside the limits.

import {
  cellText,
  EMPTY_CELL,
  type SourceCell,
  type SourceNote,
  type SourceRow,
  type SourceTable,
} from '../import/source-table.ts';
import { SPREADSHEET_LIMITS } from './spreadsheet-limits.ts';

export interface BareRow {
  /** The line of a text file or the row of a sheet, from 1. */
  readonly number: number;
  readonly cells: readonly SourceCell[];
}

export interface BareTable {
  readonly name: string;
  readonly hidden: boolean;
  /** In order; the first that is not blank is the header. */
  readonly rows: readonly BareRow[];
  /** Rows of a text file know their line; those of a sheet do not. */
  readonly source: 'lines' | 'sheet';
  /** How many rows or cells the reader met beyond the limits and did not keep. */
  readonly outside: { readonly rows: number; readonly rowCells: number; readonly columnCells: number };
  readonly notes: readonly SourceNote[];
}

/** A row with one cell above a row with this many is a title, not a header. */
const TABLE_WIDTH = 3;
const MOST_TITLES = 5;

/**
 * The first non-blank row becomes the header, trimmed, but for title rows of one cell above a wider one (with a note); a column without a name that holds a value is called `Column 3`,
 * a name that was there already gets ` (2)`; columns at the right end without name and value are dropped. Blank rows are
 * dropped. A row that is longer than the header adds columns and a note.
 */
export function buildSourceTable(bare: BareTable): SourceTable {
  const filled = bare.rows.filter((row) => filledWidth(row.cells) > 0);
  const titles = titleRows(filled);
  const [headerRow, ...rest] = filled.slice(titles.length);
  const headerCells = headerRow?.cells ?? [];
  const body = rest.slice(0, SPREADSHEET_LIMITS.rows);
  const width = body.reduce((most, row) => Math.max(most, filledWidth(row.cells)), filledWidth(headerCells));
  return {
    name: bare.name,
    hidden: bare.hidden,
    header: columnNames(headerCells, width),
    rows: body.map((row) => sourceRow(row, bare.source)),
    notes: [
      ...bare.notes,
      ...titleNotes(titles),
      ...extraColumnNotes(body, headerCells.length, bare.source),
      ...outsideNotes(bare, rest.length - body.length),
    ],
  };
}

function titleRows(rows: readonly BareRow[]): readonly BareRow[] {
  const start = rows.slice(0, MOST_TITLES + 2);
  const first = start.findIndex((row) => filledCount(row.cells) > 1);
  const header = start[first];
  const below = start[first + 1];
  const isTable = header !== undefined && filledWidth(header.cells) >= TABLE_WIDTH;
  return isTable && (below === undefined || filledCount(below.cells) > 1) ? start.slice(0, first) : [];
}

function filledCount(cells: readonly SourceCell[]): number {
  return cells.filter((cell) => cell.kind !== 'empty').length;
}

function titleNotes(titles: readonly BareRow[]): readonly SourceNote[] {
  return titles.map((row) => {
    const text = cellText(row.cells.find((cell) => cell.kind !== 'empty') ?? EMPTY_CELL);
    return { kind: 'left-out', message: `“${text.slice(0, 80)}” stands alone above the header and was left out.` };
  });
}

function sourceRow(row: BareRow, source: BareTable['source']): SourceRow {
  return { line: source === 'lines' ? row.number : null, cells: row.cells.slice(0, filledWidth(row.cells)) };
}

/** How many columns a row fills, counted from the left to its last cell that is not empty. */
function filledWidth(cells: readonly SourceCell[]): number {
  return cells.findLastIndex((cell) => cell.kind !== 'empty') + 1;
}

function columnNames(cells: readonly SourceCell[], width: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const written = cellText(cells[column] ?? EMPTY_CELL)
      .replace(/\s+/g, ' ')
      .trim();
    const name = firstFreeName(written === '' ? `Column ${column + 1}` : written, taken);
    taken.add(name);
    return name;
  });
}

function firstFreeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name} (${count})`)) count += 1;
  return `${name} (${count})`;
}

function extraColumnNotes(
  rows: readonly BareRow[],
  headerWidth: number,
  source: BareTable['source'],
): readonly SourceNote[] {
  const longer = rows.filter((row) => filledWidth(row.cells) > headerWidth);
  const first = longer[0];
  if (first === undefined) return [];
  const extra = filledWidth(first.cells) - headerWidth;
  const place = source === 'lines' ? 'line' : 'row';
  const others =
    longer.length === 1 ? '' : `, and more than the header in ${plural(longer.length - 1, `other ${place}`)}`;
  const message = `${plural(extra, 'more column')} than the header in ${place} ${first.number}${others}.`;
  return [{ kind: 'extra-columns', message }];
}

function outsideNotes(bare: BareTable, rowsLeftOut: number): readonly SourceNote[] {
  const { rows, columns } = SPREADSHEET_LIMITS;
  const messages: string[] = [];
  const allRows = bare.outside.rows + rowsLeftOut;
  if (allRows > 0) {
    messages.push(`${leftOut(allRows, 'row')} after the first ${rows.toLocaleString('en')} rows.`);
  }
  if (bare.outside.rowCells > 0) {
    messages.push(`${leftOut(bare.outside.rowCells, 'cell')} outside the first ${rows.toLocaleString('en')} rows.`);
  }
  if (bare.outside.columnCells > 0) {
    messages.push(
      `${leftOut(bare.outside.columnCells, 'cell')} outside the first ${columns.toLocaleString('en')} columns.`,
    );
  }
  return messages.map((message) => ({ kind: 'left-out', message }));
}

function leftOut(count: number, noun: string): string {
  return count === 1 ? `One ${noun} was left out: it lies` : `${plural(count, noun)} were left out: they lie`;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
