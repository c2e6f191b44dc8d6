// What goes to the spreadsheet worker and what comes back: one request and one answer a worker.

import type { Delimiter } from '../../shared/formats/delimited-text.ts';
import type { SourceFile, SourceProblem } from '../../shared/import/source-table.ts';
import type { Workbook } from '../../shared/readout/workbook.ts';
import type { Result } from '../../shared/result.ts';
import type { SpreadsheetWorkProblem } from './spreadsheet-work.ts';

export interface ReadRequest {
  readonly kind: 'read';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: { readonly delimiter?: Delimiter; readonly quotes?: 'literal' };
}

export interface WriteRequest {
  readonly kind: 'write';
  readonly workbook: Workbook;
}

export type SpreadsheetRequest = ReadRequest | WriteRequest;

export type ReadAnswer = Result<SourceFile, SourceProblem | SpreadsheetWorkProblem>;
export type WriteAnswer = Result<Uint8Array, SpreadsheetWorkProblem>;
