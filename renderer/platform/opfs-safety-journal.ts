// The safety journal of the browser edition: a worker that writes to the browser's private file system.

import type { SafetyJournal, SafetyProblem } from '../../shared/ports/safety-journal.ts';
import { fail } from '../../shared/result.ts';
import { UNAVAILABLE } from '../../shared/safety/safety-problem.ts';
import { type SafetyAnswer, type SafetyRequest, safetyJournalOver } from '../../shared/safety/safety-request.ts';
import type { SafetyQuestion, SafetyReply } from './safety-journal-messages.ts';
import { systemTimer } from './system-timer.ts';

/** The part of a `Worker` that is used. */
export interface SafetyWorker {
  postMessage(question: SafetyQuestion): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: SafetyReply }) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

export interface OpfsSafetyJournalParts {
  readonly startWorker?: () => SafetyWorker;
  readonly timer?: typeof systemTimer;
}

/** Longer than the largest plan takes on a slow machine. */
const PATIENCE = 60_000;

/** Where the browser has no place for it, every question is answered with `unavailable`. */
export function createOpfsSafetyJournal(parts: OpfsSafetyJournalParts = {}): SafetyJournal {
  const { startWorker = startSafetyWorker, timer = systemTimer } = parts;
  const waiting = new Map<number, (answer: SafetyAnswer) => void>();
  let worker: SafetyWorker | null = null;
  let count = 0;

  function ask(request: SafetyRequest): Promise<SafetyAnswer> {
    return new Promise((resolve) => {
      const asked = runningWorker();
      if (asked === null) {
        resolve(fail(UNAVAILABLE));
        return;
      }
      count += 1;
      const number = count;
      const cancel = timer.after(PATIENCE, () => answer(number, fail(NO_ANSWER)));
      waiting.set(number, (given) => {
        cancel();
        resolve(given);
      });
      asked.postMessage({ number, request });
    });
  }

  function answer(number: number, given: SafetyAnswer): void {
    const tell = waiting.get(number);
    waiting.delete(number);
    tell?.(given);
  }

  function runningWorker(): SafetyWorker | null {
    if (worker !== null) return worker;
    try {
      const started = startWorker();
      started.addEventListener('message', ({ data }) => answer(data.number, data.answer));
      started.addEventListener('error', ({ message }) => breakDown(started, message));
      started.addEventListener('messageerror', ({ message }) => breakDown(started, message));
      worker = started;
    } catch {
      worker = null;
    }
    return worker;
  }

  /** What it was asked is answered; the next question starts another. */
  function breakDown(broken: SafetyWorker, reason: string | undefined): void {
    if (worker !== broken) return;
    broken.terminate();
    worker = null;
    for (const number of [...waiting.keys()]) answer(number, fail(brokenDown(reason)));
  }

  // The worker answers each request with what its kind is answered with.
  return safetyJournalOver(ask as Parameters<typeof safetyJournalOver>[0]);
}

function startSafetyWorker(): SafetyWorker {
  return new Worker(new URL('./safety-journal.worker.ts', import.meta.url), { type: 'module' });
}

const NO_ANSWER: SafetyProblem = {
  kind: 'failed',
  message:
    'The safety copy does not answer. If another window has Quarterdeck open, close or reload that one, then save again.',
};

function brokenDown(reason: string | undefined): SafetyProblem {
  const because = reason ? ` (${reason.replace(/\.$/, '')})` : '';
  return { kind: 'failed', message: `Writing the safety copy broke down${because}. It is tried again.` };
}
