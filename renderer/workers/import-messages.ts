// What goes to the import worker and what comes back, one answer a question. Plan and table are large: they go only when they
// are others than those of the question before.

import type { ImportRequest } from '../../shared/import/import-table.ts';
import type { SourceTable } from '../../shared/import/source-table.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { ImportRun, WorkedOutImport } from './import-work.ts';

export interface ImportQuestion extends Pick<ImportRun, 'today' | 'who' | 'idPrefix'> {
  readonly plan: Plan | 'as-before';
  readonly table: SourceTable | 'as-before';
  readonly request: Omit<ImportRequest, 'table'>;
}

export type ImportAnswer =
  | { readonly kind: 'worked-out'; readonly outcome: WorkedOutImport }
  | { readonly kind: 'failed'; readonly reason: string };
