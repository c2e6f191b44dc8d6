import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { isWholeJournal } from '../../../shared/plan-file/whole-journal.ts';
import type { StoredPlan } from '../../../shared/ports/plan-store.ts';
import { createTestPorts, type TestPorts } from '../../support/app-ports.ts';
import { createMemoryLinkedFiles, type MemoryLinkedFiles } from '../../support/memory-linked-files.ts';
import { doRandomEdit, type RandomEdit, randomEdit } from '../../support/random-edit.ts';

const SEED = 20_261_121;
const FILE = 'plan.quarterdeck';

interface Machine {
  readonly app: AppState;
  readonly ports: TestPorts;
  readonly folder: MemoryLinkedFiles;
}

function machineWith(folder: MemoryLinkedFiles): Machine {
  const ports = createTestPorts({ linkedFiles: folder });
  folder.choice = FILE;
  return { app: createAppState(ports), ports, folder };
}

async function startOn(machine: Machine): Promise<PlanId> {
  const created = await machine.app.planList.getState().create('Atlas platform', 'platform-quarter');
  if (!created.ok) throw new Error(created.problem.message);
  await machine.app.session.getState().openPlan(created.value);
  return created.value;
}

async function edit({ app }: Machine, edits: readonly RandomEdit[]): Promise<void> {
  for (const one of edits) doRandomEdit(app.session.getState(), one);
  await app.session.getState().whenSaved();
}

async function openFile({ app, folder }: Machine): Promise<void> {
  const { chosen, linked } = folder.file(FILE);
  await app.planFiles.getState().open(chosen, linked);
}

function expectWhole({ plan, journal }: StoredPlan): void {
  expect(isWholeJournal(journal, plan)).toBe(true);
}

const edits = fc.array(randomEdit, { maxLength: 40 });

describe(`random edits with undo and redo, seed ${SEED}`, () => {
  test('a plan that goes to another machine by file is the same there, with the same journal and the same undo', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (first) => {
        const here = machineWith(createMemoryLinkedFiles());
        const there = machineWith(here.folder.elsewhere());
        const id = await startOn(here);
        await edit(here, first);
        await here.app.planFiles.getState().save();
        await openFile(there);
        expect(there.ports.store.stored(id).plan).toEqual(here.ports.store.stored(id).plan);
        expect(there.ports.store.stored(id).journal).toEqual(here.ports.store.stored(id).journal);
        expect(there.app.session.getState().open).toEqual(here.app.session.getState().open);
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  test('an update puts what the file has more behind what is here, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, async (first, second) => {
        const here = machineWith(createMemoryLinkedFiles());
        const there = machineWith(here.folder.elsewhere());
        const id = await startOn(here);
        await edit(here, first);
        await here.app.planFiles.getState().save();
        const before = here.ports.store.stored(id).journal;
        await openFile(there);
        await edit(there, second);
        await there.app.planFiles.getState().save();
        await openFile(here);
        if (here.app.planFiles.getState().question !== null) await here.app.planFiles.getState().answer('update');
        const after = here.ports.store.stored(id);
        expect(after.journal.slice(0, before.length)).toEqual(before);
        expect(after.plan).toEqual(there.ports.store.stored(id).plan);
        expect(after.journal).toEqual(there.ports.store.stored(id).journal);
        expectWhole(after);
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  test('a copy has all that the file has and leaves the original untouched, whatever happened to both', async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, edits, async (first, second, third) => {
        const here = machineWith(createMemoryLinkedFiles());
        const there = machineWith(here.folder.elsewhere());
        const id = await startOn(here);
        await edit(here, first);
        await here.app.planFiles.getState().save();
        await openFile(there);
        await edit(there, second);
        await there.app.planFiles.getState().save();
        await edit(here, third);
        const before = here.ports.store.stored(id);
        await openFile(here);
        const { question } = here.app.planFiles.getState();
        if (question === null) return;
        await here.app.planFiles.getState().answer('open-copy');
        expect(here.ports.store.stored(id)).toEqual(before);
        const { open } = here.app.session.getState();
        if (open === null) throw new Error('The copy is not open');
        const copy = here.ports.store.stored(settingsOf(open.plan).id);
        expect(settingsOf(copy.plan).id).not.toBe(id);
        expect({ ...copy.plan, settings: null }).toEqual({ ...there.ports.store.stored(id).plan, settings: null });
        expectWhole(copy);
      }),
      { seed: SEED, numRuns: 30 },
    );
  });
});
