import { applyChangeSet, type ChangeSet, type RecordUpdate, type TableChange } from '../changes/change-set.ts';
import type { JournalEntry } from '../changes/journal.ts';
import { MAX_NAME_LENGTH, sameName } from '../commands/read-name.ts';
import type { PlanId } from '../plan/ids.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { PlanSettings } from '../plan/settings.ts';
import type { StoredPlan } from '../ports/plan-store.ts';

export interface CopyFacts {
  readonly id: PlanId;
  readonly name: string;
  /** An ISO instant in UTC. */
  readonly at: string;
  readonly who: string;
}

/**
 * The plan under an id and a name of its own, with its whole journal. Only the settings are keyed by the plan; all other
 * records keep their ids, so that what was copied can still be recognised. The name is one more entry.
 */
export function copyPlan({ plan, journal }: StoredPlan, { id, name, at, who }: CopyFacts): StoredPlan {
  const entries = journal.map((entry): JournalEntry => ({ ...entry, planId: id, changes: rekeyed(entry.changes, id) }));
  const copy = rekeyPlan(plan, id);
  const settings = settingsOf(copy);
  const changes: ChangeSet = {
    label: `Copy “${settings.name}” as “${name}”`,
    tables: { settings: { added: [], updated: [[settings, { ...settings, name }]], removed: [] } },
  };
  const sequence = (entries.at(-1)?.sequence ?? 0) + 1;
  const naming: JournalEntry = { planId: id, sequence, at, who, kind: 'do', changes };
  return { plan: applyChangeSet(copy, changes), journal: [...entries, naming] };
}

/** The plan under another id. */
export function rekeyPlan(plan: Plan, id: PlanId): Plan {
  return { ...plan, settings: new Map([[id, { ...settingsOf(plan), id }]]) };
}

/** `Atlas (copy)`, then `Atlas (copy 2)`: not among the names that are taken, and no longer than a name may be. */
export function copyName(name: string, taken: readonly string[]): string {
  const original = name.replace(/ \(copy(?: \d+)?\)$/, '');
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? ' (copy)' : ` (copy ${count})`;
    const candidate = `${original
      .slice(0, MAX_NAME_LENGTH - ending.length)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trimEnd()}${ending}`;
    if (!taken.some((other) => sameName(other, candidate))) return candidate;
  }
}

function rekeyed(changes: ChangeSet, id: PlanId): ChangeSet {
  const { settings } = changes.tables;
  if (settings === undefined) return changes;
  const own = (record: PlanSettings): PlanSettings => ({ ...record, id });
  const change: TableChange<'settings'> = {
    added: settings.added.map(own),
    updated: settings.updated.map(([from, to]): RecordUpdate<'settings'> => [own(from), own(to)]),
    removed: settings.removed.map(own),
  };
  return { ...changes, tables: { ...changes.tables, settings: change } };
}
