// Collects what was wrong with the rows of a table while they are read and written.

import { cutText } from '../text/read-text.ts';
import type { RowProblem } from './import-problem.ts';
import type { Place } from './row-facts.ts';
import type { SourceTable } from './source-table.ts';

export interface ProblemList {
  /** `row` is the index in the table. */
  add(row: number, place: Place, message: string, remedy?: string): void;
  /** By row, then by column. */
  inOrder(): readonly RowProblem[];
}

const LONGEST_VALUE = 200;

/** The problems of one table; values are cut to 200 characters. */
export function createProblemList(table: SourceTable): ProblemList {
  const found: { readonly column: number; readonly problem: RowProblem }[] = [];
  return {
    add(row, { column, written }, message, remedy) {
      const problem: RowProblem = {
        row: row + 1,
        line: table.rows[row]?.line ?? null,
        column: table.header[column] ?? '',
        value: cutText(written, LONGEST_VALUE),
        message,
        ...(remedy === undefined ? {} : { remedy }),
      };
      found.push({ column, problem });
    },
    inOrder: () =>
      found.sort((a, b) => a.problem.row - b.problem.row || a.column - b.column).map(({ problem }) => problem),
  };
}
