// The rows that the browser's database holds, read without the app: what a test may believe.

import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { JournalEntry } from '../../../shared/changes/journal.ts';
import { TABLE_NAMES } from '../../../shared/plan/plan.ts';

export interface StoredRows {
  readonly plans: readonly { readonly id: string; readonly name: string; readonly sequence: number }[];
  readonly records: readonly {
    readonly table: string;
    readonly id: string;
    readonly record: { readonly title?: string };
  }[];
  readonly journal: readonly JournalEntry[];
}

/** Of a store that has one plan, or of all plans together. */
export function readStoredRows(page: Page): Promise<StoredRows> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await answer(indexedDB.open('quarterdeck'));
    try {
      const transaction = database.transaction(['plans', 'records', 'journal']);
      const [plans, records, journal] = await Promise.all(
        ['plans', 'records', 'journal'].map((name) => answer(transaction.objectStore(name).getAll())),
      );
      return { plans, records, journal } as unknown as StoredRows;
    } finally {
      database.close();
    }
  });
}

export function titlesOf({ records }: StoredRows): readonly string[] {
  return records.filter(({ table }) => table === 'initiatives').map(({ record }) => record.title ?? '');
}

/** Where the records are not what the journal of the one plan makes, a line each: traces of an edit of which a part is stored. */
export function halfEdits({ plans, records, journal }: StoredRows): readonly string[] {
  const found: string[] = [];
  const expected = new Map<string, unknown>();
  for (const [index, { sequence, changes }] of journal.entries()) {
    if (sequence !== index + 1) found.push(`entry ${index + 1} of the journal has the number ${sequence}`);
    for (const table of TABLE_NAMES) {
      const change = changes.tables[table];
      for (const record of change?.removed ?? []) expected.delete(`${table} ${record.id}`);
      for (const [, to] of change?.updated ?? []) expected.set(`${table} ${to.id}`, to);
      for (const record of change?.added ?? []) expected.set(`${table} ${record.id}`, record);
    }
  }
  if (plans[0]?.sequence !== journal.length)
    found.push(`the plan counts ${plans[0]?.sequence} of ${journal.length} entries`);
  for (const { table, id, record } of records) {
    const name = `${table} ${id}`;
    if (!isDeepStrictEqual(expected.get(name), record)) found.push(`${name} is not as its last entry left it`);
    expected.delete(name);
  }
  return [...found, ...[...expected.keys()].map((name) => `${name} is missing`)];
}
