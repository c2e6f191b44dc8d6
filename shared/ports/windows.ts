import type { JournalEntry } from '../changes/journal.ts';
import type { PlanId } from '../plan/ids.ts';
import type { PlanSummary } from './plan-store.ts';

/** The other windows and tabs that have Quarterdeck open on the same store. */
export interface Windows {
  /** Tells all others what was done here. */
  tell(message: WindowMessage): void;
  /** Hears what others did; answers how to stop. */
  listen(hear: (message: WindowMessage) => void): () => void;
  /** Does work while no other window does any under the same name. */
  alone<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
}

/** What a window has written to the store. */
export type WindowMessage =
  | { readonly kind: 'entry-written'; readonly entry: JournalEntry; readonly summary: PlanSummary }
  /** A whole plan: new, or in the place of what was there. */
  | { readonly kind: 'plan-put'; readonly id: PlanId }
  | { readonly kind: 'plan-removed'; readonly id: PlanId }
  | { readonly kind: 'plan-restored'; readonly id: PlanId };
