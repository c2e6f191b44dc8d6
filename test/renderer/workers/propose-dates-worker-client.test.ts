import { describe, expect, test } from 'vitest';
import { answerProposeDates } from '../../../renderer/workers/answer-propose-dates.ts';
import type { ProposeDatesAnswer, ProposeDatesQuestion } from '../../../renderer/workers/propose-dates-messages.ts';
import {
  createProposeDatesWork,
  type ProposeDatesWorkerPort,
} from '../../../renderer/workers/propose-dates-worker-client.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { proposalProblemOf } from '../../../shared/proposal/proposal-problem.ts';
import { aPlan } from '../../support/plan-builder.ts';

const PLAN = aPlan()
  .withInitiative('A-1', { duration: 5 })
  .withInitiative('A-2', { duration: 3 })
  .withDependency('A-1', 'A-2')
  .build();

function questionOf(): ProposeDatesQuestion {
  const today = toPlainDate('2026-11-23');
  const order = [...PLAN.initiatives.values()];
  const { scheduling, order: activities } = proposalProblemOf(PLAN, { order, from: today, today, moveSet: false });
  return { problem: scheduling, order: activities };
}

/** Two activities that wait for each other. */
function ringOf(): ProposeDatesQuestion {
  const { problem, order } = questionOf();
  const [precedence] = problem.precedences;
  if (precedence === undefined) throw new Error('Nothing waits');
  const back = { ...precedence, predecessor: precedence.successor, successor: precedence.predecessor };
  return { problem: { ...problem, precedences: [precedence, back] }, order };
}

interface WorkerEvent {
  readonly data: ProposeDatesAnswer;
  readonly message: string;
}

const SILENCE: ProposeDatesAnswer = { kind: 'progress', share: 0 };

/** A worker that answers when the test says so; what it is sent is copied as a real one copies it. */
function fakeWorker() {
  const listeners: Record<string, (event: WorkerEvent) => void> = {};
  const log: string[] = [];
  let asked: ProposeDatesQuestion | null = null;
  const port: ProposeDatesWorkerPort = {
    postMessage: (question) => {
      asked = structuredClone(question);
    },
    addEventListener: (kind: string, listener: (event: WorkerEvent) => void) => {
      listeners[kind] = listener;
    },
    terminate: () => log.push('ended'),
  };
  const tell = (data: ProposeDatesAnswer) => listeners.message?.({ data: structuredClone(data), message: '' });
  return {
    port,
    log,
    work: () => {
      if (asked === null) throw new Error('Nothing was asked');
      tell(answerProposeDates(asked, (share) => tell({ kind: 'progress', share })));
    },
    breakDown: (message: string) => listeners.error?.({ data: SILENCE, message }),
  };
}

describe('a proposal in a worker', () => {
  test('answers the schedule, tells how far it has come and ends the worker', async () => {
    const worker = fakeWorker();
    const shares: number[] = [];
    const proposed = createProposeDatesWork(() => worker.port).schedule(questionOf(), {
      onProgress: (share) => shares.push(share),
    });
    worker.work();
    const direct = answerProposeDates(questionOf(), () => {});
    expect(await proposed).toEqual({ ok: true, value: direct.kind === 'done' ? direct.schedule : null });
    expect(direct.kind === 'done' && direct.schedule.outcomes.map((outcome) => outcome.kind)).toEqual([
      'placed',
      'placed',
    ]);
    expect(shares[0]).toBe(0);
    expect(worker.log).toEqual(['ended']);
  });

  test('that is refused says why in a sentence', async () => {
    const worker = fakeWorker();
    const proposed = createProposeDatesWork(() => worker.port).schedule(ringOf());
    worker.work();
    expect(await proposed).toMatchObject({
      ok: false,
      problem: { kind: 'refused', message: expect.stringContaining('in a ring') },
    });
    expect(worker.log).toEqual(['ended']);
  });

  test('that is cancelled ends the worker at once', async () => {
    const worker = fakeWorker();
    const controller = new AbortController();
    const proposed = createProposeDatesWork(() => worker.port).schedule(questionOf(), { signal: controller.signal });
    controller.abort();
    expect(await proposed).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(worker.log).toEqual(['ended']);
  });

  test('that is cancelled before it begins starts no worker', async () => {
    const controller = new AbortController();
    controller.abort();
    const work = createProposeDatesWork(() => {
      throw new Error('A worker was started');
    });
    expect(await work.schedule(questionOf(), { signal: controller.signal })).toMatchObject({ ok: false });
  });

  test('that breaks down says so and ends the worker', async () => {
    const worker = fakeWorker();
    const proposed = createProposeDatesWork(() => worker.port).schedule(questionOf());
    worker.breakDown('out of memory');
    expect(await proposed).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('out of memory') },
    });
    expect(worker.log).toEqual(['ended']);
  });
});
