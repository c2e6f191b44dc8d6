// What a spreadsheet or a text file holds, whatever its format: tables of typed cells under named columns.

import type { PlainDate } from '../calendar/plain-date.ts';

export type SourceCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `format`: the sheet shows the number as a percentage, so that 0.5 is 50 %. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: 'percent' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly date: PlainDate }
  /** `cause`: the number is formatted as a date, and no day has it. */
  | { readonly kind: 'error'; readonly text: string; readonly cause?: 'no-day' };

export interface SourceRow {
  /** In a text file the line, from 1, in which the record starts; null in a workbook. */
  readonly line: number | null;
  /** May be shorter than the header: ask `cellAt`. */
  readonly cells: readonly SourceCell[];
}

/** Something that the reader did or met, for the person who imports. */
export interface SourceNote {
  readonly kind: 'encoding' | 'left-out' | 'extra-columns' | 'control-characters' | 'stray-quote';
  readonly message: string;
}

export interface SourceTable {
  /** The sheet's name; of a text file the file's name without its ending. */
  readonly name: string;
  /** True for a sheet that the workbook hides. */
  readonly hidden: boolean;
  /** One name a column, never empty, no two the same. */
  readonly header: readonly string[];
  /** The rows under the header, without the blank ones. */
  readonly rows: readonly SourceRow[];
  readonly notes: readonly SourceNote[];
}

export type SourceFormat = 'csv' | 'tsv' | 'xlsx' | 'xls' | 'ods';

export interface SourceFile {
  readonly format: SourceFormat;
  /** One a sheet, at least one. */
  readonly tables: readonly SourceTable[];
  /** The index in `tables` of the first sheet that is not hidden; 0 when all are. */
  readonly firstVisible: number;
}

export type SourceProblem =
  | { readonly kind: 'too-large'; readonly message: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'unclosed-quote'; readonly message: string; readonly line: number }
  | {
      readonly kind: 'empty' | 'foreign' | 'damaged' | 'encrypted' | 'unsafe' | 'too-many-cells';
      readonly message: string;
    };

export const EMPTY_CELL: SourceCell = { kind: 'empty' };

/** The cell of a row in a column (from 0); empty where the row is shorter. */
export function cellAt(row: SourceRow, column: number): SourceCell {
  return row.cells[column] ?? EMPTY_CELL;
}

/**
 * A cell as a person would write it: a number with the 15 significant digits that a spreadsheet keeps, one formatted as a
 * percentage in hundredths with `%`, a day as `YYYY-MM-DD`, a truth value as `TRUE` or `FALSE`, an error as the sheet shows
 * it, nothing as an empty text.
 */
export function cellText(cell: SourceCell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return cell.format === 'percent' ? `${writeNumber(cell.value * 100)}%` : writeNumber(cell.value);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'date':
      return cell.date;
  }
}

function writeNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}
