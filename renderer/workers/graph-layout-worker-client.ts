// A worker for each layout, so that cancelling one ends it at once.

import type { GraphFacts, GraphLayout } from '../../shared/dependencies/layout/graph-layout.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import type { GraphLayoutAnswer, GraphLayoutQuestion } from './graph-layout-messages.ts';
import type { GraphLayoutProblem, GraphLayoutWork } from './graph-layout-work.ts';

/** The part of a `Worker` that is used. */
export interface GraphLayoutWorkerPort {
  postMessage(question: GraphLayoutQuestion): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: GraphLayoutAnswer }) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

export function createGraphLayoutWork(
  startWorker: () => GraphLayoutWorkerPort = startGraphLayoutWorker,
): GraphLayoutWork {
  return {
    layOut: <NodeId extends string, EdgeId extends string>(
      facts: GraphFacts<NodeId, EdgeId>,
      { signal }: { readonly signal?: AbortSignal } = {},
    ) =>
      new Promise<Result<GraphLayout<NodeId, EdgeId>, GraphLayoutProblem>>((resolve) => {
        if (signal?.aborted) {
          resolve(fail(CANCELLED));
          return;
        }
        const worker = startWorker();
        const cancel = () => end(fail(CANCELLED));
        const end = (answer: Result<GraphLayout<NodeId, EdgeId>, GraphLayoutProblem>) => {
          worker.terminate();
          signal?.removeEventListener('abort', cancel);
          resolve(answer);
        };
        signal?.addEventListener('abort', cancel);
        // The worker answers with the ids that it was asked about; a message can't carry their type.
        worker.addEventListener('message', ({ data }) => end(succeed(data.layout as GraphLayout<NodeId, EdgeId>)));
        worker.addEventListener('error', ({ message }) => end(fail(failed(message))));
        worker.addEventListener('messageerror', ({ message }) => end(fail(failed(message))));
        worker.postMessage(facts);
      }),
  };
}

const CANCELLED: GraphLayoutProblem = { kind: 'cancelled', message: 'Laying out the graph was cancelled.' };

function failed(reason: string | undefined): GraphLayoutProblem {
  const because = reason ? ` (${reason})` : '';
  return { kind: 'failed', message: `Laying out the graph broke down${because}. Reload the window and try again.` };
}

function startGraphLayoutWorker(): GraphLayoutWorkerPort {
  return new Worker(new URL('./graph-layout.worker.ts', import.meta.url), { type: 'module' });
}
