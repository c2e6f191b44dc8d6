import type { JournalEntry } from '../changes/journal.ts';
import type { PlanId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Result } from '../result.ts';
import type { PlanCounts, StoredPlan } from './plan-store.ts';

/**
 * The safety copy of every plan, outside the working store. What it has acknowledged survives the loss of that store,
 * a power cut, and the damage of any one of its own files. An empty or smaller state never replaces a good copy by itself.
 */
export interface SafetyJournal {
  /** The plans that it holds, removed ones too, and those that it has known and lost. */
  list(): Promise<Result<readonly SafetyManifestEntry[], SafetyProblem>>;
  /**
   * Adds the plan's next entry; an entry with sequence number 1 begins a copy. The latest entry once more is taken as
   * done, so that a write whose answer got lost can be repeated. Snapshots are made by the journal itself, when idle.
   */
  append(entry: JournalEntry): Promise<Result<SafetyManifestEntry, SafetyProblem>>;
  /**
   * Makes the copy hold the stored plan: a plan that is not here yet, or one that has moved on. Without `replace` it is
   * refused (`would-lose`) when the plan is not a continuation of what is here; with it, what is here is given up.
   */
  snapshot(
    stored: StoredPlan,
    options: { readonly replace: boolean },
  ): Promise<Result<SafetyManifestEntry, SafetyProblem>>;
  /** What can be rebuilt of a plan. It changes nothing. */
  load(id: PlanId): Promise<Result<RebuiltPlan, SafetyProblem>>;
  /** Notes that the plan was removed, at an ISO instant in UTC; the copy stays. */
  remove(id: PlanId, at: string): Promise<Result<void, SafetyProblem>>;
  restore(id: PlanId): Promise<Result<void, SafetyProblem>>;
  /** Gives the copy up for good. */
  purge(id: PlanId): Promise<Result<void, SafetyProblem>>;
}

export interface SafetyManifestEntry {
  readonly id: PlanId;
  readonly name: string;
  readonly counts: PlanCounts;
  /** Of the latest entry that can be rebuilt. */
  readonly sequence: number;
  /** The ISO instant of that entry. */
  readonly changedAt: string;
  /** The ISO instant of its removal; null while it is on the list of plans. */
  readonly removedAt: string | null;
  /** How many whole copies there are: two when all is well, none when only its name and counts are still known. */
  readonly copies: number;
  /** Whether it has every entry from the first on, besides the plan. */
  readonly hasWholeHistory: boolean;
  readonly lost: LostEntries | null;
}

/** Entries that were written once and can't be read any more: the first and the last of them. */
export interface LostEntries {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface RebuiltPlan {
  readonly plan: Plan;
  /** Of the latest entry that the plan has. */
  readonly sequence: number;
  /** The entries up to it. */
  readonly journal: readonly JournalEntry[];
  /** Whether the journal has every entry from the first on. One that has not needs a new first entry to be stored. */
  readonly hasWholeHistory: boolean;
  readonly lost: LostEntries | null;
}

export interface SafetyProblem {
  /**
   * `unavailable`: this browser has no place for it. `behind`: entries between are missing here. `conflict`: another
   * entry stands here under its number. `damaged`: what is here can't be continued, only replaced or loaded in part.
   */
  readonly kind:
    | 'unavailable'
    | 'full'
    | 'behind'
    | 'conflict'
    | 'would-lose'
    | 'damaged'
    | 'not-found'
    | 'newer-version'
    | 'invalid'
    | 'failed';
  /** What happened and what to do, in a sentence or two. */
  readonly message: string;
}
