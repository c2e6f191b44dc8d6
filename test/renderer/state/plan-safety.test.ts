import { beforeEach, describe, expect, test } from 'vitest';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { readKnownPlans } from '../../../renderer/state/known-plans.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import { createMemoryPreferences, createTestPorts, type TestPorts } from '../../support/app-ports.ts';
import { createMemoryPlanStore } from '../../support/memory-plan-store.ts';
import { createMemorySafetyJournal, type MemorySafetyJournal } from '../../support/memory-safety-journal.ts';

let safety: MemorySafetyJournal;
let ports: TestPorts;
let id: PlanId;

beforeEach(async () => {
  safety = createMemorySafetyJournal();
  ports = createTestPorts({ safety, preferences: createMemoryPreferences() });
  const state = await start();
  const created = await state.planList.getState().create('Atlas platform');
  if (!created.ok) throw new Error(created.problem.message);
  id = created.value;
  await state.session.getState().openPlan(id);
  await edit(state, 'Cells');
  await edit(state, 'Quotas');
});

/** A window that starts: the store is held against the copies, then the list is read. */
async function start(): Promise<AppState> {
  const state = createAppState(ports);
  await state.planSafety.getState().check();
  await state.planList.getState().refresh();
  return state;
}

async function edit({ session }: AppState, title: string): Promise<void> {
  session.getState().run(addInitiative, { title, themeId: null });
  expect(await session.getState().whenSaved()).toMatchObject({ kind: 'saved' });
}

function soleQuestion({ planSafety }: AppState) {
  const [question, ...more] = planSafety.getState().questions;
  if (question === undefined || more.length > 0) throw new Error('There is not one question');
  return question;
}

describe('when the window starts', () => {
  test('a store and copies that agree are nothing to tell', async () => {
    const { planSafety } = await start();
    expect(planSafety.getState()).toMatchObject({ protection: { kind: 'double' }, restored: [], questions: [] });
  });

  test('a store that was wiped has its plan again, with its history', async () => {
    const before = ports.store.stored(id);
    ports.store.lose(id);
    const { planSafety, planList } = await start();
    expect(planSafety.getState()).toMatchObject({ restored: [{ id, sequence: 3, initiativeCount: 2 }], questions: [] });
    expect(planList.getState().plans).toMatchObject([{ id, name: 'Atlas platform', initiativeCount: 2 }]);
    expect(ports.store.stored(id)).toMatchObject(before);
  });

  test('a plan that is only older in the store is brought up to date', async () => {
    const older = ports.store.stored(id);
    await edit(await opened(), 'Regions');
    const newer = ports.store.stored(id);
    await ports.store.putPlan(older, { replace: true });
    const { planSafety } = await start();
    expect(planSafety.getState().restored).toMatchObject([{ sequence: 4 }]);
    expect(ports.store.stored(id).plan).toEqual(newer.plan);
  });

  test('a plan without a copy gets one', async () => {
    await safety.purge(id);
    await start();
    await expect.poll(async () => safety.list()).toMatchObject({ value: [{ id, sequence: 3 }] });
  });

  test('a plan that went on in two ways is asked about, and each answer holds', async () => {
    const forked = ports.store.stored(id);
    await edit(await opened(), 'In the copy');
    const latest = ports.store.stored(id).journal.at(-1);
    if (latest === undefined) throw new Error('No entry');
    await ports.store.putPlan(
      { plan: forked.plan, journal: [...forked.journal, { ...latest, at: '2026-02-01T09:00:00.000Z' }] },
      { replace: true },
    );
    const state = await start();
    expect(soleQuestion(state).message).toContain('not the same one');
    expect(await state.planSafety.getState().takeCopy(soleQuestion(state))).toMatchObject({ ok: true });
    expect(state.planSafety.getState().questions).toEqual([]);
    expect(ports.store.stored(id).plan.initiatives.size).toBe(3);
    expect((await start()).planSafety.getState().questions).toEqual([]);
  });

  test('keeping both makes a plan of its own of the copy', async () => {
    const forked = ports.store.stored(id);
    await edit(await opened(), 'In the copy');
    const latest = ports.store.stored(id).journal.at(-1);
    if (latest === undefined) throw new Error('No entry');
    const other = { ...latest, changes: { ...latest.changes, tables: {} }, at: '2026-02-01T09:00:00.000Z' };
    await ports.store.putPlan({ plan: forked.plan, journal: [...forked.journal, other] }, { replace: true });
    const state = await start();
    expect(await state.planSafety.getState().keepBoth(soleQuestion(state))).toMatchObject({ ok: true });
    await state.planList.getState().refresh();
    const counts = state.planList.getState().plans.map(({ name, initiativeCount }) => [name, initiativeCount]);
    expect(Object.fromEntries(counts)).toEqual({ 'Atlas platform': 2, 'Atlas platform (copy)': 3 });
    expect((await start()).planSafety.getState()).toMatchObject({ questions: [], restored: [] });
  });

  test('copies that could not be asked leave nothing to be declared lost', async () => {
    ports.store.lose(id);
    safety.refusal = { kind: 'failed', message: 'Not now.' };
    expect((await start()).planSafety.getState().questions).toEqual([]);
    safety.refusal = null;
    expect((await start()).planSafety.getState().restored).toMatchObject([{ id }]);
  });

  test('a plan whose copy can be read after all is not let go', async () => {
    ports.store.lose(id);
    const state = await start();
    const question = { id, name: 'Atlas platform', message: '', stored: null, copy: null };
    expect(await state.planSafety.getState().forget(question)).toMatchObject({ ok: false });
    expect(await safety.list()).toMatchObject({ value: [{ id }] });
  });

  test('keeping what the store has gives the copy up', async () => {
    const forked = ports.store.stored(id);
    await edit(await opened(), 'In the copy');
    const latest = ports.store.stored(id).journal.at(-1);
    if (latest === undefined) throw new Error('No entry');
    const changes = { ...latest.changes, tables: {} };
    const other = { ...latest, changes, at: '2026-02-01T09:00:00.000Z' };
    await ports.store.putPlan({ plan: forked.plan, journal: [...forked.journal, other] }, { replace: true });
    const state = await start();
    expect(await state.planSafety.getState().keepStored(soleQuestion(state))).toMatchObject({ ok: true });
    expect(await safety.list()).toMatchObject({ value: [{ changedAt: '2026-02-01T09:00:00.000Z' }] });
    expect((await start()).planSafety.getState().questions).toEqual([]);
  });

  test('a plan that both have lost is asked about by name until it is let go, and never just gone', async () => {
    ports.store.lose(id);
    await safety.purge(id);
    const state = await start();
    expect(soleQuestion(state)).toMatchObject({ name: 'Atlas platform', stored: null, copy: null });
    expect(soleQuestion(await start()).message).toContain('2 initiatives');
    const again = await start();
    expect(await again.planSafety.getState().forget(soleQuestion(again))).toMatchObject({ ok: true });
    await again.planList.getState().refresh();
    expect((await start()).planSafety.getState().questions).toEqual([]);
  });

  test('a store that can’t be read makes nobody forget what was there', async () => {
    ports.store.refusal = { kind: 'unavailable', message: 'Denied.' };
    await start();
    ports.store.refusal = null;
    expect(readKnownPlans(ports.preferences)).toMatchObject([{ id, name: 'Atlas platform' }]);
  });

  test('copies that can’t be reached are said, and the store goes on alone', async () => {
    safety.refusal = { kind: 'unavailable', message: 'A private window.' };
    const { planSafety } = await start();
    expect(planSafety.getState()).toMatchObject({
      protection: { kind: 'single', message: 'A private window.' },
      questions: [],
    });
  });

  test('copies that do not answer keep nobody waiting', async () => {
    const never = { ...safety, list: () => new Promise<never>(() => {}) };
    const state = createAppState({ ...ports, safety: never });
    const checked = state.planSafety.getState().check();
    await Promise.resolve();
    ports.timer.advance(5_000);
    await checked;
    expect(state.planSafety.getState().isChecked).toBe(false);
  });

  test('a plan removed more than 30 days ago leaves the copies as it left the store', async () => {
    await (await start()).planList.getState().remove(id);
    ports.store.lose(id);
    await start();
    expect(await safety.list()).toMatchObject({ value: [{ id }] });
    const later = { ...ports.clock, now: () => '2027-01-12T09:00:00.000Z' };
    await createAppState({ ...ports, clock: later })
      .planSafety.getState()
      .check();
    expect(await safety.list()).toMatchObject({ value: [] });
  });

  test('two empty new stores over the same fresh machine ask nothing', async () => {
    const fresh = createTestPorts({ store: createMemoryPlanStore() });
    const state = createAppState(fresh);
    await state.planSafety.getState().check();
    expect(state.planSafety.getState()).toMatchObject({ restored: [], questions: [], isChecked: true });
  });
});

async function opened(): Promise<AppState> {
  const state = await start();
  await state.session.getState().openPlan(id);
  return state;
}
