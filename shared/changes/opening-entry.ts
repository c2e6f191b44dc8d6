import { type Plan, type PlanRecord, settingsOf, TABLE_NAMES, type TableName } from '../plan/plan.ts';
import { setTable, type TableChange, type TableChanges } from './change-set.ts';
import type { JournalEntry } from './journal.ts';

/** The entry that begins a plan's journal here: it adds every record that the plan has. */
export function openingEntry(
  plan: Plan,
  facts: { readonly at: string; readonly who: string; readonly label: string },
): JournalEntry {
  const tables: TableChanges = {};
  for (const table of TABLE_NAMES) addAll(tables, table, plan);
  const { at, who, label } = facts;
  return { planId: settingsOf(plan).id, sequence: 1, at, who, kind: 'open', changes: { label, tables } };
}

function addAll<Table extends TableName>(tables: TableChanges, table: Table, plan: Plan): void {
  const records: ReadonlyMap<string, PlanRecord<Table>> = plan[table];
  if (records.size === 0) return;
  const change: TableChange<Table> = { added: [...records.values()], updated: [], removed: [] };
  setTable(tables, table, change);
}
