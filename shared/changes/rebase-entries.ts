// Two windows wrote to one plan: what this one has not stored yet is put after what the other has.

import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { nextKey } from '../plan/initiative-key.ts';
import { outsideRecordsOf } from '../plan/outside-records.ts';
import { type Plan, TABLE_NAMES } from '../plan/plan.ts';
import { parsePlan } from '../plan/plan-schema.ts';
import { applyChangeSet, type ChangeSet, type TableChange } from './change-set.ts';
import type { History } from './history.ts';
import { historyAfter, historyFromJournal, type JournalEntry } from './journal.ts';
import { isSameEntry } from './same-entry.ts';

export interface RebasedEntries {
  readonly plan: Plan;
  readonly history: History;
  /** Of the last entry. */
  readonly sequence: number;
  /** What is still to be stored, with the plan after each. */
  readonly waiting: readonly { readonly entry: JournalEntry; readonly planAfter: Plan }[];
}

/**
 * The waiting entries of this window, numbered on after those that the store has by now. An entry that turns out to be
 * stored already is left out. An undo or redo becomes a change like any other, since what it referred to is no longer next
 * in turn, and a new initiative whose key the other window took gets the next free one. Null when the store has nothing
 * newer, when both windows changed the same record, or when the plan would not hold together, such as when one put an
 * initiative under a theme that the other deleted.
 */
export function rebaseEntries(
  stored: { readonly plan: Plan; readonly journal: readonly JournalEntry[] },
  waiting: readonly JournalEntry[],
): RebasedEntries | null {
  const first = waiting[0]?.sequence ?? 0;
  const others = stored.journal.filter(({ sequence }) => sequence >= first);
  if (others.length === 0) return null;
  const left = waiting.filter((entry) => !others.some((other) => isSameEntry(entry, other)));
  const theirs = others.filter((other) => !waiting.some((entry) => isSameEntry(entry, other)));
  if (meet(theirs, left)) return null;
  let { plan } = stored;
  let history = historyFromJournal(stored.journal);
  let sequence = stored.journal.at(-1)?.sequence ?? 0;
  const rebased: { readonly entry: JournalEntry; readonly planAfter: Plan }[] = [];
  const keys = new Map<InitiativeId, KeyChange>();
  for (const { kind, ...rest } of left) {
    sequence += 1;
    const changes = withFreeKeys(plan, rest.changes, keys);
    const entry: JournalEntry = { ...rest, changes, sequence, kind: kind === 'open' ? kind : 'do' };
    plan = applyChangeSet(plan, entry.changes);
    history = historyAfter(history, entry);
    rebased.push({ entry, planAfter: plan });
  }
  return parsePlan(outsideRecordsOf(plan)).ok ? { plan, history, sequence, waiting: rebased } : null;
}

interface KeyChange {
  readonly from: string;
  readonly to: string;
}

/** Both windows may have given their new initiatives the same next key: those of this window take the next free ones. */
function withFreeKeys(plan: Plan, changes: ChangeSet, keys: Map<InitiativeId, KeyChange>): ChangeSet {
  const { initiatives } = changes.tables;
  if (initiatives === undefined) return changes;
  const taken = new Set([...plan.initiatives.values()].map(({ key }) => key));
  for (const { id, key, themeId } of initiatives.added) {
    if (taken.has(key)) keys.set(id, { from: key, to: nextKey(plan, themeId, taken) });
    taken.add(keys.get(id)?.to ?? key);
  }
  if (keys.size === 0) return changes;
  const own = (initiative: Initiative): Initiative => {
    const change = keys.get(initiative.id);
    return change?.from === initiative.key ? { ...initiative, key: change.to } : initiative;
  };
  const moved: TableChange<'initiatives'> = {
    added: initiatives.added.map(own),
    updated: initiatives.updated.map(([from, to]) => [own(from), own(to)] as const),
    removed: initiatives.removed.map(own),
  };
  return { ...changes, tables: { ...changes.tables, initiatives: moved } };
}

function meet(a: readonly JournalEntry[], b: readonly JournalEntry[]): boolean {
  const touched = new Set(a.flatMap(({ changes }) => touchedRecords(changes)));
  return b.some(({ changes }) => touchedRecords(changes).some((record) => touched.has(record)));
}

function touchedRecords({ tables }: ChangeSet): readonly string[] {
  return TABLE_NAMES.flatMap((table) => {
    const change = tables[table];
    if (change === undefined) return [];
    const ids = [...change.added, ...change.removed, ...change.updated.map(([, to]) => to)].map(({ id }) => id);
    return ids.map((id) => `${table} ${id}`);
  });
}
