import { type ChangeSet, isEmptyChangeSet } from '../../shared/changes/change-set.ts';
import type { JournalEntry } from '../../shared/changes/journal.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import type { PlanFile } from '../../shared/plan-file/plan-file.ts';

/** The journal of a plan file with one more entry for what changed; null where the file has none, as it was saved. */
export function journalAfter({ plan, journal }: PlanFile, changes: ChangeSet): readonly JournalEntry[] | null {
  if (journal === null || isEmptyChangeSet(changes)) return journal;
  const sequence = (journal.at(-1)?.sequence ?? 0) + 1;
  const at = new Date().toISOString();
  return [...journal, { planId: settingsOf(plan).id, sequence, at, who: '', kind: 'do', changes }];
}
