// What burned error budgets propose to keep back and nobody has taken over yet.

import { addPeriods, comparePeriods, type Period, periodLabel } from '../../../shared/calendar/fiscal-period.ts';
import { availabilitiesOf } from '../../../shared/capacity/availability.ts';
import { proposedReserve, type ReserveProposal } from '../../../shared/capacity/error-budget-rule.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Share } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { wholePercent } from '../../parts/capacity-words.ts';

export interface OpenProposal {
  readonly period: Period;
  readonly proposal: ReserveProposal;
  /** What is kept back now. */
  readonly current: Share;
}

/** What is proposed for one period beyond what is kept back there; null: nothing is, or it is kept back already. */
export function openProposal(plan: Plan, teamId: TeamId, period: Period): OpenProposal | null {
  const proposal = proposedReserve(plan, teamId, period);
  if (proposal === null || proposal.beyond <= 0) return null;
  const current = availabilitiesOf(plan).of(teamId, periodSpan(plan, period)).reserve;
  return Math.abs(proposal.reserve - current) < 1e-9 ? null : { period, proposal, current };
}

/** Those of the periods behind the team's budgets that are not over, earliest first. */
export function openProposals(plan: Plan, teamId: TeamId, current: Period): readonly OpenProposal[] {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const periods = new Map<string, Period>();
  for (const budget of plan.errorBudgets.values()) {
    if (budget.teamId !== teamId) continue;
    const next = addPeriods(budget.period, 1);
    if (comparePeriods(next, current) >= 0) periods.set(periodLabel(next, fiscalYearStartMonth), next);
  }
  return [...periods.values()].sort(comparePeriods).flatMap((period) => openProposal(plan, teamId, period) ?? []);
}

/** `Paging gateway burned 202 % of its error budget`: why a reserve was set. */
export function noteOfProposal({ budget, burned }: ReserveProposal): string {
  return `${budget.service} burned ${wholePercent(burned)} of its error budget`;
}
