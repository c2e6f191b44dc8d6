import { describe, expect, test } from 'vitest';
import { answerSpreadsheetRequest } from '../../../renderer/workers/answer-spreadsheet-request.ts';
import type { SpreadsheetRequest } from '../../../renderer/workers/spreadsheet-messages.ts';
import { createSpreadsheetWork, type WorkerPort } from '../../../renderer/workers/spreadsheet-worker-client.ts';
import type { Workbook } from '../../../shared/readout/workbook.ts';

const CSV = new TextEncoder().encode('Key,Title\nPAY-1,Cells\n');

const WORKBOOK: Workbook = {
  properties: { title: 'Ranking', creator: 'Quarterdeck', created: '2026-01-12T09:00:00Z' },
  sheets: [
    {
      name: 'Ranking',
      columns: [{ width: 10 }],
      rows: [{ height: null, cells: [{ value: 'Cells' }] }],
      merges: [],
      freeze: null,
      autoFilter: null,
      validations: [],
      print: null,
      gridLines: true,
    },
  ],
  definedNames: [],
};

interface WorkerEvent {
  readonly data: unknown;
  readonly message: string;
}

interface StandIn {
  readonly port: WorkerPort;
  fail(message: string): void;
  readonly isTerminated: () => boolean;
}

/** A worker that answers like the real one, from a copy of the request; or keeps silent. */
function createStandIn(answers: boolean): StandIn {
  const listeners: Record<string, (event: WorkerEvent) => void> = {};
  let terminated = false;
  const port: WorkerPort = {
    postMessage: async (request: SpreadsheetRequest) => {
      if (!answers) return;
      const answer = await answerSpreadsheetRequest(structuredClone(request));
      if (!terminated) listeners.message?.({ data: structuredClone(answer), message: '' });
    },
    addEventListener: (kind: string, listener: (event: WorkerEvent) => void) => {
      listeners[kind] = listener;
    },
    terminate: () => {
      terminated = true;
    },
  };
  return {
    port,
    fail: (message) => listeners.error?.({ data: null, message }),
    isTerminated: () => terminated,
  };
}

describe('spreadsheet work', () => {
  test('reads a file in a worker that ends with it', async () => {
    const worker = createStandIn(true);
    const outcome = await createSpreadsheetWork(() => worker.port).read(CSV, 'plan.csv');
    expect(outcome).toMatchObject({ ok: true, value: { format: 'csv', tables: [{ header: ['Key', 'Title'] }] } });
    expect(worker.isTerminated()).toBe(true);
    expect(CSV).toHaveLength(22);
  });

  test('passes options on and the problem back', async () => {
    const unclosed = new TextEncoder().encode('Key,Title\nPAY-1,"Cells\n');
    const work = createSpreadsheetWork(() => createStandIn(true).port);
    expect(await work.read(unclosed, 'plan.csv')).toMatchObject({
      ok: false,
      problem: { kind: 'unclosed-quote', line: 2 },
    });
    expect(await work.read(unclosed, 'plan.csv', { quotes: 'literal' })).toMatchObject({ ok: true });
    expect(await work.read(CSV, 'plan.csv', { delimiter: ';' })).toMatchObject({
      value: { tables: [{ header: ['Key,Title'] }] },
    });
  });

  test('writes a workbook', async () => {
    const outcome = await createSpreadsheetWork(() => createStandIn(true).port).write(WORKBOOK);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    expect([...outcome.value.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test('answers in words when a workbook can’t be written', async () => {
    const broken: Workbook = { ...WORKBOOK, properties: { ...WORKBOOK.properties, created: 'yesterday' } };
    expect(await createSpreadsheetWork(() => createStandIn(true).port).write(broken)).toEqual({
      ok: false,
      problem: { kind: 'failed', message: 'The workbook could not be written: Not an instant: yesterday.' },
    });
  });

  test('that is cancelled ends the worker at once, and no other', async () => {
    const cancelledOne = createStandIn(false);
    const other = createStandIn(true);
    const workers = [cancelledOne, other];
    const work = createSpreadsheetWork(() => workers.shift()?.port ?? other.port);
    const controller = new AbortController();
    const first = work.read(CSV, 'plan.csv', { signal: controller.signal });
    const second = work.read(CSV, 'other.csv');
    controller.abort();
    expect(await first).toEqual({
      ok: false,
      problem: { kind: 'cancelled', message: 'Reading “plan.csv” was cancelled.' },
    });
    expect(cancelledOne.isTerminated()).toBe(true);
    expect((await second).ok).toBe(true);
  });

  test('that is cancelled before it begins starts no worker', async () => {
    const work = createSpreadsheetWork(() => {
      throw new Error('A worker was started');
    });
    expect(await work.write(WORKBOOK, { signal: AbortSignal.abort() })).toMatchObject({
      problem: { kind: 'cancelled' },
    });
  });

  test('is a problem in words when the worker breaks down', async () => {
    const worker = createStandIn(false);
    const outcome = createSpreadsheetWork(() => worker.port).read(CSV, 'plan.csv');
    worker.fail('Out of memory');
    expect(await outcome).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('Reading “plan.csv” broke down (Out of memory).') },
    });
    expect(worker.isTerminated()).toBe(true);
  });

  test('knows a file that is too large without a worker', () => {
    const work = createSpreadsheetWork(() => {
      throw new Error('A worker was started');
    });
    expect(work.sizeProblem('plan.csv', 500_000_000)).toMatchObject({ kind: 'too-large' });
    expect(work.sizeProblem('plan.csv', 1_000)).toBeNull();
  });
});
