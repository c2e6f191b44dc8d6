// One worker for as long as a source is being decided on; one question at a time, and of those that wait only the latest.

import type { SourceTable } from '../../shared/import/source-table.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { ImportAnswer, ImportQuestion } from './import-messages.ts';
import type { ImportRun, ImportRuns, ImportWork, WorkedOutImport } from './import-work.ts';
import { workOutImport } from './work-out-import.ts';

/** The part of a `Worker` that is used. */
export interface ImportWorkerPort {
  postMessage(question: ImportQuestion): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: ImportAnswer }) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

interface Waiting {
  readonly run: ImportRun;
  readonly tell: (outcome: WorkedOutImport | null) => void;
}

export function createImportWork(startWorker: () => ImportWorkerPort = startImportWorker): ImportWork {
  return { open: () => openRuns(startWorker) };
}

function openRuns(startWorker: () => ImportWorkerPort): ImportRuns {
  let worker: ImportWorkerPort | null = null;
  let sent: { readonly plan: Plan; readonly table: SourceTable } | null = null;
  let asked: Waiting | null = null;
  let next: Waiting | null = null;

  return {
    workOut: (run) =>
      new Promise((resolve) => {
        next?.tell(null);
        next = { run, tell: resolve };
        if (asked === null) askNext();
      }),
    close: () => {
      next?.tell(null);
      asked?.tell(null);
      next = null;
      asked = null;
      letGo();
    },
  };

  function askNext(): void {
    asked = next;
    next = null;
    if (asked === null) return;
    const { plan, request, ...rest } = asked.run;
    const { table, ...others } = request;
    try {
      worker ??= begun();
      worker.postMessage({
        ...rest,
        plan: sent?.plan === plan ? 'as-before' : plan,
        table: sent?.table === table ? 'as-before' : table,
        request: others,
      });
      sent = { plan, table };
    } catch {
      workHere();
    }
  }

  function begun(): ImportWorkerPort {
    const started = startWorker();
    started.addEventListener('message', ({ data }) => {
      if (worker !== started) return;
      if (data.kind === 'worked-out') answer(data.outcome);
      else workHere();
    });
    started.addEventListener('error', () => worker === started && workHere());
    started.addEventListener('messageerror', () => worker === started && workHere());
    return started;
  }

  /** Where no worker can do it, the window does: it is only slower. */
  function workHere(): void {
    letGo();
    if (asked !== null) answer(workOutImport(asked.run));
  }

  function answer(outcome: WorkedOutImport): void {
    asked?.tell(outcome);
    asked = null;
    askNext();
  }

  function letGo(): void {
    worker?.terminate();
    worker = null;
    sent = null;
  }
}

function startImportWorker(): ImportWorkerPort {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
}
