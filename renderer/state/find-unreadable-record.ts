import type { ChangeSet, TableChange } from '../../shared/changes/change-set.ts';
import type { CommandProblem } from '../../shared/commands/command.ts';
import { TABLE_NAMES, type TableName } from '../../shared/plan/plan.ts';
import { parseRecord } from '../../shared/plan/plan-schema.ts';

/**
 * Why a record that the changes write could not be read back, such as a text that is too long; null when all can. Asked
 * before anything is written: a record that its own schema refuses would close the plan to its user at the next start.
 */
export function findUnreadableRecord(changes: ChangeSet): CommandProblem | null {
  for (const table of TABLE_NAMES) {
    const problem = unreadableIn(table, changes);
    if (problem !== null) return problem;
  }
  return null;
}

function unreadableIn<Table extends TableName>(table: Table, changes: ChangeSet): CommandProblem | null {
  const change: TableChange<Table> | undefined = changes.tables[table];
  if (change === undefined) return null;
  for (const record of [...change.added, ...change.updated.map(([, to]) => to)]) {
    const parsed = parseRecord(table, record);
    if (!parsed.ok) return { kind: 'invalid-value', message: parsed.problem.message };
  }
  return null;
}
