import { beforeEach, describe, expect, test } from 'vitest';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { hasUnsaved } from '../../../renderer/state/plan-session.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { editInitiatives } from '../../../shared/commands/edit-initiatives.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import type { InitiativeId, PlanId } from '../../../shared/plan/ids.ts';
import { toId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { StoreProblem } from '../../../shared/ports/plan-store.ts';
import { createTestPorts, type TestPorts } from '../../support/app-ports.ts';

const FULL: StoreProblem = { kind: 'full', message: 'The disk is full.' };

let ports: TestPorts;
let app: AppState;
let id: PlanId;

beforeEach(async () => {
  ports = createTestPorts();
  app = createAppState(ports);
  id = await createPlan(app, 'Atlas platform');
  await app.session.getState().openPlan(id);
});

async function createPlan(state: AppState, name: string): Promise<PlanId> {
  const created = await state.planList.getState().create(name);
  if (!created.ok) throw new Error(created.problem.message);
  return created.value;
}

const session = () => app.session.getState();

function openPlan(): Plan {
  const { open } = session();
  if (open === null) throw new Error('No plan is open');
  return open.plan;
}

function add(title: string): InitiativeId {
  const added = toId<InitiativeId>(title.toLowerCase());
  const outcome = session().run(addInitiative, { title, themeId: null, id: added });
  expect(outcome.ok).toBe(true);
  return added;
}

const titles = (plan: Plan) => [...plan.initiatives.values()].map((initiative) => initiative.title);

describe('the one write path', () => {
  test('shows a change at once and stores it with its journal entry', async () => {
    app.view.getState().setWho('Mara');
    add('Cells');
    expect(titles(openPlan())).toEqual(['Cells']);
    expect(session().saving).toEqual({ kind: 'saving' });
    expect(hasUnsaved(session())).toBe(true);
    const saving = await session().whenSaved();
    expect(saving).toMatchObject({ kind: 'saved', at: expect.stringMatching(/^2026-01-12T09/) });
    expect(hasUnsaved(session())).toBe(false);
    const { plan, journal } = ports.store.stored(id);
    expect(plan).toEqual(openPlan());
    expect(journal.map(({ sequence, kind, who }) => ({ sequence, kind, who }))).toEqual([
      { sequence: 1, kind: 'open', who: '' },
      { sequence: 2, kind: 'do', who: 'Mara' },
    ]);
  });

  test('refuses what the command refuses and stores nothing', async () => {
    const outcome = session().run(addInitiative, { title: ' ', themeId: null });
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'invalid-value' } });
    expect(session().saving.kind).toBe('saved');
    expect(ports.store.stored(id).journal).toHaveLength(1);
  });

  test('leaves no entry for a change that changes nothing', async () => {
    const outcome = session().run(renamePlan, { name: 'Atlas platform' });
    expect(outcome.ok).toBe(true);
    expect(session().open?.history.past).toHaveLength(0);
    expect(session().saving.kind).toBe('saved');
  });

  test('refuses a record that could not be read back', async () => {
    const cells = add('Cells');
    const summary = 'x'.repeat(100_001);
    const outcome = session().run(editInitiatives, { ids: [cells], patch: { summary } });
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'invalid-value' } });
    expect(openPlan().initiatives.get(cells)?.summary).toBe('');
  });

  test('keeps the order of entries while the store is slow', async () => {
    const release = ports.store.holdWrites();
    add('One');
    add('Two');
    session().undo();
    expect(ports.store.stored(id).journal).toHaveLength(1);
    release();
    await session().whenSaved();
    expect(ports.store.stored(id).journal.map(({ kind }) => kind)).toEqual(['open', 'do', 'do', 'undo']);
    expect(titles(ports.store.stored(id).plan)).toEqual(['One']);
  });

  test('says that no plan is open', () => {
    session().closePlan();
    expect(session().run(renamePlan, { name: 'Other' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});

describe('a write that fails', () => {
  test('keeps the change, says why, and is tried again after ever longer waits', async () => {
    ports.store.refusal = FULL;
    add('One');
    expect(await session().whenSaved()).toEqual({ kind: 'not-saved', problem: FULL });
    add('Two');
    expect(titles(openPlan())).toEqual(['One', 'Two']);
    expect(hasUnsaved(session())).toBe(true);
    ports.timer.advance(1_000);
    await flush();
    expect(session().saving.kind).toBe('not-saved');
    ports.timer.advance(1_999);
    await flush();
    expect(ports.timer.waiting()).toBe(1);
    ports.store.refusal = null;
    ports.timer.advance(1);
    await flush();
    expect(session().saving.kind).toBe('saved');
    expect(titles(ports.store.stored(id).plan)).toEqual(['One', 'Two']);
    expect(ports.timer.waiting()).toBe(0);
  });

  test('is tried again on demand', async () => {
    ports.store.refusal = FULL;
    add('One');
    await session().whenSaved();
    ports.store.refusal = null;
    session().retrySave();
    expect(session().saving.kind).toBe('saving');
    await session().whenSaved();
    expect(titles(ports.store.stored(id).plan)).toEqual(['One']);
    expect(ports.timer.waiting()).toBe(0);
  });

  test('that was discarded while it was under way settles nothing that came after, which is put behind it', async () => {
    const release = ports.store.holdWrites();
    add('One');
    session().discardUnsaved();
    await session().openPlan(id);
    add('Two');
    release();
    expect(await session().whenSaved()).toMatchObject({ kind: 'not-saved', problem: { kind: 'behind' } });
    await expect.poll(() => session().saving.kind).toBe('saved');
    expect(titles(ports.store.stored(id).plan)).toEqual(['One', 'Two']);
  });

  test('is not tried again by itself when another window was faster', async () => {
    const other = createAppState({ ...ports, timer: ports.timer });
    await other.session.getState().openPlan(id);
    other.session.getState().run(addTeam, { name: 'SRE' });
    await other.session.getState().whenSaved();
    add('One');
    expect(await session().whenSaved()).toMatchObject({ kind: 'not-saved', problem: { kind: 'behind' } });
    expect(ports.timer.waiting()).toBe(0);
    session().discardUnsaved();
    expect(hasUnsaved(session())).toBe(false);
    await session().openPlan(id);
    expect([...openPlan().teams.values()].map(({ name }) => name)).toEqual(['SRE']);
    add('Two');
    expect((await session().whenSaved()).kind).toBe('saved');
  });

  test('becomes a reason in words when the store breaks down', async () => {
    ports.store.appendEntry = () => Promise.reject(new Error('The moon is full'));
    add('One');
    expect(await session().whenSaved()).toMatchObject({
      kind: 'not-saved',
      problem: { kind: 'failed', message: expect.stringContaining('The moon is full') },
    });
  });

  test('does not let another plan take its place', async () => {
    const second = await createPlan(app, 'Other');
    ports.store.refusal = FULL;
    add('One');
    expect(await session().openPlan(second)).toMatchObject({
      ok: false,
      problem: { kind: 'full', message: expect.stringContaining('“Atlas platform”') },
    });
    expect(hasUnsaved(session())).toBe(true);
    expect(session().unsaved).not.toBeNull();
    await session().openPlan(id);
    expect(titles(openPlan())).toEqual(['One']);
    ports.store.refusal = null;
    session().retrySave();
    await session().whenSaved();
    expect(await session().openPlan(second)).toEqual({ ok: true, value: undefined });
    expect(settingsOf(openPlan()).name).toBe('Other');
  });
});

describe('closing', () => {
  test('goes on saving, and opening again waits for nothing', async () => {
    const release = ports.store.holdWrites();
    add('One');
    session().closePlan();
    expect(session().open).toBeNull();
    expect(hasUnsaved(session())).toBe(true);
    await session().openPlan(id);
    expect(titles(openPlan())).toEqual(['One']);
    session().closePlan();
    release();
    await session().whenSaved();
    expect(session().unsaved).toBeNull();
    expect(titles(ports.store.stored(id).plan)).toEqual(['One']);
  });

  test('only the latest of two openings counts, though the first takes longer', async () => {
    const slow = await createPlan(app, 'Slow');
    const { openPlan: open } = ports.store;
    ports.store.openPlan = async (asked) => {
      if (asked === slow) await flush();
      return open(asked);
    };
    await Promise.all([session().openPlan(slow), session().openPlan(id)]);
    expect(settingsOf(openPlan()).name).toBe('Atlas platform');
  });
});

describe('undo and redo', () => {
  test('answer what they applied and survive a restart', async () => {
    add('One');
    add('Two');
    expect(
      session()
        .undo()
        ?.tables.initiatives?.removed.map(({ title }) => title),
    ).toEqual(['Two']);
    expect(titles(openPlan())).toEqual(['One']);
    await session().whenSaved();

    app = createAppState(ports);
    await session().openPlan(id);
    expect(
      session()
        .redo()
        ?.tables.initiatives?.added.map(({ title }) => title),
    ).toEqual(['Two']);
    expect(titles(openPlan())).toEqual(['One', 'Two']);
    session().undo();
    session().undo();
    expect(session().undo()).toBeNull();
    expect(titles(openPlan())).toEqual([]);
    await session().whenSaved();
    expect(ports.store.stored(id).plan).toEqual(openPlan());
  });

  test('are null when there is nothing to undo or redo', () => {
    expect(session().undo()).toBeNull();
    expect(session().redo()).toBeNull();
    expect(session().saving.kind).toBe('saved');
  });
});

describe('a gesture', () => {
  test('shows its changes at once and is stored as one entry', async () => {
    const cells = add('Cells');
    await session().whenSaved();
    const mark = session().mark();
    for (const title of ['Cells a', 'Cells b', 'Cells c']) {
      session().run(editInitiatives, { ids: [cells], patch: { title } });
    }
    expect(titles(openPlan())).toEqual(['Cells c']);
    expect(hasUnsaved(session())).toBe(true);
    expect(ports.store.stored(id).journal).toHaveLength(2);
    session().squashTo(mark, 'Retitle');
    await session().whenSaved();
    expect(
      ports.store
        .stored(id)
        .journal.map(({ changes }) => changes.label)
        .slice(1),
    ).toEqual(['Add AP-1', 'Retitle']);
    expect(session().undo()?.label).toBe('Retitle');
    expect(titles(openPlan())).toEqual(['Cells']);
  });

  test('that is bailed out of leaves no trace and keeps what could be redone', async () => {
    const cells = add('Cells');
    add('Two');
    session().undo();
    await session().whenSaved();
    const before = session().open;
    const mark = session().mark();
    session().run(editInitiatives, { ids: [cells], patch: { title: 'Other' } });
    session().bailTo(mark);
    expect(session().open).toEqual(before);
    expect(session().saving.kind).toBe('saved');
    expect(ports.store.stored(id).journal).toHaveLength(4);
    expect(session().redo()?.label).toBe('Add AP-2');
  });

  test('that comes to nothing leaves no entry and keeps what could be redone', async () => {
    const cells = add('Cells');
    add('Two');
    session().undo();
    await session().whenSaved();
    const before = session().open;
    const there = openPlan().initiatives.get(cells);
    if (there === undefined) throw new Error('Cells are gone');
    const moved = { ...there, title: 'Moved' };
    const mark = session().mark();
    session().runChanges({
      label: 'There',
      tables: { initiatives: { added: [], updated: [[there, moved]], removed: [] } },
    });
    session().runChanges({
      label: 'Back',
      tables: { initiatives: { added: [], updated: [[moved, there]], removed: [] } },
    });
    session().squashTo(mark, 'Drag');
    expect(session().open).toEqual(before);
    expect(session().saving.kind).toBe('saved');
    expect(ports.store.stored(id).journal).toHaveLength(4);
  });

  test('that is left open is stored before the next thing is done', async () => {
    const cells = add('Cells');
    session().mark();
    session().run(editInitiatives, { ids: [cells], patch: { title: 'Other' } });
    session().closePlan();
    await session().whenSaved();
    expect(titles(ports.store.stored(id).plan)).toEqual(['Other']);
  });

  test('that has ended is not ended twice', async () => {
    const cells = add('Cells');
    const mark = session().mark();
    session().run(editInitiatives, { ids: [cells], patch: { title: 'Other' } });
    session().undo();
    session().bailTo(mark);
    session().squashTo(mark, 'Late');
    expect(titles(openPlan())).toEqual(['Cells']);
    await session().whenSaved();
    expect(ports.store.stored(id).plan).toEqual(openPlan());
  });
});

/** Lets everything run that waits for nothing but promises. */
function flush(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
