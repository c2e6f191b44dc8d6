import { beforeEach, describe, expect, test } from 'vitest';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { changesBehind } from '../../../renderer/state/plan-files.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { type PlanId, toId } from '../../../shared/plan/ids.ts';
import { newPlan, settingsOf } from '../../../shared/plan/plan.ts';
import { parsePlanFile, serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import type { StoredPlan, StoreProblem } from '../../../shared/ports/plan-store.ts';
import { createTestPorts, type TestPorts } from '../../support/app-ports.ts';
import { createMemoryLinkedFiles, type MemoryLinkedFiles } from '../../support/memory-linked-files.ts';

const FILE = 'Atlas.quarterdeck';

let folder: MemoryLinkedFiles;
let ports: TestPorts;
let app: AppState;

beforeEach(() => {
  folder = createMemoryLinkedFiles();
  ports = createTestPorts({ linkedFiles: folder });
  app = createAppState(ports);
});

const files = () => app.planFiles.getState();
const session = () => app.session.getState();
const behind = () => changesBehind(files().link, session().open);
const toast = () => app.view.getState().toast?.message;
/** What is said not to have worked. */
const failure = () => {
  const { question } = files();
  return question?.kind === 'failed' ? `${question.what}. ${question.reason}` : null;
};

async function openNew(name = 'Atlas'): Promise<PlanId> {
  const created = await app.planList.getState().create(name);
  if (!created.ok) throw new Error(created.problem.message);
  await session().openPlan(created.value);
  app.view.getState().showScreen({ kind: 'prioritize' });
  return created.value;
}

function add(title: string): void {
  const added = session().run(addInitiative, { title, themeId: null });
  if (!added.ok) throw new Error(added.problem.message);
}

async function saveAs(name = FILE): Promise<void> {
  folder.choice = name;
  await files().saveAs();
}

async function openFile(name = FILE): Promise<void> {
  const { chosen, linked } = folder.file(name);
  await files().open(chosen, linked);
}

function inFile(name = FILE): StoredPlan {
  const read = parsePlanFile(folder.text(name) ?? '');
  if (!read.ok || read.value.journal === null) throw new Error('No plan file with its journal');
  return { plan: read.value.plan, journal: read.value.journal };
}

/** Another machine on which the file was opened, and changed. */
async function changedElsewhere(title: string, name = FILE): Promise<void> {
  const other = createAppState(createTestPorts({ linkedFiles: folder.elsewhere() }));
  const { chosen, linked } = folder.file(name);
  await other.planFiles.getState().open(chosen, linked);
  other.session.getState().run(addInitiative, { title, themeId: null });
  await other.planFiles.getState().save();
}

describe('saving a plan file', () => {
  test('asks where to once, and from then on writes there with the whole journal', async () => {
    const id = await openNew();
    add('Cells');
    folder.choice = FILE;
    await files().save();
    expect(inFile()).toEqual({ plan: ports.store.stored(id).plan, journal: ports.store.stored(id).journal });
    folder.choice = null;
    add('Regions');
    await files().save();
    expect(inFile().plan.initiatives.size).toBe(2);
    expect(toast()).toBe(`Saved to “${FILE}”`);
  });

  test('leaves everything as it was when no place is chosen', async () => {
    await openNew();
    await files().save();
    expect(files().link).toBeNull();
    expect(toast()).toBeUndefined();
  });

  test('can leave the journal out, and goes on so', async () => {
    await openNew();
    folder.choice = FILE;
    await files().saveAs({ withJournal: false });
    expect(parsePlanFile(folder.text(FILE) ?? '')).toMatchObject({ ok: true, value: { journal: null } });
    add('Cells');
    await files().save();
    expect(parsePlanFile(folder.text(FILE) ?? '')).toMatchObject({ ok: true, value: { journal: null } });
  });

  test('downloads where no file can be linked', async () => {
    const downloaded: string[] = [];
    ports = createTestPorts({
      files: {
        chooseFile: async () => null,
        saveFile: async ({ suggestedName, bytes }) => {
          downloaded.push(suggestedName, new TextDecoder().decode(bytes));
          return { ok: true, value: { name: suggestedName } };
        },
      },
    });
    app = createAppState(ports);
    const id = await openNew('Atlas / Platform');
    await files().save();
    expect(downloaded[0]).toBe('Atlas Platform.quarterdeck');
    expect(parsePlanFile(downloaded[1] ?? '')).toMatchObject({ value: { journal: ports.store.stored(id).journal } });
    expect(files().link).toBeNull();
  });

  test('holds what the store could not take, without the history, and says so', async () => {
    await openNew();
    ports.store.refusal = { kind: 'full', message: 'The disk is full.' };
    add('Cells');
    await saveAs();
    const read = parsePlanFile(folder.text(FILE) ?? '');
    expect(read).toMatchObject({ ok: true, value: { journal: null } });
    expect(read.ok && read.value.plan.initiatives.size).toBe(1);
    expect(failure()).toContain('without its history');
  });

  test('says what broke when something does that never should', async () => {
    await openNew();
    ports.store.openPlan = async () => {
      throw new Error('The store is broken');
    };
    await saveAs();
    expect(failure()).toBe('Saving the plan file did not work. The store is broken.');
    expect(files().busy).toBeNull();
  });

  test('says when it is not allowed to write', async () => {
    await openNew();
    await saveAs();
    const before = folder.text(FILE);
    add('Cells');
    folder.allowed = false;
    await files().save();
    expect(folder.text(FILE)).toBe(before);
    expect(failure()).toContain('may not be written');
    expect(behind()).toBe(1);
  });
});

describe('the file of a plan', () => {
  test('is behind by as many changes as the plan has more, and is known again after a restart', async () => {
    const id = await openNew();
    await saveAs();
    expect(behind()).toBe(0);
    add('Cells');
    add('Regions');
    session().undo();
    expect(behind()).toBe(3);
    await session().whenSaved();

    app = createAppState(ports);
    await session().openPlan(id);
    await expect.poll(() => files().link?.file.name).toBe(FILE);
    expect(behind()).toBe(3);
    await files().save();
    expect(behind()).toBe(0);
  });

  test('belongs to its plan alone', async () => {
    const id = await openNew();
    await saveAs();
    await openNew('Other');
    expect(files().link).toBeNull();
    await session().openPlan(id);
    await expect.poll(() => files().link?.planId).toBe(id);
  });

  test('that others changed is not written over without asking', async () => {
    await openNew();
    await saveAs();
    add('Mine');
    folder.put(FILE, 'theirs');
    await files().save();
    expect(folder.text(FILE)).toBe('theirs');
    expect(files().question).toMatchObject({ kind: 'file-changed', fileName: FILE, planName: 'Atlas' });
    files().dismissQuestion();
    expect(folder.text(FILE)).toBe('theirs');

    await files().save();
    await files().answer('replace-file');
    expect(inFile().plan.initiatives.size).toBe(1);
    expect(behind()).toBe(0);
  });

  test('that another window of this machine wrote is written without asking', async () => {
    const id = await openNew();
    await saveAs();
    const other = createAppState(ports);
    await other.session.getState().openPlan(id);
    await expect.poll(() => other.planFiles.getState().link).not.toBeNull();
    await other.planFiles.getState().saveAs({ withJournal: false });
    await files().save();
    expect(files().question).toBeNull();
    expect(inFile().journal).toHaveLength(1);
  });

  test('that others changed can be looked into first', async () => {
    await openNew();
    await saveAs();
    await changedElsewhere('Theirs');
    await files().save();
    await files().answer('open-file');
    expect(files().question).toMatchObject({ kind: 'known-plan', difference: { kind: 'file-is-ahead', missing: 1 } });
  });

  test('that is gone is saved elsewhere, or let go', async () => {
    const id = await openNew();
    await saveAs();
    folder.delete(FILE);
    await files().save();
    expect(files().question).toMatchObject({ kind: 'file-gone', fileName: FILE });
    await files().answer('unlink');
    expect(files().link).toBeNull();
    expect(await folder.recall(id)).toBeNull();
  });
});

describe('opening a plan file', () => {
  test('of a plan that is new here keeps its history: what was done can be undone', async () => {
    await openNew();
    add('Cells');
    await saveAs();
    const before = inFile();
    ports = createTestPorts({ linkedFiles: folder });
    app = createAppState(ports);
    await openFile();
    const { plan } = session().open ?? {};
    expect(plan).toEqual(before.plan);
    expect(ports.store.stored(settingsOf(before.plan).id).journal).toEqual(before.journal);
    expect(session().undo()?.label).toBe('Add ATL-1');
    expect(behind()).toBe(1);
  });

  test('without a history begins one', async () => {
    const plan = newPlan({ id: toId('bare'), name: 'Bare', keyPrefix: 'B' });
    folder.put('bare.quarterdeck', serializePlanFile(plan));
    await openFile('bare.quarterdeck');
    const { journal } = ports.store.stored(toId('bare'));
    expect(journal).toMatchObject([{ kind: 'open', changes: { label: 'Open plan file “bare.quarterdeck”' } }]);
    expect(files().link?.known).toMatchObject({ sequence: 1, withJournal: false });
  });

  test('with a history that is not whole begins one, and says so', async () => {
    await openNew();
    add('Cells');
    await saveAs();
    const { plan, journal } = inFile();
    folder.put(FILE, serializePlanFile(plan, { journal: journal.slice(1) }));
    app = createAppState(createTestPorts({ linkedFiles: folder }));
    await openFile();
    expect(toast()).toContain('is not whole');
    expect(session().open).toMatchObject({ sequence: 1, history: { past: [] } });
  });

  test('that says the same as the plan here opens that one, and links it', async () => {
    const id = await openNew();
    await saveAs();
    await openNew('Other');
    await openFile();
    expect(files().question).toBeNull();
    expect(settingsOf(session().open?.plan ?? newPlan({ id: toId('x'), name: '', keyPrefix: '' })).id).toBe(id);
    expect(behind()).toBe(0);
  });

  test('that only moved on updates the plan here, as it went', async () => {
    const id = await openNew();
    await saveAs();
    await changedElsewhere('Theirs');
    await openFile();
    expect(files().question).toMatchObject({ difference: { kind: 'file-is-ahead', missing: 1 } });
    expect(ports.store.stored(id).plan.initiatives.size).toBe(0);
    await files().answer('update');
    expect(ports.store.stored(id).journal).toEqual(inFile().journal);
    expect(session().open?.plan).toEqual(inFile().plan);
    expect(behind()).toBe(0);
    session().undo();
    expect(session().open?.plan.initiatives.size).toBe(0);
  });

  test('does not update a plan that was changed since the question was asked', async () => {
    const id = await openNew();
    await saveAs();
    await changedElsewhere('Theirs');
    await openFile();
    add('Mine');
    await files().answer('update');
    expect([...ports.store.stored(id).plan.initiatives.values()].map(({ title }) => title)).toEqual(['Mine']);
    expect(failure()).toContain('was not updated');
  });

  test('does not update a plan whose latest changes are not saved', async () => {
    const id = await openNew();
    await saveAs();
    await changedElsewhere('Theirs');
    await openFile();
    ports.store.refusal = { kind: 'full', message: 'The disk is full.' };
    add('Mine');
    await files().answer('update');
    ports.store.refusal = null;
    expect(failure()).toContain('The disk is full.');
    expect(session().open?.plan.initiatives.size).toBe(1);
    expect(ports.store.stored(id).plan.initiatives.size).toBe(0);
  });

  test('that is older than the plan here opens that one, and is behind it', async () => {
    await openNew();
    await saveAs();
    add('Mine');
    await openFile();
    expect(files().question).toMatchObject({ difference: { kind: 'here-is-ahead', ahead: 1 } });
    await files().answer('open-here');
    expect(behind()).toBe(1);
  });

  test('that went another way opens as a copy, which leaves the plan here untouched', async () => {
    const id = await openNew();
    await saveAs();
    await changedElsewhere('Theirs');
    add('Mine');
    await session().whenSaved();
    const before = ports.store.stored(id);
    await openFile();
    expect(files().question).toMatchObject({ difference: { kind: 'both-moved-on', ahead: 1, missing: 1 } });
    await files().answer('open-copy');
    expect(ports.store.stored(id)).toEqual(before);
    const copy = session().open?.plan;
    expect(copy && settingsOf(copy).name).toBe('Atlas (copy)');
    expect([...(copy?.initiatives.values() ?? [])].map(({ title }) => title)).toEqual(['Theirs']);
    expect(files().link).toBeNull();
  });

  test('that went another way is not written over by a Save after the plan here was opened', async () => {
    await openNew();
    await saveAs();
    await changedElsewhere('Theirs');
    add('Mine');
    const theirs = folder.text(FILE);
    await openFile();
    await files().answer('open-here');
    await expect.poll(() => behind()).not.toBeNull();
    await files().save();
    expect(folder.text(FILE)).toBe(theirs);
    expect(files().question).toMatchObject({ kind: 'file-changed' });
  });

  test('of a plan that was removed here can bring that one back, and then compares', async () => {
    const id = await openNew();
    await saveAs();
    await changedElsewhere('Theirs');
    await app.planList.getState().remove(id);
    await openFile();
    expect(files().question).toMatchObject({ kind: 'removed-plan', planName: 'Atlas' });
    await files().answer('bring-back');
    expect(app.planList.getState().plans).toHaveLength(1);
    expect(files().question).toMatchObject({ kind: 'known-plan', difference: { kind: 'file-is-ahead' } });
  });

  test('of a plan that can’t be read here offers a copy alone', async () => {
    const id = await openNew();
    await saveAs();
    session().closePlan();
    const { openPlan } = ports.store;
    const newer: StoreProblem = { kind: 'newer-version', message: 'A newer Quarterdeck has written it.' };
    ports.store.openPlan = async (wanted) => (wanted === id ? { ok: false, problem: newer } : openPlan(wanted));
    await openFile();
    expect(files().question).toMatchObject({ kind: 'unreadable-plan', reason: newer.message });
    await files().answer('open-copy');
    expect(app.planList.getState().plans.map(({ name }) => name)).toContain('Atlas (copy)');
  });

  test('says what is wrong with it on the list of plans, or over the screen that is shown', async () => {
    folder.put('table.quarterdeck', 'Key,Title\nA-1,Cells');
    await openFile('table.quarterdeck');
    expect(files().problem).toMatch(/^“table.quarterdeck” could not be opened. This is not a plan file/);
    files().dismissProblem();
    await openNew();
    folder.put(
      'cut.quarterdeck',
      serializePlanFile(newPlan({ id: toId('c'), name: 'C', keyPrefix: 'C' })).slice(0, 90),
    );
    await openFile('cut.quarterdeck');
    expect(files().problem).toBeNull();
    expect(failure()).toContain('it breaks off at line');
  });

  test('of bytes that are no text is refused', async () => {
    const { linked } = folder.file(FILE);
    const bytes = new Uint8Array([0x50, 0x4b, 0xff, 0xfe]);
    await files().open({ name: 'a.xlsx', size: 4, read: async () => ({ ok: true, value: bytes }) }, linked);
    expect(files().problem).toContain('no text');
  });
});
