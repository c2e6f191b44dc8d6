// What the store has of every plan, counted without reading a record: cheap enough for every start.

import type { PlanId } from '../../shared/plan/ids.ts';
import { TABLE_NAMES, type TableName } from '../../shared/plan/plan.ts';
import type { PlanSurvey, StoredPlanState } from '../../shared/ports/plan-store.ts';
import { journalOf, type PlanDatabase, recordsOf, tableRecordsOf } from './plan-database.ts';
import { isStoreProblem, listedSummary, readListedRow, type UnreadPlanRow } from './plan-row.ts';

export async function surveyPlans(database: PlanDatabase): Promise<readonly PlanSurvey[]> {
  const { dexie, plans, records, journal } = database;
  return dexie.transaction('r', plans, records, journal, async () => {
    const surveys: PlanSurvey[] = [];
    for (const row of await plans.toArray()) {
      const summary = listedSummary(row);
      if (summary !== null) surveys.push({ id: summary.id, state: await surveyPlan(database, summary.id, row) });
    }
    return surveys;
  });
}

async function surveyPlan(database: PlanDatabase, id: PlanId, unread: UnreadPlanRow): Promise<StoredPlanState> {
  const row = readListedRow(unread);
  if (isStoreProblem(row)) {
    if (row.kind === 'newer-version') return { kind: 'newer-version' };
    return { kind: 'damaged', reason: 'its entry in the list of plans can’t be read' };
  }
  const entries = await journalOf(database, id).count();
  if (entries !== row.sequence)
    return { kind: 'damaged', reason: `its journal has ${entries} of ${row.sequence} entries` };
  const counts: { [Table in TableName]?: number } = {};
  let counted = 0;
  for (const table of TABLE_NAMES) {
    const count = await tableRecordsOf(database, id, table).count();
    if (count > 0) counts[table] = count;
    counted += count;
  }
  if ((await recordsOf(database, id).count()) !== counted) {
    return { kind: 'damaged', reason: 'a record lies in a table that is none' };
  }
  const { name, sequence, changedAt, removedAt } = row;
  return { kind: 'here', name, sequence, changedAt, isRemoved: removedAt !== null, counts };
}
