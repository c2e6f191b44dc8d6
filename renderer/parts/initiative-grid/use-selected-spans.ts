import { useRef } from 'react';
import type { CellRange } from '../../../shared/grid/cell-range.ts';
import { type ColumnSpan, isManyCells, spansInRow } from '../../../shared/grid/cell-ranges.ts';

const NO_SPANS: readonly ColumnSpan[] = [];

/** The columns that are tinted in a row, the same array for the same columns: rows that say the same keep still. */
export function useSelectedSpans(ranges: readonly CellRange[]): (row: number) => readonly ColumnSpan[] {
  const known = useRef(new Map<string, readonly ColumnSpan[]>());
  // The outline alone tells a single cell.
  const isTinted = isManyCells(ranges);
  return (row) => {
    const spans = isTinted ? spansInRow(ranges, row) : NO_SPANS;
    if (spans.length === 0) return NO_SPANS;
    const name = spans.map(({ left, right }) => `${left}-${right}`).join(' ');
    const same = known.current.get(name);
    if (same === undefined) known.current.set(name, spans);
    return same ?? spans;
  };
}
