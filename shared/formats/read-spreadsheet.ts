// The one way in for spreadsheets: whatever the file is called, its content decides how it is read.

import type { SourceFile, SourceNote, SourceProblem } from '../import/source-table.ts';
import { fail, type Result, succeed } from '../result.ts';
import { buildSourceTable } from './build-source-table.ts';
import { cleanText } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import { type Delimiter, parseDelimitedText } from './delimited-text.ts';
import { readOldWorkbook, readPackedWorkbook } from './read-workbook.ts';
import { foreignFile, recogniseFile, recogniseText } from './recognise-file.ts';
import { spreadsheetSizeProblem } from './spreadsheet-limits.ts';

export interface ReadSpreadsheetOptions {
  /** For text files; found from the text when not given. */
  readonly delimiter?: Delimiter;
  /** Takes the quotes of a text file for ordinary signs: the way out of an unclosed quote. */
  readonly quotes?: 'literal';
}

/**
 * Reads .xlsx, .ods, .xls and delimited text. What can't be read is a problem in one sentence that names the file, says
 * what it is or where it breaks, and what to do. Long work: run it in a worker where there is a window.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  options: ReadSpreadsheetOptions = {},
): Promise<Result<SourceFile, SourceProblem>> {
  const tooLarge = spreadsheetSizeProblem(fileName, bytes.length);
  if (tooLarge !== null) return fail(tooLarge);
  if (bytes.length === 0) return fail(emptyFile(fileName));
  const nature = recogniseFile(bytes);
  switch (nature.kind) {
    case 'zip':
      return readPackedWorkbook(bytes, fileName);
    case 'compound':
      return readOldWorkbook(bytes, fileName);
    case 'foreign':
      return fail(foreignFile(fileName, nature.what, nature.advice));
    case 'text':
      return readText(bytes, fileName, options);
  }
}

async function readText(
  bytes: Uint8Array,
  fileName: string,
  options: ReadSpreadsheetOptions,
): Promise<Result<SourceFile, SourceProblem>> {
  const decoded = decodeText(bytes);
  const foreign = recogniseText(decoded.text);
  if (foreign !== null) return fail(foreignFile(fileName, foreign.what, foreign.advice));
  const text = cleanText(decoded.text);
  if (text.trim() === '') return fail(emptyFile(fileName));
  const parsed = await parseDelimitedText(text, fileName, {
    delimiter: options.delimiter ?? null,
    quotes: options.quotes ?? 'enclosing',
  });
  if (!parsed.ok) return parsed;
  const { delimiter, rows, outside, notes } = parsed.value;
  const table = buildSourceTable({
    name: fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''),
    hidden: false,
    rows,
    source: 'lines',
    outside: { rows: outside.rows, rowCells: 0, columnCells: outside.columnCells },
    notes: [...(decoded.note === null ? [] : [decoded.note]), ...controlNotes(decoded.text, text), ...notes],
  });
  return succeed({ format: delimiter === '\t' ? 'tsv' : 'csv', tables: [table], firstVisible: 0 });
}

function controlNotes(before: string, after: string): readonly SourceNote[] {
  const lost = before.replaceAll('\r\n', '\n').length - after.length;
  if (lost === 0) return [];
  const message =
    lost === 1
      ? 'One control character was left out.'
      : `${lost.toLocaleString('en')} control characters were left out.`;
  return [{ kind: 'control-characters', message }];
}

function emptyFile(fileName: string): SourceProblem {
  return { kind: 'empty', message: `“${fileName}” is empty: there is nothing to import.` };
}
