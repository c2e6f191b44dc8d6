// Plan files read and written off the main thread, as the window sees it: a large one takes seconds.

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { JournalEntry } from '../../shared/changes/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { PlanFileProblem } from '../../shared/plan-file/plan-file.ts';
import type { Result } from '../../shared/result.ts';

export interface PlanFileWork {
  read(bytes: Uint8Array): Promise<Result<ReadPlan, PlanFileProblem>>;
  /** The bytes of a plan file; without a journal when it is null. */
  write(content: PlanFileToWrite): Promise<Uint8Array>;
}

export interface ReadPlan {
  readonly plan: Plan;
  /** The plan's whole history; null where the file has none, or not all of it. */
  readonly journal: readonly JournalEntry[] | null;
  /** Whether it was saved with its journal, be that whole or not. */
  readonly withJournal: boolean;
}

export interface PlanFileToWrite {
  readonly plan: Plan;
  readonly journal: readonly JournalEntry[] | null;
  readonly savedOn: PlainDate;
}
