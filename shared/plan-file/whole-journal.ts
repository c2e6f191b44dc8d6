// Whether a plan and its journal belong together, so that the plan's history can be trusted.

import type { JournalEntry } from '../changes/journal.ts';
import { sameContent } from '../changes/same-content.ts';
import { type Plan, settingsOf, TABLE_NAMES } from '../plan/plan.ts';
import { createReplay } from '../safety/replay.ts';

/**
 * Whether the journal has every entry of the plan from the first on, and played from nothing they make exactly this plan.
 * The entries are such as `parseJournal` has let in.
 */
export function isWholeJournal(journal: readonly JournalEntry[], plan: Plan): boolean {
  const { id } = settingsOf(plan);
  const replay = createReplay({});
  if (replay === null || journal.length === 0) return false;
  const fits = journal.every(
    ({ planId, sequence, changes }, index) => planId === id && sequence === index + 1 && replay.play(changes),
  );
  if (!fits) return false;
  const rows = replay.rows();
  return TABLE_NAMES.every((table) => sameRows(rows[table] ?? [], plan[table]));
}

/** Whether two plans hold the same records. */
export function samePlan(a: Plan, b: Plan): boolean {
  return a === b || TABLE_NAMES.every((table) => a[table] === b[table] || sameRows([...a[table].values()], b[table]));
}

function sameRows(rows: readonly unknown[], records: ReadonlyMap<string, unknown>): boolean {
  if (rows.length !== records.size) return false;
  return rows.every((row) => {
    const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null;
    return typeof id === 'string' && records.has(id) && sameContent(row, records.get(id));
  });
}
