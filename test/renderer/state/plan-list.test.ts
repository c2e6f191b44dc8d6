import { beforeEach, describe, expect, test } from 'vitest';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { hasUnsaved } from '../../../renderer/state/plan-session.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import { type PlanId, toId } from '../../../shared/plan/ids.ts';
import { newPlan, settingsOf } from '../../../shared/plan/plan.ts';
import type { StoreProblem } from '../../../shared/ports/plan-store.ts';
import { createTestPorts, type TestPorts } from '../../support/app-ports.ts';

const FULL: StoreProblem = { kind: 'full', message: 'The disk is full.' };

let ports: TestPorts;
let app: AppState;

beforeEach(() => {
  ports = createTestPorts();
  app = createAppState(ports);
});

const list = () => app.planList.getState();
const session = () => app.session.getState();
const names = () => list().plans.map(({ name }) => name);

async function create(name: string): Promise<PlanId> {
  const created = await list().create(name);
  if (!created.ok) throw new Error(created.problem.message);
  return created.value;
}

describe('the list of plans', () => {
  test('is loading until it is read, and says why it could not be', async () => {
    expect(list().kind).toBe('loading');
    ports.store.refusal = FULL;
    await list().refresh();
    expect(list()).toMatchObject({ kind: 'failed', problem: FULL });
    ports.store.refusal = null;
    await list().refresh();
    expect(list()).toMatchObject({ kind: 'ready', plans: [], problem: null });
  });

  test('has the latest change first, read anew as well as when something is saved', async () => {
    const first = await create('Atlas');
    await create('Borealis');
    expect(names()).toEqual(['Borealis', 'Atlas']);
    await list().rename(first, 'Atlas again');
    expect(names()).toEqual(['Atlas again', 'Borealis']);
    await list().refresh();
    expect(names()).toEqual(['Atlas again', 'Borealis']);
  });

  test('takes in a new plan whose keys begin with its initials', async () => {
    const id = await create('  Atlas platform ');
    expect(names()).toEqual(['Atlas platform']);
    const { plan, journal } = ports.store.stored(id);
    expect(settingsOf(plan)).toMatchObject({ name: 'Atlas platform', keyPrefix: 'AP' });
    expect(journal).toMatchObject([{ sequence: 1, kind: 'open', changes: { label: 'Create plan “Atlas platform”' } }]);
    // The built-in models belong to every plan without being written to any.
    expect(journal[0]?.changes.tables.models).toBeUndefined();
    expect(plan.models.size).toBe(0);
  });

  test('refuses a plan without a name', async () => {
    expect(await list().create(' ')).toMatchObject({ ok: false, problem: { kind: 'invalid-value' } });
    expect(names()).toEqual([]);
  });

  test('creates nothing when the store refuses', async () => {
    ports.store.refusal = FULL;
    expect(await list().create('Atlas')).toEqual({ ok: false, problem: FULL });
    expect(names()).toEqual([]);
  });

  test('takes in a whole plan', async () => {
    const plan = newPlan({ id: toId('imported'), name: 'Imported', keyPrefix: 'IMP' });
    expect(await list().importAsPlan(plan, 'Open file')).toEqual({ ok: true, value: 'imported' });
    expect(ports.store.stored(toId('imported')).plan).toEqual(plan);
  });

  test('takes in a plan for a platform quarter under the name that was typed', async () => {
    const created = await list().create('Platform FY27 Q1', 'platform-quarter');
    if (!created.ok) throw new Error(created.problem.message);
    const { plan } = ports.store.stored(created.value);
    expect(settingsOf(plan).name).toBe('Platform FY27 Q1');
    expect(plan.themes.size).toBe(3);
    expect(plan.initiatives.size).toBe(0);
    expect(await list().create('', 'platform-quarter')).toMatchObject({ ok: false });
  });

  test('gives the sample the name that was typed, or its own', async () => {
    await list().create('Mine', 'sample');
    await list().create(' ', 'sample');
    expect(names()).toEqual(['Atlas Platform', 'Mine']);
  });

  test('makes as many sample plans as are wanted, each its own', async () => {
    const samples = [await list().createSample(), await list().createSample()];
    expect(samples.every(({ ok }) => ok)).toBe(true);
    expect(new Set(list().plans.map(({ id }) => id)).size).toBe(2);
    expect(list().plans[0]?.initiativeCount).toBeGreaterThan(30);
  });

  test('refuses a whole plan with a record that could not be read back', async () => {
    const plan = newPlan({ id: toId('imported'), name: '', keyPrefix: 'IMP' });
    expect(await list().importAsPlan(plan, 'Open file')).toMatchObject({
      ok: false,
      problem: { kind: 'invalid-value' },
    });
    expect(names()).toEqual([]);
  });

  test('follows what the open plan saves', async () => {
    const first = await create('First');
    await create('Second');
    expect(names()).toEqual(['Second', 'First']);
    await session().openPlan(first);
    session().run(addInitiative, { title: 'Cells', themeId: null });
    await session().whenSaved();
    expect(list().plans).toMatchObject([{ name: 'First', initiativeCount: 1 }, { name: 'Second' }]);
  });
});

describe('renaming', () => {
  test('of the open plan is a change that can be undone', async () => {
    const id = await create('Atlas');
    await session().openPlan(id);
    expect(await list().rename(id, 'Borealis')).toEqual({ ok: true, value: undefined });
    await session().whenSaved();
    expect(names()).toEqual(['Borealis']);
    session().undo();
    await session().whenSaved();
    expect(names()).toEqual(['Atlas']);
  });

  test('of another plan is in its journal and can be undone once it is open', async () => {
    const id = await create('Atlas');
    expect(await list().rename(id, 'Borealis')).toEqual({ ok: true, value: undefined });
    expect(names()).toEqual(['Borealis']);
    await session().openPlan(id);
    expect(session().undo()?.label).toBe('Rename plan to “Borealis”');
  });

  test('refuses an empty name', async () => {
    const id = await create('Atlas');
    expect(await list().rename(id, '')).toMatchObject({ ok: false, problem: { kind: 'invalid-value' } });
    expect(names()).toEqual(['Atlas']);
  });

  test('of a plan whose changes are not saved is refused with the reason', async () => {
    const id = await create('Atlas');
    await session().openPlan(id);
    ports.store.refusal = FULL;
    session().run(renamePlan, { name: 'Unsaved' });
    session().closePlan();
    expect(await list().rename(id, 'Other')).toEqual({ ok: false, problem: FULL });
  });
});

describe('duplicating', () => {
  test('makes a plan of its own with the whole history', async () => {
    const id = await create('Atlas');
    await session().openPlan(id);
    session().run(addInitiative, { title: 'Cells', themeId: null });
    const copied = await list().duplicate(id);
    if (!copied.ok) throw new Error(copied.problem.message);
    expect(names()).toEqual(['Atlas (copy)', 'Atlas']);
    await session().openPlan(copied.value.id);
    session().undo();
    expect(session().undo()?.tables.initiatives?.removed).toHaveLength(1);
    await session().whenSaved();
    expect(ports.store.stored(id).plan.initiatives.size).toBe(1);
  });

  test('a second time counts on', async () => {
    const id = await create('Atlas');
    await list().duplicate(id);
    await list().duplicate(id);
    expect(names()).toEqual(['Atlas (copy 2)', 'Atlas (copy)', 'Atlas']);
  });

  test('of a plan whose changes are not saved is refused with the reason', async () => {
    const id = await create('Atlas');
    await session().openPlan(id);
    ports.store.refusal = FULL;
    session().run(renamePlan, { name: 'Unsaved' });
    expect(await list().duplicate(id)).toEqual({ ok: false, problem: FULL });
  });
});

describe('removing', () => {
  test('lists the plan among those that can be brought back', async () => {
    const id = await create('Atlas');
    await list().remove(id);
    expect(list().removed).toMatchObject([{ id, name: 'Atlas' }]);
    await list().restore(id);
    expect(list().removed).toEqual([]);
  });

  test('closes the plan, and restoring lists it again with all that is in it', async () => {
    const id = await create('Atlas');
    await session().openPlan(id);
    session().run(addInitiative, { title: 'Cells', themeId: null });
    expect(await list().remove(id)).toEqual({ ok: true, value: undefined });
    expect(session().open).toBeNull();
    expect(names()).toEqual([]);
    expect(await list().restore(id)).toEqual({ ok: true, value: undefined });
    expect(list().plans).toMatchObject([{ name: 'Atlas', initiativeCount: 1 }]);
  });

  test('gives up what could not be saved of the plan', async () => {
    const id = await create('Atlas');
    await session().openPlan(id);
    ports.store.refusal = FULL;
    session().run(renamePlan, { name: 'Unsaved' });
    await list().remove(id);
    expect(hasUnsaved(session())).toBe(false);
    expect(ports.timer.waiting()).toBe(0);
  });

  test('leaves another plan that is open alone', async () => {
    const id = await create('Atlas');
    const other = await create('Other');
    await session().openPlan(other);
    await list().remove(id);
    expect(session().open).not.toBeNull();
  });
});
