import { changesTo } from '../changes/change-set-builder.ts';
import type { ErrorBudgetId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { nameErrorBudget } from './read-error-budget.ts';

/** Removes an error budget. A reserve that it proposed and that was taken over stays. */
export const removeErrorBudget: Command<{ readonly id: ErrorBudgetId }> = (plan, { id }) => {
  const before = plan.errorBudgets.get(id);
  if (!before) return fail({ kind: 'not-found', message: 'This error budget is no longer in the plan.' });
  const changes = changesTo(plan);
  changes.remove('errorBudgets', id);
  return succeed(changes.build(`Remove error budget of ${nameErrorBudget(plan, before)}`));
};
