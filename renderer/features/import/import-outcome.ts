// What an import would do, worked out without doing it.

import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import type { ImportProblem } from '../../../shared/import/import-problem.ts';
import type { Imported } from '../../../shared/import/import-table.ts';
import type { PreviewColumn } from '../../../shared/import/preview-columns.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Result } from '../../../shared/result.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import type { ImportDraft } from './import-draft.ts';

export interface ImportInputs {
  /** The plan as it is, or the new one that the rows are to go into. */
  readonly plan: Plan;
  readonly draft: ImportDraft;
  readonly sourceName: string;
}

export interface ImportOutcome {
  /** What it was worked out from. */
  readonly inputs: ImportInputs;
  readonly columns: readonly PreviewColumn[];
  readonly imported: Result<Imported, ImportProblem>;
}

/** A row of the plan as the import would leave it. */
export interface FutureRow {
  readonly mark: 'new' | 'changed';
  readonly initiative: Initiative;
}

/** The first initiatives that the import makes or changes, and the plan that they are then in. */
export function futureRows(
  plan: Plan,
  imported: Imported,
  count: number,
): { readonly plan: Plan; readonly rows: readonly FutureRow[] } {
  const change = imported.changes.tables.initiatives;
  const rows: FutureRow[] = [
    ...(change?.added ?? []).slice(0, count).map((initiative): FutureRow => ({ mark: 'new', initiative })),
    ...(change?.updated ?? []).slice(0, count).map(([, initiative]): FutureRow => ({ mark: 'changed', initiative })),
  ];
  return { plan: applyChangeSet(plan, imported.changes), rows: rows.slice(0, count) };
}

const ALSO_MADE = [
  { table: 'themes', one: 'theme', many: 'themes' },
  { table: 'teams', one: 'team', many: 'teams' },
  { table: 'people', one: 'person', many: 'people' },
  { table: 'customFields', one: 'own field', many: 'own fields' },
  { table: 'dependencies', one: 'dependency', many: 'dependencies' },
] as const;

/** What the rows bring with them, in words: `17 teams, 2 own fields`; empty when nothing. */
export function alsoMade(imported: Imported): string {
  const parts: string[] = [];
  for (const { table, one, many } of ALSO_MADE) {
    const count = imported.changes.tables[table]?.added.length ?? 0;
    if (count > 0) parts.push(`${formatNumber(count)} ${count === 1 ? one : many}`);
  }
  return parts.join(', ');
}
