// The database behind Dexie's back, for damage and versions that Dexie would not make.

import { DATABASE_NAME, type IndexedDatabases } from '../../renderer/storage/plan-database.ts';

type Row = Readonly<Record<string, unknown>>;

/** Opens it at a native version (Dexie's times ten), or as it is. */
export async function openNatively(databases: IndexedDatabases, version: number | null): Promise<IDBDatabase> {
  const { indexedDB } = databases;
  return done(version === null ? indexedDB.open(DATABASE_NAME) : indexedDB.open(DATABASE_NAME, version));
}

export async function countRows(databases: IndexedDatabases, storeName: string): Promise<number> {
  const database = await openNatively(databases, null);
  const count = await done(database.transaction(storeName).objectStore(storeName).count());
  database.close();
  return count;
}

/** Puts another row in the place of the one with the key; null: none. */
export async function changeRow(
  databases: IndexedDatabases,
  storeName: string,
  key: IDBValidKey,
  change: (row: Row) => Row | null,
): Promise<void> {
  const database = await openNatively(databases, null);
  const objects = database.transaction(storeName, 'readwrite').objectStore(storeName);
  const row: Row | undefined = await done(objects.get(key));
  if (row === undefined) throw new Error(`No row ${JSON.stringify(key)} in ${storeName}`);
  const changed = change(row);
  if (changed === null) await done(objects.delete(key));
  else await done(objects.put(changed));
  database.close();
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
