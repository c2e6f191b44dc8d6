// Why work that fills an over-allocated cell can't be done later.

import { comparePeriods } from '../calendar/fiscal-period.ts';
import { plainDateToDay } from '../calendar/plain-date.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks } from '../plan/initiative.ts';
import { committedPeriodsOf } from './cut-line-promises.ts';
import { demandsOf, demandWithin } from './demand.ts';
import { LOAD_TOLERANCE } from './load-cell.ts';
import type { LoadTable } from './load-table.ts';
import type { PeriodSpan } from './period-span.ts';
import type { ReliefFacts } from './relief.ts';
import { hasBegun, movedToPeriod } from './relief-move.ts';

export interface StuckWork {
  readonly initiative: Initiative;
  /** What it asks of the team in the period, > 0. */
  readonly asks: PersonWeeks;
  readonly why: StuckReason;
}

export type StuckReason =
  | { readonly kind: 'begun' | 'pinned' | 'must-do' | 'committed' }
  /** A team lacks room in every later period: where it has the most, it has `most` for the `needs` there. */
  | { readonly kind: 'no-room'; readonly teamId: TeamId; readonly needs: PersonWeeks; readonly most: PersonWeeks }
  /** It lies over so many periods that moving it frees nothing here, or no later period is in sight. */
  | { readonly kind: 'frees-nothing' };

/** What fills a cell with firm demand and can't be moved out of it, largest first, each with the first reason that holds. */
export function stuckIn(facts: ReliefFacts): readonly StuckWork[] {
  const { plan, today, table, teamId, spanIndex } = facts;
  const span = table.spans[spanIndex];
  if (span === undefined) throw new RangeError(`The load table has no span ${spanIndex}`);
  const demands = demandsOf(plan, today);
  const stuck: StuckWork[] = [];
  for (const initiative of plan.initiatives.values()) {
    const { stage } = initiative;
    if (stage !== 'planned' && stage !== 'in-progress' && stage !== 'shipped') continue;
    const asks = asked(initiative, teamId, span);
    if (asks > LOAD_TOLERANCE) stuck.push({ initiative, asks, why: reasonOf(initiative, span) });
  }
  return stuck.sort((a, b) => b.asks - a.asks);

  function asked(initiative: Initiative, ofTeam: TeamId, { from, to }: PeriodSpan): PersonWeeks {
    let sum = 0;
    for (const part of demands.of(initiative)?.teams ?? []) {
      if (part.teamId === ofTeam) sum += demandWithin(part, from, to);
    }
    return sum;
  }

  function reasonOf(initiative: Initiative, here: PeriodSpan): StuckReason {
    if (hasBegun(initiative)) return { kind: 'begun' };
    if (initiative.mustDo !== null) return { kind: 'must-do' };
    const periods = committedPeriodsOf(plan).get(initiative.id) ?? [];
    if (periods.some((period) => comparePeriods(period, here.period) === 0)) return { kind: 'committed' };
    if (initiative.schedule.pinned) return { kind: 'pinned' };
    const lacks = table.spans
      .filter((to) => to.first > here.last && to.last >= plainDateToDay(today))
      .flatMap((to) => lackAfterMove(initiative, to));
    const least = lacks.reduce<(typeof lacks)[number] | null>(
      (best, one) => (best === null || one.needs - one.most < best.needs - best.most ? one : best),
      null,
    );
    return least ?? { kind: 'frees-nothing' };
  }

  /** The team that lacks the most once it is moved to a period; none: all have room, and it is the cell that it would not leave. */
  function lackAfterMove(initiative: Initiative, to: PeriodSpan): Extract<StuckReason, { kind: 'no-room' }>[] {
    const moved: Initiative = {
      ...initiative,
      schedule: { ...initiative.schedule, ...movedToPeriod(plan, initiative, to) },
    };
    let worst: Extract<StuckReason, { kind: 'no-room' }> | null = null;
    for (const team of teamsOf(initiative, table)) {
      for (const [index, span] of table.spans.entries()) {
        const { available, firm } = table.cell(team, index);
        const needs = asked(moved, team, span);
        const stays = firm - asked(initiative, team, span);
        if (available === null || needs <= LOAD_TOLERANCE || needs <= available - stays + LOAD_TOLERANCE) continue;
        const most = Math.max(0, available - stays);
        if (worst === null || needs - most > worst.needs - worst.most)
          worst = { kind: 'no-room', teamId: team, needs, most };
      }
    }
    return worst === null ? [] : [worst];
  }
}

function teamsOf({ effort }: Initiative, { teams }: LoadTable): readonly TeamId[] {
  return teams.filter(({ id }) => effort.some(({ teamId }) => teamId === id)).map(({ id }) => id);
}
