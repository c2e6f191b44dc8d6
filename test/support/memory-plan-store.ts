import { applyChangeSet } from '../../shared/changes/change-set.ts';
import type { JournalEntry } from '../../shared/changes/journal.ts';
import type { PlanId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf, TABLE_NAMES } from '../../shared/plan/plan.ts';
import type {
  PlanStore,
  PlanSummary,
  StoredPlan,
  StoredPlanState,
  StoreProblem,
} from '../../shared/ports/plan-store.ts';
import { fail, succeed } from '../../shared/result.ts';

export interface MemoryPlanStore extends PlanStore {
  /** While it is set, every write is refused with it. */
  refusal: StoreProblem | null;
  /** Writes wait until the function that it answers is called. */
  holdWrites(): () => void;
  stored(id: PlanId): StoredPlan;
  /** Forgets a plan, as a store does that lost it. */
  lose(id: PlanId): void;
  /** What the survey says of a plan instead of what is there, and with it that the plan can't be opened. */
  damage(id: PlanId, reason: string): void;
}

interface Kept extends StoredPlan {
  readonly changedAt: string;
  readonly removedAt: string | null;
}

/** A store that follows the change sets by itself, so that what it holds proves what they say. */
export function createMemoryPlanStore(): MemoryPlanStore {
  const plans = new Map<PlanId, Kept>();
  const damaged = new Map<PlanId, string>();
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
    lose: (id) => {
      plans.delete(id);
    },
    damage: (id, reason) => {
      damaged.set(id, reason);
    },
    listPlans: async () => (store.refusal === null ? succeed(listed()) : fail(store.refusal)),
    openPlan: async (id) => {
      const kept = plans.get(id);
      if (kept === undefined || kept.removedAt !== null) return fail(notFound(id));
      const reason = damaged.get(id);
      if (reason !== undefined) return fail({ kind: 'damaged', message: `Damaged: ${reason}.` });
      return succeed({ plan: kept.plan, journal: kept.journal });
    },
    entriesAfter: async (id, sequence) => succeed((plans.get(id)?.journal ?? []).slice(sequence)),
    createPlan: async (plan, entry) => putPlan({ plan, journal: [entry] }, false),
    putPlan: async (stored, { replace, over }) => putPlan(stored, replace, over),
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
    listRemovedPlans: async () => {
      if (store.refusal !== null) return fail(store.refusal);
      const removed = [...plans.values()].flatMap((kept) =>
        kept.removedAt === null ? [] : [{ ...summaryOf(kept), removedAt: kept.removedAt }],
      );
      return succeed(removed.sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1)));
    },
    surveyPlans: async () => {
      if (store.refusal !== null) return fail(store.refusal);
      return succeed([...plans].map(([id, kept]) => ({ id, state: stateOf(kept, damaged.get(id)) })));
    },
  };
  return store;

  async function putPlan({ plan, journal }: StoredPlan, replace: boolean, over?: number | null) {
    await gate;
    if (store.refusal !== null) return fail(store.refusal);
    const { id } = settingsOf(plan);
    if (over !== undefined && (plans.get(id)?.journal.length ?? null) !== over)
      return fail<StoreProblem>({ kind: 'behind', message: 'Behind.' });
    if (plans.has(id) && !replace) return fail<StoreProblem>({ kind: 'failed', message: 'It is here already.' });
    const kept: Kept = { plan, journal, changedAt: journal.at(-1)?.at ?? '', removedAt: null };
    plans.set(id, kept);
    damaged.delete(id);
    return succeed(summaryOf(kept));
  }

  function setRemoved(id: PlanId, removedAt: string | null) {
    const kept = plans.get(id);
    if (kept === undefined) return fail(notFound(id));
    plans.set(id, { ...kept, removedAt });
    return succeed(undefined);
  }
}

function stateOf({ plan, journal, changedAt, removedAt }: Kept, reason: string | undefined): StoredPlanState {
  if (reason !== undefined) return { kind: 'damaged', reason };
  const counts = Object.fromEntries(TABLE_NAMES.map((table) => [table, plan[table].size]));
  const { name } = settingsOf(plan);
  return { kind: 'here', name, sequence: journal.length, changedAt, isRemoved: removedAt !== null, counts };
}

function summaryOf({ plan, changedAt }: Kept): PlanSummary {
  const { id, name } = settingsOf(plan);
  return { id, name, initiativeCount: plan.initiatives.size, changedAt };
}

function notFound(id: PlanId): StoreProblem {
  return { kind: 'not-found', message: `No plan ${id}.` };
}
