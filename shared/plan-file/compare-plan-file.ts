import { applyChangeSet } from '../changes/change-set.ts';
import type { JournalEntry } from '../changes/journal.ts';
import type { Plan } from '../plan/plan.ts';
import type { StoredPlan } from '../ports/plan-store.ts';
import type { PlanFile } from './plan-file.ts';
import { isWholeJournal, samePlan } from './whole-journal.ts';

/** How a plan file stands to the plan of the same id that is here. */
export type PlanFileComparison =
  | { readonly kind: 'same' }
  /** The file has all that is here, and more: `updated` is the plan here with the missing entries behind its own. */
  | { readonly kind: 'file-is-ahead'; readonly missing: number; readonly updated: StoredPlan }
  /** What is here has all that the file has, and more. */
  | { readonly kind: 'here-is-ahead'; readonly ahead: number }
  /** Both have changes that the other has not, since the ISO instant of the last that both have. */
  | { readonly kind: 'both-moved-on'; readonly since: string; readonly ahead: number; readonly missing: number }
  /** The journals have nothing in common, or do not tell how the two plans came about. */
  | { readonly kind: 'unrelated' }
  /** The file differs, and has no history by which to tell how. */
  | { readonly kind: 'no-journal' };

/** Compares by the journals: two plans with the same content may have come about differently, and are the same all the same. */
export function comparePlanFile(file: Pick<PlanFile, 'plan' | 'journal'>, stored: StoredPlan): PlanFileComparison {
  if (file.journal === null || !isWholeJournal(file.journal, file.plan)) {
    return { kind: samePlan(file.plan, stored.plan) ? 'same' : 'no-journal' };
  }
  const shared = countShared(file.journal, stored.journal);
  const missing = file.journal.slice(shared);
  const ahead = stored.journal.length - shared;
  if (missing.length === 0 && ahead === 0) return { kind: samePlan(file.plan, stored.plan) ? 'same' : 'unrelated' };
  if (missing.length === 0) return { kind: 'here-is-ahead', ahead };
  if (ahead === 0) {
    const plan = planAfter(stored.plan, missing);
    // Otherwise one of the two is not what its journal says.
    if (plan === null || !samePlan(plan, file.plan)) return { kind: 'unrelated' };
    return {
      kind: 'file-is-ahead',
      missing: missing.length,
      updated: { plan, journal: [...stored.journal, ...missing] },
    };
  }
  const last = stored.journal[shared - 1];
  if (last === undefined) return { kind: samePlan(file.plan, stored.plan) ? 'same' : 'unrelated' };
  return { kind: 'both-moved-on', since: last.at, ahead, missing: missing.length };
}

function countShared(a: readonly JournalEntry[], b: readonly JournalEntry[]): number {
  const parting = a.findIndex((entry, index) => !isSameEntry(entry, b[index]));
  return parting === -1 ? a.length : parting;
}

/** By what no two entries have in common: nobody does two things of one name in one millisecond. */
function isSameEntry(a: JournalEntry, b: JournalEntry | undefined): boolean {
  return (
    b !== undefined &&
    a.sequence === b.sequence &&
    a.at === b.at &&
    a.kind === b.kind &&
    a.who === b.who &&
    a.changes.label === b.changes.label
  );
}

/** Null when an entry does not fit, such as one that changes a record that is not there. */
function planAfter(plan: Plan, entries: readonly JournalEntry[]): Plan | null {
  try {
    return entries.reduce((current, { changes }) => applyChangeSet(current, changes), plan);
  } catch {
    return null;
  }
}
