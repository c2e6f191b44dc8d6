// Spreadsheets read and written in a worker: a new one for each file, so that cancelling ends nobody else's work and the
// memory that a large file took is given back.

import { spreadsheetSizeProblem } from '../../shared/formats/spreadsheet-limits.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { ReadAnswer, SpreadsheetRequest, WriteAnswer } from './spreadsheet-messages.ts';
import type { SpreadsheetWork, SpreadsheetWorkProblem } from './spreadsheet-work.ts';

/** The part of a `Worker` that is used. */
export interface WorkerPort {
  postMessage(message: SpreadsheetRequest): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

export function createSpreadsheetWork(startWorker: () => WorkerPort = startSpreadsheetWorker): SpreadsheetWork {
  return {
    sizeProblem: spreadsheetSizeProblem,
    read: (bytes, fileName, { signal, ...options } = {}) =>
      ask<ReadAnswer>(startWorker, { kind: 'read', bytes, fileName, options }, signal),
    write: (workbook, { signal } = {}) => ask<WriteAnswer>(startWorker, { kind: 'write', workbook }, signal),
  };
}

function startSpreadsheetWorker(): WorkerPort {
  return new Worker(new URL('./spreadsheet.worker.ts', import.meta.url), { type: 'module' });
}

function ask<Answer extends Result<unknown, unknown>>(
  startWorker: () => WorkerPort,
  request: SpreadsheetRequest,
  signal: AbortSignal | undefined,
): Promise<Answer | { readonly ok: false; readonly problem: SpreadsheetWorkProblem }> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(fail(cancelled(request)));
      return;
    }
    const worker = startWorker();
    const cancel = () => end(fail(cancelled(request)));
    const end = (answer: Answer | { readonly ok: false; readonly problem: SpreadsheetWorkProblem }) => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(answer);
    };
    signal?.addEventListener('abort', cancel);
    // Our own worker answers each request with the answer of its kind.
    worker.addEventListener('message', ({ data }) => end(data as Answer));
    worker.addEventListener('error', ({ message }) => end(fail(failed(request, message))));
    worker.addEventListener('messageerror', ({ message }) => end(fail(failed(request, message))));
    worker.postMessage(request);
  });
}

function cancelled(request: SpreadsheetRequest): SpreadsheetWorkProblem {
  return { kind: 'cancelled', message: `${workOf(request)} was cancelled.` };
}

function failed(request: SpreadsheetRequest, reason: string | undefined): SpreadsheetWorkProblem {
  const because = reason ? ` (${reason})` : '';
  return { kind: 'failed', message: `${workOf(request)} broke down${because}. Reload the window and try again.` };
}

function workOf(request: SpreadsheetRequest): string {
  return request.kind === 'read' ? `Reading “${request.fileName}”` : 'Writing the workbook';
}
