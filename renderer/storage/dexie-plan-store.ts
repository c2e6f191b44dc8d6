// The working store of plans, in IndexedDB through Dexie. Inside a transaction nothing but Dexie is awaited: it would commit.

import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { JournalEntry } from '../../shared/changes/journal.ts';
import type { PlanId } from '../../shared/plan/ids.ts';
import { type Plan, type PlanRecord, settingsOf, TABLE_NAMES, type TableName } from '../../shared/plan/plan.ts';
import { PLAN_FORMAT_VERSION } from '../../shared/plan-file/plan-format-upgrades.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type {
  PlanStore,
  PlanSummary,
  PutOptions,
  RemovedPlanSummary,
  StoredPlan,
  StoreProblem,
} from '../../shared/ports/plan-store.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import {
  createDatabaseAccess,
  type DatabaseAccessParts,
  type IndexedDatabases,
  journalAfter,
  journalOf,
  type PlanDatabase,
  type RecordKey,
  type RecordRow,
  recordsOf,
} from './plan-database.ts';
import { isInstant, isStoreProblem, listedSummary, planRowOf, readPlanRow, type UnreadPlanRow } from './plan-row.ts';
import { purgeRemovedPlans } from './purge-removed-plans.ts';
import { type PlanRows, readEntries, readStoredPlan } from './read-stored-plan.ts';
import { NEWER_STORE, StoreRefusal, storeProblemFrom, UNAVAILABLE } from './store-problem.ts';
import { surveyPlans } from './survey-plans.ts';

export interface DexiePlanStoreParts {
  readonly clock: Clock;
  /** Asked when the database is first wanted: reaching for it may be denied. */
  readonly databases?: () => IndexedDatabases;
  readonly beforeYielding?: DatabaseAccessParts['beforeYielding'];
  readonly onSuperseded?: DatabaseAccessParts['onSuperseded'];
}

export function createDexiePlanStore(parts: DexiePlanStoreParts): PlanStore {
  const {
    clock,
    databases = browserDatabases,
    beforeYielding = () => Promise.resolve(),
    onSuperseded = () => {},
  } = parts;
  const access = createDatabaseAccess({
    databases,
    onOpened: async (database) => {
      // What is kept longer than it need be harms nobody: the next opening tries again.
      await purgeRemovedPlans(database, clock.now()).catch(() => {});
    },
    beforeYielding,
    onSuperseded,
  });

  async function attempt<Value>(
    work: (database: PlanDatabase) => PromiseLike<Value>,
  ): Promise<Result<Value, StoreProblem>> {
    try {
      return succeed(await work(await access()));
    } catch (error) {
      return fail(storeProblemFrom(error));
    }
  }

  return {
    listPlans: () => attempt(listPlans),
    openPlan: async (id) => {
      const rows = await attempt((database) => readRows(database, id));
      const read = rows.ok ? readStoredPlan(rows.value) : rows;
      if (!read.ok) return read;
      const { isUpgraded, ...stored } = read.value;
      // An entry that is added to rows of an older format would leave a plan of two formats.
      const upgraded = isUpgraded ? await attempt((database) => upgradePlan(database, stored)) : null;
      return upgraded?.ok === false ? upgraded : succeed(stored);
    },
    createPlan: (plan, entry) =>
      attempt((database) => putPlan(database, { plan, journal: [entry] }, { replace: false })),
    entriesAfter: async (id, sequence) => {
      const rows = await attempt((database) => journalAfter(database, id, sequence).toArray());
      return rows.ok ? readEntries(rows.value, sequence) : rows;
    },
    putPlan: (stored, options) => attempt((database) => putPlan(database, stored, options)),
    appendEntry: (entry, planAfter) => attempt((database) => appendEntry(database, entry, planAfter)),
    removePlan: (id, at) => attempt((database) => setRemoved(database, id, at)),
    restorePlan: (id) => attempt((database) => setRemoved(database, id, null)),
    listRemovedPlans: () => attempt(listRemovedPlans),
    surveyPlans: () => attempt(surveyPlans),
  };
}

function browserDatabases(): IndexedDatabases {
  if (typeof indexedDB === 'undefined') throw new StoreRefusal(UNAVAILABLE);
  return { indexedDB, IDBKeyRange };
}

async function listPlans({ plans }: PlanDatabase): Promise<readonly PlanSummary[]> {
  const rows = await plans.toArray();
  return rows.filter(({ removedAt }) => removedAt === null).flatMap((row) => listedSummary(row) ?? []);
}

async function listRemovedPlans({ plans }: PlanDatabase): Promise<readonly RemovedPlanSummary[]> {
  const rows: readonly UnreadPlanRow[] = await plans.toArray();
  return rows
    .flatMap((row) => {
      const summary = listedSummary(row);
      return summary === null || !isInstant(row.removedAt) ? [] : [{ ...summary, removedAt: row.removedAt }];
    })
    .sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
}

function readRows(database: PlanDatabase, id: PlanId): PromiseLike<PlanRows> {
  const { dexie, plans, records, journal } = database;
  return dexie.transaction('r', plans, records, journal, async () => ({
    row: await plans.get(id),
    records: await recordsOf(database, id).toArray(),
    journal: await journalOf(database, id).toArray(),
  }));
}

function putPlan(database: PlanDatabase, { plan, journal: entries }: StoredPlan, { replace, over }: PutOptions) {
  const { dexie, plans, records, journal } = database;
  const latest = entries.at(-1);
  if (latest === undefined || latest.sequence !== entries.length)
    throw new Error('The journal of a plan to store is not whole');
  const row = planRowOf(plan, latest);
  return dexie.transaction('rw', plans, records, journal, async () => {
    const before = await plans.get(row.id);
    if (over !== undefined && (before?.sequence ?? null) !== over) throw new StoreRefusal(behind(row.name));
    if (before !== undefined) {
      if (!replace) throw new StoreRefusal(alreadyHere(row.name));
      refuseNewer(before);
    }
    // Rows without an entry in the list are what a wiped or damaged store left behind.
    await recordsOf(database, row.id).delete();
    await journalOf(database, row.id).delete();
    await records.bulkAdd(TABLE_NAMES.flatMap((table) => [...plan[table].values()].map(rowIn(row.id, table))));
    await journal.bulkAdd([...entries]);
    await plans.put(row);
    return summaryOf(row);
  });
}

/** Writes the rows of a plan anew in the present format, unless another window did, went on, or removed it meanwhile. */
function upgradePlan(database: PlanDatabase, stored: StoredPlan): PromiseLike<void> {
  const { dexie, plans, records, journal } = database;
  const { id } = settingsOf(stored.plan);
  return dexie.transaction('rw', plans, records, journal, async () => {
    const before = await plans.get(id);
    if (before?.removedAt !== null) throw new StoreRefusal({ kind: 'not-found', message: GONE });
    if (before.sequence !== stored.journal.length) throw new StoreRefusal(behind(before.name));
    if (before.formatVersion < PLAN_FORMAT_VERSION) await putPlan(database, stored, { replace: true });
  });
}

function appendEntry(database: PlanDatabase, entry: JournalEntry, planAfter: Plan): PromiseLike<PlanSummary> {
  const { dexie, plans, records, journal } = database;
  const row = planRowOf(planAfter, entry);
  const { puts, deletes } = recordWrites(entry.planId, entry.changes);
  return dexie.transaction('rw', plans, records, journal, async () => {
    const before = readPlanRow(await plans.get(entry.planId));
    if (isStoreProblem(before)) throw new StoreRefusal(before);
    if (before.sequence !== entry.sequence - 1) throw new StoreRefusal(behind(row.name));
    await records.bulkDelete(deletes);
    await records.bulkPut(puts);
    // Added, never put: an entry that another window wrote is not overwritten.
    await journal.add(entry).catch('ConstraintError', () => {
      throw new StoreRefusal(behind(row.name));
    });
    await plans.put(row);
    return summaryOf(row);
  });
}

function setRemoved({ dexie, plans }: PlanDatabase, id: PlanId, removedAt: string | null): PromiseLike<void> {
  return dexie.transaction('rw', plans, async () => {
    const row = await plans.get(id);
    if (row === undefined) throw new StoreRefusal({ kind: 'not-found', message: GONE });
    refuseNewer(row);
    await plans.update(id, { removedAt });
  });
}

function refuseNewer({ formatVersion }: UnreadPlanRow): void {
  if (typeof formatVersion === 'number' && formatVersion > PLAN_FORMAT_VERSION) throw new StoreRefusal(NEWER_STORE);
}

const GONE = 'This plan is not on this machine any more: it was deleted more than 30 days ago, or in another way.';

function recordWrites(
  planId: PlanId,
  changes: ChangeSet,
): { readonly puts: RecordRow[]; readonly deletes: RecordKey[] } {
  const puts: RecordRow[] = [];
  const deletes: RecordKey[] = [];
  for (const table of TABLE_NAMES) {
    const change = changes.tables[table];
    if (change === undefined) continue;
    const row = rowIn(planId, table);
    for (const record of change.removed) deletes.push([planId, table, record.id]);
    for (const [, to] of change.updated) puts.push(row(to));
    for (const record of change.added) puts.push(row(record));
  }
  return { puts, deletes };
}

function rowIn(planId: PlanId, table: TableName): (record: PlanRecord<TableName>) => RecordRow {
  return (record) => ({ planId, table, id: record.id, record });
}

function summaryOf({ id, name, initiativeCount, changedAt }: PlanSummary): PlanSummary {
  return { id, name, initiativeCount, changedAt };
}

function behind(name: string): StoreProblem {
  const message = `Another window changed “${name}” in the meantime, so the latest change made here is not stored. Discard it and open the plan again to go on from there.`;
  return { kind: 'behind', message };
}

function alreadyHere(name: string): StoreProblem {
  const message = `“${name}” is on this machine already, perhaps among the plans that were deleted. Open or restore that one.`;
  return { kind: 'failed', message };
}
