import { describe, expect, test } from 'vitest';
import { applyChangeSet, type ChangeSet, invertChangeSet } from '../../../shared/changes/change-set.ts';
import { changesTo } from '../../../shared/changes/change-set-builder.ts';
import type { JournalEntry } from '../../../shared/changes/journal.ts';
import { openingEntry } from '../../../shared/changes/opening-entry.ts';
import { rebaseEntries } from '../../../shared/changes/rebase-entries.ts';
import { type PersonId, type PlanId, toId } from '../../../shared/plan/ids.ts';
import { newPlan, type Plan } from '../../../shared/plan/plan.ts';

const ID = toId<PlanId>('plan-1');
const BEGUN = newPlan({ id: ID, name: 'Atlas', keyPrefix: 'AT' });
const OPENING = openingEntry(BEGUN, { at: '2026-01-12T09:00:00.000Z', who: '', label: 'Create' });

function naming(plan: Plan, person: string, name: string): ChangeSet {
  const changes = changesTo(plan);
  changes.put('people', { id: toId<PersonId>(person), name });
  return changes.build(`Name ${name}`);
}

function entry(sequence: number, changes: ChangeSet, given: Partial<JournalEntry> = {}): JournalEntry {
  return { planId: ID, sequence, at: `2026-01-12T09:00:0${sequence}.000Z`, who: '', kind: 'do', changes, ...given };
}

function stored(...changes: readonly ChangeSet[]): { plan: Plan; journal: readonly JournalEntry[] } {
  return {
    plan: changes.reduce(applyChangeSet, BEGUN),
    journal: [OPENING, ...changes.map((change, index) => entry(index + 2, change))],
  };
}

describe('entries that wait while another window writes', () => {
  test('come after what the other wrote, under the next numbers', () => {
    const rebased = rebaseEntries(stored(naming(BEGUN, 'a', 'Ada')), [
      entry(2, naming(BEGUN, 'b', 'Bea'), { at: '2026-01-12T10:00:00.000Z' }),
    ]);
    expect(rebased?.sequence).toBe(3);
    expect(rebased?.waiting.map(({ entry: { sequence } }) => sequence)).toEqual([3]);
    expect([...(rebased?.plan.people.values() ?? [])].map(({ name }) => name)).toEqual(['Ada', 'Bea']);
    expect(rebased?.history.past.map(({ label }) => label)).toEqual(['Name Ada', 'Name Bea']);
  });

  test('are left out when they turn out to be stored', () => {
    const mine = naming(BEGUN, 'b', 'Bea');
    const rebased = rebaseEntries(stored(mine), [entry(2, mine)]);
    expect(rebased).toMatchObject({ sequence: 2, waiting: [] });
  });

  test('are not taken for the other window’s that bear the same number and instant', () => {
    const rebased = rebaseEntries(stored(naming(BEGUN, 'a', 'Ada')), [entry(2, naming(BEGUN, 'b', 'Bea'))]);
    expect(rebased?.waiting.map(({ entry: { sequence } }) => sequence)).toEqual([3]);
    expect(rebased?.plan.people.size).toBe(2);
  });

  test('stay as they are when the store has nothing newer', () => {
    expect(rebaseEntries(stored(), [entry(2, naming(BEGUN, 'b', 'Bea'))])).toBeNull();
  });

  test('can’t come after a change of the same record', () => {
    const mine = entry(2, naming(BEGUN, 'a', 'Bea'), { at: '2026-01-12T10:00:00.000Z' });
    expect(rebaseEntries(stored(naming(BEGUN, 'a', 'Ada')), [mine])).toBeNull();
  });

  test('an undo becomes a change, since what it took back is no longer the latest', () => {
    const first = naming(BEGUN, 'a', 'Ada');
    const second = naming(applyChangeSet(BEGUN, first), 'b', 'Bea');
    const undo = entry(3, invertChangeSet(first), { kind: 'undo', at: '2026-01-12T10:00:00.000Z' });
    const rebased = rebaseEntries(stored(first, second), [undo]);
    expect(rebased?.waiting.map(({ entry: { kind } }) => kind)).toEqual(['do']);
    expect([...(rebased?.plan.people.values() ?? [])].map(({ name }) => name)).toEqual(['Bea']);
    expect(rebased?.history.past).toHaveLength(3);
  });
});
