import type { JournalEntry } from '../../../../shared/changes/journal.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { fail, type Result, succeed } from '../../../../shared/result.ts';
import type { AppState } from '../../../state/app-state.ts';

/** The open plan with its journal, whose last entry made it what it is. */
export interface PlanWithJournal {
  readonly plan: Plan;
  readonly entries: readonly JournalEntry[];
}

export interface JournalProblem {
  /** In a sentence or two. */
  readonly message: string;
}

const ATTEMPTS = 3;

/** Reads the journal of the open plan from the store, once all that was done is written there. */
export async function readJournal({ session, ports }: AppState): Promise<Result<PlanWithJournal, JournalProblem>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const saving = await session.getState().whenSaved();
    if (saving.kind === 'not-saved') return fail(saving.problem);
    const { open } = session.getState();
    if (open === null) return fail({ message: 'No plan is open.' });
    const journal = await ports.store.entriesAfter(settingsOf(open.plan).id, 0);
    if (!journal.ok) return fail(journal.problem);
    // Another window may have written meanwhile; what this plan has not taken in yet is left out.
    const entries = journal.value.filter(({ sequence }) => sequence <= open.sequence);
    if (entries.at(-1)?.sequence === open.sequence) return succeed({ plan: open.plan, entries });
  }
  return fail({ message: 'The plan is being changed. Try again in a moment.' });
}
