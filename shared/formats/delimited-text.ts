// Comma-, semicolon-, tab- and bar-separated text. Every value stays text: what it means is for the import to say.

import type papaparse from 'papaparse';
import { EMPTY_CELL, type SourceCell, type SourceNote, type SourceProblem } from '../import/source-table.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { BareRow } from './build-source-table.ts';
import { removeFormulaGuard } from './formula-guard.ts';
import { SPREADSHEET_LIMITS } from './spreadsheet-limits.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface DelimitedText {
  readonly delimiter: Delimiter;
  /** As many as the limits allow; blank lines are among them as rows without a value. */
  readonly rows: readonly BareRow[];
  readonly outside: { readonly rows: number; readonly columnCells: number };
  readonly notes: readonly SourceNote[];
}

export interface DelimitedTextOptions {
  /** Null: found from the text. */
  readonly delimiter: Delimiter | null;
  /** `literal` takes a quote for an ordinary sign, so that no field can hold a delimiter or a line end. */
  readonly quotes: 'enclosing' | 'literal';
}

type Papa = typeof papaparse;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const GUESS_SAMPLE = 262_144;
const GUESS_ROWS = 50;
/** Excel's own first line, which names the delimiter and is no record. */
const DELIMITER_LINE = /^sep=([,;\t|])\n/i;

/**
 * Parses clean text (line ends `\n`, no control characters). A quote that opens a field and is not closed, or closes
 * only lines further down in the middle of another field, is a problem that names the line where it opens: nothing is
 * swallowed. `fileName` is for the sentences.
 */
export async function parseDelimitedText(
  text: string,
  fileName: string,
  options: DelimitedTextOptions,
): Promise<Result<DelimitedText, SourceProblem>> {
  const { default: papa } = await import('papaparse');
  const literal = options.quotes === 'literal';
  const named = DELIMITER_LINE.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const namedDelimiter = DELIMITERS.find((delimiter) => delimiter === named?.[1]) ?? null;
  const delimiter = options.delimiter ?? namedDelimiter ?? findDelimiter(papa, body, literal);

  const rows: BareRow[] = [];
  const strayLines: number[] = [];
  let outsideRows = 0;
  let columnCells = 0;
  let filledRows = 0;
  let line = named === null ? 1 : 2;
  let unclosedAt: number | null = null;
  papa.parse(body, {
    ...parseOptions(delimiter, literal),
    step: ({ data, errors }, parser) => {
      const firstLine = line;
      const lineEnds = data.reduce((sum, field) => sum + countLineEnds(field), 0);
      line += lineEnds + 1;
      const bad = errors.find((error) => error.type === 'Quotes');
      if (bad !== undefined && (bad.code === 'MissingQuotes' || lineEnds > 0)) {
        unclosedAt = countLineEnds(body.slice(0, bad.index ?? 0)) + (named === null ? 1 : 2);
        parser.abort();
        return;
      }
      if (bad !== undefined) strayLines.push(firstLine);
      const cells = data.slice(0, SPREADSHEET_LIMITS.columns).map(textCell);
      columnCells += data.slice(SPREADSHEET_LIMITS.columns).filter((field) => field.trim() !== '').length;
      if (cells.every((cell) => cell.kind === 'empty')) return;
      filledRows += 1;
      if (filledRows > SPREADSHEET_LIMITS.rows + 1) outsideRows += 1;
      else rows.push({ number: firstLine, cells });
    },
  });
  if (unclosedAt !== null) return fail(unclosedQuote(fileName, unclosedAt));
  const outside = { rows: outsideRows, columnCells };
  return succeed({ delimiter, rows, outside, notes: strayQuoteNotes(strayLines) });
}

/** The delimiter that gives the first rows the most even and then the most columns; a comma when none gives two. */
function findDelimiter(papa: Papa, text: string, literal: boolean): Delimiter {
  const sample = text.slice(0, GUESS_SAMPLE);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = delimiterScore(papa, sample, delimiter, literal);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function delimiterScore(papa: Papa, sample: string, delimiter: Delimiter, literal: boolean): number {
  const widths: number[] = [];
  let faults = 0;
  papa.parse(sample, {
    ...parseOptions(delimiter, literal),
    preview: GUESS_ROWS,
    step: ({ data, errors }) => {
      if (data.length > 1 || data[0]?.trim() !== '') widths.push(data.length);
      faults += errors.some((error) => error.type === 'Quotes') ? 1 : 0;
    },
  });
  const usual = mostFrequent(widths);
  if (usual < 2) return 0;
  const even = widths.filter((width) => width === usual).length / widths.length;
  const likeHeader = widths[0] === usual ? 1 : 0.5;
  return (even * likeHeader * (2 - 1 / usual)) / (1 + faults);
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as const)[0];
}

function parseOptions(delimiter: Delimiter, literal: boolean) {
  return { delimiter, newline: '\n', header: false, fastMode: literal } as const;
}

function textCell(field: string): SourceCell {
  return field.trim() === '' ? EMPTY_CELL : { kind: 'text', text: removeFormulaGuard(field) };
}

function countLineEnds(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) found += 1;
  return found;
}

function unclosedQuote(fileName: string, line: number): SourceProblem {
  const message = `In “${fileName}” the quote that opens in line ${line} is not closed. Close it in the file, or import again with quotes taken literally.`;
  return { kind: 'unclosed-quote', message, line };
}

function strayQuoteNotes(lines: readonly number[]): readonly SourceNote[] {
  const first = lines[0];
  if (first === undefined) return [];
  const others = lines.length === 1 ? '' : ` and ${(lines.length - 1).toLocaleString('en')} more`;
  return [
    { kind: 'stray-quote', message: `A quote inside a quoted field was kept as it stands in line ${first}${others}.` },
  ];
}
