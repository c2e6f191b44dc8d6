import type { JournalEntry } from '../changes/journal.ts';
import type { PlanId } from '../plan/ids.ts';
import type { Plan, TableName } from '../plan/plan.ts';
import type { Result } from '../result.ts';

/** The working store of plans on this machine. Every write is one strict transaction: all of it or nothing. */
export interface PlanStore {
  /** The plans that are here, in no particular order, without those removed. */
  listPlans(): Promise<Result<readonly PlanSummary[], StoreProblem>>;
  openPlan(id: PlanId): Promise<Result<StoredPlan, StoreProblem>>;
  /** Writes a whole plan that is new here, with the entry that opens its journal. */
  createPlan(plan: Plan, entry: JournalEntry): Promise<Result<PlanSummary, StoreProblem>>;
  /** Writes the records that an entry changes, and the entry; refused when its sequence number is not the next one. */
  appendEntry(entry: JournalEntry, planAfter: Plan): Promise<Result<PlanSummary, StoreProblem>>;
  /** The entries of a plan's journal after the given sequence number, in order: what another window wrote. */
  entriesAfter(id: PlanId, sequence: number): Promise<Result<readonly JournalEntry[], StoreProblem>>;
  /**
   * Writes a whole plan with its whole journal, which has every entry from the first on. Without `replace` it is refused
   * when the plan is here, with it what is here is given up, its removal too.
   */
  putPlan(stored: StoredPlan, options: PutOptions): Promise<Result<PlanSummary, StoreProblem>>;
  /** Takes a plan off the list; it can be restored until it is purged. */
  removePlan(id: PlanId, at: string): Promise<Result<void, StoreProblem>>;
  restorePlan(id: PlanId): Promise<Result<void, StoreProblem>>;
  /** The plans that can be restored, latest removal first. */
  listRemovedPlans(): Promise<Result<readonly RemovedPlanSummary[], StoreProblem>>;
  /** What is here of every plan, removed ones too: counted, not opened. */
  surveyPlans(): Promise<Result<readonly PlanSurvey[], StoreProblem>>;
}

export interface PutOptions {
  readonly replace: boolean;
  /** Refused (`behind`) unless the latest entry that is here has this number; null: unless the plan is not here. */
  readonly over?: number | null;
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

export interface RemovedPlanSummary extends PlanSummary {
  /** An ISO instant in UTC. */
  readonly removedAt: string;
}

/** How many records each table has; one that is left out has none. */
export type PlanCounts = { readonly [Table in TableName]?: number };

export interface PlanSurvey {
  readonly id: PlanId;
  readonly state: StoredPlanState;
}

/** What the store has of a plan. */
export type StoredPlanState =
  /** `reason`: what is damaged, as a sentence without its full stop. */
  | { readonly kind: 'damaged'; readonly reason: string }
  /** Written by a newer version, which alone can tell what is in it. */
  | { readonly kind: 'newer-version' }
  | {
      readonly kind: 'here';
      readonly name: string;
      /** Of its latest journal entry, and the ISO instant of that. */
      readonly sequence: number;
      readonly changedAt: string;
      readonly isRemoved: boolean;
      /** As the rows are, not as anything says that they should be. */
      readonly counts: PlanCounts;
    };

export interface StoreProblem {
  /** `behind`: another window wrote to this plan meanwhile. */
  readonly kind: 'unavailable' | 'full' | 'behind' | 'newer-version' | 'damaged' | 'not-found' | 'failed';
  /** What happened and what to do, in a sentence or two. */
  readonly message: string;
}
