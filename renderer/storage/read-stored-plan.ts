// A plan as its rows say, each of them parsed: what a browser kept for months is as foreign as a file.

import type { JournalEntry } from '../../shared/changes/journal.ts';
import { TABLE_NAMES, type TableName } from '../../shared/plan/plan.ts';
import { type OutsideRecords, parsePlan } from '../../shared/plan/plan-schema.ts';
import { parseJournal, parseJournalEntry } from '../../shared/plan-file/journal-schema.ts';
import { PLAN_FORMAT_VERSION, upgradePlanFile } from '../../shared/plan-file/plan-format-upgrades.ts';
import type { StoredPlan, StoreProblem } from '../../shared/ports/plan-store.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import { damagedPlan, isStoreProblem, type PlanRow, readPlanRow, type UnreadPlanRow } from './plan-row.ts';

export interface PlanRows {
  readonly row: UnreadPlanRow | undefined;
  readonly records: readonly { readonly table?: unknown; readonly id?: unknown; readonly record?: unknown }[];
  /** In the order of their sequence numbers. */
  readonly journal: readonly unknown[];
}

export interface ReadPlan extends StoredPlan {
  /** Whether its rows are of an older format, and so have to be written anew before anything is added to them. */
  readonly isUpgraded: boolean;
}

export function readStoredPlan(rows: PlanRows): Result<ReadPlan, StoreProblem> {
  const row = readPlanRow(rows.row);
  if (isStoreProblem(row)) return fail(row);
  const found = sortByTable(rows.records);
  if (typeof found === 'string') return fail(damagedPlan(row.name, found));
  const { tables, entries } = inPresentFormat(found, rows.journal, row.formatVersion);
  const plan = parsePlan(tables);
  if (!plan.ok) return fail(damagedPlan(row.name, plan.problem.message));
  if (plan.value.initiatives.size !== row.initiativeCount) {
    const what = `${plan.value.initiatives.size} of its ${row.initiativeCount} initiatives are there`;
    return fail(damagedPlan(row.name, what));
  }
  if (!plan.value.settings.has(row.id)) return fail(damagedPlan(row.name, 'its settings are those of another plan'));
  const journal = readJournal(entries, row);
  if (typeof journal === 'string') return fail(damagedPlan(row.name, journal));
  return succeed({ plan: plan.value, journal, isUpgraded: row.formatVersion < PLAN_FORMAT_VERSION });
}

/** Rows of an older format take the way of a plan file of that format. */
function inPresentFormat(
  tables: OutsideRecords,
  journal: readonly unknown[],
  version: number,
): { readonly tables: OutsideRecords; readonly entries: readonly unknown[] } {
  if (version === PLAN_FORMAT_VERSION) return { tables, entries: journal };
  const file = upgradePlanFile({ plan: { ...tables, settings: tables.settings?.[0] }, journal }, version);
  const plan = typeof file.plan === 'object' && file.plan !== null ? new Map(Object.entries(file.plan)) : new Map();
  const upgraded: { [Table in TableName]?: readonly unknown[] } = {};
  for (const table of TABLE_NAMES) {
    const rows: unknown = table === 'settings' ? [plan.get(table)] : plan.get(table);
    if (Array.isArray(rows)) upgraded[table] = rows;
  }
  return { tables: upgraded, entries: Array.isArray(file.journal) ? file.journal : [] };
}

function sortByTable(rows: PlanRows['records']): OutsideRecords | string {
  const tables: { [Table in TableName]?: unknown[] } = {};
  for (const { table, id, record } of rows) {
    const known = TABLE_NAMES.find((name) => name === table);
    if (known === undefined) return `a record lies in “${String(table)}”, which is no table`;
    const hasOwnId = typeof record === 'object' && record !== null && 'id' in record && record.id === id;
    if (!hasOwnId) return `the record “${String(id)}” of “${known}” has another id inside`;
    const rowsOfTable = tables[known] ?? [];
    rowsOfTable.push(record);
    tables[known] = rowsOfTable;
  }
  return tables;
}

/** Entries are numbered from 1 without a gap: one that is missing was lost. */
function readJournal(rows: readonly unknown[], row: PlanRow): readonly JournalEntry[] | string {
  const journal = parseJournal(rows, row.id);
  if (!journal.ok) return journal.problem.message;
  const gap = journal.value.findIndex(({ sequence }, index) => sequence !== index + 1);
  if (gap !== -1) return `entry ${gap + 1} of its journal is missing`;
  if (journal.value.length !== row.sequence)
    return `its journal has ${journal.value.length} of ${row.sequence} entries`;
  return journal.value;
}

/** Entries that follow the given sequence number without a gap. */
export function readEntries(rows: readonly unknown[], sequence: number): Result<readonly JournalEntry[], StoreProblem> {
  const entries: JournalEntry[] = [];
  for (const row of rows) {
    const next = sequence + entries.length + 1;
    const entry = parseJournalEntry(row, next - 1);
    if (!entry.ok) return fail(unreadableEntries(entry.problem.message));
    if (entry.value.sequence !== next) return fail(unreadableEntries(`Entry ${next} of the journal is missing.`));
    entries.push(entry.value);
  }
  return succeed(entries);
}

function unreadableEntries(reason: string): StoreProblem {
  return { kind: 'damaged', message: `What another window wrote to this plan can’t be read. ${reason}` };
}
