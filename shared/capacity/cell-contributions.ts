import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkdaySpan } from '../calendar/workday-axis.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks, Share } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { type DemandClass, demandsOf, demandWithin, isUnknownWithin, type TeamDemand } from './demand.ts';
import type { PeriodSpan } from './period-span.ts';

/** What one initiative asks of one team in one period. */
export interface CellContribution {
  readonly initiative: Initiative;
  readonly demandClass: DemandClass;
  /** null: not estimated. */
  readonly personWeeks: PersonWeeks | null;
  /** Some of what lies here should have been done before today. */
  readonly isOverdue: boolean;
  /** Of the demand of its class in the cell, whose shares add up to 1; null: not estimated. */
  readonly share: Share | null;
}

/** The initiatives behind the load of a team in a period: largest first, then by key; those without an estimate last. */
export function cellContributions(
  plan: Plan,
  { today, teamId, span }: { readonly today: PlainDate; readonly teamId: TeamId; readonly span: PeriodSpan },
): readonly CellContribution[] {
  const demands = demandsOf(plan, today);
  const found: Found[] = [];
  const totals = { firm: 0, 'if-all': 0 };
  for (const initiative of plan.initiatives.values()) {
    const demand = demands.of(initiative);
    if (demand === null) continue;
    for (const one of demand.teams) {
      if (one.teamId !== teamId || one.kind === 'unplaced') continue;
      const personWeeks = one.kind === 'placed' ? demandWithin(one, span.from, span.to) : null;
      if (personWeeks === null ? !isUnknownWithin(one, span.from, span.to) : personWeeks <= 0) continue;
      totals[demand.demandClass] += personWeeks ?? 0;
      found.push({
        initiative,
        demandClass: demand.demandClass,
        personWeeks,
        isOverdue: isOverdueIn(one, span, demands.today),
      });
    }
  }
  return found
    .sort(largestFirst)
    .map((one) => ({ ...one, share: one.personWeeks === null ? null : one.personWeeks / totals[one.demandClass] }));
}

type Found = Omit<CellContribution, 'share'>;

/** Whether some of what is overdue lies in the span, not only what was done in time. */
function isOverdueIn(demand: TeamDemand, span: WorkdaySpan, today: number): boolean {
  return demand.kind !== 'unplaced' && demand.isOverdue && span.to > today;
}

function largestFirst(a: Found, b: Found): number {
  if (a.personWeeks === null || b.personWeeks === null) {
    if (a.personWeeks !== b.personWeeks) return a.personWeeks === null ? 1 : -1;
  } else if (a.personWeeks !== b.personWeeks) return b.personWeeks - a.personWeeks;
  return compareKeys(a.initiative.key, b.initiative.key);
}
