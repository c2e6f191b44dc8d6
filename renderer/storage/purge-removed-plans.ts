import { PLAN_FORMAT_VERSION } from '../../shared/plan-file/plan-format-upgrades.ts';
import { isPastRestoring } from '../../shared/safety/removed-plans.ts';
import { journalOf, type PlanDatabase, recordsOf } from './plan-database.ts';
import { isInstant } from './plan-row.ts';

/** Deletes for good what was removed more than 30 days before the given instant. */
export async function purgeRemovedPlans(database: PlanDatabase, now: string): Promise<void> {
  const { dexie, plans, records, journal } = database;
  await dexie.transaction('rw', plans, records, journal, async () => {
    for (const { id, removedAt, formatVersion } of await plans.toArray()) {
      if (!isInstant(removedAt) || !isPastRestoring(removedAt, now) || formatVersion > PLAN_FORMAT_VERSION) continue;
      await recordsOf(database, id).delete();
      await journalOf(database, id).delete();
      await plans.delete(id);
    }
  });
}
