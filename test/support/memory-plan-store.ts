import { applyChangeSet } from '../../shared/changes/change-set.ts';
import type { JournalEntry } from '../../shared/changes/journal.ts';
import type { PlanId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import type { PlanStore, PlanSummary, StoredPlan, StoreProblem } from '../../shared/ports/plan-store.ts';
import { fail, succeed } from '../../shared/result.ts';

export interface MemoryPlanStore extends PlanStore {
  /** While it is set, every write is refused with it. */
  refusal: StoreProblem | null;
  /** Writes wait until the function that it answers is called. */
  holdWrites(): () => void;
  stored(id: PlanId): StoredPlan;
}

interface Kept extends StoredPlan {
  readonly changedAt: string;
  readonly removedAt: string | null;
}

/** A store that follows the change sets by itself, so that what it holds proves what they say. */
export function createMemoryPlanStore(): MemoryPlanStore {
  const plans = new Map<PlanId, Kept>();
  let gate: Promise<void> = Promise.resolve();

  const listed = (): readonly PlanSummary[] =>
    [...plans.values()]
      .filter(({ removedAt }) => removedAt === null)
      .map(summaryOf)
      .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));

  const store: MemoryPlanStore = {
    refusal: null,
    holdWrites: () => {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    stored: (id) => {
      const kept = plans.get(id);
      if (kept === undefined) throw new Error(`No plan ${id} is stored`);
      return kept;
    },
    listPlans: async () => (store.refusal === null ? succeed(listed()) : fail(store.refusal)),
    openPlan: async (id) => {
      const kept = plans.get(id);
      if (kept === undefined || kept.removedAt !== null) return fail(notFound(id));
      return succeed({ plan: kept.plan, journal: kept.journal });
    },
    createPlan: async (plan, entry) => {
      await gate;
      if (store.refusal !== null) return fail(store.refusal);
      const kept: Kept = { plan, journal: [entry], changedAt: entry.at, removedAt: null };
      plans.set(settingsOf(plan).id, kept);
      return succeed(summaryOf(kept));
    },
    appendEntry: async (entry: JournalEntry) => {
      await gate;
      if (store.refusal !== null) return fail(store.refusal);
      const before = plans.get(entry.planId);
      if (before === undefined) return fail(notFound(entry.planId));
      if (entry.sequence !== before.journal.length + 1) return fail({ kind: 'behind', message: 'Behind.' });
      const plan: Plan = applyChangeSet(before.plan, entry.changes);
      const kept: Kept = { ...before, plan, journal: [...before.journal, entry], changedAt: entry.at };
      plans.set(entry.planId, kept);
      return succeed(summaryOf(kept));
    },
    removePlan: async (id, at) => setRemoved(id, at),
    restorePlan: async (id) => setRemoved(id, null),
  };
  return store;

  function setRemoved(id: PlanId, removedAt: string | null) {
    const kept = plans.get(id);
    if (kept === undefined) return fail(notFound(id));
    plans.set(id, { ...kept, removedAt });
    return succeed(undefined);
  }
}

function summaryOf({ plan, changedAt }: Kept): PlanSummary {
  const { id, name } = settingsOf(plan);
  return { id, name, initiativeCount: plan.initiatives.size, changedAt };
}

function notFound(id: PlanId): StoreProblem {
  return { kind: 'not-found', message: `No plan ${id}.` };
}
