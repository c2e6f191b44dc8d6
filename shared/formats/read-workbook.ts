// Workbooks read through SheetJS: .xlsx and .ods once their parts were checked, old .xls as they are.

import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import { type ExcelDateSystem, excelSerialToDate } from '../calendar/excel-serial.ts';
import {
  EMPTY_CELL,
  type SourceCell,
  type SourceFile,
  type SourceFormat,
  type SourceProblem,
  type SourceTable,
} from '../import/source-table.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type BareRow, buildSourceTable } from './build-source-table.ts';
import { cleanText } from './clean-text.ts';
import { packWorkbook, plainText } from './pack-workbook.ts';
import { megabytes, SPREADSHEET_LIMITS } from './spreadsheet-limits.ts';
import { damagedFile, encryptedFile } from './workbook-parts.ts';

type SheetJs = typeof import('xlsx');

interface CellReading {
  readonly dateSystem: ExcelDateSystem;
  readonly isDateFormat: (format: string) => boolean;
  /** Texts that were cleaned already: one shared text may stand in a million cells. */
  readonly cleaned: Map<string, string>;
}

/** The header and the rows that are kept. */
const SHEET_ROWS = SPREADSHEET_LIMITS.rows + 1;
/** What a cell can hold in a spreadsheet program. */
const LONGEST_TEXT = 32_767;
const LARGEST_OLD_WORKBOOK = 25 * 1024 * 1024;
const ERROR_TEXTS: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** A zip archive: an .xlsx or .ods workbook, or a sentence that says what else it is. */
export async function readPackedWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<SourceFile, SourceProblem>> {
  const packed = await packWorkbook(bytes, fileName, SHEET_ROWS);
  if (!packed.ok) return packed;
  return parseWorkbook(packed.value.bytes, fileName, packed.value.format, packed.value.cellsBeyond);
}

/** A compound file: an .xls workbook, an encrypted .xlsx, or a document of another program. */
export async function readOldWorkbook(bytes: Uint8Array, fileName: string): Promise<Result<SourceFile, SourceProblem>> {
  if (containsName(bytes, 'EncryptedPackage')) return fail(encryptedFile(fileName));
  if (!containsName(bytes, 'Workbook') && !containsName(bytes, 'Book')) {
    const message = `“${fileName}” is an old Office document, not a spreadsheet. Save its table as .xlsx or .csv and import that.`;
    return fail({ kind: 'foreign', message });
  }
  if (bytes.length > LARGEST_OLD_WORKBOOK) {
    const limit = LARGEST_OLD_WORKBOOK;
    const message = `“${fileName}” is ${megabytes(bytes.length)}: old .xls workbooks up to ${megabytes(limit)} are read. Save it as .xlsx and import that.`;
    return fail({ kind: 'too-large', message, bytes: bytes.length, limit });
  }
  return parseWorkbook(bytes, fileName, 'xls', new Map());
}

async function parseWorkbook(
  bytes: Uint8Array,
  fileName: string,
  format: SourceFormat,
  cellsBeyond: ReadonlyMap<string, number>,
): Promise<Result<SourceFile, SourceProblem>> {
  const xlsx: SheetJs = await import('xlsx');
  const workbook = tryRead(xlsx, bytes);
  if (workbook === 'encrypted') return fail(encryptedFile(fileName));
  if (workbook === null) return fail(damagedFile(fileName, 'what is inside is not a workbook that can be understood'));
  const reading: CellReading = {
    dateSystem: workbook.Workbook?.WBProps?.date1904 === true ? '1904' : '1900',
    isDateFormat: xlsx.SSF.is_date,
    cleaned: new Map(),
  };
  const tables: SourceTable[] = [];
  for (const [index, key] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[key];
    // SheetJS leaves the entities in the names of .ods sheets.
    const name = format === 'ods' ? plainText(key) : key;
    if (sheet === undefined) return fail(damagedFile(fileName, `its sheet “${name}” is broken or missing`));
    if (sheet['!type'] === 'chart') continue;
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const rowsOutside = format === 'xlsx' ? 0 : rowsLeftOut(xlsx, sheet);
    tables.push(sheetTable(sheet, { name, hidden, cellsOutside: cellsBeyond.get(name) ?? 0, rowsOutside }, reading));
  }
  if (tables.length === 0) return fail(damagedFile(fileName, 'it has no sheet'));
  return succeed({
    format,
    tables,
    firstVisible: Math.max(
      0,
      tables.findIndex((table) => !table.hidden),
    ),
  });
}

function tryRead(xlsx: SheetJs, bytes: Uint8Array): WorkBook | 'encrypted' | null {
  try {
    return xlsx.read(bytes, {
      type: 'array',
      dense: true,
      sheetRows: SHEET_ROWS,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    });
  } catch (error) {
    return /password|encryption scheme/i.test(String(error)) ? 'encrypted' : null;
  }
}

interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly cellsOutside: number;
  readonly rowsOutside: number;
}

function sheetTable(sheet: WorkSheet, facts: SheetFacts, reading: CellReading): SourceTable {
  const data = sheet['!data'] ?? [];
  const rows: BareRow[] = [];
  let columnCells = 0;
  for (let index = 0; index < Math.min(data.length, SHEET_ROWS); index += 1) {
    const row = data[index] ?? [];
    const width = Math.min(row.length, SPREADSHEET_LIMITS.columns);
    rows.push({
      number: index + 1,
      cells: Array.from({ length: width }, (_, column) => sourceCell(row[column], reading)),
    });
    columnCells += filledFrom(row, SPREADSHEET_LIMITS.columns);
  }
  const rowCells = facts.cellsOutside + rowsFrom(data, SHEET_ROWS).reduce((sum, row) => sum + filledFrom(row, 0), 0);
  return buildSourceTable({
    name: facts.name,
    hidden: facts.hidden,
    rows: rows.map(withoutEmptyEnd),
    source: 'sheet',
    outside: { rows: facts.rowsOutside, rowCells, columnCells },
    notes: [],
  });
}

function sourceCell(cell: CellObject | undefined, reading: CellReading): SourceCell {
  const value = cell?.v;
  if (cell === undefined || value === undefined || value === null) return EMPTY_CELL;
  if (cell.t === 'e') return { kind: 'error', text: ERROR_TEXTS.get(value) ?? '#ERROR!' };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return numberCell(value, cell.z, reading);
  return typeof value === 'string' ? textCell(value, reading.cleaned) : EMPTY_CELL;
}

function numberCell(value: number, format: unknown, reading: CellReading): SourceCell {
  if (!Number.isFinite(value)) return { kind: 'error', text: String(value) };
  if (typeof format === 'string' && isPercentFormat(format)) return { kind: 'number', value, format: 'percent' };
  if (typeof format !== 'string' || !reading.isDateFormat(format) || isTimeFormat(format)) {
    return { kind: 'number', value };
  }
  const date = excelSerialToDate(value, reading.dateSystem);
  return date === null ? { kind: 'error', text: String(value), cause: 'no-day' } : { kind: 'date', date };
}

/** Whether a format shows a number in hundredths: with a percent sign that is no quoted text. */
function isPercentFormat(format: string): boolean {
  return bareFormat(format).includes('%');
}

/** Whether a format shows hours, minutes or seconds and no day: its number is a length of time. */
function isTimeFormat(format: string): boolean {
  const bare = bareFormat(format);
  return /[hs[]/i.test(bare) && !/[yd]/i.test(bare);
}

/** A format without its texts, fillings, colours and conditions. */
function bareFormat(format: string): string {
  return format.replace(/"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/gi, '');
}

function textCell(text: string, cleaned: Map<string, string>): SourceCell {
  const known = cleaned.get(text);
  const clean = known ?? cleanText(text.slice(0, LONGEST_TEXT));
  if (known === undefined) cleaned.set(text, clean);
  return clean.trim() === '' ? EMPTY_CELL : { kind: 'text', text: clean };
}

function withoutEmptyEnd(row: BareRow): BareRow {
  return {
    number: row.number,
    cells: row.cells.slice(0, row.cells.findLastIndex((cell) => cell.kind !== 'empty') + 1),
  };
}

/** By keys, not by index: a hostile cell address makes an array that is billions long and almost empty. */
function rowsFrom(data: readonly CellObject[][], first: number): readonly CellObject[][] {
  if (data.length <= first) return [];
  return Object.entries(data).flatMap(([index, row]) => (Number(index) >= first ? [row] : []));
}

function filledFrom(row: readonly CellObject[], first: number): number {
  if (row.length <= first) return 0;
  return Object.entries(row).filter(([index, cell]) => Number(index) >= first && cell.v !== undefined).length;
}

/** How many rows SheetJS says that it met after the last it was to read. */
function rowsLeftOut(xlsx: SheetJs, sheet: WorkSheet): number {
  const full: unknown = sheet['!fullref'];
  return typeof full === 'string' ? Math.max(0, xlsx.utils.decode_range(full).e.r + 1 - SHEET_ROWS) : 0;
}

/** Whether a directory entry of this name is in the compound file: names stand there in UTF-16. */
function containsName(bytes: Uint8Array, name: string): boolean {
  const wide = Array.from(name, (sign) => sign.charCodeAt(0)).flatMap((code) => [code, 0]);
  const [first = 0] = wide;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
