// Dry runs of imports off the main thread, as the screens see them.

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ImportProblem } from '../../shared/import/import-problem.ts';
import type { Imported, ImportRequest } from '../../shared/import/import-table.ts';
import type { PreviewColumn } from '../../shared/import/preview-columns.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Result } from '../../shared/result.ts';

export interface ImportWork {
  /** Begins with one source; what it takes is given back by `close`. */
  open(): ImportRuns;
}

export interface ImportRuns {
  /** Null when a later run was asked for before this one began: only the latest counts. */
  workOut(run: ImportRun): Promise<WorkedOutImport | null>;
  close(): void;
}

export interface ImportRun {
  readonly plan: Plan;
  readonly request: ImportRequest;
  readonly today: PlainDate;
  readonly who: string;
  /** What the ids of new records begin with: no other record has one that begins so. */
  readonly idPrefix: string;
}

export interface WorkedOutImport {
  readonly columns: readonly PreviewColumn[];
  readonly imported: Result<Imported, ImportProblem>;
}
