// Reading and writing of spreadsheets off the main thread, as the screens see it.

import type { Delimiter } from '../../shared/formats/delimited-text.ts';
import type { SourceFile, SourceProblem } from '../../shared/import/source-table.ts';
import type { Workbook } from '../../shared/readout/workbook.ts';
import type { Result } from '../../shared/result.ts';

export interface SpreadsheetWork {
  /** The problem of a file that is too large to be read; null for one that is not. Ask before reading its bytes. */
  sizeProblem(fileName: string, bytes: number): SourceProblem | null;
  read(
    bytes: Uint8Array,
    fileName: string,
    options?: SpreadsheetReadOptions,
  ): Promise<Result<SourceFile, SourceProblem | SpreadsheetWorkProblem>>;
  /** The bytes of an .xlsx file. */
  write(workbook: Workbook, options?: SpreadsheetWorkOptions): Promise<Result<Uint8Array, SpreadsheetWorkProblem>>;
}

export interface SpreadsheetWorkOptions {
  /** Ends the work at once; its outcome is the problem `cancelled`. */
  readonly signal?: AbortSignal;
}

export interface SpreadsheetReadOptions extends SpreadsheetWorkOptions {
  /** For text files; found from the text when not given. */
  readonly delimiter?: Delimiter;
  /** Takes the quotes of a text file for ordinary signs: the way out of an unclosed quote. */
  readonly quotes?: 'literal';
}

export interface SpreadsheetWorkProblem {
  /** `failed`: the work broke down, such as for want of memory. */
  readonly kind: 'cancelled' | 'failed';
  readonly message: string;
}
