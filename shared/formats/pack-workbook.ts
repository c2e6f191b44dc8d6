// A packed workbook made harmless before SheetJS sees it: checked parts only, counted, cut to the rows that are read.

import type { SourceProblem } from '../import/source-table.ts';
import { fail, type Result, succeed } from '../result.ts';
import { foreignFile } from './recognise-file.ts';
import { SPREADSHEET_LIMITS } from './spreadsheet-limits.ts';
import { trimSheet } from './trim-sheet.ts';
import {
  damagedFile,
  encryptedFile,
  listWorkbookParts,
  unpackWorkbookParts,
  type WorkbookParts,
} from './workbook-parts.ts';
import { packParts } from './zip-packing.ts';

export interface PackedWorkbook {
  readonly format: 'xlsx' | 'ods';
  /** A zip archive, stored. */
  readonly bytes: Uint8Array;
  /** By the name of the sheet, how many cells stand in rows that were cut off; for .xlsx only. */
  readonly cellsBeyond: ReadonlyMap<string, number>;
}

type Nature = PackedWorkbook['format'] | { readonly what: string; readonly advice: string };

const EMPTY_STYLES = new TextEncoder().encode('<styles/>');
const SAVE_AS = 'Save its table as .xlsx or .csv and import that';

/** Rows after `lastRow` are cut off. `fileName` is for the sentences. */
export async function packWorkbook(
  bytes: Uint8Array,
  fileName: string,
  lastRow: number,
): Promise<Result<PackedWorkbook, SourceProblem>> {
  const entries = listWorkbookParts(bytes, fileName);
  if (!entries.ok) return entries;
  const nature = natureOf([...entries.value.keys()]);
  if (typeof nature !== 'string') return fail(foreignFile(fileName, nature.what, nature.advice));
  const parts = await unpackWorkbookParts(bytes, fileName, entries.value);
  if (!parts.ok) return parts;
  return nature === 'ods' ? packOds(parts.value, fileName) : packXlsx(parts.value, fileName, lastRow);
}

function natureOf(names: readonly string[]): Nature {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/.*\.bin$/) && has(/^xl\/workbook\.bin$/)) {
    return { what: 'a binary workbook (.xlsb), which is not read', advice: 'Save it as .xlsx and import that' };
  }
  if (has(/^xl\//)) return 'xlsx';
  if (has(/^word\//)) return { what: 'a Word document', advice: SAVE_AS };
  if (has(/^ppt\//)) return { what: 'a presentation', advice: SAVE_AS };
  if (has(/^Index\/.*\.iwa$/))
    return { what: 'a Numbers, Pages or Keynote document', advice: 'Export it as .xlsx or .csv and import that' };
  if (has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/)) return 'ods';
  return { what: 'a zip archive', advice: 'Unpack it and import the file inside' };
}

async function packXlsx(
  parts: WorkbookParts,
  fileName: string,
  lastRow: number,
): Promise<Result<PackedWorkbook, SourceProblem>> {
  const missing = ['[Content_Types].xml', 'xl/workbook.xml'].find((name) => !parts.has(name));
  if (missing !== undefined) return fail(damagedFile(fileName, `its part ${missing} is missing`));
  const sheets = sheetPaths(parts);
  const lost = [...sheets.keys()].find((path) => !parts.has(path));
  if (lost !== undefined) return fail(damagedFile(fileName, `its part ${lost} is missing`));

  const packed = new Map<string, Uint8Array>();
  const cellsBeyond = new Map<string, number>();
  let size = 0;
  for (const [path, part] of parts) {
    if (path.startsWith('META-INF/')) continue;
    const isSheet = sheets.has(path) || /\/worksheets\/[^/]+$/.test(path);
    const trimmed = isSheet ? trimSheet(part, lastRow, SPREADSHEET_LIMITS.cells - size) : null;
    size += trimmed?.size ?? 0;
    if (size > SPREADSHEET_LIMITS.cells) return fail(tooManyCells(fileName));
    if (trimmed?.whole === false) return fail(damagedFile(fileName, `its part ${path} ends in the middle`));
    packed.set(path, trimmed?.xml ?? part);
    const name = sheets.get(path);
    if (trimmed !== null && name !== undefined) cellsBeyond.set(name, trimmed.cellsBeyond);
  }
  return succeed({ format: 'xlsx', bytes: await stored(packed), cellsBeyond });
}

/** The paths of the worksheets with the sheets' names, from the workbook and its relationships. */
function sheetPaths(parts: WorkbookParts): ReadonlyMap<string, string> {
  const relationships = tags(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship');
  const sheets = tags(parts.get('xl/workbook.xml'), 'sheet');
  const paths = new Map<string, string>();
  for (const relationship of relationships) {
    if (!/\/worksheet$/.test(attribute(relationship, 'Type'))) continue;
    const id = attribute(relationship, 'Id');
    const target = attribute(relationship, 'Target');
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    const sheet = sheets.find((tag) => attribute(tag, '[\\w]+:id') === id);
    if (sheet !== undefined) paths.set(path, plainText(attribute(sheet, 'name')));
  }
  return paths;
}

function tags(part: Uint8Array | undefined, name: string): readonly string[] {
  if (part === undefined) return [];
  const text = new TextDecoder().decode(part);
  return text.match(new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? '';
}

/** A text as it stands in an attribute, with its entities resolved. */
export function plainText(escaped: string): string {
  const signs: ReadonlyMap<string, string> = new Map([
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&apos;', "'"],
    ['&amp;', '&'],
  ]);
  return escaped
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16) % 0x110000))
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code) % 0x110000))
    .replace(/&\w+;/g, (entity) => signs.get(entity) ?? entity);
}

async function packOds(parts: WorkbookParts, fileName: string): Promise<Result<PackedWorkbook, SourceProblem>> {
  const manifest = new TextDecoder().decode(parts.get('META-INF/manifest.xml'));
  if (/encryption-data/.test(manifest)) return fail(encryptedFile(fileName));
  if (!/opendocument\.spreadsheet/.test(manifest)) {
    return fail(foreignFile(fileName, 'a text document, drawing or presentation', SAVE_AS));
  }
  const content = new TextDecoder().decode(parts.get('content.xml'));
  if (!/<\/(?:[\w.-]+:)?document-content\s*>/.test(content.slice(-1_000))) {
    return fail(damagedFile(fileName, 'its part content.xml ends in the middle'));
  }
  if (odsSize(content) > SPREADSHEET_LIMITS.cells) return fail(tooManyCells(fileName));
  const kept = new Map([['META-INF/manifest.xml', new TextEncoder().encode(manifest)]]);
  // SheetJS needs the part, if only an empty one.
  kept.set('styles.xml', withoutConditions(new TextDecoder().decode(parts.get('styles.xml') ?? EMPTY_STYLES)));
  kept.set('content.xml', withoutConditions(content));
  return succeed({ format: 'ods', bytes: await stored(kept), cellsBeyond: new Map() });
}

/** Without the conditions of number formats: SheetJS complains of them on the console. */
function withoutConditions(xml: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(xml.replace(/<style:map\s[^>]*\/>/g, ''));
}

/** Cells with a value, repetitions told by rows and cells multiplied out, and rows; not counted on above the limit. */
function odsSize(content: string): number {
  let size = 0;
  let rowRepeats = 1;
  for (const tag of content.matchAll(/<(?:[\w.-]+:)?(table-row|table-cell|行|数据)(?=[\s/>])([^>]*)>/g)) {
    const [, name, attributes = ''] = tag;
    if (name === 'table-row' || name === '行') {
      rowRepeats = repeats(attributes, 'rows');
      size += 1;
    } else {
      size += attributes.endsWith('/') ? 1 : rowRepeats * repeats(attributes, 'columns');
    }
    if (size > SPREADSHEET_LIMITS.cells) break;
  }
  return size;
}

function repeats(attributes: string, what: 'rows' | 'columns'): number {
  return Number.parseInt(new RegExp(`number-${what}-repeated\\s*=\\s*["'](\\d+)`).exec(attributes)?.[1] ?? '1', 10);
}

function stored(parts: WorkbookParts): Promise<Uint8Array> {
  return packParts(Object.fromEntries(parts), 0);
}

function tooManyCells(fileName: string): SourceProblem {
  const limit = SPREADSHEET_LIMITS.cells.toLocaleString('en');
  const message = `“${fileName}” holds more than ${limit} cells. Delete rows, columns and sheets that aren’t needed, or save the sheet that is as .csv.`;
  return { kind: 'too-many-cells', message };
}
