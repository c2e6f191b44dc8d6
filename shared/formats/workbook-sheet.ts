// A sheet of the neutral workbook as hucre's.

import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { rangeAddress, type SheetValidation, type WorkbookSheet } from '../readout/workbook.ts';
import { estimateRowHeight } from './estimate-row-height.ts';
import { safeSheetText } from './safe-sheet-text.ts';
import type { CellWriter } from './workbook-cell.ts';

/** Excel's limits (Microsoft, "Data validation settings" of the file format): longer ones make it offer a repair. */
const LONGEST_ERROR_TITLE = 32;
const LONGEST_ERROR_MESSAGE = 225;
const LONGEST_LIST = 255;
const LONGEST_FOOTER = 150;
/** The hundredths that tell an estimated height: hucre writes every height as one that the user fixed. */
export const ESTIMATED_HEIGHT_MARK = 0.01;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

export function workbookSheet(sheet: WorkbookSheet, cells: CellWriter): WriteSheet {
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    // hucre keeps the height of a row only where there is one.
    rows: sheet.rows.map(() => []),
    cells: cells.write(sheet),
    rowDefs: rowHeights(sheet),
    merges: sheet.merges.map((range) => ({
      startRow: range.firstRow,
      startCol: range.firstColumn,
      endRow: range.lastRow,
      endCol: range.lastColumn,
    })),
    dataValidations: sheet.validations.map((validation) => dataValidation(sheet.name, validation)),
    view: { showGridLines: sheet.gridLines },
    ...(sheet.freeze === null ? {} : { freezePane: sheet.freeze }),
    ...(sheet.autoFilter === null ? {} : { autoFilter: { range: rangeAddress(sheet.autoFilter) } }),
    ...printing(sheet),
  };
}

function rowHeights(sheet: WorkbookSheet): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  for (const [row, { height, cells }] of sheet.rows.entries()) {
    const estimated = height === null ? estimateRowHeight(cells, sheet.columns) : null;
    if (height !== null) heights.set(row, { height });
    else if (estimated !== null) heights.set(row, { height: estimated + ESTIMATED_HEIGHT_MARK });
  }
  return heights;
}

function dataValidation(sheetName: string, validation: SheetValidation): DataValidation {
  const common = {
    range: rangeAddress(validation.range),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: safeSheetText(validation.errorTitle, LONGEST_ERROR_TITLE),
    errorMessage: safeSheetText(validation.errorMessage, LONGEST_ERROR_MESSAGE),
  };
  switch (validation.kind) {
    case 'list':
      return { ...common, type: 'list', formula1: listFormula(sheetName, validation.values) };
    case 'list-range':
      return { ...common, type: 'list', formula1: validation.source };
    case 'decimal':
      return {
        ...common,
        type: 'decimal',
        operator: 'between',
        formula1: String(validation.least),
        formula2: String(validation.most),
      };
  }
}

function listFormula(sheetName: string, values: readonly string[]): string {
  const list = values.join(',');
  if (list.length > LONGEST_LIST || values.some((value) => value.includes(','))) {
    throw new Error(`Sheet “${sheetName}”: a list to choose from can’t be written in place, use a range: ${list}`);
  }
  return `"${list.replaceAll('"', '""')}"`;
}

function printing(sheet: WorkbookSheet): Partial<WriteSheet> {
  if (sheet.print === null) return {};
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.print.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: footerCode(sheet.print.footer) },
  };
}

/** In the codes of headers and footers (ECMA-376-1:2016, 18.3.1.46), where `&` starts one and `&8` is a size. */
function footerCode(text: string): string {
  const font = '&"Inter,Regular"&8';
  const left = safeSheetText(text.replaceAll('\n', ' '), LONGEST_FOOTER).replaceAll('&', '&&');
  return `&L${font}${/^\d/.test(left) ? ' ' : ''}${left}&R${font}Page &P of &N`;
}
