// Where what stands on the ranking sheet: rows and columns from 0.

import type { CriterionId } from '../plan/criterion.ts';
import { type CellRange, cellAddress, columnLetters } from './workbook.ts';

export interface RankingLayout {
  /** A narrow bar in the theme's colour. */
  readonly bar: number;
  /** The place in the decided order; null where nobody has decided otherwise than the scores. */
  readonly decided: number | null;
  readonly rank: number;
  readonly key: number;
  readonly title: number;
  readonly theme: number;
  readonly owner: number;
  readonly stage: number;
  /** The first of the criteria, which stand side by side. */
  readonly firstInput: number;
  readonly criteria: readonly CriterionId[];
  /** The teams' effort, where the model does not ask for it and the sheet needs it. */
  readonly effort: number | null;
  /** The first of what the model makes of them. */
  readonly firstResult: number;
  readonly window: number;
  readonly start: number;
  readonly end: number;
  readonly note: number;
  /** Weights and the ends of the scales, above the header; null for models without weights. */
  readonly weights: { readonly weight: number; readonly worst: number; readonly best: number } | null;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export function rankingLayout(facts: {
  readonly titleRows: number;
  readonly rows: number;
  readonly criteria: readonly CriterionId[];
  readonly results: number;
  readonly hasWeights: boolean;
  readonly hasDecisions: boolean;
  readonly hasEffort: boolean;
}): RankingLayout {
  const { titleRows, rows, criteria, results, hasWeights, hasDecisions, hasEffort } = facts;
  const rank = hasDecisions ? 2 : 1;
  const firstInput = rank + 6;
  const afterInputs = firstInput + criteria.length;
  const firstResult = afterInputs + (hasEffort ? 1 : 0);
  const window = firstResult + results;
  const headerRow = titleRows + (hasWeights ? 3 : 0);
  return {
    bar: 0,
    decided: hasDecisions ? 1 : null,
    rank,
    key: rank + 1,
    title: rank + 2,
    theme: rank + 3,
    owner: rank + 4,
    stage: rank + 5,
    firstInput,
    criteria,
    effort: hasEffort ? afterInputs : null,
    firstResult,
    window,
    start: window + 1,
    end: window + 2,
    note: window + 3,
    weights: hasWeights ? { weight: titleRows, worst: titleRows + 1, best: titleRows + 2 } : null,
    headerRow,
    firstRow: headerRow + 1,
    lastRow: headerRow + rows,
  };
}

export function inputColumn({ criteria, firstInput }: RankingLayout, id: CriterionId): number {
  const at = criteria.indexOf(id);
  if (at < 0) throw new Error(`No column for the criterion ${id}`);
  return firstInput + at;
}

/** The body of a column. */
export function bodyColumn({ firstRow, lastRow }: RankingLayout, column: number): CellRange {
  return { firstRow, lastRow, firstColumn: column, lastColumn: column };
}

/** Addresses as the formulas of one row write them. */
export interface RowAddresses {
  readonly input: (id: CriterionId) => string;
  /** From the first of the criteria to the last, both ends included. */
  readonly inputs: (from: CriterionId, to: CriterionId) => string;
  readonly result: (index: number) => string;
  /** The body of a column, which stays when the formula is copied. */
  readonly inputBody: (id: CriterionId) => string;
  readonly resultBody: (index: number) => string;
  /** Cells above the body from the first of the criteria to the last. */
  readonly across: (row: number, from: CriterionId, to: CriterionId) => string;
}

export function rowAddresses(layout: RankingLayout, at: number): RowAddresses {
  const column = (id: CriterionId): number => inputColumn(layout, id);
  const fixed = (row: number, of: number): string => `${columnLetters(of)}$${row + 1}`;
  const body = (of: number): string => `${fixed(layout.firstRow, of)}:${fixed(layout.lastRow, of)}`;
  return {
    input: (id) => cellAddress(at, column(id)),
    inputs: (from, to) => `${cellAddress(at, column(from))}:${cellAddress(at, column(to))}`,
    result: (index) => cellAddress(at, layout.firstResult + index),
    inputBody: (id) => body(column(id)),
    resultBody: (index) => body(layout.firstResult + index),
    across: (row, from, to) => `${fixed(row, column(from))}:${fixed(row, column(to))}`,
  };
}
