// The shape of the database, version by version. Append only: a version that has shipped is never edited.

import type { Dexie, Transaction } from 'dexie';

export interface DatabaseVersion {
  readonly number: number;
  /** Dexie's words for the object stores that change: the primary key, then what is indexed. */
  readonly stores: Readonly<Record<string, string>>;
  /** What is done to the rows that are there; null: nothing. Only Dexie may be awaited in it. */
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null;
}

export const DATABASE_VERSIONS: readonly DatabaseVersion[] = [
  {
    number: 1,
    // A row a record, so that an edit writes one; no more indexes than are asked for, since each doubles the time of a write.
    stores: { plans: 'id', records: '[planId+table+id]', journal: '[planId+sequence]' },
    upgrade: null,
  },
];

export const LATEST_DATABASE_VERSION: number = Math.max(...DATABASE_VERSIONS.map((version) => version.number));

export function declareVersions(database: Dexie, versions: readonly DatabaseVersion[]): void {
  for (const { number, stores, upgrade } of versions) {
    const version = database.version(number).stores(stores);
    if (upgrade !== null) version.upgrade(upgrade);
  }
}
