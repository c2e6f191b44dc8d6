import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { IndexedDatabases } from '../../renderer/storage/plan-database.ts';

/** A browser's databases, empty and in memory. */
export function createIndexedDatabases(): IndexedDatabases {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}
