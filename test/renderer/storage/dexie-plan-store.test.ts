import { forceCloseDatabase, IDBDatabase } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createDexiePlanStore } from '../../../renderer/storage/dexie-plan-store.ts';
import type { IndexedDatabases } from '../../../renderer/storage/plan-database.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet, type ChangeSet } from '../../../shared/changes/change-set.ts';
import type { JournalEntry } from '../../../shared/changes/journal.ts';
import { openingEntry } from '../../../shared/changes/opening-entry.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { addSavedView } from '../../../shared/commands/add-saved-view.ts';
import { deleteInitiatives } from '../../../shared/commands/delete-initiatives.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import { type InitiativeId, type PlanId, toId } from '../../../shared/plan/ids.ts';
import { newInitiative } from '../../../shared/plan/initiative.ts';
import { newPlan, type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { TimelineScreenView } from '../../../shared/plan/saved-view.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../shared/plan/timeline-view.ts';
import { PLAN_FORMAT_VERSION } from '../../../shared/plan-file/plan-format-upgrades.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { PlanStore } from '../../../shared/ports/plan-store.ts';
import type { Result } from '../../../shared/result.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { createIndexedDatabases } from '../../support/indexed-databases.ts';
import { changeRow, countRows, openNatively } from '../../support/native-database.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';

const ID = toId<PlanId>('plan-1');

let databases: IndexedDatabases;
let store: PlanStore;
const clock = createTickingClock();
const context = { today: clock.today(), who: '', ids: createCountingIds() };

beforeEach(() => {
  databases = createIndexedDatabases();
  store = newStore();
});

function newStore(at: Clock = clock): PlanStore {
  return createDexiePlanStore({ clock: at, databases: () => databases });
}

function planNamed(name: string, id: PlanId = ID): Plan {
  return newPlan({ id, name, keyPrefix: 'AP' });
}

function opening(plan: Plan, at = '2026-01-12T09:00:00.000Z'): JournalEntry {
  return openingEntry(plan, { at, who: '', label: 'Create plan' });
}

function must<Value, Problem extends { readonly message: string }>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function entryOf(changes: ChangeSet, sequence: number): JournalEntry {
  return { planId: ID, sequence, at: `2026-01-12T10:00:0${sequence}.000Z`, who: 'Mara', kind: 'do', changes };
}

/** A stored plan with the initiative AP-1 (id `cells`), added by its second entry. */
async function storeWithCells(): Promise<Plan> {
  const empty = planNamed('Atlas platform');
  must(await store.createPlan(empty, opening(empty)));
  const id = toId<InitiativeId>('cells');
  const changes = must(addInitiative(empty, { title: 'Cells', themeId: null, id }, context));
  const plan = applyChangeSet(empty, changes);
  must(await store.appendEntry(entryOf(changes, 2), plan));
  return plan;
}

describe('writing and reading', () => {
  test('a plan opens as it was written, with its journal, in another window too', async () => {
    const plan = await storeWithCells();
    const opened = must(await newStore().openPlan(ID));
    expect(opened.plan).toEqual(plan);
    expect(opened.journal.map(({ sequence, who, kind }) => [sequence, who, kind])).toEqual([
      [1, '', 'open'],
      [2, 'Mara', 'do'],
    ]);
    expect(applyChangeSet(planNamed('Atlas platform'), opened.journal[1]?.changes ?? never())).toEqual(plan);
  });

  test('a saved view of the timeline opens as it was written', async () => {
    const empty = planNamed('Atlas platform');
    must(await store.createPlan(empty, opening(empty)));
    const shows: TimelineScreenView = {
      kind: 'timeline',
      part: 'periods',
      filter: { text: 'cells', conditions: [{ columnId: 'owner', condition: { kind: 'empty' } }] },
      view: { ...DEFAULT_TIMELINE_VIEW, lanes: 'owner', colourBy: 'health' },
      range: { first: toPlainDate('2026-01-01'), last: toPlainDate('2026-06-30') },
    };
    const changes = must(addSavedView(empty, { name: 'Half a year', shows }, context));
    must(await store.appendEntry(entryOf(changes, 2), applyChangeSet(empty, changes)));
    const { plan, journal } = must(await newStore().openPlan(ID));
    expect([...plan.savedViews.values()]).toMatchObject([{ name: 'Half a year', shows }]);
    expect(journal[1]?.changes).toEqual(changes);
  });

  test('the list sums up every plan', async () => {
    await storeWithCells();
    const other = planNamed('Borealis', toId('plan-2'));
    must(await store.createPlan(other, opening(other, '2026-01-11T09:00:00.000Z')));
    expect(must(await store.listPlans())).toEqual([
      { id: 'plan-1', name: 'Atlas platform', initiativeCount: 1, changedAt: '2026-01-12T10:00:02.000Z' },
      { id: 'plan-2', name: 'Borealis', initiativeCount: 0, changedAt: '2026-01-11T09:00:00.000Z' },
    ]);
  });

  test('one edit writes one record', async () => {
    const plan = await storeWithCells();
    const before = await countRows(databases, 'records');
    const changes = must(renamePlan(plan, { name: 'Atlas' }, context));
    const summary = must(await store.appendEntry(entryOf(changes, 3), applyChangeSet(plan, changes)));
    expect(summary.name).toBe('Atlas');
    expect(await countRows(databases, 'records')).toBe(before);
    expect(settingsOf(must(await store.openPlan(ID)).plan).name).toBe('Atlas');
  });

  test('what is deleted is gone', async () => {
    const plan = await storeWithCells();
    const changes = must(deleteInitiatives(plan, { ids: [toId('cells')] }, context));
    must(await store.appendEntry(entryOf(changes, 3), applyChangeSet(plan, changes)));
    expect(must(await store.openPlan(ID)).plan.initiatives.size).toBe(0);
  });

  test('plans do not mix, even when the id of one begins the id of another', async () => {
    await storeWithCells();
    const other = planNamed('Longer', toId('plan-11'));
    must(await store.createPlan(other, opening(other)));
    expect(must(await store.openPlan(toId('plan-11'))).plan).toEqual(other);
    expect(must(await store.openPlan(ID)).plan.initiatives.size).toBe(1);
  });

  test('a plan of 5,000 initiatives opens equal', async () => {
    const changes: ChangeSet = {
      label: 'Import',
      tables: { initiatives: { added: many(), updated: [], removed: [] } },
    };
    const plan = applyChangeSet(planNamed('Big'), changes);
    must(await store.createPlan(plan, opening(plan)));
    const opened = must(await newStore().openPlan(ID));
    expect(opened.plan.initiatives.size).toBe(5_000);
    expect(opened.plan).toEqual(plan);
  }, 30_000);
});

function many() {
  return Array.from({ length: 5_000 }, (_, index) =>
    newInitiative({ id: toId(`initiative-${index}`), key: `AP-${index}`, title: `Initiative ${index}` }),
  );
}

function never(): never {
  throw new Error('The entry is missing');
}

describe('all or nothing', () => {
  test('a transaction that fails midway leaves nothing of a change', async () => {
    const plan = await storeWithCells();
    const cells = plan.initiatives.get(toId('cells')) ?? never();
    const added = newInitiative({ id: toId('next'), key: 'AP-2', title: 'Next' });
    // A function can't be stored: the second record breaks the transaction after the first was put.
    const broken = { ...cells, title: 'Broken', summary: Object(() => {}) };
    const changes: ChangeSet = {
      label: 'Half',
      tables: { initiatives: { added: [added], updated: [[cells, broken]], removed: [] } },
    };
    const outcome = await store.appendEntry(entryOf(changes, 3), applyChangeSet(plan, changes));
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    expect(must(await store.openPlan(ID)).plan).toEqual(plan);
    expect(must(await store.openPlan(ID)).journal).toHaveLength(2);
  });

  test('a transaction that fails midway leaves nothing of a new plan', async () => {
    const plan = planNamed('Atlas platform');
    const entry = { ...opening(plan), who: Object(() => {}) };
    expect(await store.createPlan(plan, entry)).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    expect(must(await store.listPlans())).toEqual([]);
    expect(await countRows(databases, 'records')).toBe(0);
  });

  test('a plan that is here already is not written over', async () => {
    const plan = await storeWithCells();
    const outcome = await store.createPlan(planNamed('Impostor'), opening(planNamed('Impostor')));
    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('Impostor') },
    });
    expect(must(await store.openPlan(ID)).plan).toEqual(plan);
  });
});

describe('two windows', () => {
  test('the one that is behind is refused and overwrites nothing', async () => {
    const plan = await storeWithCells();
    const other = newStore();
    const theirs = must(renamePlan(plan, { name: 'Theirs' }, context));
    must(await other.appendEntry(entryOf(theirs, 3), applyChangeSet(plan, theirs)));
    const mine = must(renamePlan(plan, { name: 'Mine' }, context));
    const outcome = await store.appendEntry(entryOf(mine, 3), applyChangeSet(plan, mine));
    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'behind', message: expect.stringContaining('“Mine”') },
    });
    const opened = must(await store.openPlan(ID));
    expect(settingsOf(opened.plan).name).toBe('Theirs');
    expect(opened.journal).toHaveLength(3);
  });

  test('an entry that leaves one out is refused', async () => {
    const plan = await storeWithCells();
    const changes = must(renamePlan(plan, { name: 'Later' }, context));
    const outcome = await store.appendEntry(entryOf(changes, 4), applyChangeSet(plan, changes));
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'behind' } });
  });

  test('an entry that is there is never written over, whatever the plan’s row says', async () => {
    const plan = await storeWithCells();
    await changeRow(databases, 'plans', ID, (row) => ({ ...row, sequence: 1 }));
    const changes = must(renamePlan(plan, { name: 'Again' }, context));
    const outcome = await store.appendEntry(entryOf(changes, 2), applyChangeSet(plan, changes));
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'behind' } });
    expect(await countRows(databases, 'journal')).toBe(2);
  });

  test('a window steps aside for one that upgrades, and says so', async () => {
    await storeWithCells();
    const newer = await openNatively(databases, 20);
    expect(await store.listPlans()).toMatchObject({
      ok: false,
      problem: { kind: 'newer-version', message: expect.stringContaining('Reload') },
    });
    newer.close();
  });
});

describe('what is newer than this version', () => {
  test('a database is refused and left as it is', async () => {
    await storeWithCells();
    (await openNatively(databases, 20)).close();
    const outcome = await newStore().listPlans();
    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'newer-version', message: expect.stringContaining('Nothing was changed') },
    });
    const after = await openNatively(databases, null);
    expect(after.version).toBe(20);
    after.close();
  });

  test('a plan is listed, and neither opened nor written nor removed', async () => {
    const plan = await storeWithCells();
    await changeRow(databases, 'plans', ID, (row) => ({
      ...row,
      formatVersion: PLAN_FORMAT_VERSION + 1,
      sequence: { of: 'another kind' },
    }));
    expect(must(await store.listPlans())).toMatchObject([{ name: 'Atlas platform' }]);
    const newer = { ok: false, problem: { kind: 'newer-version' } };
    expect(await store.openPlan(ID)).toMatchObject(newer);
    const changes = must(renamePlan(plan, { name: 'Older' }, context));
    expect(await store.appendEntry(entryOf(changes, 3), applyChangeSet(plan, changes))).toMatchObject(newer);
    expect(await store.removePlan(ID, '2026-01-12T11:00:00.000Z')).toMatchObject(newer);
    expect(await countRows(databases, 'journal')).toBe(2);
  });
});

describe('damage', () => {
  beforeEach(async () => {
    await storeWithCells();
  });

  async function messageOf(): Promise<string> {
    const opened = await newStore().openPlan(ID);
    if (opened.ok) throw new Error('It opens all the same');
    expect(opened.problem.kind).toBe('damaged');
    return opened.problem.message;
  }

  test('of a record is named by its key and field', async () => {
    await changeRow(databases, 'records', [ID, 'initiatives', 'cells'], (row) => ({
      ...row,
      record: { ...Object(row.record), progress: 7 },
    }));
    expect(await messageOf()).toMatch(/“Atlas platform”.*“AP-1”.*“progress”.*Nothing was changed/);
  });

  test('of a journal entry is named by its number', async () => {
    await changeRow(databases, 'journal', [ID, 2], (row) => ({ ...row, kind: 'dream' }));
    expect(await messageOf()).toMatch(/entry 2 of “journal”.*“kind”/);
  });

  test('is noticed when a record is missing', async () => {
    await changeRow(databases, 'records', [ID, 'initiatives', 'cells'], () => null);
    expect(await messageOf()).toContain('0 of its 1 initiatives');
  });

  test('is noticed when a journal entry is missing', async () => {
    await changeRow(databases, 'journal', [ID, 1], () => null);
    expect(await messageOf()).toContain('entry 1 of its journal is missing');
  });

  test('is noticed when the last journal entry is missing', async () => {
    await changeRow(databases, 'journal', [ID, 2], () => null);
    expect(await messageOf()).toContain('1 of 2 entries');
  });

  test('of an undo that undoes nothing is noticed', async () => {
    await changeRow(databases, 'journal', [ID, 2], (row) => ({ ...row, kind: 'redo' }));
    expect(await messageOf()).toMatch(/entry 2 of “journal”.*not taken back/);
  });

  test('of a plan’s row leaves it in the list, and it can be removed', async () => {
    await changeRow(databases, 'plans', ID, ({ id }) => ({ id, removedAt: null, formatVersion: 1 }));
    expect(must(await store.listPlans())).toMatchObject([{ id: ID, name: 'Damaged plan' }]);
    expect(await messageOf()).toContain('“Damaged plan”');
    must(await store.removePlan(ID, '2026-01-12T11:00:00.000Z'));
    expect(must(await store.listPlans())).toEqual([]);
  });
});

describe('removing', () => {
  const removedAt = '2026-01-12T11:00:00.000Z';

  function storeAt(instant: string): PlanStore {
    return newStore({ today: clock.today, now: () => instant });
  }

  test('takes a plan off the list until it is restored', async () => {
    const plan = await storeWithCells();
    must(await store.removePlan(ID, removedAt));
    expect(must(await store.listPlans())).toEqual([]);
    const gone = {
      ok: false,
      problem: { kind: 'not-found', message: expect.stringContaining('“Atlas platform” was deleted') },
    };
    expect(await store.openPlan(ID)).toMatchObject(gone);
    const changes = must(renamePlan(plan, { name: 'Ghost' }, context));
    expect(await store.appendEntry(entryOf(changes, 3), applyChangeSet(plan, changes))).toMatchObject(gone);
    must(await store.restorePlan(ID));
    expect(must(await store.openPlan(ID)).plan).toEqual(plan);
  });

  test('is for good after 30 days, and touches no other plan', async () => {
    await storeWithCells();
    const other = planNamed('Borealis', toId('plan-2'));
    must(await store.createPlan(other, opening(other)));
    must(await store.removePlan(ID, removedAt));
    must(await storeAt('2026-02-11T10:59:59.000Z').listPlans());
    expect(await countRows(databases, 'journal')).toBe(3);
    expect(must(await storeAt('2026-02-11T11:00:01.000Z').listPlans())).toMatchObject([{ name: 'Borealis' }]);
    expect(await countRows(databases, 'journal')).toBe(1);
    expect(await countRows(databases, 'plans')).toBe(1);
    expect(await store.restorePlan(ID)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(must(await store.openPlan(toId('plan-2'))).plan).toEqual(other);
  });

  test('of a plan that is not there is a problem in words', async () => {
    expect(await store.removePlan(toId('nowhere'), removedAt)).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
    expect(await store.openPlan(toId('nowhere'))).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});

describe('the database', () => {
  test('is written with strict durability, in one transaction a change', async () => {
    const plan = await storeWithCells();
    // Before it is opened: Dexie holds on to the function then.
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    store = newStore();
    must(await store.listPlans());
    begun.mockClear();
    const changes = must(renamePlan(plan, { name: 'Atlas' }, context));
    must(await store.appendEntry(entryOf(changes, 3), applyChangeSet(plan, changes)));
    expect(begun.mock.calls).toEqual([[['plans', 'records', 'journal'], 'readwrite', { durability: 'strict' }]]);
    begun.mockRestore();
  });

  test('that an older window does not let go of is a problem that says what to do', async () => {
    const older = await openNatively(databases, 5);
    expect(await store.listPlans()).toMatchObject({
      ok: false,
      problem: { kind: 'unavailable', message: expect.stringContaining('Close the other windows') },
    });
    older.close();
  });

  test('that the browser closed is opened again', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const plan = await storeWithCells();
    // Its declaration names the class where it means a connection.
    for (const connection of new Set(begun.mock.contexts)) forceCloseDatabase(connection as never);
    begun.mockRestore();
    expect(must(await store.openPlan(ID)).plan).toEqual(plan);
  });

  test('that another window deleted is made again, and nothing is written to what is gone', async () => {
    const plan = await storeWithCells();
    const deletion = databases.indexedDB.deleteDatabase('quarterdeck');
    await new Promise((resolve) => deletion.addEventListener('success', resolve));
    const changes = must(renamePlan(plan, { name: 'Atlas' }, context));
    const appended = await store.appendEntry(entryOf(changes, 3), applyChangeSet(plan, changes));
    expect(appended).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    must(await store.createPlan(plan, opening(plan)));
    expect(must(await store.openPlan(ID)).plan).toEqual(plan);
  });
});

describe('a browser that refuses', () => {
  test('to have databases is a problem that says what to do', async () => {
    const denied = createDexiePlanStore({
      clock,
      databases: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(await denied.listPlans()).toMatchObject({
      ok: false,
      problem: { kind: 'unavailable', message: expect.stringContaining('Allow it') },
    });
    expect(await createDexiePlanStore({ clock }).listPlans()).toMatchObject({
      ok: false,
      problem: { kind: 'unavailable' },
    });
  });

  test('is asked again, and may have changed its mind', async () => {
    let asked = 0;
    const store = createDexiePlanStore({
      clock,
      databases: () => {
        asked += 1;
        if (asked === 1) throw new DOMException('Denied.', 'SecurityError');
        return databases;
      },
    });
    expect((await store.listPlans()).ok).toBe(false);
    expect(await store.listPlans()).toEqual({ ok: true, value: [] });
  });
});
