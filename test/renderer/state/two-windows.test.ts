import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { addTheme } from '../../../shared/commands/add-theme.ts';
import { deleteTheme } from '../../../shared/commands/delete-theme.ts';
import { editInitiatives } from '../../../shared/commands/edit-initiatives.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { createTestPorts, type TestPorts } from '../../support/app-ports.ts';
import { doRandomEdit, randomEdit } from '../../support/random-edit.ts';
import { createWindowBus, type WindowBus } from '../../support/window-bus.ts';

const SEED = 20_261_122;

let bus: WindowBus;
let ports: TestPorts;
let first: AppState;
let second: AppState;
let id: PlanId;

beforeEach(async () => {
  bus = createWindowBus();
  ports = createTestPorts();
  first = createAppState({ ...ports, windows: bus.join() });
  second = createAppState({ ...ports, windows: bus.join() });
  const created = await first.planList.getState().create('Atlas platform');
  if (!created.ok) throw new Error(created.problem.message);
  id = created.value;
  await first.session.getState().openPlan(id);
  add(first, 'Cells');
  add(first, 'Quotas');
  await saved(first);
  await second.session.getState().openPlan(id);
});

function add({ session }: AppState, title: string): void {
  session.getState().run(addInitiative, { title, themeId: null });
}

function open({ session }: AppState) {
  const found = session.getState().open;
  if (found === null) throw new Error('No plan is open');
  return found;
}

function planIn(state: AppState): Plan {
  return open(state).plan;
}

function named(state: AppState, title: string): Initiative {
  const found = [...planIn(state).initiatives.values()].find((initiative) => initiative.title === title);
  if (found === undefined) throw new Error(`No initiative is called ${title}`);
  return found;
}

function retitle(state: AppState, from: string, to: string): void {
  state.session.getState().run(editInitiatives, { ids: [named(state, from).id], patch: { title: to } });
}

async function saved({ session }: AppState): Promise<void> {
  expect(await session.getState().whenSaved()).toMatchObject({ kind: 'saved' });
}

/** Until both windows have stored what they have and heard of each other. */
async function settle(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    await first.session.getState().whenSaved();
    await second.session.getState().whenSaved();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function titles(state: AppState): readonly string[] {
  return [...planIn(state).initiatives.values()].map(({ title }) => title).sort();
}

describe('two windows on one plan', () => {
  test('what one writes the other shows, and can undo', async () => {
    retitle(first, 'Cells', 'Cells everywhere');
    await settle();
    expect(open(second)).toEqual(open(first));
    second.session.getState().undo();
    await settle();
    expect(titles(first)).toEqual(['Cells', 'Quotas']);
    expect(open(first)).toEqual(open(second));
  });

  test('the list of plans follows, too', async () => {
    await second.planList.getState().refresh();
    first.session.getState().run(renamePlan, { name: 'Borealis' });
    await settle();
    expect(second.planList.getState().plans).toMatchObject([{ name: 'Borealis' }]);
  });

  test('what both wrote at the same moment both keep, as long as it is not the same record', async () => {
    retitle(first, 'Cells', 'Cells everywhere');
    retitle(second, 'Quotas', 'Quotas for all');
    await settle();
    expect(titles(first)).toEqual(['Cells everywhere', 'Quotas for all']);
    expect(planIn(second)).toEqual(planIn(first));
    expect(open(second).history.past.map(({ label }) => label)).toEqual(
      open(first).history.past.map(({ label }) => label),
    );
    expect(ports.store.stored(id).plan).toEqual(planIn(first));
  });

  test('the same record, changed in both at once, is refused in the slower one, which keeps its own in sight', async () => {
    retitle(first, 'Cells', 'One');
    retitle(second, 'Cells', 'Two');
    await settle();
    expect(titles(first)).toEqual(['One', 'Quotas']);
    expect(second.session.getState().saving).toMatchObject({ kind: 'not-saved', problem: { kind: 'behind' } });
    expect(titles(second)).toEqual(['Quotas', 'Two']);
    expect(ports.store.stored(id).plan).toEqual(planIn(first));
    second.session.getState().discardUnsaved();
    await second.session.getState().openPlan(id);
    expect(planIn(second)).toEqual(planIn(first));
  });

  test('a change that no longer holds together with the other’s is refused', async () => {
    first.session.getState().run(addTheme, { name: 'Resilience' });
    await settle();
    const [theme] = planIn(first).themes.values();
    if (theme === undefined) throw new Error('No theme');
    first.session.getState().run(deleteTheme, { id: theme.id, moveTo: null });
    second.session.getState().run(editInitiatives, { ids: [named(second, 'Cells').id], patch: { themeId: theme.id } });
    await settle();
    expect(second.session.getState().saving).toMatchObject({ kind: 'not-saved', problem: { kind: 'behind' } });
    expect(planIn(first).themes.size).toBe(0);
  });

  test('an undo at the same moment takes back what it meant, not what the other wrote', async () => {
    retitle(first, 'Cells', 'Cells everywhere');
    await settle();
    second.session.getState().undo();
    retitle(first, 'Quotas', 'Quotas for all');
    await settle();
    expect(titles(first)).toEqual(['Cells', 'Quotas for all']);
    expect(planIn(second)).toEqual(planIn(first));
  });

  test('messages that got lost are made up for by the next', async () => {
    bus.isDeaf = true;
    retitle(first, 'Cells', 'Cells everywhere');
    add(first, 'Regions');
    await saved(first);
    bus.isDeaf = false;
    expect(titles(second)).toEqual(['Cells', 'Quotas']);
    add(first, 'Zones');
    await settle();
    expect(open(second)).toEqual(open(first));
  });

  test('what comes during a gesture waits for its end', async () => {
    const mark = second.session.getState().mark();
    retitle(second, 'Quotas', 'Quotas for all');
    retitle(first, 'Cells', 'Cells everywhere');
    await saved(first);
    expect(titles(second)).toEqual(['Cells', 'Quotas for all']);
    second.session.getState().bailTo(mark);
    await settle();
    expect(open(second)).toEqual(open(first));
    expect(titles(second)).toEqual(['Cells everywhere', 'Quotas']);
  });

  test('removing the plan in one closes it in the other, and says so', async () => {
    await first.planList.getState().remove(id);
    await settle();
    expect(second.session.getState().open).toBeNull();
    expect(second.view.getState().toast?.message).toContain('removed in another window');
  });

  test('a plan that one replaced is opened anew in the other', async () => {
    const { plan, journal } = ports.store.stored(id);
    const settings = { ...settingsOf(plan), name: 'From a file' };
    const replaced = { ...plan, settings: new Map([[settings.id, settings]]) };
    await first.ports.store.putPlan({ plan: replaced, journal }, { replace: true });
    await settle();
    expect(settingsOf(planIn(second)).name).toBe('From a file');
  });
});

test(`after 300 random edits in two windows, both show what is stored, seed ${SEED}`, async () => {
  const edits = fc.sample(fc.tuple(randomEdit, fc.boolean()), { seed: SEED, numRuns: 300 });
  for (const [edit, isFirst] of edits) {
    doRandomEdit((isFirst ? first : second).session.getState(), edit);
    await settle();
  }
  expect(open(second)).toEqual(open(first));
  expect(ports.store.stored(id).plan).toEqual(planIn(first));
  const copy = await ports.safety.load(id);
  expect(copy.ok && copy.value.plan).toEqual(planIn(first));
});
