import { comparePeriods, periodLabel } from '../calendar/fiscal-period.ts';
import type { ErrorBudget } from '../plan/error-budget.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';
import { readName, sameName } from './read-name.ts';
import { periodProblem } from './set-team-figure.ts';

/**
 * The error budget as it is to be kept. Refused: no service, a target of 100 % or outside 0-100 %, figures below 0, a total
 * of 0, more that went badly than there was, and a service of the team that has one for the period already.
 */
export function readErrorBudget(plan: Plan, typed: ErrorBudget): Result<ErrorBudget, CommandProblem> {
  const service = readName('A service', typed.service);
  if (!service.ok) return service;
  const period = periodProblem(plan, typed.period);
  if (period !== null) return fail(period);
  const flaw = findFlaw(service.value, typed);
  if (flaw !== null) return fail({ kind: 'invalid-value', message: flaw });
  const twin = [...plan.errorBudgets.values()].find(
    (other) =>
      other.id !== typed.id &&
      other.teamId === typed.teamId &&
      comparePeriods(other.period, typed.period) === 0 &&
      sameName(other.service, service.value),
  );
  if (twin !== undefined) {
    const when = periodLabel(twin.period, settingsOf(plan).fiscalYearStartMonth);
    return fail({ kind: 'already-there', message: `“${twin.service}” has an error budget in ${when} already.` });
  }
  return succeed({ ...typed, service: service.value, target: typed.target + 0, bad: typed.bad + 0 });
}

/** `“Sign-in” in 2026 Q4`. */
export function nameErrorBudget(plan: Plan, { service, period }: ErrorBudget): string {
  return `“${service}” in ${periodLabel(period, settingsOf(plan).fiscalYearStartMonth)}`;
}

function findFlaw(service: string, { target, bad, total }: ErrorBudget): string | null {
  if (!(target >= 0 && target <= 1)) return `${service}: a target is from 0 to less than 100 %.`;
  if (target === 1) return `${service}: with a target of 100 % it may never fail, so that it has no error budget.`;
  if (!(total > 0 && Number.isFinite(total))) return `${service}: the total is more than 0, not ${total}.`;
  if (!(bad >= 0)) return `${service}: what went badly is 0 or more, not ${bad}.`;
  return bad > total ? `${service}: ${bad} can’t have gone badly of ${total} in all.` : null;
}
