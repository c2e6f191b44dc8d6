// How much of a spreadsheet is read.

import type { SourceProblem } from '../import/source-table.ts';

/** Rows and columns beyond are left out with a note; a file beyond the others is refused. Sizes are in bytes. */
export const SPREADSHEET_LIMITS = {
  rows: 20_000,
  columns: 1_000,
  fileSize: 100 * 1024 * 1024,
  unpackedSize: 300 * 1024 * 1024,
  cells: 2_000_000,
} as const;

/** The problem of a file that is too large to be read; null for one that is not. Ask before loading it. */
export function spreadsheetSizeProblem(fileName: string, bytes: number): SourceProblem | null {
  const limit = SPREADSHEET_LIMITS.fileSize;
  if (bytes <= limit) return null;
  const message = `“${fileName}” is ${megabytes(bytes)}: spreadsheets up to ${megabytes(limit)} are read. Split it, or export fewer rows and columns.`;
  return { kind: 'too-large', message, bytes, limit };
}

/** A size in bytes in words, in whole megabytes, rounded up so that a size over a limit never reads like the limit. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024)).toLocaleString('en')} MB`;
}
