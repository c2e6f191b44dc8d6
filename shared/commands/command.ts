// What a user can do to a plan: one file per thing, each a pure function from plan and intent to a change set.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import type { Plan } from '../plan/plan.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Result } from '../result.ts';

export type Command<Intent> = (
  plan: Plan,
  intent: Intent,
  context: CommandContext,
) => Result<ChangeSet, CommandProblem>;

export interface CommandContext {
  readonly today: PlainDate;
  /** The local name of the user; may be empty. */
  readonly who: string;
  readonly ids: IdSource;
}

/** Why a command changed nothing, in a sentence that says what to do where there is something to do. */
export interface CommandProblem {
  readonly kind: 'not-found' | 'invalid-value' | 'already-there' | 'not-allowed' | 'reason-needed';
  readonly message: string;
}
