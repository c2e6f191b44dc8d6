// From a plan file to a plan that is here: taken in, held against the one of the same id, or asked about.

import { openingEntry } from '../../shared/changes/opening-entry.ts';
import type { PlanId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { comparePlanFile, type PlanFileComparison } from '../../shared/plan-file/compare-plan-file.ts';
import { copyName, copyPlan } from '../../shared/plan-file/copy-plan.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import type { PlanStore, PlanSummary, StoredPlan, StoreProblem } from '../../shared/ports/plan-store.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { ReadPlan } from '../workers/plan-file-work.ts';

export interface TakingInParts {
  readonly store: PlanStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly who: () => string;
}

/** A plan file that has been read, by the name that it has among the user's files. */
export interface ReadFile extends ReadPlan {
  readonly name: string;
}

/** What is here of the plan in a file. */
export type PlanHere =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'plan'; readonly stored: StoredPlan; readonly comparison: PlanFileComparison }
  | { readonly kind: 'removed'; readonly name: string; readonly removedAt: string }
  | { readonly kind: 'unreadable'; readonly problem: StoreProblem };

export async function findPlanHere(file: ReadFile, { store }: TakingInParts): Promise<PlanHere> {
  const { id } = settingsOf(file.plan);
  const stored = await store.openPlan(id);
  if (stored.ok) {
    return { kind: 'plan', stored: stored.value, comparison: comparePlanFile(file, stored.value) };
  }
  if (stored.problem.kind !== 'not-found') return { kind: 'unreadable', problem: stored.problem };
  const removed = await store.listRemovedPlans();
  if (!removed.ok) return { kind: 'unreadable', problem: removed.problem };
  const found = removed.value.find((plan) => plan.id === id);
  return found === undefined ? { kind: 'nothing' } : { kind: 'removed', name: found.name, removedAt: found.removedAt };
}

/** The plan as it is in the file, with the file's history where that is whole. */
export async function takeInPlanFile(read: ReadFile, parts: TakingInParts): Promise<Result<PlanSummary, StoreProblem>> {
  return parts.store.putPlan(storedFrom(read, parts), { replace: false });
}

/** The same under an id and a name of its own. */
export async function takeInCopy(
  read: ReadFile,
  parts: TakingInParts,
  taken: readonly string[],
): Promise<Result<PlanSummary, StoreProblem>> {
  const { clock, ids, who, store } = parts;
  const name = copyName(settingsOf(read.plan).name, taken);
  const copy = copyPlan(storedFrom(read, parts), { id: ids.next(), name, at: clock.now(), who: who() });
  return store.putPlan(copy, { replace: false });
}

/**
 * Puts what the file has beyond the plan here behind it. Looked at once more right before: refused (`behind`) when the plan
 * here has changed since it was compared.
 */
export async function updateFromFile(read: ReadFile, parts: TakingInParts): Promise<Result<PlanSummary, StoreProblem>> {
  const here = await findPlanHere(read, parts);
  if (here.kind !== 'plan' || here.comparison.kind !== 'file-is-ahead') return fail(CHANGED_MEANWHILE);
  const over = here.stored.journal.at(-1)?.sequence ?? 0;
  const put = await parts.store.putPlan(here.comparison.updated, { replace: true, over });
  return !put.ok && put.problem.kind === 'behind' ? fail(CHANGED_MEANWHILE) : put;
}

function storedFrom({ name, plan, journal }: ReadFile, { clock, who }: TakingInParts): StoredPlan {
  if (journal !== null) return { plan, journal };
  const label = `Open plan file “${name}”`;
  return { plan, journal: [openingEntry(plan, { at: clock.now(), who: who(), label })] };
}

const CHANGED_MEANWHILE: StoreProblem = {
  kind: 'behind',
  message: 'The plan here was changed in the meantime, so the file was not put behind it. Open the file again.',
};

export function planIdOf(plan: Plan): PlanId {
  return settingsOf(plan).id;
}
