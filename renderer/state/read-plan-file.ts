import {
  checkPlanFileSize,
  type PlanFile,
  type PlanFileProblem,
  parsePlanFile,
} from '../../shared/plan-file/plan-file.ts';
import type { ChosenFile, FileProblem } from '../../shared/ports/files.ts';
import { fail, type Result } from '../../shared/result.ts';

export type ReadPlanFileProblem = PlanFileProblem | FileProblem;

const NOT_TEXT: PlanFileProblem = {
  kind: 'not-a-plan-file',
  message: 'This is not a plan file, or a damaged one: it holds bytes that are no text.',
};

/** The plan in a file that the user chose. One that is too large is refused before a byte of it is read. */
export async function readPlanFile(file: ChosenFile): Promise<Result<PlanFile, ReadPlanFileProblem>> {
  const tooLarge = checkPlanFileSize(file.size);
  if (tooLarge !== null) return fail(tooLarge);
  const bytes = await file.read();
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  return text === null ? fail(NOT_TEXT) : parsePlanFile(text);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
