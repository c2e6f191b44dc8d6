import { describe, expect, test } from 'vitest';
import type { GraphLayoutAnswer, GraphLayoutQuestion } from '../../../renderer/workers/graph-layout-messages.ts';
import {
  createGraphLayoutWork,
  type GraphLayoutWorkerPort,
} from '../../../renderer/workers/graph-layout-worker-client.ts';
import { type GraphFacts, layoutGraph } from '../../../shared/dependencies/layout/graph-layout.ts';

const GRAPH: GraphFacts = {
  nodes: [
    { id: 'A', width: 80, height: 36 },
    { id: 'B', width: 90, height: 36 },
  ],
  edges: [{ id: 'A B', from: 'A', to: 'B', hard: true, fromSide: 'right', toSide: 'left', ignored: false }],
  heightsBefore: new Map([['A', 20]]),
};

interface WorkerEvent {
  readonly data: GraphLayoutAnswer;
  readonly message: string;
}

const NOTHING: GraphLayoutAnswer = { kind: 'done', layout: layoutGraph({ nodes: [], edges: [] }) };

/** A worker that answers when the test says so; what it is sent is copied as a real one copies it. */
function fakeWorker() {
  const listeners: Record<string, (event: WorkerEvent) => void> = {};
  const log: string[] = [];
  let asked: GraphLayoutQuestion | null = null;
  const port: GraphLayoutWorkerPort = {
    postMessage: (question) => {
      asked = structuredClone(question);
    },
    addEventListener: (kind: string, listener: (event: WorkerEvent) => void) => {
      listeners[kind] = listener;
    },
    terminate: () => log.push('ended'),
  };
  return {
    port,
    log,
    work: () => {
      if (asked === null) throw new Error('Nothing was asked');
      listeners.message?.({ data: structuredClone({ kind: 'done', layout: layoutGraph(asked) }), message: '' });
    },
    breakDown: (message: string) => listeners.error?.({ data: NOTHING, message }),
  };
}

describe('a layout in a worker', () => {
  test('is the layout of the graph, and ends the worker', async () => {
    const worker = fakeWorker();
    const laidOut = createGraphLayoutWork(() => worker.port).layOut(GRAPH);
    worker.work();
    expect(await laidOut).toEqual({ ok: true, value: layoutGraph(GRAPH) });
    expect(worker.log).toEqual(['ended']);
  });

  test('that is cancelled ends the worker at once', async () => {
    const worker = fakeWorker();
    const controller = new AbortController();
    const laidOut = createGraphLayoutWork(() => worker.port).layOut(GRAPH, { signal: controller.signal });
    controller.abort();
    expect(await laidOut).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(worker.log).toEqual(['ended']);
  });

  test('that is cancelled before it begins starts no worker', async () => {
    const controller = new AbortController();
    controller.abort();
    const work = createGraphLayoutWork(() => {
      throw new Error('A worker was started');
    });
    const laidOut = await work.layOut(GRAPH, { signal: controller.signal });
    expect(laidOut).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  });

  test('that breaks down says so and ends the worker', async () => {
    const worker = fakeWorker();
    const laidOut = createGraphLayoutWork(() => worker.port).layOut(GRAPH);
    worker.breakDown('out of memory');
    expect(await laidOut).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('out of memory') },
    });
    expect(worker.log).toEqual(['ended']);
  });
});
