// Why nothing can be imported, and what is wrong with single rows.

import { quoteText } from '../text/read-text.ts';

/** What is wrong, for everyone, and what helps on the command line. */
export interface Explained {
  readonly message: string;
  /** A sentence about options to type; only where there are some. */
  readonly remedy?: string;
}

/** Why nothing was imported, in a sentence that names the place. */
export interface ImportProblem extends Explained {
  readonly kind:
    | 'no-rows'
    | 'no-title'
    | 'unknown-column'
    | 'two-columns'
    | 'unknown-score'
    | 'other-kind'
    | 'unknown-value'
    | 'unmapped-column'
    | 'unknown-field';
}

/** What could not be read or done in one row. The row is imported without it, or skipped where the message says so. */
export interface RowProblem extends Explained {
  /** 1 is the first record after the header. */
  readonly row: number;
  /** The line of a text file in which the record starts; null in a workbook. */
  readonly line: number | null;
  readonly column: string;
  /** What the cell holds, at most 200 characters of it. */
  readonly value: string;
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

/** Message and remedy in one, as the command line says it. */
export function withRemedy({ message, remedy }: Explained): string {
  return remedy === undefined ? message : `${message} ${remedy}`;
}

/** The report as the command line writes it: what helps there stands in the messages. */
export function reportWithRemedies(report: ImportReport): ImportReport {
  const problems = report.problems.map((problem): RowProblem => {
    const { row, line, column, value } = problem;
    return { row, line, column, value, message: withRemedy(problem) };
  });
  return { ...report, problems };
}

export function unknownColumn(header: readonly string[], column: string): ImportProblem {
  const message = `There is no column ${quoteText(column)}; the columns are ${listColumns(header)}.`;
  return { kind: 'unknown-column', message };
}

/** `--map 'Column=field'` as it is typed in a shell. */
export function mapOption(column: string, target: string): string {
  return `--map ${quoteForShell(`${column}=${target}`)}`;
}

export function quoteForShell(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}

/** The most columns that a message names. */
const COLUMNS_IN_A_MESSAGE = 30;

/** The names of the columns for a message. */
export function listColumns(header: readonly string[]): string {
  const names = header.slice(0, COLUMNS_IN_A_MESSAGE).map((name) => `“${name}”`);
  const others = header.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${others.toLocaleString('en')} more` : names.join(', ');
}
