import { describe, expect, test } from 'vitest';
import { createOpfsSafetyJournal, type SafetyWorker } from '../../../renderer/platform/opfs-safety-journal.ts';
import type { SafetyQuestion, SafetyReply } from '../../../renderer/platform/safety-journal-messages.ts';
import { succeed } from '../../../shared/result.ts';
import { historyOf, PLAN_ID, storedPlan } from '../../shared/safety/plan-history.ts';
import { createManualTimer } from '../../support/manual-timer.ts';

interface FakeWorker extends SafetyWorker {
  readonly questions: readonly SafetyQuestion[];
  readonly isTerminated: () => boolean;
  reply(reply: SafetyReply): void;
  breakDown(message: string): void;
}

function createFakeWorker(): FakeWorker {
  const questions: SafetyQuestion[] = [];
  let terminated = false;
  let onMessage = (_: { readonly data: SafetyReply }) => {};
  let onError = (_: { readonly message?: string }) => {};
  return {
    questions,
    isTerminated: () => terminated,
    postMessage: (question) => questions.push(question),
    addEventListener: (kind: string, listener: never) => {
      if (kind === 'message') onMessage = listener;
      if (kind === 'error') onError = listener;
    },
    terminate: () => {
      terminated = true;
    },
    reply: (reply) => onMessage({ data: reply }),
    breakDown: (message) => onError({ message }),
  };
}

describe('the safety journal of the browser edition', () => {
  test('asks its worker, and gives each answer to its question', async () => {
    const worker = createFakeWorker();
    const journal = createOpfsSafetyJournal({ startWorker: () => worker, timer: createManualTimer() });
    const listed = journal.list();
    const removed = journal.remove(PLAN_ID, '2026-01-12T10:00:00.000Z');
    const snapshot = journal.snapshot(storedPlan(historyOf(2)), { replace: true });
    expect(worker.questions.map(({ request }) => request.kind)).toEqual(['list', 'remove', 'snapshot']);
    expect(worker.questions[2]?.request).toMatchObject({ replace: true });
    worker.reply({ number: 2, answer: succeed(undefined) });
    worker.reply({ number: 3, answer: { ok: false, problem: { kind: 'full', message: 'Full.' } } });
    worker.reply({ number: 1, answer: succeed([]) });
    expect(await Promise.all([listed, removed, snapshot])).toEqual([
      { ok: true, value: [] },
      { ok: true, value: undefined },
      { ok: false, problem: { kind: 'full', message: 'Full.' } },
    ]);
  });

  test('is unavailable where no worker can be started', async () => {
    const journal = createOpfsSafetyJournal({
      startWorker: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(await journal.list()).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  });

  test('answers all that is open when the worker breaks down, and starts another for the next question', async () => {
    const workers = [createFakeWorker(), createFakeWorker()];
    let started = 0;
    const journal = createOpfsSafetyJournal({
      startWorker: () => workers[started++] ?? createFakeWorker(),
      timer: createManualTimer(),
    });
    const listed = journal.list();
    workers[0]?.breakDown('out of memory');
    expect(await listed).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('(out of memory)') },
    });
    expect(workers[0]?.isTerminated()).toBe(true);
    const again = journal.list();
    workers[1]?.reply({ number: 2, answer: succeed([]) });
    expect(await again).toEqual({ ok: true, value: [] });
  });

  test('gives up on an answer after a minute, and takes none that comes later for another', async () => {
    const worker = createFakeWorker();
    const timer = createManualTimer();
    const journal = createOpfsSafetyJournal({ startWorker: () => worker, timer });
    const listed = journal.list();
    timer.advance(60_000);
    expect(await listed).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    worker.reply({ number: 1, answer: succeed([]) });
    expect(worker.isTerminated()).toBe(false);
  });
});
