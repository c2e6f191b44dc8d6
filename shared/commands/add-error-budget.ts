import { changesTo } from '../changes/change-set-builder.ts';
import type { ErrorBudget } from '../plan/error-budget.ts';
import type { ErrorBudgetId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { nameErrorBudget, readErrorBudget } from './read-error-budget.ts';

export interface AddErrorBudgetIntent extends Omit<ErrorBudget, 'id'> {
  readonly id?: ErrorBudgetId;
}

/** Says how reliable a service of a team was in one period. */
export const addErrorBudget: Command<AddErrorBudgetIntent> = (plan, { id, ...facts }, context) => {
  if (!plan.teams.has(facts.teamId)) {
    return fail({ kind: 'not-found', message: 'This team is no longer in the plan.' });
  }
  const read = readErrorBudget(plan, { id: id ?? context.ids.next<ErrorBudgetId>(), ...facts });
  if (!read.ok) return fail(read.problem);
  const changes = changesTo(plan);
  changes.put('errorBudgets', read.value);
  return succeed(changes.build(`Add error budget of ${nameErrorBudget(plan, read.value)}`));
};
