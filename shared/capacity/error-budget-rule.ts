// How a burned error budget proposes a higher reserve in the period after.

import { addPeriods, comparePeriods, type Period } from '../calendar/fiscal-period.ts';
import type { ErrorBudget } from '../plan/error-budget.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Share } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { roundToSignificant, SCORE_DIGITS } from '../prioritization/round-to-significant.ts';

export interface ReserveProposal {
  /** What is proposed; equal to `base` while no more than the first budget is burned. */
  readonly reserve: Share;
  /** The team's own reserve. */
  readonly base: Share;
  /** The service that burned the most of its budget in the period before. */
  readonly budget: ErrorBudget;
  /** The share of its budget that it burned; 1 is all of it, more is beyond. */
  readonly burned: number;
  /** How much of what was asked of it was allowed to go badly, in the unit of the budget: (1 − target) × total. */
  readonly allowed: number;
  /** Budgets burned beyond the first: max(0, burned − 1). */
  readonly beyond: number;
  /** For each budget beyond the first. */
  readonly addedReserve: Share;
  readonly mostReserve: Share;
  /** base + addedReserve × beyond, neither rounded nor limited. */
  readonly unlimited: Share;
}

/**
 * The share of its error budget that a service burned: bad ÷ ((1 − target) × total). null where it was allowed nothing (a
 * target of 1 or more, a total of 0), since no share can be told of that.
 * Source: Google, "Site reliability engineering" (2016), chapter 3.
 */
export function burnedShareOf(budget: ErrorBudget): number | null {
  const allowed = allowedOf(budget);
  if (!(allowed > 0)) return null;
  return roundToSignificant(Math.min(budget.bad / allowed, Number.MAX_SAFE_INTEGER), SCORE_DIGITS);
}

/**
 * The reserve that the plan's rule proposes to a team for a period, from its worst service of the period before:
 * base + addedReserve × max(0, burned − 1), rounded half away from zero to whole percents, at most `mostReserve` and never
 * below the base. null without a rule, and where no service of the team has a budget in the period before.
 * Throws when the plan has no such team.
 */
export function proposedReserve(plan: Plan, teamId: TeamId, period: Period): ReserveProposal | null {
  const team = plan.teams.get(teamId);
  if (team === undefined) throw new Error(`The plan has no team ${teamId}`);
  const rule = settingsOf(plan).errorBudgetRule;
  const worst = rule === null ? null : worstService(plan, teamId, addPeriods(period, -1));
  if (rule === null || worst === null) return null;
  const base = team.reserve;
  const beyond = Math.max(0, worst.burned - 1);
  const unlimited = base + rule.addedReserve * beyond;
  const raised = Math.max(base, Math.min(rule.mostReserve, toWholePercent(unlimited)));
  return { reserve: beyond > 0 ? raised : base, base, ...worst, beyond, ...rule, unlimited };
}

type Burned = Pick<ReserveProposal, 'budget' | 'burned' | 'allowed'>;

/** The service of a team that burned the most in a period; of equal ones the first by name. */
function worstService(plan: Plan, teamId: TeamId, period: Period): Burned | null {
  let worst: Burned | null = null;
  for (const budget of plan.errorBudgets.values()) {
    if (budget.teamId !== teamId || comparePeriods(budget.period, period) !== 0) continue;
    const burned = burnedShareOf(budget);
    if (burned === null) continue;
    const isWorse = worst === null || burned > worst.burned;
    if (isWorse || (worst !== null && burned === worst.burned && budget.service < worst.budget.service)) {
      worst = { budget, burned, allowed: allowedOf(budget) };
    }
  }
  return worst;
}

/** Without the last digits, which subtracting a target such as 0.999 from 1 makes up. */
function allowedOf({ target, total }: ErrorBudget): number {
  return roundToSignificant((1 - target) * total, SCORE_DIGITS);
}

/** Half away from zero; a half is judged without the last digits, which the arithmetic makes up. */
function toWholePercent(share: Share): Share {
  return Math.floor(roundToSignificant(share * 100, SCORE_DIGITS) + 0.5) / 100;
}
