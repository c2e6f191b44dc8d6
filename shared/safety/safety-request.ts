// The port `SafetyJournal` as messages, for the way to its home: a worker, or the desktop's main process.

import { assertNever } from '../assert-never.ts';
import type { JournalEntry } from '../changes/journal.ts';
import type { PlanId } from '../plan/ids.ts';
import type { StoredPlan } from '../ports/plan-store.ts';
import type { RebuiltPlan, SafetyJournal, SafetyManifestEntry, SafetyProblem } from '../ports/safety-journal.ts';
import { type Result, succeed } from '../result.ts';
import type { SafetyCopies } from './safety-copies.ts';

export type SafetyRequest =
  | { readonly kind: 'list' }
  | { readonly kind: 'append'; readonly entry: JournalEntry }
  | { readonly kind: 'snapshot'; readonly stored: StoredPlan; readonly replace: boolean }
  | { readonly kind: 'load'; readonly id: PlanId }
  | { readonly kind: 'remove'; readonly id: PlanId; readonly at: string }
  | { readonly kind: 'restore'; readonly id: PlanId }
  | { readonly kind: 'purge'; readonly id: PlanId };

/** What each kind of request is answered with. */
export interface SafetyAnswers {
  readonly list: readonly SafetyManifestEntry[];
  readonly append: SafetyManifestEntry;
  readonly snapshot: SafetyManifestEntry;
  readonly load: RebuiltPlan;
  readonly remove: undefined;
  readonly restore: undefined;
  readonly purge: undefined;
}

export type SafetyAnswer = Result<SafetyAnswers[keyof SafetyAnswers], SafetyProblem>;

export function answerSafetyRequest(copies: SafetyCopies, request: SafetyRequest): SafetyAnswer {
  switch (request.kind) {
    case 'list':
      return succeed(copies.list());
    case 'append':
      return copies.append(request.entry);
    case 'snapshot':
      return copies.snapshot(request.stored, { replace: request.replace });
    case 'load':
      return copies.load(request.id);
    case 'remove':
      return copies.remove(request.id, request.at);
    case 'restore':
      return copies.restore(request.id);
    case 'purge':
      return copies.purge(request.id);
    default:
      return assertNever(request);
  }
}

/** Sends a request and answers with what its kind is answered with. */
export type AskSafety = <Kind extends keyof SafetyAnswers>(
  request: Extract<SafetyRequest, { readonly kind: Kind }>,
) => Promise<Result<SafetyAnswers[Kind], SafetyProblem>>;

export function safetyJournalOver(ask: AskSafety): SafetyJournal {
  return {
    list: () => ask<'list'>({ kind: 'list' }),
    append: (entry) => ask<'append'>({ kind: 'append', entry }),
    snapshot: (stored, { replace }) => ask<'snapshot'>({ kind: 'snapshot', stored, replace }),
    load: (id) => ask<'load'>({ kind: 'load', id }),
    remove: (id, at) => ask<'remove'>({ kind: 'remove', id, at }),
    restore: (id) => ask<'restore'>({ kind: 'restore', id }),
    purge: (id) => ask<'purge'>({ kind: 'purge', id }),
  };
}
