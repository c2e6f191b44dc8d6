// The one currency of change: applied to the plan, kept for undo, written to the store, recorded in the journal.

import { type Plan, type PlanRecord, TABLE_NAMES, type TableName } from '../plan/plan.ts';
import { sameContent } from './same-content.ts';

export interface ChangeSet {
  /** What was done, in the user's words: it stands behind "Undo". */
  readonly label: string;
  readonly tables: TableChanges;
}

export type TableChanges = { readonly [Table in TableName]?: TableChange<Table> };

export interface TableChange<Table extends TableName> {
  readonly added: readonly PlanRecord<Table>[];
  readonly updated: readonly RecordUpdate<Table>[];
  readonly removed: readonly PlanRecord<Table>[];
}

/** The record as it was and as it is to be; both have the same id. */
export type RecordUpdate<Table extends TableName> = readonly [from: PlanRecord<Table>, to: PlanRecord<Table>];

export function isEmptyChangeSet(changes: ChangeSet): boolean {
  return countRecords(changes) === 0;
}

/** How many records it adds, updates and removes in all. */
export function countRecords(changes: ChangeSet): number {
  let count = 0;
  for (const table of TABLE_NAMES) {
    const change = changes.tables[table];
    if (change) count += change.added.length + change.updated.length + change.removed.length;
  }
  return count;
}

/**
 * The plan after the change. Tables that the change does not touch stay the same objects. Throws, naming the record,
 * when it adds an id that is there, or updates or removes one that is not.
 */
export function applyChangeSet(plan: Plan, changes: ChangeSet): Plan {
  const next: Plan = { ...plan };
  for (const table of TABLE_NAMES) applyTable(next, table, changes);
  return next;
}

/** The change that takes this one back. */
export function invertChangeSet(changes: ChangeSet): ChangeSet {
  const tables: TableChanges = {};
  for (const table of TABLE_NAMES) invertTable(tables, table, changes);
  return { label: changes.label, tables };
}

/**
 * One change with the effect of all, in order, under one label. What was added and removed again is gone from it; what
 * was updated back to what it came from, too.
 */
export function squashChangeSets(label: string, all: readonly ChangeSet[]): ChangeSet {
  const tables: TableChanges = {};
  for (const table of TABLE_NAMES) squashTable(tables, table, all);
  return { label, tables };
}

/** Puts a table's part in its place. The compiler can't follow a write through a generic key; every caller's types are checked before. */
export function setTable(target: TableChanges | Plan, table: TableName, part: unknown): void {
  Object.assign(target, { [table]: part });
}

function applyTable<Table extends TableName>(plan: Plan, table: Table, changes: ChangeSet): void {
  const change: TableChange<Table> | undefined = changes.tables[table];
  if (!change) return;
  const before: ReadonlyMap<string, PlanRecord<Table>> = plan[table];
  const records = new Map<string, PlanRecord<Table>>(before);
  for (const record of change.removed) {
    if (!records.delete(record.id))
      throw new Error(`“${changes.label}” removes ${table} ${record.id}, which is not there`);
  }
  for (const [from, to] of change.updated) {
    if (from.id !== to.id) throw new Error(`“${changes.label}” turns ${table} ${from.id} into ${to.id}`);
    if (!records.has(to.id)) throw new Error(`“${changes.label}” updates ${table} ${to.id}, which is not there`);
    records.set(to.id, to);
  }
  for (const record of change.added) {
    if (records.has(record.id)) throw new Error(`“${changes.label}” adds ${table} ${record.id}, which is there`);
    records.set(record.id, record);
  }
  setTable(plan, table, records);
}

function invertTable<Table extends TableName>(tables: TableChanges, table: Table, changes: ChangeSet): void {
  const change: TableChange<Table> | undefined = changes.tables[table];
  if (!change) return;
  const inverted: TableChange<Table> = {
    added: change.removed,
    updated: change.updated.map(([from, to]): RecordUpdate<Table> => [to, from]),
    removed: change.added,
  };
  setTable(tables, table, inverted);
}

function squashTable<Table extends TableName>(tables: TableChanges, table: Table, all: readonly ChangeSet[]): void {
  // First and last state of every record touched; null: not there.
  const first = new Map<string, PlanRecord<Table> | null>();
  const last = new Map<string, PlanRecord<Table> | null>();
  const touch = (id: string, from: PlanRecord<Table> | null, to: PlanRecord<Table> | null): void => {
    if (!first.has(id)) first.set(id, from);
    last.set(id, to);
  };
  for (const changes of all) {
    const change: TableChange<Table> | undefined = changes.tables[table];
    if (!change) continue;
    for (const record of change.removed) touch(record.id, record, null);
    for (const [from, to] of change.updated) touch(to.id, from, to);
    for (const record of change.added) touch(record.id, null, record);
  }
  const added: PlanRecord<Table>[] = [];
  const updated: RecordUpdate<Table>[] = [];
  const removed: PlanRecord<Table>[] = [];
  for (const [id, from] of first) {
    const to = last.get(id) ?? null;
    if (from === null && to !== null) added.push(to);
    else if (from !== null && to === null) removed.push(from);
    else if (from !== null && to !== null && !sameContent(from, to)) updated.push([from, to]);
  }
  if (added.length + updated.length + removed.length === 0) return;
  const squashed: TableChange<Table> = { added, updated, removed };
  setTable(tables, table, squashed);
}
