import type { SourceTable } from '../../shared/import/source-table.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { ImportAnswer, ImportQuestion } from './import-messages.ts';
import { workOutImport } from './work-out-import.ts';

let plan: Plan | null = null;
let table: SourceTable | null = null;

addEventListener('message', ({ data: question }: MessageEvent<ImportQuestion>) => postMessage(answerTo(question)));

function answerTo(question: ImportQuestion): ImportAnswer {
  if (question.plan !== 'as-before') plan = question.plan;
  if (question.table !== 'as-before') table = question.table;
  if (plan === null || table === null) return { kind: 'failed', reason: 'The first question had no plan or no table' };
  try {
    const { request, ...rest } = question;
    return { kind: 'worked-out', outcome: workOutImport({ ...rest, plan, request: { ...request, table } }) };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
