// Stores as older builds left them, frozen, and opened for real.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAppState } from '../../../renderer/state/app-state.ts';
import { DATABASE_VERSIONS } from '../../../renderer/storage/database-versions.ts';
import { createDexiePlanStore } from '../../../renderer/storage/dexie-plan-store.ts';
import { DATABASE_NAME, type IndexedDatabases } from '../../../renderer/storage/plan-database.ts';
import { type PlanId, toId } from '../../../shared/plan/ids.ts';
import { PLAN_FORMAT_VERSION } from '../../../shared/plan-file/plan-format-upgrades.ts';
import { createTestPorts } from '../../support/app-ports.ts';
import { createIndexedDatabases } from '../../support/indexed-databases.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/storage');

interface FrozenStore {
  readonly databaseVersion: number;
  readonly nativeVersion: number;
  readonly tables: Readonly<
    Record<string, { readonly keyPath: string | string[]; readonly rows: readonly FrozenRow[] }>
  >;
}

type FrozenRow = Readonly<Record<string, unknown>>;

const FROZEN: readonly FrozenStore[] = readdirSync(FOLDER)
  .filter((name) => name.startsWith('store-version-'))
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

const STORES = FROZEN.flatMap((frozen) =>
  (frozen.tables.plans?.rows ?? []).map(({ formatVersion }) => ({ ...frozen, formatVersion })),
);

function thaw({ nativeVersion, tables }: FrozenStore): Promise<IndexedDatabases> {
  const databases = createIndexedDatabases();
  const request = databases.indexedDB.open(DATABASE_NAME, nativeVersion);
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, rows }] of Object.entries(tables)) {
        const objects = request.result.createObjectStore(name, { keyPath });
        for (const row of rows) objects.add(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(databases);
    };
    request.onerror = () => reject(request.error);
  });
}

describe('every older store has a frozen one here', () => {
  test.each(DATABASE_VERSIONS.map(({ number }) => number))('database version %i', (number) => {
    expect(FROZEN.map(({ databaseVersion }) => databaseVersion)).toContain(number);
  });

  test.each(Array.from({ length: PLAN_FORMAT_VERSION - 1 }, (_, index) => index + 1))('plan format %i', (version) => {
    expect(STORES.map(({ formatVersion }) => formatVersion)).toContain(version);
  });
});

describe.each(STORES)('a store of database version $databaseVersion and plan format $formatVersion', (frozen) => {
  test('opens with every plan whole, goes on with its undo, and is of the present format from then on', async () => {
    const databases = await thaw(frozen);
    const newStore = () => createDexiePlanStore({ clock: createTickingClock(), databases: () => databases });
    const state = createAppState({ ...createTestPorts(), store: newStore() });
    await state.planSafety.getState().check();
    await state.planList.getState().refresh();
    const { plans } = state.planList.getState();
    expect(plans).toMatchObject([{ id: 'id-1', name: 'Atlas platform', initiativeCount: 2 }]);

    const id = toId<PlanId>('id-1');
    const { openPlan, redo, undo } = state.session.getState();
    expect(await openPlan(id)).toMatchObject({ ok: true });
    const initiatives = () =>
      [...(state.session.getState().open?.plan.initiatives.values() ?? [])].map(({ title, stage, tags }) => [
        title,
        stage,
        ...tags,
      ]);
    expect(initiatives()).toEqual([
      ['Regional failover', 'intake'],
      ['Quotas', 'parked'],
    ]);
    redo();
    expect(initiatives()).toContainEqual(['Quotas', 'parked', 'limits']);
    undo();
    undo();
    expect(initiatives()).toContainEqual(['Quotas', 'intake']);
    expect(await state.session.getState().whenSaved()).toMatchObject({ kind: 'saved' });

    const again = await newStore().openPlan(id);
    expect(again.ok && again.value.plan).toEqual(state.session.getState().open?.plan);
    const survey = await newStore().surveyPlans();
    expect(survey).toMatchObject({ value: [{ state: { kind: 'here' } }] });
  });
});
