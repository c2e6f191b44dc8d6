// What a file is by its first bytes; its name decides nothing.

import type { SourceProblem } from '../import/source-table.ts';

export type FileNature =
  | { readonly kind: 'zip' }
  | { readonly kind: 'compound' }
  | { readonly kind: 'text' }
  | { readonly kind: 'foreign'; readonly what: string; readonly advice: string };

/** A short text may hold a few by accident. */
const FEW_CONTROLS = 8;
const SAVE_AS = 'Save it as .xlsx or .csv and import that';

const SIGNATURES: readonly { readonly start: string; readonly what: string; readonly advice: string }[] = [
  { start: '%PDF', what: 'a PDF document', advice: `A table in it can’t be read. ${SAVE_AS}` },
  { start: '\u0089PNG', what: 'a picture', advice: 'Import the spreadsheet that it shows' },
  { start: '\u00ff\u00d8\u00ff', what: 'a picture', advice: 'Import the spreadsheet that it shows' },
  { start: 'GIF8', what: 'a picture', advice: 'Import the spreadsheet that it shows' },
  { start: 'RIFF', what: 'a picture, sound or film', advice: 'Import a spreadsheet' },
  { start: '\u001f\u008b', what: 'a compressed file', advice: 'Unpack it and import the file inside' },
  { start: '7z\u00bc\u00af', what: 'a 7-Zip archive', advice: 'Unpack it and import the file inside' },
  { start: 'Rar!', what: 'a RAR archive', advice: 'Unpack it and import the file inside' },
  { start: 'SQLite format 3', what: 'a database', advice: 'Export the table as .csv and import that' },
  { start: 'PAR1', what: 'a Parquet file', advice: 'Export it as .csv and import that' },
  { start: '{\\rtf', what: 'a text document', advice: SAVE_AS },
  { start: 'BEGIN:VCALENDAR', what: 'a calendar', advice: 'Import a spreadsheet' },
];

/** Judges by the first bytes. Text is what holds hardly any control characters, in UTF-16 too. */
export function recogniseFile(bytes: Uint8Array): FileNature {
  const start = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return { kind: 'zip' };
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return { kind: 'compound' };
  const signature = SIGNATURES.find((known) => start.startsWith(known.start));
  if (signature !== undefined) return { kind: 'foreign', what: signature.what, advice: signature.advice };
  return { kind: 'text' };
}

/** What a decoded text is when it is no table: markup, JSON, or the insides of a program's file; else null. */
export function recogniseText(text: string): { readonly what: string; readonly advice: string } | null {
  const start = text.slice(0, 4096).trimStart();
  if (/^<!DOCTYPE\s+html|^<(html|head|body|table|meta|style)[\s>]/i.test(start)) {
    return { what: 'a web page', advice: `Open it in a spreadsheet program. ${SAVE_AS}` };
  }
  if (/^<(\?xml|!DOCTYPE|!--|[a-z][\w.-]*(:[\w.-]+)?(\s+[\w:.-]+\s*=|\s*\/?>))/i.test(start))
    return recogniseXml(start);
  if (/^[{[]\s*(["{[\]}]|$)/.test(start)) return recogniseJson(start);
  const controls = start.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  return controls > FEW_CONTROLS && controls > start.length / 20
    ? { what: 'a file of an unknown kind', advice: 'Import a .xlsx, .xls, .ods, .csv or .tsv file' }
    : null;
}

function recogniseXml(start: string): { readonly what: string; readonly advice: string } {
  if (/<!DOCTYPE/i.test(start)) {
    return { what: 'an XML file with a document type declaration', advice: `Such files are not read. ${SAVE_AS}` };
  }
  if (start.includes('schemas.microsoft.com/project')) {
    return { what: 'a Microsoft Project file', advice: `Open it there. ${SAVE_AS}` };
  }
  return { what: 'an XML file', advice: `Open it in the program that wrote it. ${SAVE_AS}` };
}

function recogniseJson(start: string): { readonly what: string; readonly advice: string } {
  return /"quarterdeck[\w./-]*"/.test(start)
    ? { what: 'a Quarterdeck plan', advice: 'Open it as a plan instead of importing it' }
    : { what: 'a JSON file', advice: 'Export the data as .xlsx or .csv and import that' };
}

/** The sentence for a file that is something else than a spreadsheet. */
export function foreignFile(fileName: string, what: string, advice: string): SourceProblem {
  return { kind: 'foreign', message: `“${fileName}” is ${what}, not a spreadsheet. ${advice}.` };
}
