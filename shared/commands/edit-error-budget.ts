import { changesTo } from '../changes/change-set-builder.ts';
import type { ErrorBudget } from '../plan/error-budget.ts';
import type { ErrorBudgetId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { nameErrorBudget, readErrorBudget } from './read-error-budget.ts';

export interface EditErrorBudgetIntent {
  readonly id: ErrorBudgetId;
  readonly patch: Partial<Omit<ErrorBudget, 'id' | 'teamId'>>;
}

/** Changes what is given of an error budget. */
export const editErrorBudget: Command<EditErrorBudgetIntent> = (plan, { id, patch }) => {
  const before = plan.errorBudgets.get(id);
  if (!before) return fail({ kind: 'not-found', message: 'This error budget is no longer in the plan.' });
  const read = readErrorBudget(plan, { ...before, ...patch });
  if (!read.ok) return fail(read.problem);
  const changes = changesTo(plan);
  changes.put('errorBudgets', read.value);
  return succeed(changes.build(`Change error budget of ${nameErrorBudget(plan, before)}`));
};
