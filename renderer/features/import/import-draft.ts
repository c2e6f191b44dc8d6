// What the user has decided about an import so far.

import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { ImportField } from '../../../shared/import/import-field.ts';
import type { ImportRequest } from '../../../shared/import/import-table.ts';
import { type ColumnProposal, mappingOfProposals, proposeMapping } from '../../../shared/import/propose-mapping.ts';
import type { SourceTable } from '../../../shared/import/source-table.ts';
import type { ValueMap } from '../../../shared/import/value-mapping.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

export interface ImportDraft {
  readonly table: SourceTable;
  readonly proposals: readonly ColumnProposal[];
  /** Columns that were spoken of, by name; null: left out. */
  readonly fieldByColumn: ReadonlyMap<string, ImportField | null>;
  readonly valueMaps: readonly ChoiceMap[];
  /** Whether the columns that were not spoken of become fields of the plan's own. */
  readonly keepUnmapped: boolean;
}

/** A value map that was said of a column while it went to stage or health: it holds only there. */
export interface ChoiceMap extends ValueMap {
  readonly choice: Choice;
}

export type Choice = 'stage' | 'health';

/** Begins with what the table itself suggests, and with what was said of values already: of another sheet. */
export function startDraft(
  plan: Plan,
  table: SourceTable,
  today: PlainDate,
  valueMaps: readonly ChoiceMap[] = [],
): ImportDraft {
  const proposals = proposeMapping(plan, table, { today, valueMaps });
  const fieldByColumn = new Map(mappingOfProposals(proposals).map(({ column, field }) => [column, field]));
  return { table, proposals, fieldByColumn, valueMaps, keepUnmapped: false };
}

/** Where a column goes: a field, null to leave it out, `unsaid` to say nothing about it. */
export function mapColumn(draft: ImportDraft, column: string, field: ImportField | null | 'unsaid'): ImportDraft {
  const fieldByColumn = new Map(draft.fieldByColumn);
  if (field === 'unsaid') fieldByColumn.delete(column);
  else fieldByColumn.set(column, field);
  return { ...draft, fieldByColumn };
}

/** What a value of a column is read as: another text, an empty one to read it as blank; null takes the saying back. */
export function mapValue(
  draft: ImportDraft,
  { column, choice, from }: Omit<ChoiceMap, 'to'>,
  to: string | null,
): ImportDraft {
  const others = draft.valueMaps.filter((map) => map.column !== column || map.choice !== choice || map.from !== from);
  return { ...draft, valueMaps: to === null ? others : [...others, { column, choice, from, to }] };
}

export function requestOf(draft: ImportDraft, sourceName: string): ImportRequest {
  const { table, fieldByColumn, valueMaps, keepUnmapped } = draft;
  return {
    table,
    mapping: [...fieldByColumn].map(([column, field]) => ({ column, field })),
    valueMaps: valueMaps
      .filter(({ column, choice }) => fieldByColumn.get(column)?.kind === choice)
      .map(({ column, from, to }) => ({ column, from, to })),
    keepUnmapped,
    sourceName,
  };
}

/** How many columns that hold anything nothing was said about. */
export function countUnmapped({ table, fieldByColumn }: ImportDraft): number {
  const filled = new Set<number>();
  for (const row of table.rows) {
    for (const [index, cell] of row.cells.entries()) {
      if (cell.kind !== 'empty' && !(cell.kind === 'text' && cell.text.trim() === '')) filled.add(index);
    }
  }
  return table.header.filter((name, index) => filled.has(index) && !fieldByColumn.has(name)).length;
}
