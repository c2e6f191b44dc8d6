import { beforeEach, describe, expect, test } from 'vitest';
import type { PlanStore } from '../../../shared/ports/plan-store.ts';
import type { RestoredPlan } from '../../../shared/safety/restore-plan.ts';
import { createSafeguardedStore, type Protection } from '../../../shared/safety/safeguarded-store.ts';
import { createMemoryPlanStore, type MemoryPlanStore } from '../../support/memory-plan-store.ts';
import { createMemorySafetyJournal, type MemorySafetyJournal } from '../../support/memory-safety-journal.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';
import { beginHistory, nameSomebody, PLAN_ID, type PlanHistory } from './plan-history.ts';

let inner: MemoryPlanStore;
let safety: MemorySafetyJournal;
let store: PlanStore;
let protections: Protection[];
let restored: RestoredPlan[];
let history: PlanHistory;

beforeEach(async () => {
  inner = createMemoryPlanStore();
  safety = createMemorySafetyJournal();
  protections = [];
  restored = [];
  store = createSafeguardedStore({
    store: inner,
    safety,
    clock: createTickingClock(),
    onProtection: (protection) => protections.push(protection),
    onRestored: (plan) => restored.push(plan),
  });
  history = beginHistory();
  await store.createPlan(history.plan, opening());
});

function opening() {
  const [entry] = history.journal;
  if (entry === undefined) throw new Error('No opening entry');
  return entry;
}

/** Names one more person, and writes it. */
async function append(number: number) {
  history = nameSomebody(history, number, `Person ${number}`);
  const entry = history.journal.at(-1);
  if (entry === undefined) throw new Error('No entry');
  return store.appendEntry(entry, history.plan);
}

async function again() {
  const entry = history.journal.at(-1);
  if (entry === undefined) throw new Error('No entry');
  return store.appendEntry(entry, history.plan);
}

async function copied() {
  const loaded = await safety.load(PLAN_ID);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value;
}

describe('a change', () => {
  test('is written once the store and the copy have it', async () => {
    expect(await append(1)).toMatchObject({ ok: true });
    expect(inner.stored(PLAN_ID).plan).toEqual(history.plan);
    expect((await copied()).plan).toEqual(history.plan);
    expect(protections.at(-1)).toEqual({ kind: 'double' });
  });

  test('is not written while the copy fails, and is not stored twice when it is tried again', async () => {
    safety.refusal = { kind: 'full', message: 'No room.' };
    expect(await append(1)).toMatchObject({
      ok: false,
      problem: { kind: 'full', message: 'The change is stored, but has no safety copy yet. No room.' },
    });
    expect(inner.stored(PLAN_ID).journal).toHaveLength(2);
    safety.refusal = null;
    expect(await again()).toMatchObject({ ok: true });
    expect(inner.stored(PLAN_ID).journal).toHaveLength(2);
    expect(await copied()).toMatchObject({ sequence: 2, hasWholeHistory: true });
  });

  test('is written to the store alone where there is no place for a copy, and that is said', async () => {
    safety.refusal = { kind: 'unavailable', message: 'A private window.' };
    expect(await append(1)).toMatchObject({ ok: true });
    expect(protections.at(-1)).toEqual({ kind: 'single', message: 'A private window.' });
  });

  test('reaches a copy that has fallen behind together with what it missed', async () => {
    safety.refusal = { kind: 'unavailable', message: 'A private window.' };
    await append(1);
    await append(2);
    safety.refusal = null;
    expect(await append(3)).toMatchObject({ ok: true });
    expect(await copied()).toMatchObject({ sequence: 4, hasWholeHistory: true });
    expect((await copied()).plan).toEqual(history.plan);
  });

  test('is written when another window went on from it, and brought the copy up to date with both', async () => {
    history = nameSomebody(history, 1, 'Person 1');
    const own = history.journal.at(-1);
    const further = nameSomebody(history, 2, 'Person 2');
    const theirs = further.journal.at(-1);
    if (own === undefined || theirs === undefined) throw new Error('No entries');
    await inner.appendEntry(own, history.plan);
    await inner.appendEntry(theirs, further.plan);
    await safety.snapshot({ plan: further.plan, journal: further.journal }, { replace: false });
    // The store has it already, as it had when the other window went on; only the copy was still to be written.
    inner.appendEntry = async () => ({
      ok: true,
      value: { id: PLAN_ID, name: '', initiativeCount: 0, changedAt: own.at },
    });
    expect(await store.appendEntry(own, history.plan)).toMatchObject({ ok: true });
    expect(await copied()).toMatchObject({ sequence: 3, hasWholeHistory: true });
  });

  test('never takes the place of another in the copy', async () => {
    const other = nameSomebody(history, 1, 'Somebody else');
    const entry = { ...(other.journal.at(-1) ?? opening()), at: '2026-01-12T09:30:00.000Z' };
    await safety.append(entry);
    expect(await append(1)).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    expect((await copied()).plan).toEqual(other.plan);
  });
});

describe('a plan that the store loses while it is open', () => {
  test('is brought back from the copy, and the change is written', async () => {
    await append(1);
    inner.lose(PLAN_ID);
    expect(await append(2)).toMatchObject({ ok: true });
    expect(inner.stored(PLAN_ID).plan).toEqual(history.plan);
    expect(restored).toMatchObject([{ id: PLAN_ID, sequence: 2, hasWholeHistory: true }]);
  });

  test('stays on the screen, and is not saved, when the copy is lost, too', async () => {
    inner.lose(PLAN_ID);
    await safety.purge(PLAN_ID);
    const written = await append(1);
    expect(written).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(!written.ok && written.problem.message).toContain('save it as a plan file');
    expect(restored).toEqual([]);
  });

  test('is not brought back against somebody who removed it', async () => {
    await inner.removePlan(PLAN_ID, '2026-01-12T11:00:00.000Z');
    await append(1);
    expect(restored).toEqual([]);
  });
});

describe('a plan that is damaged in the store', () => {
  test('opens from its copy', async () => {
    await append(1);
    inner.damage(PLAN_ID, 'a record has lost its title');
    const opened = await store.openPlan(PLAN_ID);
    expect(opened.ok && opened.value.plan).toEqual(history.plan);
    expect(restored).toHaveLength(1);
  });

  test('does not when the copy has lost something, so that nothing is given up unasked', async () => {
    await append(1);
    inner.damage(PLAN_ID, 'a record has lost its title');
    await safety.purge(PLAN_ID);
    expect(await store.openPlan(PLAN_ID)).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
  });
});

test('a removal reaches the copy, and so does its undo', async () => {
  await store.removePlan(PLAN_ID, '2026-01-12T11:00:00.000Z');
  expect(await safety.list()).toMatchObject({ value: [{ removedAt: '2026-01-12T11:00:00.000Z' }] });
  await store.restorePlan(PLAN_ID);
  expect(await safety.list()).toMatchObject({ value: [{ removedAt: null }] });
});
