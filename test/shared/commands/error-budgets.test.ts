import { describe, expect, test } from 'vitest';
import { type AddErrorBudgetIntent, addErrorBudget } from '../../../shared/commands/add-error-budget.ts';
import { editErrorBudget } from '../../../shared/commands/edit-error-budget.ts';
import { removeErrorBudget } from '../../../shared/commands/remove-error-budget.ts';
import { type ErrorBudgetId, toId } from '../../../shared/plan/ids.ts';
import { aPlan, teamId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const Q4 = { fiscalYear: 2_026, quarter: 4 } as const;
const Q1 = { fiscalYear: 2_027, quarter: 1 } as const;
const PLAN = aPlan()
  .withTeam('Identity')
  .withErrorBudget('SRE', Q4, { service: 'Sign-in' })
  .withErrorBudget('SRE', Q4, { service: 'Key store' })
  .build();
const SIGN_IN = toId<ErrorBudgetId>('error-budget-1');

function added(facts: Partial<AddErrorBudgetIntent> = {}) {
  const figures = { target: 0.9995, bad: 700, total: 1_000_000 };
  const of = { teamId: teamId('SRE'), service: ' Sign-up ', period: Q4, id: toId<ErrorBudgetId>('new') };
  return afterCommand(PLAN, addErrorBudget, { ...of, ...figures, ...facts });
}

describe('an error budget', () => {
  test('is added to a service of a team in a period', () => {
    const { plan, label } = added();
    expect(label).toBe('Add error budget of “Sign-up” in 2026 Q4');
    expect(plan.errorBudgets.get(toId('new'))).toEqual({
      id: 'new',
      teamId: teamId('SRE'),
      service: 'Sign-up',
      period: Q4,
      target: 0.9995,
      bad: 700,
      total: 1_000_000,
    });
  });

  test('is one a service, team and period', () => {
    expect(added({ service: 'sign-in' }).refusal).toBe('“Sign-in” has an error budget in 2026 Q4 already.');
    expect(added({ service: 'Sign-in', period: Q1 }).refusal).toBeNull();
    expect(added({ service: 'Sign-in', teamId: teamId('Identity') }).refusal).toBeNull();
    const rename = afterCommand(PLAN, editErrorBudget, { id: SIGN_IN, patch: { service: 'Key store' } });
    expect(rename.refusal).toBe('“Key store” has an error budget in 2026 Q4 already.');
  });

  test.each<[Partial<AddErrorBudgetIntent>, string]>([
    [{ service: ' ' }, 'A service needs a name.'],
    [{ target: 1 }, 'Sign-up: with a target of 100 % it may never fail, so that it has no error budget.'],
    [{ target: 99.9 }, 'Sign-up: a target is from 0 to less than 100 %.'],
    [{ target: -0.1 }, 'Sign-up: a target is from 0 to less than 100 %.'],
    [{ total: 0 }, 'Sign-up: the total is more than 0, not 0.'],
    [{ total: Number.POSITIVE_INFINITY }, 'Sign-up: the total is more than 0, not Infinity.'],
    [{ bad: -1 }, 'Sign-up: what went badly is 0 or more, not -1.'],
    [{ bad: 11, total: 10 }, 'Sign-up: 11 can’t have gone badly of 10 in all.'],
    [{ period: { fiscalYear: 0, quarter: 4 } }, 'A period lies in the years 1 to 9999.'],
    [{ teamId: teamId('Gone') }, 'This team is no longer in the plan.'],
  ])('is refused: %j', (facts, refusal) => {
    expect(added(facts).refusal).toBe(refusal);
  });

  test('is changed and removed', () => {
    const changed = afterCommand(PLAN, editErrorBudget, { id: SIGN_IN, patch: { bad: 250 } });
    expect(changed.label).toBe('Change error budget of “Sign-in” in 2026 Q4');
    expect(changed.plan.errorBudgets.get(SIGN_IN)).toMatchObject({ bad: 250, total: 100_000 });
    const removed = afterCommand(PLAN, removeErrorBudget, { id: SIGN_IN });
    expect(removed.label).toBe('Remove error budget of “Sign-in” in 2026 Q4');
    expect(removed.plan.errorBudgets.has(SIGN_IN)).toBe(false);
    const gone = 'This error budget is no longer in the plan.';
    expect(afterCommand(removed.plan, editErrorBudget, { id: SIGN_IN, patch: {} }).refusal).toBe(gone);
    expect(afterCommand(removed.plan, removeErrorBudget, { id: SIGN_IN }).refusal).toBe(gone);
  });
});
