import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportAnswer, ImportQuestion } from '../../../renderer/workers/import-messages.ts';
import type { ImportRun } from '../../../renderer/workers/import-work.ts';
import { createImportWork, type ImportWorkerPort } from '../../../renderer/workers/import-worker-client.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { SourceTable } from '../../../shared/import/source-table.ts';
import { aPlan } from '../../support/plan-builder.ts';

interface FakeWorker extends ImportWorkerPort {
  readonly questions: ImportQuestion[];
  answer(answer: ImportAnswer): void;
  breakDown(): void;
  isEnded: boolean;
}

let workers: FakeWorker[];

function startWorker(): FakeWorker {
  const listeners: { onMessage?: (event: { data: ImportAnswer }) => void; onError?: () => void } = {};
  const worker: FakeWorker = {
    questions: [],
    isEnded: false,
    postMessage: (question) => worker.questions.push(question),
    addEventListener: (kind: string, listener: (event: { data: ImportAnswer }) => void) => {
      if (kind === 'message') listeners.onMessage = listener;
      if (kind === 'error') listeners.onError = listener as () => void;
    },
    terminate: () => {
      worker.isEnded = true;
    },
    answer: (answer) => listeners.onMessage?.({ data: answer }),
    breakDown: () => listeners.onError?.(),
  };
  workers.push(worker);
  return worker;
}

beforeEach(() => {
  workers = [];
});

const TABLE: SourceTable = {
  name: 'table',
  hidden: false,
  header: ['Title'],
  rows: [{ line: 2, cells: [{ kind: 'text', text: 'Cells' }] }],
  notes: [],
};
const PLAN = aPlan().build();

function runOf(sourceName: string, plan = PLAN): ImportRun {
  const mapping = [{ column: 'Title', field: { kind: 'title' } as const }];
  const request = { table: TABLE, mapping, valueMaps: [], keepUnmapped: false, sourceName };
  return { plan, request, today: toPlainDate('2026-01-12'), who: '', idPrefix: 'new' };
}

function workedOut(): ImportAnswer {
  const imported = { ok: false, problem: { kind: 'no-rows', message: 'No rows.' } } as const;
  return { kind: 'worked-out', outcome: { columns: [], imported } };
}

describe('dry runs in a worker', () => {
  test('hand plan and table over once', async () => {
    const runs = createImportWork(startWorker).open();
    const first = runs.workOut(runOf('a.csv'));
    workers[0]?.answer(workedOut());
    await first;
    const second = runs.workOut(runOf('b.csv'));
    workers[0]?.answer(workedOut());
    await second;
    expect(workers).toHaveLength(1);
    expect(workers[0]?.questions.map(({ plan, table, request }) => [plan, table, request.sourceName])).toEqual([
      [PLAN, TABLE, 'a.csv'],
      ['as-before', 'as-before', 'b.csv'],
    ]);
  });

  test('of those that wait only the latest is worked out', async () => {
    const runs = createImportWork(startWorker).open();
    const outcomes = [runs.workOut(runOf('a.csv')), runs.workOut(runOf('b.csv')), runs.workOut(runOf('c.csv'))];
    workers[0]?.answer(workedOut());
    workers[0]?.answer(workedOut());
    expect((await Promise.all(outcomes)).map((outcome) => outcome !== null)).toEqual([true, false, true]);
    expect(workers[0]?.questions.map(({ request }) => request.sourceName)).toEqual(['a.csv', 'c.csv']);
  });

  test('are done in the window when the worker breaks down, and the next gets a new one with all that it needs', async () => {
    const runs = createImportWork(startWorker).open();
    const first = runs.workOut(runOf('a.csv'));
    workers[0]?.breakDown();
    expect((await first)?.imported).toMatchObject({ ok: true, value: { report: { created: 1 } } });
    expect(workers[0]?.isEnded).toBe(true);
    void runs.workOut(runOf('b.csv'));
    expect(workers[1]?.questions[0]?.plan).toBe(PLAN);
  });

  test('end with their source', async () => {
    const runs = createImportWork(startWorker).open();
    const first = runs.workOut(runOf('a.csv'));
    runs.close();
    expect(await first).toBeNull();
    expect(workers[0]?.isEnded).toBe(true);
  });
});
