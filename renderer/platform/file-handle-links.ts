// Which file belongs to which plan, in a small database of its own: a file handle can be kept nowhere else.

import type { PlanId } from '../../shared/plan/ids.ts';
import type { KnownFile } from '../../shared/ports/files.ts';

export interface FileHandleLinkRow {
  readonly planId: PlanId;
  readonly handle: FileSystemFileHandle;
  readonly known: KnownFile;
}

/** Rejects when the browser keeps nothing, as in some private windows. */
export interface FileHandleLinks {
  get(planId: PlanId): Promise<FileHandleLinkRow | undefined>;
  put(row: FileHandleLinkRow): Promise<void>;
  delete(planId: PlanId): Promise<void>;
}

const DATABASE = 'quarterdeck-files';
const LINKS = 'links';

export function createFileHandleLinks(factory: () => IDBFactory = () => indexedDB): FileHandleLinks {
  return {
    get: (planId) => inLinks(factory, 'readonly', (links) => links.get(planId)),
    put: async (row) => {
      await inLinks(factory, 'readwrite', (links) => links.put(row));
    },
    delete: async (planId) => {
      await inLinks(factory, 'readwrite', (links) => links.delete(planId));
    },
  };
}

/** Opened for each use, which are few: a connection that is held would keep an upgrade in another tab waiting. */
async function inLinks<Value>(
  factory: () => IDBFactory,
  mode: IDBTransactionMode,
  work: (links: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await openDatabase(factory());
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(LINKS, mode);
      const request = work(transaction.objectStore(LINKS));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(LINKS, { keyPath: 'planId' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('Another tab holds the list of linked files'));
  });
}
