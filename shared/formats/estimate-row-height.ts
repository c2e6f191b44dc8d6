// How high a row of wrapped text is, for readers that take a stored height and don't measure (LibreOffice on paper).

import type { SheetCell, SheetColumn } from '../readout/workbook.ts';
import { WORKBOOK_FONT } from './workbook-style.ts';

/** Text is a little narrower than the digits in which columns are measured; breaking at words wastes as much again. */
const CHARACTERS_PER_WIDTH = 1;
const LINE_HEIGHT = 1.3;
const PADDING = 2;
/** Excel's highest row, in points. */
const HIGHEST = 409;

/**
 * In points, estimated generously from the number of characters; null when no wrapped text needs a second line, so that
 * the row can keep the default height.
 */
export function estimateRowHeight(
  cells: readonly (SheetCell | null)[],
  columns: readonly SheetColumn[],
): number | null {
  let height = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell?.style?.wrap !== true || typeof cell.value !== 'string') continue;
    const lines = lineCount(cell.value, columns[column]?.width ?? 8);
    const size = cell.style.size ?? WORKBOOK_FONT.size;
    if (lines > 1) height = Math.max(height, lines * size * LINE_HEIGHT + PADDING);
  }
  return height === 0 ? null : Math.min(HIGHEST, Math.ceil(height));
}

function lineCount(text: string, width: number): number {
  const perLine = Math.max(1, width * CHARACTERS_PER_WIDTH);
  return text.split('\n').reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / perLine)), 0);
}
