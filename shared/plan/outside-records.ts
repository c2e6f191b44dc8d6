import { type Plan, type PlanRecord, TABLE_NAMES, type TableName } from './plan.ts';
import type { OutsideRecords } from './plan-schema.ts';

/** The records of a plan as rows, to be parsed as a whole once more. */
export function outsideRecordsOf(plan: Plan): OutsideRecords {
  const rows: { [Table in TableName]?: readonly PlanRecord<TableName>[] } = {};
  for (const table of TABLE_NAMES) rows[table] = [...plan[table].values()];
  return rows;
}
