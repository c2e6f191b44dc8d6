// Collects changes to records while a command works, on top of the plan as it was.

import { type Plan, type PlanRecord, TABLE_NAMES, type TableName } from '../plan/plan.ts';
import { type ChangeSet, type RecordUpdate, setTable, type TableChange, type TableChanges } from './change-set.ts';
import { sameContent } from './same-content.ts';

export interface ChangeSetBuilder {
  /** The record as the changes so far leave it; undefined when there is none. */
  get<Table extends TableName>(table: Table, id: string): PlanRecord<Table> | undefined;
  /** Adds a record or puts it in the place of the one with its id. */
  put<Table extends TableName>(table: Table, record: PlanRecord<Table>): void;
  /** Removes a record; no change when there is none. */
  remove(table: TableName, id: string): void;
  /** The changes so far. A record put in place of an equal one is no change. */
  build(label: string): ChangeSet;
}

export function changesTo(plan: Plan): ChangeSetBuilder {
  const drafts: Drafts = emptyDrafts();
  return {
    get: (table, id) => getRecord(plan, drafts, table, id),
    put: (table, record) => {
      putRecord(drafts, table, record);
    },
    remove: (table, id) => {
      drafts[table].set(id, null);
    },
    build: (label) => {
      const tables: TableChanges = {};
      for (const table of TABLE_NAMES) buildTable(plan, drafts, table, tables);
      return { label, tables };
    },
  };
}

/** null: removed. */
type Drafts = { readonly [Table in TableName]: Map<string, PlanRecord<Table> | null> };

function emptyDrafts(): Drafts {
  return {
    settings: new Map(),
    people: new Map(),
    themes: new Map(),
    teams: new Map(),
    members: new Map(),
    customFields: new Map(),
    models: new Map(),
    initiatives: new Map(),
    dependencies: new Map(),
    externalDependencies: new Map(),
    objectives: new Map(),
    keyResults: new Map(),
    checkIns: new Map(),
    contributions: new Map(),
    savedViews: new Map(),
    placements: new Map(),
    teamPeriods: new Map(),
    errorBudgets: new Map(),
    commitments: new Map(),
  };
}

function getRecord<Table extends TableName>(
  plan: Plan,
  drafts: Drafts,
  table: Table,
  id: string,
): PlanRecord<Table> | undefined {
  const draft: PlanRecord<Table> | null | undefined = drafts[table].get(id);
  if (draft !== undefined) return draft ?? undefined;
  const records: ReadonlyMap<string, PlanRecord<Table>> = plan[table];
  return records.get(id);
}

function putRecord<Table extends TableName>(drafts: Drafts, table: Table, record: PlanRecord<Table>): void {
  drafts[table].set(record.id, record);
}

function buildTable<Table extends TableName>(plan: Plan, drafts: Drafts, table: Table, tables: TableChanges): void {
  const records: ReadonlyMap<string, PlanRecord<Table>> = plan[table];
  const added: PlanRecord<Table>[] = [];
  const updated: RecordUpdate<Table>[] = [];
  const removed: PlanRecord<Table>[] = [];
  const draftById: ReadonlyMap<string, PlanRecord<Table> | null> = drafts[table];
  for (const [id, to] of draftById) {
    const from = records.get(id);
    if (from === undefined && to !== null) added.push(to);
    else if (from !== undefined && to === null) removed.push(from);
    else if (from !== undefined && to !== null && !sameContent(from, to)) updated.push([from, to]);
  }
  if (added.length + updated.length + removed.length === 0) return;
  const change: TableChange<Table> = { added, updated, removed };
  setTable(tables, table, change);
}
