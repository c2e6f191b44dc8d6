// Holds the working store against the safety copy, and says what is to be done about a difference.

import { TABLE_NAMES } from '../plan/plan.ts';
import type { PlanCounts, StoredPlanState } from '../ports/plan-store.ts';
import type { SafetyManifestEntry } from '../ports/safety-journal.ts';

export type StoreState = { readonly kind: 'missing' } | StoredPlanState;

export interface StoreComparison {
  /** `diverged`: both went on from the same plan, apart from each other. */
  readonly kind: 'same' | 'store-behind' | 'store-missing' | 'store-damaged' | 'safety-behind' | 'diverged';
  /**
   * `rebuild-store`: from what `load` gives, then tell the user. `catch-up-safety`: `snapshot` with what the store holds.
   * `match-removal`: `remove` or `restore` in the safety copy, as the store has it. `ask`: the user decides, since each
   * choice loses something.
   */
  readonly todo: 'nothing' | 'rebuild-store' | 'catch-up-safety' | 'match-removal' | 'ask';
  /** What is the matter, for the user; empty when nothing is. */
  readonly message: string;
}

/** `entry` is null for a plan that the safety copy has never had. */
export function compareWithStore(entry: SafetyManifestEntry | null, store: StoreState): StoreComparison {
  if (entry === null) return compareWithoutCopy(store);
  switch (store.kind) {
    case 'missing':
      return entry.removedAt === null
        ? repair('store-missing', entry, `“${entry.name}” is missing from the store`)
        : SAME;
    case 'newer-version':
      return SAME;
    case 'damaged':
      return repair('store-damaged', entry, `“${entry.name}” is damaged in the store: ${store.reason}`);
    case 'here':
      return compareContent(entry, store);
  }
}

type StoreHere = Extract<StoreState, { readonly kind: 'here' }>;

const SAME: StoreComparison = { kind: 'same', todo: 'nothing', message: '' };

function compareWithoutCopy(store: StoreState): StoreComparison {
  switch (store.kind) {
    case 'missing':
    case 'newer-version':
      return SAME;
    case 'damaged':
      return {
        kind: 'store-damaged',
        todo: 'ask',
        message: `A plan is damaged in the store and has no safety copy: ${store.reason}.`,
      };
    case 'here':
      return { kind: 'safety-behind', todo: 'catch-up-safety', message: `“${store.name}” has no safety copy yet.` };
  }
}

function compareContent(entry: SafetyManifestEntry, store: StoreHere): StoreComparison {
  const { name, sequence } = entry;
  const newest = Math.max(sequence, entry.lost?.to ?? 0);
  if (store.sequence < newest) {
    return repair('store-behind', entry, `“${name}” has only ${store.sequence} of ${newest} changes in the store`);
  }
  if (store.sequence > sequence || entry.copies === 0) {
    const message = `The safety copy of “${name}” ends with change ${sequence}, the store with change ${store.sequence}.`;
    return { kind: 'safety-behind', todo: 'catch-up-safety', message };
  }
  if (store.changedAt !== entry.changedAt) {
    const message = `The store and the safety copy of “${name}” both have a change ${sequence}, but not the same one.`;
    return { kind: 'diverged', todo: 'ask', message };
  }
  const difference = differenceInWords(entry.counts, store.counts);
  if (difference !== null) return repair('store-damaged', entry, `“${name}” is damaged in the store: ${difference}`);
  if (!entry.hasWholeHistory) {
    const message = `The safety copy of “${name}” has lost a part of the plan’s history, which the store has.`;
    return { kind: 'safety-behind', todo: 'catch-up-safety', message };
  }
  if (store.isRemoved !== (entry.removedAt !== null))
    return { kind: 'safety-behind', todo: 'match-removal', message: '' };
  return SAME;
}

function repair(kind: StoreComparison['kind'], entry: SafetyManifestEntry, what: string): StoreComparison {
  if (entry.copies === 0) {
    return { kind, todo: 'ask', message: `${what}, and its safety copy is lost, too.` };
  }
  if (entry.lost !== null) return { kind, todo: 'ask', message: `${what}. ${entry.lost.message}` };
  const found = entry.hasWholeHistory ? 'it whole' : 'it, but not all of its history';
  return { kind, todo: 'rebuild-store', message: `${what}. The safety copy has ${found}.` };
}

function differenceInWords(safety: PlanCounts, store: PlanCounts): string | null {
  for (const table of TABLE_NAMES) {
    const count = store[table] ?? 0;
    const expected = safety[table] ?? 0;
    if (count !== expected) return `it has ${count} records in “${table}” instead of ${expected}`;
  }
  return null;
}
