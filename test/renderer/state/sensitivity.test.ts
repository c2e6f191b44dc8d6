import { describe, expect, test } from 'vitest';
import {
  createSensitivityState,
  type DrawFacts,
  isHowSureColumnShown,
  MOST_WITH_COLUMN,
  outcomeOf,
} from '../../../renderer/state/sensitivity.ts';
import { drawSensitivity } from '../../../renderer/workers/draw-sensitivity.ts';
import type { SensitivityQuestion } from '../../../renderer/workers/sensitivity-messages.ts';
import type { SensitivityProblem, SensitivityWork } from '../../../renderer/workers/sensitivity-work.ts';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { RICE_MODEL_ID } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import type { SensitivityFigures } from '../../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';
import { createMemoryPreferences } from '../../support/app-ports.ts';
import { createManualTimer } from '../../support/manual-timer.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';

const rice = (reach: number) => ({ rice: { reach, impact: 1, confidence: 0.8, effort: 2 } });

function planOf(reaches: Readonly<Record<string, number>>): Plan {
  const builder = aPlan();
  for (const [key, reach] of Object.entries(reaches)) builder.withInitiative(key, rice(reach));
  return builder.build();
}

const PLAN = planOf({ 'A-1': 500, 'A-2': 480, 'A-3': 100 });

const FIRST = requireFirst(PLAN);

function requireFirst({ initiatives }: Plan): Initiative {
  const [first] = initiatives.values();
  if (first === undefined) throw new Error('The plan is empty');
  return first;
}

/** `PLAN` with other facts of its first initiative. */
function changed(facts: Partial<Initiative>): Plan {
  return { ...PLAN, initiatives: new Map(PLAN.initiatives).set(FIRST.id, { ...FIRST, ...facts }) };
}

function factsOf(plan: Plan, modelId: ModelId = RICE_MODEL_ID): DrawFacts {
  return { plan, modelId, ranking: rankPlan(plan, modelId) };
}

/** Draws that end when the test says so. */
function heldWork() {
  const runs: {
    readonly question: SensitivityQuestion;
    readonly signal: AbortSignal | undefined;
    report(share: number): void;
    end(problem?: SensitivityProblem): Promise<void>;
  }[] = [];
  const work: SensitivityWork = {
    draw: (question, { signal, onProgress } = {}) =>
      new Promise((resolve) => {
        runs.push({
          question,
          signal,
          report: (share) => onProgress?.(share),
          end: async (problem) => {
            resolve(problem === undefined ? answerTo(question) : fail(problem));
            await Promise.resolve();
          },
        });
      }),
  };
  return { work, runs };
}

function answerTo(question: SensitivityQuestion): Result<SensitivityFigures, SensitivityProblem> {
  const answer = drawSensitivity(question, () => {});
  return answer.kind === 'done' ? succeed(answer.figures) : fail({ kind: 'refused', message: answer.message });
}

function setUp(preferences = createMemoryPreferences()) {
  const { work, runs } = heldWork();
  const timer = createManualTimer();
  const state = createSensitivityState({ sensitivity: work, timer, clock: createTickingClock(), preferences });
  return { state, runs, timer, now: () => state.getState() };
}

/** With figures of `PLAN`. */
async function setUpDrawn() {
  const all = setUp();
  all.now().follow(factsOf(PLAN));
  all.timer.advance(0);
  await all.runs[0]?.end();
  return all;
}

describe('draws', () => {
  test('begin by themselves once an order is followed, and give a band for each that is ranked', async () => {
    const { now } = await setUpDrawn();
    expect(now()).toMatchObject({ isBehind: false, progress: null, problem: null });
    expect([...(now().outcome?.byId.keys() ?? [])]).toEqual(['A-1', 'A-2', 'A-3'].map(initiativeId));
    expect(now().outcome?.byId.get(initiativeId('A-3'))).toMatchObject({ band: [3, 3] });
    expect(now().outcome?.inputs).toEqual({ total: 12, ranged: 0, spread: 12 });
  });

  test('tell how far they have come', () => {
    const { now, runs, timer } = setUp();
    now().follow(factsOf(PLAN));
    expect(now()).toMatchObject({ isBehind: true, progress: null });
    timer.advance(0);
    runs[0]?.report(0.4);
    expect(now()).toMatchObject({ isBehind: true, progress: 0.4 });
  });

  test('wait until what changes again and again is at rest', async () => {
    const { now, runs, timer } = await setUpDrawn();
    now().follow(factsOf(planOf({ 'A-1': 500, 'A-2': 490, 'A-3': 100 })));
    timer.advance(200);
    now().follow(factsOf(planOf({ 'A-1': 500, 'A-2': 499, 'A-3': 100 })));
    timer.advance(200);
    expect(runs).toHaveLength(1);
    timer.advance(100);
    expect(runs).toHaveLength(2);
  });

  test('leave the figures of the order before until the new ones come', async () => {
    const { now, runs, timer } = await setUpDrawn();
    const before = now().outcome;
    now().follow(factsOf(planOf({ 'A-1': 500, 'A-2': 501, 'A-3': 100 })));
    timer.advance(300);
    expect(now().outcome).toBe(before);
    expect(now().isBehind).toBe(true);
    await runs[1]?.end();
    expect(now().outcome).not.toBe(before);
    expect(now().isBehind).toBe(false);
  });

  test('are not made again for what has no bearing on them', async () => {
    const { now, runs, timer } = await setUpDrawn();
    const plan = changed({ title: 'Another title' });
    now().follow(factsOf(plan));
    expect(now().isBehind).toBe(false);
    expect(now().outcome?.plan).toBe(plan);
    timer.advance(1_000);
    expect(runs).toHaveLength(1);
  });

  test.each<Partial<Initiative>>([{ scores: { ...FIRST.scores } }, { effort: [...FIRST.effort] }])(
    'are made again when a score or an effort has changed',
    async (facts) => {
      const { now } = await setUpDrawn();
      now().follow(factsOf(changed(facts)));
      expect(now().isBehind).toBe(true);
    },
  );

  test('go on when an edit without a bearing on them comes in between', async () => {
    const { now, runs, timer } = setUp();
    now().follow(factsOf(PLAN));
    timer.advance(0);
    const same = { ...PLAN };
    now().follow(factsOf(same));
    expect(runs[0]?.signal?.aborted).toBe(false);
    await runs[0]?.end();
    expect(now().outcome?.plan).toBe(same);
    expect(runs).toHaveLength(1);
  });

  test('are made anew when a setting changes, and not when it changes back in time', async () => {
    const { now, runs, timer } = await setUpDrawn();
    now().changeSettings({ seed: 'other' });
    expect(now().isBehind).toBe(true);
    now().changeSettings({ seed: '1' });
    expect(now().isBehind).toBe(false);
    timer.advance(1_000);
    expect(runs).toHaveLength(1);
    now().changeSettings({ top: 2, spread: 0.1 });
    timer.advance(300);
    expect(runs[1]?.question.settings).toMatchObject({ cut: { kind: 'top', top: 2 }, seed: '1' });
    await runs[1]?.end();
    expect(now().outcome?.settings).toMatchObject({ top: 2, spread: 0.1 });
  });

  test('by the capacity of a period are made anew once that changes what can be in, and for nothing else', async () => {
    const cutPeriod = { fiscalYear: 2026, quarter: 1 } as const;
    const planned = (room: number, title = 'Team') =>
      aPlan()
        .withTeam(title)
        .withTeamPeriod(title, cutPeriod, { available: room })
        .withInitiative('A-1', { ...rice(500), effort: { [title]: 6 } })
        .withInitiative('A-2', { ...rice(480), effort: { [title]: 5 } })
        .build();
    const { now, runs, timer } = setUp();
    const last = () => runs.at(-1);
    now().changeSettings({ cutPeriod, spread: 0 });
    now().follow(factsOf(planned(10)));
    timer.advance(0);
    expect(last()?.question.settings.cut.kind).toBe('capacity');
    await last()?.end();
    const above = () => [...(now().outcome?.byId.values() ?? [])].map((one) => one.above);
    // The ticking clock stands within the period: 56 of its 64 workdays are left, and so 8.75 of the 10.
    expect(above()).toEqual([1, 0]);
    const same = planned(10);
    now().follow({ ...factsOf(same), ranking: now().outcome?.ranking ?? [] });
    expect(runs).toHaveLength(1);
    now().follow({ ...factsOf(planned(13)), ranking: now().outcome?.ranking ?? [] });
    timer.advance(300);
    expect(runs).toHaveLength(2);
    await last()?.end();
    expect(above()).toEqual([1, 1]);
    now().changeSettings({ cutPeriod: null });
    timer.advance(300);
    expect(last()?.question.settings.cut).toEqual({ kind: 'top', top: 10 });
  });

  test('of an order that has changed meanwhile are given up', async () => {
    const { now, runs, timer } = await setUpDrawn();
    now().changeSettings({ seed: 'a' });
    timer.advance(300);
    now().changeSettings({ seed: 'b' });
    expect(runs[1]?.signal?.aborted).toBe(true);
    timer.advance(300);
    await runs[1]?.end();
    expect(now().outcome?.settings.seed).toBe('1');
    await runs[2]?.end();
    expect(now().outcome?.settings.seed).toBe('b');
  });

  test('end when no one looks any more', () => {
    const { now, runs, timer } = setUp();
    now().follow(factsOf(PLAN));
    timer.advance(0);
    now().follow(null);
    expect(runs[0]?.signal?.aborted).toBe(true);
    expect(now()).toMatchObject({ isBehind: false, progress: null });
    expect(timer.waiting()).toBe(0);
  });

  test('that are cancelled leave what was drawn before, and are made when they are asked for again', async () => {
    const { now, runs, timer } = await setUpDrawn();
    now().changeSettings({ seed: 'a' });
    timer.advance(300);
    now().cancel();
    expect(runs[1]?.signal?.aborted).toBe(true);
    expect(now()).toMatchObject({ isBehind: true, progress: null, problem: { kind: 'cancelled' } });
    now().follow(factsOf({ ...PLAN }));
    timer.advance(1_000);
    expect(runs).toHaveLength(2);
    expect(now().problem?.kind).toBe('cancelled');
    now().drawAgain();
    expect(now().problem).toBe(null);
    await runs[2]?.end();
    expect(now()).toMatchObject({ isBehind: false, problem: null, outcome: { settings: { seed: 'a' } } });
  });

  test('that break down say why, and are tried again when something changes', async () => {
    const { now, runs, timer } = setUp();
    now().follow(factsOf(PLAN));
    timer.advance(0);
    await runs[0]?.end({ kind: 'failed', message: 'The draws broke down.' });
    expect(now()).toMatchObject({ outcome: null, progress: null, problem: { message: 'The draws broke down.' } });
    now().changeSettings({ draws: 10 });
    expect(now().problem).toBe(null);
    timer.advance(0);
    await runs[1]?.end();
    expect(now().outcome?.settings.draws).toBe(10);
  });

  test('are not made for a model that classes by words', () => {
    const { now, runs, timer } = setUp();
    now().follow(factsOf(PLAN, toId('moscow')));
    timer.advance(1_000);
    expect(runs).toHaveLength(0);
    expect(now().isBehind).toBe(false);
  });

  test('count inputs with a range of their own apart from those within the spread', async () => {
    const score = { kind: 'number', low: 400, likely: 500, high: 900 } as const;
    const plan = aPlan()
      .withInitiative('A-1', {
        ...rice(500),
        scores: { 'rice.reach': { value: score, setBy: '', setOn: null, evidence: '' } },
      })
      .build();
    const { now, runs, timer } = setUp();
    now().follow(factsOf(plan));
    timer.advance(0);
    await runs[0]?.end();
    expect(now().outcome?.inputs).toEqual({ total: 4, ranged: 1, spread: 3 });
    now().changeSettings({ spread: 0 });
    timer.advance(300);
    await runs[1]?.end();
    expect(now().outcome?.inputs).toEqual({ total: 4, ranged: 1, spread: 0 });
  });

  test('of another model or plan are not taken for those of this one', async () => {
    const { now } = await setUpDrawn();
    expect(outcomeOf(now(), { plan: PLAN, modelId: RICE_MODEL_ID })).toBe(now().outcome);
    expect(outcomeOf(now(), { plan: PLAN, modelId: toId('ice') })).toBe(null);
    const [settings] = PLAN.settings.values();
    if (settings === undefined) throw new Error('The plan has no settings');
    const other = {
      ...PLAN,
      settings: new Map([[settings.id, { ...settings, id: toId<typeof settings.id>('other') }]]),
    };
    expect(outcomeOf(now(), { plan: other, modelId: RICE_MODEL_ID })).toBe(null);
  });
});

describe('the column of the ranking', () => {
  test('is there in plans of usual size until it is asked for or put away, which is remembered', () => {
    const preferences = createMemoryPreferences();
    const { now } = setUp(preferences);
    expect(isHowSureColumnShown(now(), MOST_WITH_COLUMN)).toBe(true);
    expect(isHowSureColumnShown(now(), MOST_WITH_COLUMN + 1)).toBe(false);
    now().showColumn(true);
    expect(isHowSureColumnShown(now(), 5_000)).toBe(true);
    now().showColumn(false);
    expect(isHowSureColumnShown(setUp(preferences).now(), 10)).toBe(false);
  });
});
