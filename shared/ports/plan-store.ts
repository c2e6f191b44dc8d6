import type { JournalEntry } from '../changes/journal.ts';
import type { PlanId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Result } from '../result.ts';

/** The working store of plans on this machine. Every write is one strict transaction: all of it or nothing. */
export interface PlanStore {
  /** The plans that are here, latest change first, without those removed. */
  listPlans(): Promise<Result<readonly PlanSummary[], StoreProblem>>;
  openPlan(id: PlanId): Promise<Result<StoredPlan, StoreProblem>>;
  /** Writes a whole plan that is new here, with the entry that opens its journal. */
  createPlan(plan: Plan, entry: JournalEntry): Promise<Result<PlanSummary, StoreProblem>>;
  /** Writes the records that an entry changes, and the entry; refused when its sequence number is not the next one. */
  appendEntry(entry: JournalEntry, planAfter: Plan): Promise<Result<PlanSummary, StoreProblem>>;
  /** Takes a plan off the list; it can be restored until it is purged. */
  removePlan(id: PlanId, at: string): Promise<Result<void, StoreProblem>>;
  restorePlan(id: PlanId): Promise<Result<void, StoreProblem>>;
}

export interface StoredPlan {
  readonly plan: Plan;
  readonly journal: readonly JournalEntry[];
}

/** What the list of plans shows without opening one. */
export interface PlanSummary {
  readonly id: PlanId;
  readonly name: string;
  readonly initiativeCount: number;
  /** An ISO instant in UTC. */
  readonly changedAt: string;
}

export interface StoreProblem {
  /** `behind`: another window wrote to this plan meanwhile. */
  readonly kind: 'unavailable' | 'full' | 'behind' | 'newer-version' | 'damaged' | 'not-found' | 'failed';
  /** What happened and what to do, in a sentence or two. */
  readonly message: string;
}
