// What happens at once in two windows, or between a question and its answer.

import { beforeEach, describe, expect, test } from 'vitest';
import { type AppPorts, type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { readKnownPlans } from '../../../renderer/state/known-plans.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { editInitiatives } from '../../../shared/commands/edit-initiatives.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import type { ChosenFile } from '../../../shared/ports/files.ts';
import { restorePlan } from '../../../shared/safety/restore-plan.ts';
import { createMemoryPreferences, createTestPorts, type TestPorts } from '../../support/app-ports.ts';
import { createMemorySafetyJournal, type MemorySafetyJournal } from '../../support/memory-safety-journal.ts';
import { createWindowBus, type WindowBus } from '../../support/window-bus.ts';

let bus: WindowBus;
let safety: MemorySafetyJournal;
let ports: TestPorts;
let id: PlanId;

beforeEach(async () => {
  bus = createWindowBus();
  safety = createMemorySafetyJournal();
  ports = createTestPorts({ safety, preferences: createMemoryPreferences() });
  const state = await start();
  const created = await state.planList.getState().create('Atlas');
  if (!created.ok) throw new Error(created.problem.message);
  id = created.value;
  await state.session.getState().openPlan(id);
  await edit(state, 'Cells');
  await edit(state, 'Quotas');
  state.session.getState().closePlan();
});

function openWindow(own: Partial<AppPorts> = {}): AppState {
  return createAppState({ ...ports, windows: bus.join(), ...own });
}

/** A window that starts: the store is held against the copies, then the list is read. */
async function start(own: Partial<AppPorts> = {}): Promise<AppState> {
  const state = openWindow(own);
  await state.planSafety.getState().check();
  await state.planList.getState().refresh();
  return state;
}

async function opened(own: Partial<AppPorts> = {}): Promise<AppState> {
  const state = openWindow(own);
  await state.session.getState().openPlan(id);
  return state;
}

function add({ session }: AppState, title: string): void {
  session.getState().run(addInitiative, { title, themeId: null });
}

async function edit(state: AppState, title: string): Promise<void> {
  add(state, title);
  expect(await state.session.getState().whenSaved()).toMatchObject({ kind: 'saved' });
}

function retitle({ session }: AppState, from: string, to: string): void {
  const plan = session.getState().open?.plan;
  const found = [...(plan?.initiatives.values() ?? [])].find(({ title }) => title === from);
  if (found === undefined) throw new Error(`No initiative is called ${from}`);
  session.getState().run(editInitiatives, { ids: [found.id], patch: { title: to } });
}

function titles(plan: Plan): readonly string[] {
  return [...plan.initiatives.values()].map(({ title }) => title).sort();
}

const stored = (): readonly string[] => titles(ports.store.stored(id).plan);

async function settle(rounds = 20): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** The store and the copy both went on from the same plan, apart from each other. */
async function diverge(): Promise<void> {
  const forked = ports.store.stored(id);
  await edit(await opened(), 'In the copy');
  await ports.store.putPlan(forked, { replace: true });
  await edit(await opened({ safety: createMemorySafetyJournal() }), 'In the store');
}

function soleQuestion({ planSafety }: AppState) {
  const [question, ...more] = planSafety.getState().questions;
  if (question === undefined || more.length > 0) throw new Error('There is not one question');
  return question;
}

function fileOf(text: string): ChosenFile {
  const bytes = new TextEncoder().encode(text);
  return { name: 'Atlas.quarterdeck', size: bytes.length, read: async () => ({ ok: true, value: bytes }) };
}

describe('a plan of which the user has still to decide', () => {
  test('can’t be edited before, so that the question does not go away by itself', async () => {
    await diverge();
    const state = await start();
    expect(await state.session.getState().openPlan(id)).toMatchObject({ ok: false });
    expect(soleQuestion(await start()).id).toBe(id);
  });

  test('is not taken from its copy when the store has moved on since it was asked', async () => {
    await diverge();
    const state = await start();
    const question = soleQuestion(state);
    await edit(await opened({ safety: createMemorySafetyJournal() }), 'Newer');
    expect(await state.planSafety.getState().takeCopy(question)).toMatchObject({ ok: false });
    expect(stored()).toContain('Newer');
  });

  test('is no longer asked about once it was opened from its file', async () => {
    const { plan, journal } = ports.store.stored(id);
    const text = serializePlanFile(plan, { journal });
    ports.store.lose(id);
    await safety.purge(id);
    const state = await start();
    expect(soleQuestion(state).copy).toBeNull();
    await state.planFiles.getState().open(fileOf(text), null);
    expect(state.session.getState().open).not.toBeNull();
    expect(state.planSafety.getState().questions).toEqual([]);
  });
});

describe('a restore', () => {
  test('does not go over what another window restored and changed meanwhile', async () => {
    const first = await opened();
    ports.store.lose(id);
    let release = (): void => {};
    let told = (): void => {};
    const loaded = new Promise<void>((resolve) => {
      told = resolve;
    });
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = {
      ...safety,
      load: async (plan: PlanId) => {
        const answer = await safety.load(plan);
        told();
        await held;
        return answer;
      },
    };
    const checking = openWindow({ safety: slow }).planSafety.getState().check();
    await loaded;
    await edit(first, 'After the wipe');
    release();
    await checking;
    expect(stored()).toContain('After the wipe');
    await edit(first, 'And on');
  });

  test('between two tries of a change does not make it be called saved', async () => {
    const state = await opened();
    safety.refusal = { kind: 'full', message: 'No room.' };
    add(state, 'Half');
    await state.session.getState().whenSaved();
    safety.refusal = null;
    await restorePlan(
      { store: ports.store, safety, clock: ports.clock },
      { id, reason: '', removedAt: null, least: 0 },
    );
    state.session.getState().retrySave();
    expect(await state.session.getState().whenSaved()).toMatchObject({ kind: 'saved' });
    expect(stored()).toContain('Half');
  });

  test('that comes late is seen on the list of its own window', async () => {
    ports.store.lose(id);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = {
      ...safety,
      list: async () => {
        await held;
        return safety.list();
      },
    };
    const state = openWindow({ safety: slow });
    void state.planSafety.getState().check();
    await state.planList.getState().refresh();
    release();
    await settle();
    expect(state.planList.getState().plans).toMatchObject([{ id }]);
  });
});

describe('two windows', () => {
  test('that add an initiative at once keep both, each with a key of its own', async () => {
    const [first, second] = [await opened(), await opened()];
    const release = ports.store.holdWrites();
    add(first, 'One');
    add(second, 'Two');
    retitle(second, 'Two', 'Two, renamed');
    release();
    await settle(40);
    expect(stored()).toEqual(['Cells', 'One', 'Quotas', 'Two, renamed']);
    const keys = [...ports.store.stored(id).plan.initiatives.values()].map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
    expect(second.session.getState().saving).toMatchObject({ kind: 'saved' });
  });

  test('one of which closed the plan before all was stored still put both changes together', async () => {
    const [first, second] = [await opened(), await opened()];
    const release = ports.store.holdWrites();
    retitle(second, 'Cells', 'Second');
    retitle(first, 'Quotas', 'First');
    first.session.getState().closePlan();
    release();
    await settle();
    await first.session.getState().openPlan(id);
    await settle();
    expect(first.session.getState().saving).toMatchObject({ kind: 'saved' });
    expect(stored()).toEqual(['First', 'Second']);
  });

  test('a gesture in one ends on what the other put in the plan’s place', async () => {
    const [first, second] = [await opened(), await opened()];
    const before = ports.store.stored(id);
    const mark = second.session.getState().mark();
    retitle(second, 'Cells', 'Dragged');
    await first.ports.store.putPlan(before, { replace: true });
    second.session.getState().squashTo(mark, 'Drag');
    await settle();
    const shown = second.session.getState().open?.plan;
    expect(shown && titles(shown)).toEqual(stored());
  });

  test('a late word of a change does not bring a removed plan back on the list', async () => {
    const [first] = [await start(), await start()];
    const [summary] = first.planList.getState().plans;
    const entry = ports.store.stored(id).journal.at(-1);
    if (summary === undefined || entry === undefined) throw new Error('Nothing is stored');
    await first.planList.getState().remove(id);
    bus.join().tell({ kind: 'entry-written', entry, summary });
    await settle();
    expect(first.planList.getState().plans).toEqual([]);
  });
});

test('an update from a plan file does not go over what another window writes meanwhile', async () => {
  const before = ports.store.stored(id);
  const elsewhere = await opened();
  await edit(elsewhere, 'On the other machine');
  elsewhere.session.getState().closePlan();
  const { plan, journal } = ports.store.stored(id);
  const text = serializePlanFile(plan, { journal });
  await ports.store.putPlan(before, { replace: true });
  await safety.snapshot(before, { replace: true });
  const other = await opened();
  let isArmed = false;
  const store: AppPorts['store'] = {
    ...ports.store,
    putPlan: async (given, options) => {
      if (isArmed) await edit(other, 'Meanwhile');
      isArmed = false;
      return ports.store.putPlan(given, options);
    },
  };
  const state = await start({ store });
  await state.planFiles.getState().open(fileOf(text), null);
  isArmed = true;
  await state.planFiles.getState().answer('update');
  await settle();
  expect(stored()).toContain('Meanwhile');
});

test('a wipe that an open window sees does not make this machine forget its plans', async () => {
  const state = await start();
  ports.store.lose(id);
  await state.planList.getState().refresh();
  expect(readKnownPlans(ports.preferences)).toMatchObject([{ id }]);
});

test('a copy that can’t be brought up to date is not called one', async () => {
  await safety.purge(id);
  const problem = { kind: 'full', message: 'No room for copies.' } as const;
  const state = openWindow({ safety: { ...safety, snapshot: async () => ({ ok: false, problem }) } });
  await state.planSafety.getState().check();
  await settle();
  expect(state.planSafety.getState().protection).toEqual({ kind: 'single', message: 'No room for copies.' });
});
