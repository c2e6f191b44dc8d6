// What is done when the window starts: every plan in the store is held against its safety copy. What can be repaired without a
// loss is repaired and told, and where every way out loses something the user is asked.

import type { PlanId } from '../plan/ids.ts';
import type { PlanSurvey, StoredPlanState, StoreProblem } from '../ports/plan-store.ts';
import type { SafetyManifestEntry, SafetyProblem } from '../ports/safety-journal.ts';
import { type Result, succeed } from '../result.ts';
import { compareWithStore, type StoreComparison, type StoreState } from './compare-with-store.ts';
import { isPastRestoring } from './removed-plans.ts';
import { type RestoredPlan, type RestoreParts, restorePlan } from './restore-plan.ts';

export interface HeldPlans {
  readonly restored: readonly RestoredPlan[];
  readonly questions: readonly PlanQuestion[];
  /** Plans whose copy is to be brought up to date, which reads them whole: later, when nobody waits. */
  readonly toCatchUp: readonly PlanId[];
}

/** A plan of which something is lost whatever is done, so that the user decides. */
export interface PlanQuestion {
  readonly id: PlanId;
  readonly name: string;
  /** What is the matter. */
  readonly message: string;
  /** What the store has; null: nothing. */
  readonly stored: StoredPlanState | null;
  /** What the safety copy has; null: nothing that could be restored. */
  readonly copy: SafetyManifestEntry | null;
}

/** The copies are listed before the store is surveyed: what is written meanwhile can only make the store look ahead. */
export async function holdPlansAgainstCopies(
  parts: RestoreParts,
): Promise<Result<HeldPlans, StoreProblem | SafetyProblem>> {
  const copies = await parts.safety.list();
  if (!copies.ok) return copies;
  const survey = await parts.store.surveyPlans();
  if (!survey.ok) return survey;
  const restored: RestoredPlan[] = [];
  const questions: PlanQuestion[] = [];
  const toCatchUp: PlanId[] = [];
  for (const finding of findingsOf(copies.value, survey.value)) {
    const { id, copy, state, comparison } = finding;
    switch (comparison.todo) {
      case 'nothing':
        await letGo(parts, finding);
        break;
      case 'catch-up-safety':
        toCatchUp.push(id);
        break;
      case 'match-removal':
        await matchRemoval(parts, finding);
        break;
      case 'ask':
        questions.push(questionOf(finding, comparison.message));
        break;
      case 'rebuild-store': {
        const isRemoved = state.kind === 'here' && state.isRemoved;
        const outcome = await restorePlan(parts, {
          id,
          reason: comparison.message,
          removedAt: isRemoved ? (copy?.removedAt ?? parts.clock.now()) : (copy?.removedAt ?? null),
          least: copy?.sequence ?? 0,
          ...(state.kind !== 'damaged' && { over: state.kind === 'here' ? state.sequence : null }),
        });
        if (outcome.ok) restored.push(outcome.value);
        // `behind`: another window has brought it back meanwhile.
        else if (outcome.problem.kind !== 'behind')
          questions.push(questionOf(finding, `${comparison.message} ${outcome.problem.message}`));
        break;
      }
    }
  }
  return succeed({ restored, questions, toCatchUp });
}

/** Brings the copy of a plan up to date with the store; null when it is, else why it can't be. */
export async function catchUpCopy({ store, safety }: RestoreParts, id: PlanId): Promise<string | null> {
  const stored = await store.openPlan(id);
  if (!stored.ok) return stored.problem.message;
  const taken = await safety.snapshot(stored.value, { replace: false });
  return taken.ok ? null : taken.problem.message;
}

interface Finding {
  readonly id: PlanId;
  readonly copy: SafetyManifestEntry | null;
  readonly state: StoreState;
  readonly comparison: StoreComparison;
}

function findingsOf(copies: readonly SafetyManifestEntry[], surveys: readonly PlanSurvey[]): readonly Finding[] {
  const copyById = new Map(copies.map((copy) => [copy.id, copy]));
  const stateById = new Map(surveys.map(({ id, state }) => [id, state]));
  return [...new Set([...stateById.keys(), ...copyById.keys()])].map((id) => {
    const copy = copyById.get(id) ?? null;
    const state = stateById.get(id) ?? { kind: 'missing' };
    return { id, copy, state, comparison: compareWithStore(copy, state) };
  });
}

/** What the store has let go of for good the copy lets go of, too. */
async function letGo({ safety, clock }: RestoreParts, { id, copy, state }: Finding): Promise<void> {
  if (state.kind !== 'missing' || copy?.removedAt == null) return;
  if (isPastRestoring(copy.removedAt, clock.now())) await safety.purge(id);
}

async function matchRemoval({ safety, clock }: RestoreParts, { id, state }: Finding): Promise<void> {
  if (state.kind !== 'here') return;
  // Where it fails, the next start tries again.
  if (state.isRemoved) await safety.remove(id, clock.now());
  else await safety.restore(id);
}

function questionOf({ id, copy, state }: Finding, message: string): PlanQuestion {
  const name = copy?.name ?? (state.kind === 'here' ? state.name : 'A plan');
  const stored = state.kind === 'missing' ? null : state;
  return { id, name, message, stored, copy: copy === null || copy.copies === 0 ? null : copy };
}
