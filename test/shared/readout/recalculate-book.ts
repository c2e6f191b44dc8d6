import { expect } from 'vitest';
import { cellAddress, type SheetValue, type Workbook } from '../../../shared/readout/workbook.ts';
import { type CellValue, evaluateFormula } from './evaluate-formula.ts';

/** Computes every formula of a workbook from the figures that stand there, and holds it against the value beside it. */
export function expectBookRecalculated(book: Workbook): void {
  const cells = new Map<string, SheetValue>();
  for (const { name, rows } of book.sheets) {
    for (const [row, { cells: rowCells }] of rows.entries()) {
      for (const [at, cell] of rowCells.entries()) cells.set(`${name}!${cellAddress(row, at)}`, cell?.value ?? null);
    }
  }
  const known = new Map<string, CellValue>();
  const valueAt = (place: string): CellValue => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const value = cells.get(place) ?? null;
    const [sheet = ''] = place.split('!');
    const found =
      typeof value !== 'object' || value === null
        ? value
        : 'formula' in value
          ? evaluateFormula(value.formula, (address, other) => valueAt(`${other ?? sheet}!${address}`))
          : 0;
    known.set(place, found);
    return found;
  };
  for (const [place, value] of cells) {
    if (typeof value !== 'object' || value === null || !('formula' in value)) continue;
    const fresh = valueAt(place);
    if (typeof value.result === 'number' && typeof fresh === 'number') {
      expect(Math.abs(fresh - value.result), place).toBeLessThanOrEqual(1e-9 * Math.abs(value.result));
    } else expect(fresh, `${place}: ${value.formula}`).toBe(value.result);
  }
}
