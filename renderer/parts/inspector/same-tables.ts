import type { Plan, TableName } from '../../../shared/plan/plan.ts';

/**
 * For `memo`: a section that reads only the given tables of the plan, besides its other properties, is drawn again only when
 * one of them has changed. Every edit makes a new plan, but tables and records that it does not touch stay the same objects.
 */
export function sameTables<Props extends { readonly plan: Plan }>(
  tables: readonly TableName[],
): (before: Props, after: Props) => boolean {
  return (before, after) => {
    for (const name in after) {
      if (name !== 'plan' && !isSame(before[name], after[name])) return false;
    }
    return tables.every((table) => before.plan[table] === after.plan[table]);
  };
}

/** A selection is put together anew for each plan: it is the same when its records are. */
function isSame(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return Object.is(before, after);
  return before.length === after.length && before.every((entry, index) => Object.is(entry, after[index]));
}
