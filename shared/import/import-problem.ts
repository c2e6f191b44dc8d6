// Why nothing can be imported, and what is wrong with single rows.

/** Why nothing was imported, in a sentence that says what to do. */
export interface ImportProblem {
  readonly kind:
    | 'no-rows'
    | 'no-title'
    | 'unknown-column'
    | 'two-columns'
    | 'unknown-score'
    | 'other-kind'
    | 'unknown-value'
    | 'unknown-field';
  readonly message: string;
}

/** What could not be read or done in one row. The row is imported without it, or skipped where the message says so. */
export interface RowProblem {
  /** 1 is the first record after the header. */
  readonly row: number;
  /** The line of a text file in which the record starts; null in a workbook. */
  readonly line: number | null;
  readonly column: string;
  /** What the cell holds, at most 200 characters of it. */
  readonly value: string;
  readonly message: string;
}

export interface ImportReport {
  /** created + updated + unchanged + skipped = rows. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly problems: readonly RowProblem[];
}

/** The most columns that a message names. */
const COLUMNS_IN_A_MESSAGE = 30;

/** The names of the columns for a message. */
export function listColumns(header: readonly string[]): string {
  const names = header.slice(0, COLUMNS_IN_A_MESSAGE).map((name) => `“${name}”`);
  const others = header.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${others.toLocaleString('en')} more` : names.join(', ');
}
