import { describe, expect, test } from 'vitest';
import type { SafetyManifestEntry } from '../../../shared/ports/safety-journal.ts';
import { compareWithStore, type StoreState } from '../../../shared/safety/compare-with-store.ts';
import { PLAN_ID } from './plan-history.ts';

const AT = '2026-01-12T09:00:07.000Z';

const ENTRY: SafetyManifestEntry = {
  id: PLAN_ID,
  name: 'Platform',
  counts: { settings: 1, models: 2, initiatives: 500 },
  sequence: 7,
  changedAt: AT,
  removedAt: null,
  copies: 2,
  hasWholeHistory: true,
  lost: null,
};

const LOST = { from: 8, to: 9, message: 'The changes 8 to 9 of “Platform” are lost.' };

function here(changed: Partial<Extract<StoreState, { kind: 'here' }>> = {}): StoreState {
  const counts = { settings: 1, models: 2, initiatives: 500 };
  return { kind: 'here', name: 'Platform', sequence: 7, changedAt: AT, isRemoved: false, counts, ...changed };
}

const MISSING: StoreState = { kind: 'missing' };
const DAMAGED: StoreState = { kind: 'damaged', reason: 'entry 3 of its journal is missing' };

describe('held against its safety copy, a store', () => {
  test.each<[string, SafetyManifestEntry | null, StoreState, string, string]>([
    ['is the same', ENTRY, here(), 'same', 'nothing'],
    ['was wiped', ENTRY, MISSING, 'store-missing', 'rebuild-store'],
    ['was wiped of a plan that was removed', { ...ENTRY, removedAt: AT }, MISSING, 'same', 'nothing'],
    ['is damaged', ENTRY, DAMAGED, 'store-damaged', 'rebuild-store'],
    [
      'has fewer records than it should',
      ENTRY,
      here({ counts: { initiatives: 499 } }),
      'store-damaged',
      'rebuild-store',
    ],
    ['has records of a table that has none', ENTRY, here({ counts: { people: 1 } }), 'store-damaged', 'rebuild-store'],
    ['is behind', ENTRY, here({ sequence: 5 }), 'store-behind', 'rebuild-store'],
    ['is ahead', ENTRY, here({ sequence: 8 }), 'safety-behind', 'catch-up-safety'],
    ['has a plan without a copy', null, here(), 'safety-behind', 'catch-up-safety'],
    [
      'has history that the copy lost',
      { ...ENTRY, hasWholeHistory: false },
      here(),
      'safety-behind',
      'catch-up-safety',
    ],
    ['has another latest change', ENTRY, here({ changedAt: '2026-01-13T09:00:00.000Z' }), 'diverged', 'ask'],
    ['has it removed', ENTRY, here({ isRemoved: true }), 'safety-behind', 'match-removal'],
    ['has it restored', { ...ENTRY, removedAt: AT }, here(), 'safety-behind', 'match-removal'],
    ['has nothing that anybody knew', null, MISSING, 'same', 'nothing'],
    ['is damaged and has no copy', null, DAMAGED, 'store-damaged', 'ask'],
    ['was wiped, and its copy is lost', { ...ENTRY, sequence: 0, copies: 0 }, MISSING, 'store-missing', 'ask'],
    ['was wiped, and its copy is damaged', { ...ENTRY, lost: LOST }, MISSING, 'store-missing', 'ask'],
    ['has what the copy lost', { ...ENTRY, lost: LOST }, here({ sequence: 9 }), 'safety-behind', 'catch-up-safety'],
    ['lost it, too', { ...ENTRY, lost: LOST }, here(), 'store-behind', 'ask'],
    [
      'has a plan whose copy vanished',
      { ...ENTRY, sequence: 0, copies: 0 },
      here(),
      'safety-behind',
      'catch-up-safety',
    ],
  ])('%s', (_, entry, store, kind, todo) => {
    const comparison = compareWithStore(entry, store);
    expect(comparison).toMatchObject({ kind, todo });
    const isSilent = kind === 'same' || todo === 'match-removal';
    expect(comparison.message === '').toBe(isSilent);
  });

  test('is told what it lacks, in figures', () => {
    expect(compareWithStore(ENTRY, here({ counts: { settings: 1, models: 2, initiatives: 12 } })).message).toBe(
      '“Platform” is damaged in the store: it has 12 records in “initiatives” instead of 500. The safety copy has it whole.',
    );
    expect(compareWithStore(ENTRY, here({ sequence: 5 })).message).toBe(
      '“Platform” has only 5 of 7 changes in the store. The safety copy has it whole.',
    );
  });
});
