// Whether a whole plan may take the place of the safety copy of it.

import type { JournalEntry } from '../changes/journal.ts';
import { outsideRecordsOf } from '../plan/outside-records.ts';
import { settingsOf, TABLE_NAMES } from '../plan/plan.ts';
import { parsePlan } from '../plan/plan-schema.ts';
import { parseJournal, writeJournalEntry } from '../plan-file/journal-schema.ts';
import type { StoredPlan } from '../ports/plan-store.ts';
import type { SafetyProblem } from '../ports/safety-journal.ts';
import { fail, type Result, succeed } from '../result.ts';
import { countsAfter, sameCounts, summaryOf } from './copy-summary.ts';
import { isLatestEntry, type PlanCopy } from './plan-copy.ts';
import { invalidForCopy } from './safety-problem.ts';
import type { Utf8 } from './slot-file.ts';

/** The latest entry of a plan from which it could be rebuilt; refused when it could not. */
export function latestOfSound({ plan, journal }: StoredPlan): Result<JournalEntry, SafetyProblem> {
  const { id, name } = settingsOf(plan);
  const latest = journal.at(-1);
  if (latest === undefined) return fail(invalidForCopy(name, 'its journal has no entry'));
  const parsed = parsePlan(outsideRecordsOf(plan));
  if (!parsed.ok) return fail(invalidForCopy(name, parsed.problem.message));
  const entries = parseJournal(journal, id);
  if (!entries.ok) return fail(invalidForCopy(name, entries.problem.message));
  return succeed(latest);
}

/** Whether the plan's journal has entries that the copy lost. */
export function isMoreWhole({ journal }: StoredPlan, held: PlanCopy): boolean {
  return journal.filter(({ sequence }) => sequence <= held.sequence).length > held.entryCount;
}

/** What the copy has that the plan does not continue, as a sentence without its full stop; null when nothing. */
export function lossByTaking(utf8: Utf8, held: PlanCopy, { plan, journal }: StoredPlan): string | null {
  const end = journal.at(-1)?.sequence ?? 0;
  const most = Math.max(held.known, held.sequence);
  if (end < most) return `the copy goes to change ${most}, the plan only to change ${end}`;
  if (held.sequence === 0) return null;
  const shared = journal.find(({ sequence }) => sequence === held.sequence);
  if (shared === undefined || !isLatestEntry(utf8, held, shared.at, writeJournalEntry(shared))) {
    return `its change ${held.sequence} is not one of the plan’s`;
  }
  const since = journal.filter(({ sequence }) => sequence > held.sequence);
  const expected = since.reduce((counts, { changes }) => countsAfter(counts, changes), held.summary.counts);
  const actual = summaryOf(plan, '').counts;
  if (sameCounts(expected, actual)) return null;
  const table = TABLE_NAMES.find((name) => (expected[name] ?? 0) !== (actual[name] ?? 0)) ?? 'settings';
  return `the plan should have ${expected[table] ?? 0} records in “${table}” and has ${actual[table] ?? 0}`;
}
