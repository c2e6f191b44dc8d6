// Tables and surroundings for the tests of the import.

import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import type { CommandContext } from '../../../shared/commands/command.ts';
import { parseImportField } from '../../../shared/import/import-field.ts';
import type { ImportMapping } from '../../../shared/import/import-mapping.ts';
import type { ImportReport } from '../../../shared/import/import-problem.ts';
import { type ImportRequest, importTable } from '../../../shared/import/import-table.ts';
import { EMPTY_CELL, type SourceCell, type SourceTable } from '../../../shared/import/source-table.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { newPlan, type Plan } from '../../../shared/plan/plan.ts';

/** Texts become text cells, numbers number cells, an empty text an empty cell. */
export type CellOf = string | number | SourceCell;

export function cellOf(cell: CellOf): SourceCell {
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  if (typeof cell !== 'string') return cell;
  return cell === '' ? EMPTY_CELL : { kind: 'text', text: cell };
}

/** The table of a text file: its header stands in line 1. */
export function tableOf(header: readonly string[], ...rows: readonly (readonly CellOf[])[]): SourceTable {
  return {
    name: 'table',
    hidden: false,
    header,
    rows: rows.map((cells, index) => ({ line: index + 2, cells: cells.map(cellOf) })),
    notes: [],
  };
}

/** `Status=stage` for each column, as `--map` writes it. */
export function mappingOf(...options: readonly string[]): ImportMapping {
  return options.map((option) => {
    const equals = option.lastIndexOf('=');
    const target = option.slice(equals + 1);
    const field = target === '' ? null : parseImportField(target);
    if (field !== null && !field.ok) throw new Error(field.problem.message);
    return { column: option.slice(0, equals), field: field?.value ?? null };
  });
}

let lastId = 0;

export const CONTEXT: CommandContext = {
  today: toPlainDate('2026-11-20'),
  who: 'Priya',
  ids: {
    next: () => {
      lastId += 1;
      return toId(`id-${lastId}`);
    },
  },
};

export function emptyPlan(): Plan {
  return newPlan({ id: toId('plan'), name: 'Plan', keyPrefix: 'QD' });
}

export function requestOf(
  table: SourceTable,
  mapping: ImportMapping,
  more: Partial<ImportRequest> = {},
): ImportRequest {
  return { table, mapping, valueMaps: [], keepUnmapped: false, sourceName: 'list.csv', ...more };
}

/** Imports and answers the plan afterwards with the report. Throws where nothing could be imported. */
export function importInto(
  plan: Plan,
  request: ImportRequest,
): { readonly plan: Plan; readonly report: ImportReport; readonly label: string } {
  const imported = importTable(plan, request, CONTEXT);
  if (!imported.ok) throw new Error(imported.problem.message);
  const { changes, report } = imported.value;
  return { plan: applyChangeSet(plan, changes), report, label: changes.label };
}

export function initiativeOf(plan: Plan, key: string): Initiative {
  for (const initiative of plan.initiatives.values()) if (initiative.key === key) return initiative;
  throw new Error(`The plan has no ${key}`);
}
