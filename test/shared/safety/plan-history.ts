// A plan that is edited, with the journal of it.

import { applyChangeSet, type ChangeSet, invertChangeSet } from '../../../shared/changes/change-set.ts';
import { changesTo } from '../../../shared/changes/change-set-builder.ts';
import type { JournalEntry, JournalEntryKind } from '../../../shared/changes/journal.ts';
import { openingEntry } from '../../../shared/changes/opening-entry.ts';
import { type PersonId, type PlanId, toId } from '../../../shared/plan/ids.ts';
import { newPlan, type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { StoredPlan } from '../../../shared/ports/plan-store.ts';

export const PLAN_ID: PlanId = toId<PlanId>('plan-1');

export interface PlanHistory {
  readonly plan: Plan;
  readonly journal: readonly JournalEntry[];
}

/** A plan with its first entry, which adds all its records. */
export function beginHistory(plan: Plan = newPlan({ id: PLAN_ID, name: 'Platform', keyPrefix: 'PLA' })): PlanHistory {
  const journal = [openingEntry(plan, { at: instantOf(1), who: 'Ada', label: 'Create plan' })];
  return { plan, journal };
}

/** One more entry: a person is put in under a number, or taken out. */
export function nameSomebody(history: PlanHistory, number: number, name: string | null): PlanHistory {
  const changes = changesTo(history.plan);
  const id = toId<PersonId>(`person-${number}`);
  if (name === null) changes.remove('people', id);
  else changes.put('people', { id, name });
  return follow(history, 'do', changes.build(name === null ? `Remove person ${number}` : `Name ${name}`));
}

export function renamed(history: PlanHistory, name: string): PlanHistory {
  const changes = changesTo(history.plan);
  changes.put('settings', { ...settingsOf(history.plan), name });
  return follow(history, 'do', changes.build('Rename plan'));
}

/** Takes the latest entry back, which must be one that did something. */
export function undone(history: PlanHistory): PlanHistory {
  const latest = history.journal.at(-1);
  if (latest?.kind !== 'do') throw new Error('The latest entry can’t be undone');
  return follow(history, 'undo', invertChangeSet(latest.changes));
}

/** A history of so many entries. */
export function historyOf(length: number): PlanHistory {
  let history = beginHistory();
  while (history.journal.length < length) {
    const number = history.journal.length;
    history = nameSomebody(history, number % 5, `Person ${number}`);
  }
  return history;
}

export function storedPlan({ plan, journal }: PlanHistory): StoredPlan {
  return { plan, journal };
}

/** The plan after the first entries of a history. */
export function planAt({ journal }: PlanHistory, sequence: number): Plan {
  const nothing: Plan = {
    ...newPlan({ id: PLAN_ID, name: '', keyPrefix: '' }),
    settings: new Map(),
    models: new Map(),
  };
  return journal.slice(0, sequence).reduce((plan, { changes }) => applyChangeSet(plan, changes), nothing);
}

function follow({ plan, journal }: PlanHistory, kind: JournalEntryKind, changes: ChangeSet): PlanHistory {
  const sequence = journal.length + 1;
  const entry = { planId: settingsOf(plan).id, sequence, at: instantOf(sequence), who: 'Ada', kind, changes };
  return { plan: applyChangeSet(plan, changes), journal: [...journal, entry] };
}

function instantOf(sequence: number): string {
  return new Date(Date.UTC(2026, 0, 12, 9, 0, sequence)).toISOString();
}
