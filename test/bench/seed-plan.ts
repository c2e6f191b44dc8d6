// Puts the plan of the measurements into a browser's store, as the app would find it there after an import.

import type { Page } from 'playwright-core';
import { DATABASE_NAME } from '../../renderer/storage/plan-database.ts';
import { planRowOf } from '../../renderer/storage/plan-row.ts';
import { openingEntry } from '../../shared/changes/opening-entry.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** The page must show the app, which has made the database in its newest shape by then. */
export async function seedPlan(page: Page, plan: Plan): Promise<void> {
  const entry = openingEntry(plan, { at: '2026-11-21T09:00:00.000Z', who: '', label: 'Generate the plan' });
  const seed = { database: DATABASE_NAME, json: JSON.stringify({ row: planRowOf(plan, entry), entry }) };
  await page.evaluate(async ({ database, json }) => {
    const { row, entry: opening } = JSON.parse(json);
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = opened.transaction(['plans', 'records', 'journal'], 'readwrite');
    const records = transaction.objectStore('records');
    for (const table of Object.keys(opening.changes.tables)) {
      for (const record of opening.changes.tables[table].added) {
        records.put({ planId: opening.planId, table, id: record.id, record });
      }
    }
    transaction.objectStore('journal').put(opening);
    transaction.objectStore('plans').put(row);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    opened.close();
  }, seed);
}
