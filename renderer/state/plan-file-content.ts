import type { PlanId } from '../../shared/plan/ids.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { PlanStore } from '../../shared/ports/plan-store.ts';
import type { PlanFileWork } from '../workers/plan-file-work.ts';
import type { PlanSession } from './plan-session.ts';

export interface PlanFileContent {
  readonly bytes: Uint8Array;
  /** Of the last entry that is in it. */
  readonly sequence: number;
  readonly withJournal: boolean;
  /** Why it is without the history that was wanted, as a sentence; null when it is as wanted. */
  readonly lacksHistory: string | null;
}

export interface PlanFileContentParts {
  readonly session: () => PlanSession;
  readonly store: PlanStore;
  readonly clock: Clock;
  readonly planFileWork: PlanFileWork;
}

/**
 * The open plan as a file, with its whole history where that is wanted and can be had. What the store can't take or give is
 * no reason to keep the plan from being saved elsewhere: then the file holds it as it is in the window, without history.
 * Null when the plan is not open any more.
 */
export async function planFileContent(
  planId: PlanId,
  parts: PlanFileContentParts,
  withJournal: boolean,
): Promise<PlanFileContent | null> {
  const { session, store, clock, planFileWork } = parts;
  const saving = await session().whenSaved();
  const { open } = session();
  if (open === null || settingsOf(open.plan).id !== planId) return null;
  const savedOn = clock.today();
  let lacksHistory: string | null = null;
  if (withJournal) {
    const stored = saving.kind === 'not-saved' ? null : await store.openPlan(planId);
    if (stored?.ok) {
      const { plan, journal } = stored.value;
      const bytes = await planFileWork.write({ plan, journal, savedOn });
      return { bytes, sequence: journal.at(-1)?.sequence ?? 0, withJournal: true, lacksHistory: null };
    }
    lacksHistory = stored === null ? 'The latest changes are not in it yet.' : stored.problem.message;
  }
  const bytes = await planFileWork.write({ plan: open.plan, journal: null, savedOn });
  return { bytes, sequence: open.sequence, withJournal: false, lacksHistory };
}
