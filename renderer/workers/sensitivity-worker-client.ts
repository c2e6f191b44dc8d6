// A worker for each run of draws, so that cancelling one ends it at once.

import type { SensitivityFigures } from '../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import type { SensitivityAnswer, SensitivityQuestion } from './sensitivity-messages.ts';
import type { SensitivityProblem, SensitivityWork } from './sensitivity-work.ts';

/** The part of a `Worker` that is used. */
export interface SensitivityWorkerPort {
  postMessage(question: SensitivityQuestion): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: SensitivityAnswer }) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

export function createSensitivityWork(
  startWorker: () => SensitivityWorkerPort = startSensitivityWorker,
): SensitivityWork {
  return {
    draw: (question, { signal, onProgress } = {}) =>
      new Promise((resolve) => {
        if (signal?.aborted) {
          resolve(fail(CANCELLED));
          return;
        }
        const worker = startWorker();
        const cancel = () => end(fail(CANCELLED));
        const end = (answer: Result<SensitivityFigures, SensitivityProblem>) => {
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
              end(succeed(data.figures));
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

const CANCELLED: SensitivityProblem = { kind: 'cancelled', message: 'The draws were cancelled.' };

function failed(reason: string | undefined): SensitivityProblem {
  const because = reason ? ` (${reason})` : '';
  return { kind: 'failed', message: `The draws broke down${because}. Reload the window and try again.` };
}

function startSensitivityWorker(): SensitivityWorkerPort {
  return new Worker(new URL('./sensitivity.worker.ts', import.meta.url), { type: 'module' });
}
