import type { SourceFile, SourceProblem } from '../../shared/import/source-table.ts';
import type { ChosenFile, FileProblem } from '../../shared/ports/files.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { SpreadsheetReadOptions, SpreadsheetWork, SpreadsheetWorkProblem } from '../workers/spreadsheet-work.ts';

export type ReadSourceProblem = SourceProblem | SpreadsheetWorkProblem | FileProblem;

/** The tables of a file that the user chose. One that is too large is refused before a byte of it is read. */
export async function readSourceFile(
  spreadsheets: SpreadsheetWork,
  file: ChosenFile,
  options: SpreadsheetReadOptions = {},
): Promise<Result<SourceFile, ReadSourceProblem>> {
  const tooLarge = spreadsheets.sizeProblem(file.name, file.size);
  if (tooLarge !== null) return fail(tooLarge);
  const bytes = await file.read();
  return bytes.ok ? spreadsheets.read(bytes.value, file.name, options) : bytes;
}
