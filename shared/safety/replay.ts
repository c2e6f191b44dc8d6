// Records as rows that entries are played on, one after the other, without a new plan for each: a plan of 5,000 initiatives
// would be copied a thousand times.

import type { ChangeSet, TableChange } from '../changes/change-set.ts';
import { TABLE_NAMES, type TableName } from '../plan/plan.ts';
import type { OutsideRecords } from '../plan/plan-schema.ts';

export interface Replay {
  /** Plays the changes; false, with nothing done, when they add what is there, or change or remove what is not. */
  play(changes: ChangeSet): boolean;
  /** The rows as they are now, to be parsed. */
  rows(): OutsideRecords;
}

type Rows = Map<unknown, unknown>;

/** Null when two rows of a table have the same id. */
export function createReplay(start: OutsideRecords): Replay | null {
  const tables = new Map<TableName, Rows>();
  for (const table of TABLE_NAMES) {
    const rows: Rows = new Map((start[table] ?? []).map((row) => [idOf(row), row]));
    if (rows.size !== (start[table] ?? []).length) return null;
    tables.set(table, rows);
  }
  const forEachTable = (
    { tables: changes }: ChangeSet,
    visit: (rows: Rows, change: TableChange<TableName>) => boolean,
  ): boolean =>
    TABLE_NAMES.every((table) => {
      const rows = tables.get(table);
      const change: TableChange<TableName> | undefined = changes[table];
      return rows === undefined || change === undefined || visit(rows, change);
    });
  return {
    play: (changes) => forEachTable(changes, fits) && forEachTable(changes, playOn),
    rows: () => Object.fromEntries([...tables].map(([table, rows]) => [table, [...rows.values()]])),
  };
}

function fits(rows: Rows, { added, updated, removed }: TableChange<TableName>): boolean {
  const gone = new Set<unknown>(removed.map(idOf));
  const isThere = (id: unknown): boolean => rows.has(id) && !gone.has(id);
  return (
    removed.every(({ id }) => rows.has(id)) &&
    updated.every(([from, to]) => from.id === to.id && isThere(to.id)) &&
    added.every(({ id }) => !isThere(id)) &&
    new Set<unknown>(added.map(idOf)).size === added.length
  );
}

function playOn(rows: Rows, { added, updated, removed }: TableChange<TableName>): true {
  for (const { id } of removed) rows.delete(id);
  for (const [, to] of updated) rows.set(to.id, to);
  for (const record of added) rows.set(record.id, record);
  return true;
}

function idOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
}
