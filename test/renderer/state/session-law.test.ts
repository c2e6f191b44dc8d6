import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AppPorts, type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { createDexiePlanStore } from '../../../renderer/storage/dexie-plan-store.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { PlanStore } from '../../../shared/ports/plan-store.ts';
import { createTestPorts } from '../../support/app-ports.ts';
import { createMemoryPlanStore } from '../../support/memory-plan-store.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { RANDOM_COMMANDS } from '../../support/random-commands.ts';
import { doRandomEdit, type RandomEdit, randomEdit } from '../../support/random-edit.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';

const SEED = 20_261_121;
const STEPS = 2_000;
/** After how many edits the store and the copy are read; a reload comes with every other reading. */
const READ_EVERY = 50;

const STORES: readonly (readonly [name: string, create: () => PlanStore])[] = [
  ['a store that follows the change sets', createMemoryPlanStore],
  [
    'IndexedDB',
    () => {
      const indexedDB = new IDBFactory();
      return createDexiePlanStore({ clock: createTickingClock(), databases: () => ({ indexedDB, IDBKeyRange }) });
    },
  ],
];

test('every command there is takes part', () => {
  const folder = join(import.meta.dirname, '../../../shared/commands');
  const commands = readdirSync(folder).filter((name) => /: Command</.test(readFileSync(join(folder, name), 'utf8')));
  expect(Object.keys(RANDOM_COMMANDS).sort()).toEqual(commands.map((name) => name.replace('.ts', '')).sort());
});

describe(`${STEPS} random edits with undo, redo, gestures and reloads, seed ${SEED}`, () => {
  test.each(STORES)('the plan, the store and its safety copy follow a reference: %s', async (_, createStore) => {
    const [edits] = fc.sample(fc.array(randomEdit, { minLength: STEPS, maxLength: STEPS }), { seed: SEED, numRuns: 1 });
    await expectToFollow({ ...createTestPorts(), store: createStore() }, edits ?? []);
  });
});

/** What undo and redo have to bring back, kept as whole plans and without a change set. */
interface Reference {
  readonly past: Plan[];
  readonly future: Plan[];
}

async function expectToFollow(ports: AppPorts, edits: readonly RandomEdit[]): Promise<void> {
  let state = createAppState(ports);
  const begun = aPlan().withCustomField('Region').withCustomField('Cost', 'number').build();
  const created = await state.planList.getState().importAsPlan(begun, 'Begin');
  if (!created.ok) throw new Error(created.problem.message);
  await state.session.getState().openPlan(created.value);
  const reference: Reference = { past: [], future: [] };
  let most = 0;
  for (const [index, edit] of edits.entries()) {
    const step = `step ${index}: ${edit.kind}`;
    const before = planIn(state);
    doRandomEdit(state.session.getState(), edit);
    expectStep(reference, { before, after: planIn(state), edit, step });
    most = Math.max(most, planIn(state).initiatives.size);
    if (index % READ_EVERY !== READ_EVERY - 1) continue;
    expect(await state.session.getState().whenSaved(), step).toMatchObject({ kind: 'saved' });
    await expectStored(ports, created.value, planIn(state), step);
    if (index % (2 * READ_EVERY) === READ_EVERY - 1) state = await reloaded(ports, state, created.value, step);
  }
  // Otherwise the edits were too timid to prove anything.
  expect(most).toBeGreaterThan(100);
}

function expectStep(
  { past, future }: Reference,
  { before, after, edit, step }: { before: Plan; after: Plan; edit: RandomEdit; step: string },
): void {
  switch (edit.kind) {
    case 'undo': {
      const expected = past.pop();
      if (expected !== undefined) future.push(before);
      expect(after, step).toEqual(expected ?? before);
      return;
    }
    case 'redo': {
      const expected = future.pop();
      if (expected !== undefined) past.push(before);
      expect(after, step).toEqual(expected ?? before);
      return;
    }
    case 'bail':
      expect(after, step).toEqual(before);
      return;
    default:
      if (after === before) return;
      past.push(before);
      future.length = 0;
  }
}

async function expectStored(ports: AppPorts, id: PlanId, plan: Plan, step: string): Promise<void> {
  const stored = await ports.store.openPlan(id);
  if (!stored.ok) throw new Error(`${step}: ${stored.problem.message}`);
  expect(stored.value.plan, step).toEqual(plan);
  const copy = await ports.safety.load(id);
  if (!copy.ok) throw new Error(`${step}: ${copy.problem.message}`);
  expect(copy.value, step).toMatchObject({ hasWholeHistory: true, lost: null });
  expect(copy.value.plan, step).toEqual(plan);
  expect(copy.value.journal.length, step).toBe(stored.value.journal.length);
}

/** A new window on the same plan, which must know all that the old one knew. */
async function reloaded(ports: AppPorts, before: AppState, id: PlanId, step: string): Promise<AppState> {
  const state = createAppState(ports);
  await state.planSafety.getState().check();
  expect(state.planSafety.getState(), step).toMatchObject({ restored: [], questions: [] });
  await state.session.getState().openPlan(id);
  expect(state.session.getState().open, step).toEqual(before.session.getState().open);
  return state;
}

function planIn({ session }: AppState): Plan {
  const { open } = session.getState();
  if (open === null) throw new Error('No plan is open');
  return open.plan;
}
