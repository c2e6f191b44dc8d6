// Several rectangles of cells that are selected together; they may overlap.

import { type CellRange, columnsOfRange, isOneCell, rowsOfRange } from './cell-range.ts';

/** Columns that lie side by side; both ends belong to them. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/** The columns that are selected in a row, each stretch of them, from left to right and none touching another. */
export function spansInRow(ranges: readonly CellRange[], row: number): readonly ColumnSpan[] {
  const spans: { left: number; right: number }[] = [];
  const inRow = ranges.filter(({ top, bottom }) => row >= top && row <= bottom);
  for (const { left, right } of inRow.sort((a, b) => a.left - b.left)) {
    const last = spans.at(-1);
    if (last !== undefined && left <= last.right + 1) last.right = Math.max(last.right, right);
    else spans.push({ left, right });
  }
  return spans;
}

/** Every row that has a selected cell, once, from top to bottom. */
export function rowsOfRanges(ranges: readonly CellRange[]): readonly number[] {
  if (ranges.length === 1) return ranges.flatMap(rowsOfRange);
  return [...new Set(ranges.flatMap(rowsOfRange))].sort((a, b) => a - b);
}

/** Whether all cells of a rectangle are selected. */
export function isCovered(ranges: readonly CellRange[], { top, left, bottom, right }: CellRange): boolean {
  for (let row = top; row <= bottom; row += 1) {
    if (!spansInRow(ranges, row).some((span) => span.left <= left && span.right >= right)) return false;
  }
  return true;
}

/** What is left when the cells of a rectangle are selected no more. */
export function withoutRange(ranges: readonly CellRange[], gone: CellRange): readonly CellRange[] {
  return ranges.flatMap((range) => {
    const { top, left, bottom, right } = range;
    const common = {
      top: Math.max(top, gone.top),
      left: Math.max(left, gone.left),
      bottom: Math.min(bottom, gone.bottom),
      right: Math.min(right, gone.right),
    };
    if (common.top > common.bottom || common.left > common.right) return [range];
    return [
      { ...range, bottom: common.top - 1 },
      { ...common, left, right: common.left - 1 },
      { ...common, left: common.right + 1, right },
      { ...range, top: common.bottom + 1 },
    ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
  });
}

/** Whether more than one cell may be selected. */
export function isManyCells(ranges: readonly CellRange[]): boolean {
  return ranges.length > 1 || ranges.some((range) => !isOneCell(range));
}

export interface AlignedCells {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * The rows and columns of ranges that make one table once the gaps between them are closed: ranges with the same columns, or
 * the same rows, or all crossings of some rows and columns. null: they make none.
 */
export function alignRanges(ranges: readonly CellRange[]): AlignedCells | null {
  const rows = rowsOfRanges(ranges);
  const columns = [...new Set(ranges.flatMap(columnsOfRange))].sort((a, b) => a - b);
  const isTable = rows.every((row) => {
    const widths = spansInRow(ranges, row).map(({ left, right }) => right - left + 1);
    return widths.reduce((sum, width) => sum + width, 0) === columns.length;
  });
  return isTable ? { rows, columns } : null;
}
