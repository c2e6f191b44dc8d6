import { periodOf } from '../calendar/fiscal-period.ts';
import { createAvailability } from '../capacity/availability.ts';
import { periodSpansFrom } from '../capacity/period-span.ts';
import type { TeamId } from '../plan/ids.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { DateProposal } from './date-proposal.ts';
import { PERIODS_AHEAD } from './proposal-problem.ts';

/**
 * The names of the teams that limited nothing in a proposal although they are asked for effort: their capacity is unknown in
 * every period that was looked at. By name.
 */
export function unlimitedTeams(plan: Plan, { rows, from }: Pick<DateProposal, 'rows' | 'from'>): readonly string[] {
  const asked = new Set<TeamId>();
  for (const { initiative, outcome } of rows) {
    if (outcome.kind !== 'placed') continue;
    for (const { teamId, likely } of initiative.effort)
      if (teamId !== null && likely !== null && likely > 0) asked.add(teamId);
  }
  const availability = createAvailability(plan);
  const spans = periodSpansFrom(plan, periodOf(from, settingsOf(plan).fiscalYearStartMonth), PERIODS_AHEAD);
  return [...asked]
    .filter((teamId) => spans.every((span) => availability.of(teamId, span).perWorkday === null))
    .flatMap((teamId) => plan.teams.get(teamId)?.name ?? [])
    .sort((a, b) => a.localeCompare(b, 'en'));
}
