// The plans that this machine is known to have, noted apart from where they are stored: only so can it be told from a first
// start that both the store and its safety copy were lost.

import { isId, type PlanId } from '../../shared/plan/ids.ts';
import type { PlanSummary } from '../../shared/ports/plan-store.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';

export interface KnownPlan {
  readonly id: PlanId;
  readonly name: string;
  readonly initiativeCount: number;
}

const PREFERENCE = 'known-plans';

export function readKnownPlans(preferences: Preferences): readonly KnownPlan[] {
  const rows = parsed(preferences.read(PREFERENCE) ?? '[]');
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null || !('id' in row) || typeof row.id !== 'string') return [];
    if (!isId<PlanId>(row.id)) return [];
    const name = 'name' in row && typeof row.name === 'string' ? row.name : 'A plan';
    const count = 'initiativeCount' in row && typeof row.initiativeCount === 'number' ? row.initiativeCount : 0;
    return [{ id: row.id, name, initiativeCount: count }];
  });
}

/** Written only when something in it is new: it is asked after every change. */
export function noteKnownPlans(preferences: Preferences, plans: readonly (KnownPlan | PlanSummary)[]): void {
  const rows = plans.map(({ id, name, initiativeCount }) => ({ id, name, initiativeCount }));
  const text = JSON.stringify(rows.sort((a, b) => (a.id < b.id ? -1 : 1)));
  if (text !== preferences.read(PREFERENCE)) preferences.write(PREFERENCE, text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
