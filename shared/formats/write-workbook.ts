// The neutral workbook as the bytes of an .xlsx file, through hucre.

import { quotedSheetName, type Workbook, type WorkbookSheet } from '../readout/workbook.ts';
import { cleanText } from './clean-text.ts';
import { safeSheetText } from './safe-sheet-text.ts';
import { createCellWriter } from './workbook-cell.ts';
import { workbookSheet } from './workbook-sheet.ts';
import { WORKBOOK_FONT } from './workbook-style.ts';
import { packParts, unpackParts } from './zip-packing.ts';

const STYLES = 'xl/styles.xml';
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const APP_PROPERTIES = 'docProps/app.xml';
/** The format of a cell with the mark of `workbook-style.ts`, as hucre writes it. */
const MARKED_FORMAT =
  /<xf ([^>]*?) applyProtection="true"([^>]*)>((?:<alignment [^>]*\/>)?)<protection locked="1"\/><\/xf>/g;

/**
 * Writes an .xlsx workbook. The same workbook gives the same bytes everywhere. Text can't become a formula; characters
 * that XML refuses are dropped; texts are cut to 32,767 characters. Throws on what only a fault in the program can bring:
 * NaN or Infinity in a cell (naming sheet and cell), a bad sheet name, a formula with its `=`.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const cells = createCellWriter();
  const created = instant(workbook.properties.created);
  const packed = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => workbookSheet(named(sheet), cells)),
    defaultFont: WORKBOOK_FONT,
    namedRanges: [
      ...workbook.definedNames.map(({ name, refersTo }) => ({ name, range: refersTo })),
      ...printTitles(workbook),
    ],
    properties: {
      title: safeSheetText(workbook.properties.title),
      creator: safeSheetText(workbook.properties.creator),
      created,
      modified: created,
    },
  });
  return repack(packed, cells.usesQuotePrefix());
}

/** Own, since hucre's don't quote the sheet's name. */
function printTitles(workbook: Workbook) {
  return workbook.sheets.flatMap(({ name, print }) => {
    const rows = print?.repeatRows ?? null;
    if (rows === null) return [];
    const range = `${quotedSheetName(name)}!$${rows.first + 1}:$${rows.last + 1}`;
    return [{ name: '_xlnm.Print_Titles', scope: name, range }];
  });
}

/** What hucre can't do, done to its parts; packed anew, since its compression and so its bytes differ by platform. */
async function repack(packed: Uint8Array, quotePrefix: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await unpackParts(packed);
  edit(parts, APP_PROPERTIES, (xml) => xml.replace('>hucre<', '>Quarterdeck<'));
  if (quotePrefix) edit(parts, STYLES, withQuotePrefix);
  for (const name of Object.keys(parts)) {
    if (SHEET.test(name)) parts[name] = recode(parts[name], withGrowingRows);
  }
  return packParts(parts, 5);
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  parts[name] = recode(parts[name], (before) => {
    const after = change(before);
    if (after === before) throw new Error(`hucre wrote another ${name} than expected: ${before.slice(0, 500)}`);
    return after;
  });
}

function recode(part: Uint8Array | undefined, change: (xml: string) => string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(change(new TextDecoder().decode(part)));
}

/** Estimated heights stand as a first guess that a spreadsheet program corrects when the row is edited. */
function withGrowingRows(sheet: string): string {
  return sheet.replace(/ ht="(\d+)\.01" customHeight="1"/g, ' ht="$1"');
}

function withQuotePrefix(styles: string): string {
  return styles.replace(MARKED_FORMAT, (_, first: string, rest: string, alignment: string) => {
    const attributes = `${first}${rest} quotePrefix="1"`;
    return alignment === '' ? `<xf ${attributes}/>` : `<xf ${attributes}>${alignment}</xf>`;
  });
}

function named(sheet: WorkbookSheet): WorkbookSheet {
  if (cleanText(sheet.name) !== sheet.name) throw new Error(`Not a sheet name: ${JSON.stringify(sheet.name)}`);
  return sheet;
}

function instant(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new Error(`Not an instant: ${text}`);
  return date;
}
