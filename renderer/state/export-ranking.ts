import type { FileProblem } from '../../shared/ports/files.ts';
import { rankingWorkbook } from '../../shared/readout/ranking-workbook.ts';
import { readoutFileName } from '../../shared/readout/readout-file-name.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { SpreadsheetWorkProblem } from '../workers/spreadsheet-work.ts';
import type { AppState } from './app-state.ts';

export type ExportProblem =
  | FileProblem
  | SpreadsheetWorkProblem
  | { readonly kind: 'no-plan'; readonly message: string };

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Hands out the whole ranking of the open plan by its deciding model as a workbook; null when the user thinks better of it,
 * the problem `cancelled` when the signal ends the making of it.
 */
export async function exportRankingWorkbook(
  { session, ports }: AppState,
  signal?: AbortSignal,
): Promise<Result<{ readonly name: string } | null, ExportProblem>> {
  const { open } = session.getState();
  if (open === null) return fail({ kind: 'no-plan', message: 'Open the plan whose ranking is to be exported.' });
  const today = ports.clock.today();
  const workbook = rankingWorkbook(open.plan, { today });
  const bytes = await ports.spreadsheets.write(workbook, signal === undefined ? {} : { signal });
  if (!bytes.ok) return bytes.problem.kind === 'cancelled' ? bytes : fail(notMade(bytes.problem));
  const suggestedName = readoutFileName(open.plan, `ranking-${today}`, 'xlsx');
  return ports.files.saveFile({ suggestedName, mediaType: MEDIA_TYPE, bytes: bytes.value });
}

function notMade(problem: SpreadsheetWorkProblem): SpreadsheetWorkProblem {
  return { ...problem, message: `The workbook could not be made. ${problem.message}` };
}
