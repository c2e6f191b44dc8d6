import { type PlanFileProblem, parsePlanFile, serializePlanFile } from '../../shared/plan-file/plan-file.ts';
import { isWholeJournal } from '../../shared/plan-file/whole-journal.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import type { PlanFileToWrite, ReadPlan } from './plan-file-work.ts';

export type PlanFileRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'write'; readonly content: PlanFileToWrite };

export type PlanFileAnswer = Result<ReadPlan, PlanFileProblem> | Uint8Array;

export function answerPlanFileRequest(request: PlanFileRequest): PlanFileAnswer {
  return request.kind === 'read' ? readPlan(request.bytes) : writePlan(request.content);
}

export function readPlan(bytes: Uint8Array): Result<ReadPlan, PlanFileProblem> {
  const text = decode(bytes);
  const file = text === null ? fail(NOT_TEXT) : parsePlanFile(text);
  if (!file.ok) return file;
  const { plan, journal } = file.value;
  const isWhole = journal !== null && isWholeJournal(journal, plan);
  return succeed({ plan, journal: isWhole ? journal : null, withJournal: journal !== null });
}

export function writePlan({ plan, journal, savedOn }: PlanFileToWrite): Uint8Array {
  return new TextEncoder().encode(serializePlanFile(plan, { journal, savedOn }));
}

const NOT_TEXT: PlanFileProblem = {
  kind: 'not-a-plan-file',
  message: 'This is not a plan file, or a damaged one: it holds bytes that are no text.',
};

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
