// The safety journal's requests and answers as text, for the way between a page and the main process: what comes from a page is
// outside data there, and goes through the same schemas as a file.

import type { JournalEntry } from '../changes/journal.ts';
import { parseJournalEntry, writeJournalEntry } from '../plan-file/journal-schema.ts';
import { parsePlanFile, serializePlanFile } from '../plan-file/plan-file.ts';

import type { StoredPlan } from '../ports/plan-store.ts';
import type { RebuiltPlan, SafetyManifestEntry, SafetyProblem } from '../ports/safety-journal.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { SafetyAnswers, SafetyRequest } from '../safety/safety-request.ts';

/** A plan as the text of a plan file without a journal, and its journal as one line of JSON an entry. */
export interface PlanText {
  readonly plan: string;
  readonly journal: readonly string[];
}

export type SafetyQuestion =
  | Exclude<SafetyRequest, { readonly kind: 'append' | 'snapshot' }>
  | { readonly kind: 'append'; readonly entry: string }
  | { readonly kind: 'snapshot'; readonly stored: PlanText; readonly replace: boolean };

export interface RebuiltText extends Omit<RebuiltPlan, 'plan' | 'journal'>, PlanText {}

/** What a question is answered with, tagged by what it holds. */
export type SafetyReply =
  | { readonly kind: 'done' }
  | { readonly kind: 'list'; readonly entries: readonly SafetyManifestEntry[] }
  | { readonly kind: 'entry'; readonly entry: SafetyManifestEntry }
  | { readonly kind: 'rebuilt'; readonly rebuilt: RebuiltText };

/** Refused, rather than sent, is a plan or an entry that could not be read again. */
export function requestToQuestion(request: SafetyRequest): Result<SafetyQuestion, SafetyProblem> {
  switch (request.kind) {
    case 'append':
      return written(() => ({ kind: 'append', entry: writeJournalEntry(request.entry) }));
    case 'snapshot':
      return written(() => ({ kind: 'snapshot', stored: planToText(request.stored), replace: request.replace }));
    default:
      return succeed(request);
  }
}

export function questionToRequest(question: SafetyQuestion): Result<SafetyRequest, SafetyProblem> {
  switch (question.kind) {
    case 'append': {
      const entry = textToEntry(question.entry, 0);
      return entry.ok ? succeed({ kind: 'append', entry: entry.value }) : entry;
    }
    case 'snapshot': {
      const stored = textToPlan(question.stored);
      return stored.ok ? succeed({ kind: 'snapshot', stored: stored.value, replace: question.replace }) : stored;
    }
    default:
      return succeed(question);
  }
}

export function answerToReply(answer: SafetyAnswers[keyof SafetyAnswers]): Result<SafetyReply, SafetyProblem> {
  if (answer === undefined) return succeed({ kind: 'done' });
  if (isRebuilt(answer)) {
    const { plan, journal, ...rest } = answer;
    return written(() => ({ kind: 'rebuilt', rebuilt: { ...rest, ...planToText({ plan, journal }) } }));
  }
  return succeed('id' in answer ? { kind: 'entry', entry: answer } : { kind: 'list', entries: answer });
}

export function replyToAnswer(reply: SafetyReply): Result<SafetyAnswers[keyof SafetyAnswers], SafetyProblem> {
  switch (reply.kind) {
    case 'done':
      return succeed(undefined);
    case 'list':
      return succeed(reply.entries);
    case 'entry':
      return succeed(reply.entry);
    case 'rebuilt': {
      const { plan, journal, ...rest } = reply.rebuilt;
      const stored = textToPlan({ plan, journal });
      return stored.ok ? succeed({ ...rest, ...stored.value }) : stored;
    }
  }
}

function isRebuilt(answer: Exclude<SafetyAnswers[keyof SafetyAnswers], undefined>): answer is RebuiltPlan {
  return 'plan' in answer;
}

function planToText({ plan, journal }: StoredPlan): PlanText {
  return { plan: serializePlanFile(plan), journal: journal.map(writeJournalEntry) };
}

function textToPlan({ plan, journal }: PlanText): Result<StoredPlan, SafetyProblem> {
  const file = parsePlanFile(plan);
  if (!file.ok) return fail(invalid(file.problem.message));
  const entries: JournalEntry[] = [];
  for (const [index, line] of journal.entries()) {
    const entry = textToEntry(line, index);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return succeed({ plan: file.value.plan, journal: entries });
}

function textToEntry(line: string, index: number): Result<JournalEntry, SafetyProblem> {
  try {
    const entry = parseJournalEntry(JSON.parse(line), index);
    return entry.ok ? entry : fail(invalid(entry.problem.message));
  } catch {
    return fail(invalid(`entry ${index + 1} of the journal is not JSON`));
  }
}

function written<Value>(write: () => Value): Result<Value, SafetyProblem> {
  try {
    return succeed(write());
  } catch (error) {
    return fail(invalid(error instanceof Error ? error.message : String(error)));
  }
}

function invalid(reason: string): SafetyProblem {
  return {
    kind: 'invalid',
    message: `It can’t be taken into the safety copy: ${reason.replace(/\.$/, '')}.`,
  };
}
