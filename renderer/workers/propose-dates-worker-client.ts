// A worker for each proposal, so that cancelling one ends it at once.

import { fail, type Result, succeed } from '../../shared/result.ts';
import type { Schedule } from '../../shared/scheduling/schedule.ts';
import type { ProposeDatesAnswer, ProposeDatesQuestion } from './propose-dates-messages.ts';
import type { ProposeDatesProblem, ProposeDatesWork } from './propose-dates-work.ts';

/** The part of a `Worker` that is used. */
export interface ProposeDatesWorkerPort {
  postMessage(question: ProposeDatesQuestion): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: ProposeDatesAnswer }) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

export function createProposeDatesWork(
  startWorker: () => ProposeDatesWorkerPort = startProposeDatesWorker,
): ProposeDatesWork {
  return {
    schedule: (question, { signal, onProgress } = {}) =>
      new Promise((resolve) => {
        if (signal?.aborted) {
          resolve(fail(CANCELLED));
          return;
        }
        const worker = startWorker();
        const cancel = () => end(fail(CANCELLED));
        const end = (answer: Result<Schedule, ProposeDatesProblem>) => {
          worker.terminate();
          signal?.removeEventListener('abort', cancel);
          resolve(answer);
        };
        signal?.addEventListener('abort', cancel);
        worker.addEventListener('message', ({ data }) => {
          switch (data.kind) {
            case 'progress':
              onProgress?.(data.share);
              break;
            case 'done':
              end(succeed(data.schedule));
              break;
            case 'refused':
              end(fail({ kind: 'refused', message: data.message }));
          }
        });
        worker.addEventListener('error', ({ message }) => end(fail(failed(message))));
        worker.addEventListener('messageerror', ({ message }) => end(fail(failed(message))));
        worker.postMessage(question);
      }),
  };
}

const CANCELLED: ProposeDatesProblem = { kind: 'cancelled', message: 'Proposing dates was cancelled.' };

function failed(reason: string | undefined): ProposeDatesProblem {
  const because = reason ? ` (${reason})` : '';
  return { kind: 'failed', message: `Proposing dates broke down${because}. Reload the window and try again.` };
}

function startProposeDatesWorker(): ProposeDatesWorkerPort {
  return new Worker(new URL('./propose-dates.worker.ts', import.meta.url), { type: 'module' });
}
