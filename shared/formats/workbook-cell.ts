// Cells of the neutral workbook as hucre's: the one gate through which every text and number passes.

import type { Cell, CellStyle } from 'hucre/xlsx';
import { dateToExcelSerial } from '../calendar/excel-serial.ts';
import { cellAddress, type SheetCell, type SheetStyle, type WorkbookSheet } from '../readout/workbook.ts';
import { cleanText } from './clean-text.ts';
import { looksLikeFormula } from './formula-guard.ts';
import { safeSheetText } from './safe-sheet-text.ts';
import { workbookStyle } from './workbook-style.ts';

export interface CellWriter {
  /** The cells by hucre's key, row and column from 0. Throws, naming sheet and cell, on what no cell can hold. */
  write(sheet: WorkbookSheet): Map<string, Partial<Cell>>;
  /** Whether a cell so far needs the quote prefix. */
  usesQuotePrefix(): boolean;
}

type Content = Pick<Partial<Cell>, 'value' | 'formula' | 'formulaResult' | 'richText'>;

interface WrittenValue {
  readonly content: Content;
  readonly numberFormat: string | null;
  readonly quotePrefix: boolean;
}

const DATE_FORMAT = 'yyyy-mm-dd';
const LONGEST_FORMULA = 8_192;
const LONGEST_LINK = 2_079;
const MOST_LINKS = 65_530;
const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
/** hucre writes a text that reads like one of these as the error itself; as rich text it stays text. */
const LIKE_ERROR = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;
const NO_STYLE: SheetStyle = {};

export function createCellWriter(): CellWriter {
  const styles = new Map<SheetStyle, Map<string, CellStyle>>();
  let prefixed = false;

  function styleOf(style: SheetStyle, { numberFormat, quotePrefix }: WrittenValue): CellStyle {
    const variants = styles.get(style) ?? new Map<string, CellStyle>();
    const key = `${numberFormat} ${quotePrefix}`;
    const made = variants.get(key) ?? workbookStyle(style, numberFormat, quotePrefix);
    styles.set(style, variants.set(key, made));
    return made;
  }

  function write(sheet: WorkbookSheet): Map<string, Partial<Cell>> {
    const cells = new Map<string, Partial<Cell>>();
    let links = 0;
    for (const [row, { cells: rowCells }] of sheet.rows.entries()) {
      for (const [column, cell] of rowCells.entries()) {
        if (cell === null) continue;
        const written = writeValue(cell.value, () => `Sheet “${sheet.name}”, cell ${cellAddress(row, column)}`);
        prefixed ||= written.quotePrefix;
        const target = cell.link === undefined || links >= MOST_LINKS ? null : safeLink(cell.link);
        links += target === null ? 0 : 1;
        cells.set(`${row},${column}`, {
          ...written.content,
          style: styleOf(cell.style ?? NO_STYLE, written),
          ...(target === null ? {} : { hyperlink: { target } }),
        });
      }
    }
    return cells;
  }

  return { write, usesQuotePrefix: () => prefixed };
}

function writeValue(value: SheetCell['value'], place: () => string): WrittenValue {
  if (value === null || value === '') return plain({ value: null });
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return plain({ value: finite(value, place) });
  if (typeof value === 'boolean') return plain({ value });
  if ('date' in value) {
    const serial = dateToExcelSerial(value.date);
    return serial === null
      ? writeText(value.date)
      : { content: { value: serial }, numberFormat: DATE_FORMAT, quotePrefix: false };
  }
  const { formula, result } = value;
  if (formula === '' || formula.length > LONGEST_FORMULA || cleanText(formula) !== formula || formula.startsWith('=')) {
    throw new Error(`${place()}: not a formula that a workbook can hold: ${formula.slice(0, 200)}`);
  }
  if (typeof result === 'number') finite(result, place);
  const safeResult = typeof result === 'string' ? safeSheetText(result) : result;
  return plain({ formula, formulaResult: safeResult });
}

function writeText(text: string): WrittenValue {
  const safe = safeSheetText(text);
  const content = LIKE_ERROR.test(safe) ? { richText: [{ text: safe }] } : { value: safe === '' ? null : safe };
  return { content, numberFormat: null, quotePrefix: looksLikeFormula(safe) };
}

function plain(content: Content): WrittenValue {
  return { content, numberFormat: null, quotePrefix: false };
}

function finite(value: number, place: () => string): number {
  if (!Number.isFinite(value)) throw new Error(`${place()}: ${value} is not a number that a workbook can hold`);
  return value;
}

/** The address in its normal form, or null where it is none or leads elsewhere than to the web or a mailbox. */
function safeLink(link: string): string | null {
  try {
    const url = new URL(link.trim());
    return LINK_PROTOCOLS.has(url.protocol) && url.href.length <= LONGEST_LINK ? url.href : null;
  } catch {
    return null;
  }
}
