// A worker for each file, so that the memory that a large one took is given back.

import { type PlanFileAnswer, type PlanFileRequest, readPlan, writePlan } from './answer-plan-file-request.ts';
import type { PlanFileWork } from './plan-file-work.ts';

/** The part of a `Worker` that is used. */
export interface PlanFileWorkerPort {
  postMessage(request: PlanFileRequest): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: PlanFileAnswer }) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

/** In bytes. A smaller file, or one of few records, is done sooner than a worker has started. */
const SMALL_FILE = 200_000;
const FEW_INITIATIVES = 100;
const FEW_ENTRIES = 200;

/** Where no worker can do it, the window does: it is only slower. */
export function createPlanFileWork(startWorker: () => PlanFileWorkerPort = startPlanFileWorker): PlanFileWork {
  return {
    read: async (bytes) => {
      const answer = bytes.length <= SMALL_FILE ? null : await ask(startWorker, { kind: 'read', bytes });
      return answer === null || answer instanceof Uint8Array ? readPlan(bytes) : answer;
    },
    write: async (content) => {
      const { plan, journal } = content;
      const isSmall = plan.initiatives.size <= FEW_INITIATIVES && (journal?.length ?? 0) <= FEW_ENTRIES;
      const answer = isSmall ? null : await ask(startWorker, { kind: 'write', content });
      return answer instanceof Uint8Array ? answer : writePlan(content);
    },
  };
}

function startPlanFileWorker(): PlanFileWorkerPort {
  return new Worker(new URL('./plan-file.worker.ts', import.meta.url), { type: 'module' });
}

/** Null when it broke down. */
function ask(startWorker: () => PlanFileWorkerPort, request: PlanFileRequest): Promise<PlanFileAnswer | null> {
  return new Promise((resolve) => {
    let worker: PlanFileWorkerPort | null = null;
    const end = (answer: PlanFileAnswer | null): void => {
      worker?.terminate();
      resolve(answer);
    };
    try {
      worker = startWorker();
      worker.addEventListener('message', ({ data }) => end(data));
      worker.addEventListener('error', () => end(null));
      worker.addEventListener('messageerror', () => end(null));
      worker.postMessage(request);
    } catch {
      end(null);
    }
  });
}
