import { describe, expect, test } from 'vitest';
import {
  answerPlanFileRequest,
  type PlanFileAnswer,
  type PlanFileRequest,
} from '../../../renderer/workers/answer-plan-file-request.ts';
import { createPlanFileWork, type PlanFileWorkerPort } from '../../../renderer/workers/plan-file-worker-client.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { generatePlan } from '../../../shared/sample/generate-plan.ts';
import { aPlan } from '../../support/plan-builder.ts';

const savedOn = toPlainDate('2026-01-12');
const LARGE = generatePlan({ size: 200, seed: '1', today: savedOn });
const SMALL = aPlan().withInitiative('A-1').build();

/** Workers that answer like the real one, from a copy of the request; or break down. */
function workersThat(doWhat: 'answer' | 'break down') {
  const requests: PlanFileRequest[] = [];
  let ended = 0;
  const start = (): PlanFileWorkerPort => {
    let onMessage = (_: { readonly data: PlanFileAnswer }): void => {};
    let onError = (): void => {};
    return {
      postMessage: (request) => {
        requests.push(request);
        queueMicrotask(() => {
          if (doWhat === 'break down') onError();
          else onMessage({ data: structuredClone(answerPlanFileRequest(structuredClone(request))) });
        });
      },
      addEventListener: (kind: string, listener: typeof onMessage) => {
        if (kind === 'message') onMessage = listener;
        else onError = listener as () => void;
      },
      terminate: () => {
        ended += 1;
      },
    };
  };
  return { start, requests, ended: () => ended };
}

describe('a large plan file', () => {
  test('is written and read in a worker of its own, which ends with it', async () => {
    const workers = workersThat('answer');
    const work = createPlanFileWork(workers.start);
    const bytes = await work.write({ plan: LARGE, journal: null, savedOn });
    const read = await work.read(bytes);
    expect(read).toMatchObject({ ok: true, value: { journal: null, withJournal: false } });
    expect(read.ok && read.value.plan).toEqual(LARGE);
    expect(workers.requests.map(({ kind }) => kind)).toEqual(['write', 'read']);
    expect(workers.ended()).toBe(2);
  });

  test('is done in the window where a worker breaks down', async () => {
    const workers = workersThat('break down');
    const work = createPlanFileWork(workers.start);
    const read = await work.read(await work.write({ plan: LARGE, journal: null, savedOn }));
    expect(read.ok && read.value.plan).toEqual(LARGE);
    expect(workers.ended()).toBe(2);
  });

  test('that is none is refused in words', async () => {
    const bytes = new Uint8Array(300_000).fill(0xff);
    const read = await createPlanFileWork(workersThat('answer').start).read(bytes);
    expect(read).toMatchObject({ ok: false, problem: { kind: 'not-a-plan-file' } });
  });
});

test('a small plan file needs no worker', async () => {
  const workers = workersThat('answer');
  const work = createPlanFileWork(workers.start);
  const read = await work.read(await work.write({ plan: SMALL, journal: null, savedOn }));
  expect(read.ok && read.value.plan).toEqual(SMALL);
  expect(workers.requests).toEqual([]);
});
