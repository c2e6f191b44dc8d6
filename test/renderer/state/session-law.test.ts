import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAppState } from '../../../renderer/state/app-state.ts';
import { createDexiePlanStore } from '../../../renderer/storage/dexie-plan-store.ts';
import type { PlanStore } from '../../../shared/ports/plan-store.ts';
import { createTestPorts } from '../../support/app-ports.ts';
import { createMemoryPlanStore } from '../../support/memory-plan-store.ts';
import { doRandomEdit, type RandomEdit, randomEdit } from '../../support/random-edit.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';

const SEED = 20_261_121;
const STEPS = 300;

/** `every`: after how many edits the store is read. */
const STORES: readonly (readonly [name: string, every: number, create: () => PlanStore])[] = [
  ['a store that follows the change sets', 1, createMemoryPlanStore],
  [
    'IndexedDB',
    10,
    () => {
      const indexedDB = new IDBFactory();
      return createDexiePlanStore({ clock: createTickingClock(), databases: () => ({ indexedDB, IDBKeyRange }) });
    },
  ],
];

describe(`${STEPS} random edits with undo, redo and gestures, seed ${SEED}`, () => {
  test.each(STORES)(
    'what is stored, and what opens again, is what is in memory: %s',
    async (_, every, createStore) => {
      const [edits] = fc.sample(fc.array(randomEdit, { minLength: STEPS, maxLength: STEPS }), {
        seed: SEED,
        numRuns: 1,
      });
      await expectStoredAfterEach(createStore(), every, edits ?? []);
    },
    60_000,
  );
});

async function expectStoredAfterEach(store: PlanStore, every: number, edits: readonly RandomEdit[]): Promise<void> {
  const ports = { ...createTestPorts(), store };
  const { planList, session } = createAppState(ports);
  const created = await planList.getState().create('Atlas platform');
  if (!created.ok) throw new Error(created.problem.message);
  await session.getState().openPlan(created.value);
  let most = 0;
  for (const [index, edit] of edits.entries()) {
    doRandomEdit(session.getState(), edit);
    expect(await session.getState().whenSaved(), `step ${index}`).toMatchObject({ kind: 'saved' });
    const { open } = session.getState();
    most = Math.max(most, open?.plan.initiatives.size ?? 0);
    if (index % every !== every - 1) continue;
    const stored = await store.openPlan(created.value);
    if (!stored.ok) throw new Error(`step ${index}: ${stored.problem.message}`);
    expect(stored.value.plan, `step ${index}: ${edit.kind}`).toEqual(open?.plan);
    if (index % 20 !== 19) continue;
    const again = createAppState(ports).session;
    await again.getState().openPlan(created.value);
    expect(again.getState().open, `step ${index}: ${edit.kind}`).toEqual(open);
  }
  // Otherwise the edits were too timid to prove anything.
  expect(most).toBeGreaterThan(10);
}
