import { openingEntry } from '../changes/opening-entry.ts';
import type { PlanId } from '../plan/ids.ts';
import { settingsOf } from '../plan/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore, StoredPlan, StoreProblem } from '../ports/plan-store.ts';
import type { RebuiltPlan, SafetyJournal, SafetyProblem } from '../ports/safety-journal.ts';
import { fail, type Result, succeed } from '../result.ts';
import { damagedCopy } from './safety-problem.ts';

export interface RestoreParts {
  readonly store: PlanStore;
  readonly safety: SafetyJournal;
  readonly clock: Clock;
}

/** A plan that the store had lost, and has again. */
export interface RestoredPlan {
  readonly id: PlanId;
  readonly name: string;
  /** How many of its changes there are again: the sequence number of the latest. */
  readonly sequence: number;
  readonly initiativeCount: number;
  /** Of its latest change that is there again. */
  readonly changedAt: string;
  /** Why it had to be restored, as the user may read it. */
  readonly reason: string;
  readonly hasWholeHistory: boolean;
}

export interface RestoreRequest {
  readonly id: PlanId;
  readonly reason: string;
  /** The instant of its removal, which it is given again; null for a plan that was not removed. */
  readonly removedAt: string | null;
  /** Refused when the copy ends before this sequence number: what stands in the store may have more. */
  readonly least: number;
  /** Refused (`behind`) when the store has meanwhile another latest entry than this; null: when it has the plan. */
  readonly over?: number | null;
}

/**
 * Writes the safety copy of a plan into the store, over whatever the store has of it. Where the copy has lost a part of the
 * history, the plan begins a new one, and so does the copy.
 */
export async function restorePlan(
  { store, safety, clock }: RestoreParts,
  { id, reason, removedAt, least, over }: RestoreRequest,
): Promise<Result<RestoredPlan, StoreProblem | SafetyProblem>> {
  const loaded = await safety.load(id);
  if (!loaded.ok) return loaded;
  const rebuilt = loaded.value;
  const { name } = settingsOf(rebuilt.plan);
  if (rebuilt.sequence < least) {
    return fail(damagedCopy(name, `it ends with change ${rebuilt.sequence} of ${least}`));
  }
  const stored = storedFrom(rebuilt, clock);
  const written = await store.putPlan(stored, over === undefined ? { replace: true } : { replace: true, over });
  if (!written.ok) return written;
  if (removedAt !== null) await store.removePlan(id, removedAt);
  if (!rebuilt.hasWholeHistory || rebuilt.lost !== null) {
    // Otherwise the copy would wait for the entries that are lost.
    const replaced = await safety.snapshot(stored, { replace: true });
    if (!replaced.ok) return replaced;
  }
  const { sequence, hasWholeHistory } = rebuilt;
  const changedAt = rebuilt.journal.at(-1)?.at ?? written.value.changedAt;
  return succeed({
    id,
    name,
    sequence,
    initiativeCount: rebuilt.plan.initiatives.size,
    changedAt,
    reason,
    hasWholeHistory,
  });
}

/** What was rebuilt, as it can be stored: with a history that begins now where its own is not whole. */
export function storedFrom({ plan, journal, hasWholeHistory }: RebuiltPlan, clock: Clock): StoredPlan {
  if (hasWholeHistory) return { plan, journal };
  const label = 'Restore the plan from its safety copy';
  return { plan, journal: [openingEntry(plan, { at: clock.now(), who: '', label })] };
}
