import { findPeriodBounds, type Period, periodLabel } from '../calendar/fiscal-period.ts';
import { changesTo } from '../changes/change-set-builder.ts';
import type { TeamId } from '../plan/ids.ts';
import type { PersonWeeks, Share } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { HandFigure, TeamPeriod } from '../plan/team-period.ts';
import { fail, succeed } from '../result.ts';
import type { Command, CommandContext, CommandProblem } from './command.ts';

export interface SetTeamFigureIntent {
  readonly teamId: TeamId;
  readonly period: Period;
  /** What stands instead of what follows from the team’s members. null: that stands again. Left out: it stays. */
  readonly available?: PersonWeeks | null;
  /** What is kept in this period instead of the team’s own reserve. null: that is kept again. Left out: it stays. */
  readonly reserve?: Share | null;
  /** Why; may be empty. */
  readonly note: string;
}

const MOST_AVAILABLE = 1_000_000;

/**
 * Types figures over for one team and period, or clears them, and notes who did and why. A figure that says what it said
 * already keeps who set it. What an error budget proposes is taken over by this, too.
 */
export const setTeamFigure: Command<SetTeamFigureIntent> = (plan, intent, context) => {
  const team = plan.teams.get(intent.teamId);
  if (!team) return fail({ kind: 'not-found', message: 'This team is no longer in the plan.' });
  const problem = periodProblem(plan, intent.period) ?? figureProblem(team.name, intent);
  if (problem !== null) return fail(problem);
  const before = periodOfTeam(plan, intent.teamId, intent.period);
  const after: TeamPeriod = {
    ...(before ?? { id: context.ids.next(), teamId: team.id, period: intent.period }),
    available: figureAfter(before?.available ?? null, intent.available, intent.note, context),
    reserve: figureAfter(before?.reserve ?? null, intent.reserve, intent.note, context),
  };
  const changes = changesTo(plan);
  if (after.available !== null || after.reserve !== null) changes.put('teamPeriods', after);
  else changes.remove('teamPeriods', after.id);
  const when = periodLabel(intent.period, settingsOf(plan).fiscalYearStartMonth);
  return succeed(changes.build(`${wordsOf(intent)} of team “${team.name}” in ${when}`));
};

/** What is said of a team in a period; undefined when nothing is. */
export function periodOfTeam({ teamPeriods }: Plan, teamId: TeamId, period: Period): TeamPeriod | undefined {
  for (const one of teamPeriods.values()) {
    const isIt = one.period.fiscalYear === period.fiscalYear && one.period.quarter === period.quarter;
    if (isIt && one.teamId === teamId) return one;
  }
  return undefined;
}

/** Why nothing can be said of a period; null when it can. */
export function periodProblem(plan: Plan, period: Period): CommandProblem | null {
  const isInYears = period.fiscalYear >= 1 && period.fiscalYear <= 9_999;
  if (isInYears && findPeriodBounds(period, settingsOf(plan).fiscalYearStartMonth) !== null) return null;
  return { kind: 'invalid-value', message: 'A period lies in the years 1 to 9999.' };
}

function figureProblem(name: string, { available = null, reserve = null }: SetTeamFigureIntent): CommandProblem | null {
  if (available !== null && !(available >= 0 && available <= MOST_AVAILABLE)) {
    const message = `${name}: what is available is from 0 to 1,000,000 person-weeks, not ${available.toLocaleString('en')}.`;
    return { kind: 'invalid-value', message };
  }
  if (reserve !== null && !(reserve >= 0 && reserve <= 1)) {
    return { kind: 'invalid-value', message: `${name}: a reserve is from 0 to 100 %.` };
  }
  return null;
}

function figureAfter(
  before: HandFigure | null,
  value: number | null | undefined,
  typed: string,
  { who, today }: CommandContext,
): HandFigure | null {
  if (value === undefined) return before;
  if (value === null) return null;
  const note = typed.trim();
  const isSame = before !== null && before.value === value && before.note === note;
  return isSame ? before : { value: value + 0, note, setBy: who, setOn: today };
}

function wordsOf({ available, reserve }: SetTeamFigureIntent): string {
  if (available !== undefined && reserve !== undefined) return 'Set figures';
  const value = available === undefined ? reserve : available;
  const what = available === undefined ? 'reserve' : 'available person-weeks';
  return `${value === null ? 'Clear' : 'Set'} ${what}`;
}
