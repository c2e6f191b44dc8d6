import { checkPlanFileSize, type PlanFileProblem } from '../../shared/plan-file/plan-file.ts';
import type { ChosenFile, FileProblem } from '../../shared/ports/files.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import type { PlanFileWork } from '../workers/plan-file-work.ts';
import type { ReadFile } from './take-in-plan-file.ts';

export type ReadPlanFileProblem = PlanFileProblem | FileProblem;

/** The plan in a file that the user chose. One that is too large is refused before a byte of it is read. */
export async function readPlanFile(
  file: ChosenFile,
  work: PlanFileWork,
): Promise<Result<ReadFile, ReadPlanFileProblem>> {
  const tooLarge = checkPlanFileSize(file.size);
  if (tooLarge !== null) return fail(tooLarge);
  const bytes = await file.read();
  if (!bytes.ok) return bytes;
  const read = await work.read(bytes.value);
  return read.ok ? succeed({ name: file.name, ...read.value }) : read;
}
