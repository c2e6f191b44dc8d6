import { describe, expect, test } from 'vitest';
import { drawSensitivity } from '../../../renderer/workers/draw-sensitivity.ts';
import type { SensitivityAnswer, SensitivityQuestion } from '../../../renderer/workers/sensitivity-messages.ts';
import {
  createSensitivityWork,
  type SensitivityWorkerPort,
} from '../../../renderer/workers/sensitivity-worker-client.ts';
import { requireModel } from '../../../shared/plan/built-in-models.ts';
import { RICE_MODEL_ID } from '../../../shared/plan/model.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { drawFiguresOf } from '../../../shared/prioritization/sensitivity/draw-problem-of.ts';
import { aPlan } from '../../support/plan-builder.ts';

const PLAN = aPlan()
  .withInitiative('A-1', { rice: { reach: 500, impact: 1, confidence: 0.8, effort: 2 } })
  .withInitiative('A-2', { rice: { reach: 480, impact: 1, confidence: 0.8, effort: 2 } })
  .build();
const MODEL = requireModel(PLAN, RICE_MODEL_ID);

function questionOf(settings: Partial<SensitivityQuestion['settings']> = {}): SensitivityQuestion {
  return {
    model: MODEL,
    figures: drawFiguresOf(MODEL, rankPlan(PLAN), { spread: 0.2 }),
    settings: { seed: '1', draws: 120, kappa: 50, cut: { kind: 'top', top: 1 }, ...settings },
  };
}

interface WorkerEvent {
  readonly data: SensitivityAnswer;
  readonly message: string;
}

const SILENCE: SensitivityAnswer = { kind: 'progress', share: 0 };

/** A worker that answers when the test says so; what it is sent is copied as a real one copies it. */
function fakeWorker() {
  const listeners: Record<string, (event: WorkerEvent) => void> = {};
  const log: string[] = [];
  let asked: SensitivityQuestion | null = null;
  const port: SensitivityWorkerPort = {
    postMessage: (question) => {
      asked = structuredClone(question);
    },
    addEventListener: (kind: string, listener: (event: WorkerEvent) => void) => {
      listeners[kind] = listener;
    },
    terminate: () => log.push('ended'),
  };
  const tell = (data: SensitivityAnswer) => listeners.message?.({ data: structuredClone(data), message: '' });
  return {
    port,
    log,
    work: () => {
      if (asked === null) throw new Error('Nothing was asked');
      tell(drawSensitivity(asked, (share) => tell({ kind: 'progress', share })));
    },
    breakDown: (message: string) => listeners.error?.({ data: SILENCE, message }),
  };
}

describe('draws in a worker', () => {
  test('answer the figures, tell how far they have come and end the worker', async () => {
    const worker = fakeWorker();
    const shares: number[] = [];
    const drawn = createSensitivityWork(() => worker.port).draw(questionOf(), {
      onProgress: (share) => shares.push(share),
    });
    worker.work();
    const direct = drawSensitivity(questionOf(), () => {});
    expect(await drawn).toEqual({ ok: true, value: direct.kind === 'done' ? direct.figures : null });
    expect(shares).toEqual([50 / 120, 100 / 120, 1]);
    expect(worker.log).toEqual(['ended']);
  });

  test('give the same figures for the same seed and others for another', () => {
    const figures = (seed: string) => drawSensitivity(questionOf({ seed }), () => {});
    expect(figures('1')).toEqual(figures('1'));
    expect(figures('1')).not.toEqual(figures('2'));
  });

  test('that are refused say why in a sentence', async () => {
    const worker = fakeWorker();
    const drawn = createSensitivityWork(() => worker.port).draw(questionOf({ kappa: 0 }));
    worker.work();
    expect(await drawn).toEqual({
      ok: false,
      problem: { kind: 'refused', message: 'κ is 0, but it must be a number above 0.' },
    });
    expect(worker.log).toEqual(['ended']);
  });

  test('that are cancelled end the worker at once', async () => {
    const worker = fakeWorker();
    const controller = new AbortController();
    const drawn = createSensitivityWork(() => worker.port).draw(questionOf(), { signal: controller.signal });
    controller.abort();
    expect(await drawn).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(worker.log).toEqual(['ended']);
  });

  test('that are cancelled before they begin start no worker', async () => {
    const controller = new AbortController();
    controller.abort();
    const work = createSensitivityWork(() => {
      throw new Error('A worker was started');
    });
    expect(await work.draw(questionOf(), { signal: controller.signal })).toMatchObject({ ok: false });
  });

  test('that break down say so and end the worker', async () => {
    const worker = fakeWorker();
    const drawn = createSensitivityWork(() => worker.port).draw(questionOf());
    worker.breakDown('out of memory');
    expect(await drawn).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('out of memory') },
    });
    expect(worker.log).toEqual(['ended']);
  });
});
