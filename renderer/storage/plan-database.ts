// The database: opening it, and stepping aside for a newer one.

import { type Collection, Dexie, type Table } from 'dexie';
import type { JournalEntry } from '../../shared/changes/journal.ts';
import type { PlanId } from '../../shared/plan/ids.ts';
import type { PlanRecord, TableName } from '../../shared/plan/plan.ts';
import { DATABASE_VERSIONS, declareVersions, LATEST_DATABASE_VERSION } from './database-versions.ts';
import type { PlanRow } from './plan-row.ts';
import { NEWER_STORE, StoreRefusal } from './store-problem.ts';

export const DATABASE_NAME = 'quarterdeck';

/** The tables' types say what is written; what is read is parsed first. */
export interface PlanDatabase {
  readonly dexie: Dexie;
  readonly plans: Table<PlanRow, string>;
  readonly records: Table<RecordRow, RecordKey>;
  readonly journal: Table<JournalEntry, JournalKey>;
}

export interface RecordRow {
  readonly planId: PlanId;
  readonly table: TableName;
  readonly id: string;
  readonly record: PlanRecord<TableName>;
}

export type RecordKey = readonly [planId: string, table: string, id: string];
export type JournalKey = readonly [planId: string, sequence: number];

export interface IndexedDatabases {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

export interface DatabaseAccessParts {
  readonly databases: () => IndexedDatabases;
  readonly onOpened: (database: PlanDatabase) => Promise<void>;
  /** Runs before a newer build in another window is let in, such as to write what waits. */
  readonly beforeYielding: () => Promise<unknown>;
  /** From now on nothing can be read or written here. */
  readonly onSuperseded: () => void;
}

/** A way to the database that opens it when it is first wanted, and again after the browser closed it. */
export function createDatabaseAccess(parts: DatabaseAccessParts): () => Promise<PlanDatabase> {
  const { databases, onOpened, beforeYielding, onSuperseded } = parts;
  let opened: Promise<PlanDatabase> | null = null;
  let isSuperseded = false;

  async function open(): Promise<PlanDatabase> {
    const { indexedDB, IDBKeyRange } = databases();
    await refuseNewer(indexedDB);
    const dexie = new Dexie(DATABASE_NAME, {
      indexedDB,
      IDBKeyRange,
      autoOpen: false,
      cache: 'disabled',
      // Relaxed, the default, loses what was acknowledged when the power fails.
      chromeTransactionDurability: 'strict',
    });
    declareVersions(dexie, DATABASE_VERSIONS);
    dexie.on('close', forget);
    dexie.on('versionchange', ({ newVersion }) => {
      // Another window upgrades the database, or deletes it: it waits until this one lets go.
      if (newVersion === null) letGo(dexie);
      else void yieldToNewer(dexie);
      return false;
    });
    try {
      await Promise.race([dexie.open(), refusalWhenBlocked(dexie)]);
    } catch (error) {
      dexie.close();
      throw error;
    }
    const database: PlanDatabase = {
      dexie,
      plans: dexie.table('plans'),
      records: dexie.table('records'),
      journal: dexie.table('journal'),
    };
    await onOpened(database);
    return database;
  }

  async function yieldToNewer(dexie: Dexie): Promise<void> {
    await beforeYielding().catch(() => {});
    isSuperseded = true;
    letGo(dexie);
    onSuperseded();
  }

  function letGo(dexie: Dexie): void {
    forget();
    dexie.close();
  }

  function forget(): void {
    opened = null;
  }

  return async () => {
    if (isSuperseded) throw new StoreRefusal(SUPERSEDED);
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      forget();
      throw error;
    }
  };
}

/** All rows of a plan, in the order of their keys. */
export function recordsOf({ records }: PlanDatabase, id: PlanId): Collection<RecordRow, RecordKey> {
  return records.where(':id').between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey]);
}

export function tableRecordsOf(
  { records }: PlanDatabase,
  id: PlanId,
  table: TableName,
): Collection<RecordRow, RecordKey> {
  return records.where(':id').between([id, table, Dexie.minKey], [id, table, Dexie.maxKey]);
}

export function journalOf({ journal }: PlanDatabase, id: PlanId): Collection<JournalEntry, JournalKey> {
  return journal.where(':id').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}

/** The entries with a higher sequence number than the given one. */
export function journalAfter(
  { journal }: PlanDatabase,
  id: PlanId,
  sequence: number,
): Collection<JournalEntry, JournalKey> {
  return journal.where(':id').between([id, sequence], [id, Dexie.maxKey], false);
}

const SUPERSEDED = {
  kind: 'newer-version',
  message: 'A newer version of Quarterdeck took over the plans in another window. Reload this window to go on.',
} as const;

/** Dexie opens a newer database without a word, and writes into it. */
async function refuseNewer(indexedDB: IDBFactory): Promise<void> {
  // Chromium fails the question at which it finds that the database is damaged, and answers the next: it has emptied it by then.
  const databases = await indexedDB.databases().catch(() => indexedDB.databases());
  const found = databases.find(({ name }) => name === DATABASE_NAME);
  // Dexie counts a version as ten, and one more each time that it mended a database.
  if (Math.floor((found?.version ?? 0) / 10) > LATEST_DATABASE_VERSION) throw new StoreRefusal(NEWER_STORE);
}

/** Longer than another window takes to write what waits. */
const YIELDING_GRACE = 5_000;

function refusalWhenBlocked(dexie: Dexie): Promise<never> {
  return new Promise((_, reject) => {
    dexie.on('blocked', () => {
      const message =
        'Another window holds the plans open in an older version of Quarterdeck. Close the other windows, then reload this one.';
      setTimeout(() => reject(new StoreRefusal({ kind: 'unavailable', message })), YIELDING_GRACE);
    });
  });
}
