import { type Day, isoWeekday, type PlainDate } from '../calendar/plain-date.ts';
import type { WorkdayAxis, WorkdaySpan } from '../calendar/workday-axis.ts';
import type { TeamId, ThemeId } from '../plan/ids.ts';
import type { PersonWeeks } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { availabilitiesOf } from './availability.ts';
import { type DemandClass, demandsOf, demandWithin, isUnknownWithin, type TeamDemand } from './demand.ts';
import type { LoadCell } from './load-cell.ts';
import type { PeriodSpan } from './period-span.ts';

/** The load of a team in one calendar week, as far as the week lies in the spans that were asked for. */
export interface TeamWeek extends LoadCell {
  /** May lie before the first span, whose week is then cut. */
  readonly monday: Day;
  /** How many workdays of the week count. */
  readonly workdays: number;
  /** The firm demand by theme, as far as it is more than nothing: in the themes' order, what has none last. */
  readonly parts: readonly { readonly themeId: ThemeId | null; readonly personWeeks: PersonWeeks }[];
}

/**
 * One team by calendar weeks, Monday to Sunday, over spans that follow each other: one row for each week that they touch, but
 * for a first and a last one without workdays. A week in which one span ends and the next begins is one row. The person-weeks
 * of all rows add up to those of the spans' cells, a figure set by hand being spread in proportion to the workdays; what has
 * no estimate counts in every week in which it lies. Throws when there is no such team.
 */
export function teamWeeks(
  plan: Plan,
  facts: { readonly today: PlainDate; readonly teamId: TeamId; readonly spans: readonly PeriodSpan[] },
): readonly TeamWeek[] {
  const { today, teamId, spans } = facts;
  const availability = availabilitiesOf(plan);
  const asked = askedOf(plan, teamId, today);
  const themes = [...plan.themes.values()].sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
  const themeIds = [...themes.map(({ id }) => id), null];
  return weeksOf(spans, planAxisOf(plan)).map(({ monday, pieces }) => {
    const { cell, firmByTheme } = loadWithin(asked, pieces);
    const parts = themeIds.flatMap((themeId) => {
      const personWeeks = firmByTheme.get(themeId) ?? 0;
      return personWeeks > 0 ? [{ themeId, personWeeks }] : [];
    });
    const available = pieces.reduce<PersonWeeks | null>((sum, { span, from, to }) => {
      const ofPiece = availability.between(teamId, span, from, to);
      return sum === null || ofPiece === null ? null : sum + ofPiece;
    }, 0);
    return { monday, workdays: workdaysOf(pieces), available, ...cell, parts };
  });
}

interface Asked {
  readonly themeId: ThemeId | null;
  readonly demandClass: DemandClass;
  readonly demand: TeamDemand;
}

/** What is asked of the team on some workday, in the order of the plan. */
function askedOf(plan: Plan, teamId: TeamId, today: PlainDate): readonly Asked[] {
  const demands = demandsOf(plan, today);
  const asked: Asked[] = [];
  for (const initiative of plan.initiatives.values()) {
    const demand = demands.of(initiative);
    if (demand === null) continue;
    const themeId = initiative.themeId !== null && plan.themes.has(initiative.themeId) ? initiative.themeId : null;
    for (const one of demand.teams) {
      if (one.teamId === teamId && one.kind !== 'unplaced')
        asked.push({ themeId, demandClass: demand.demandClass, demand: one });
    }
  }
  return asked;
}

/** The part of a week that lies in one span, in workday numbers. */
interface Piece extends WorkdaySpan {
  readonly span: PeriodSpan;
}

interface Week {
  readonly monday: Day;
  readonly pieces: Piece[];
}

function weeksOf(spans: readonly PeriodSpan[], axis: WorkdayAxis): readonly Week[] {
  const weeks: Week[] = [];
  for (const span of spans) {
    for (let monday = span.first - isoWeekday(span.first) + 1; monday <= span.last; monday += 7) {
      const piece = { span, ...axis.span(Math.max(monday, span.first), Math.min(monday + 6, span.last)) };
      const week = weeks.at(-1);
      if (week?.monday === monday) week.pieces.push(piece);
      else weeks.push({ monday, pieces: [piece] });
    }
  }
  const hasWorkdays = ({ pieces }: Week): boolean => workdaysOf(pieces) > 0;
  return weeks.slice(weeks.findIndex(hasWorkdays), weeks.findLastIndex(hasWorkdays) + 1);
}

function workdaysOf(pieces: readonly WorkdaySpan[]): number {
  return pieces.reduce((sum, { from, to }) => sum + to - from, 0);
}

interface WeekLoad {
  readonly cell: Omit<LoadCell, 'available'>;
  readonly firmByTheme: ReadonlyMap<ThemeId | null, PersonWeeks>;
}

function loadWithin(asked: readonly Asked[], pieces: readonly WorkdaySpan[]): WeekLoad {
  const firmByTheme = new Map<ThemeId | null, PersonWeeks>();
  const cell = { firm: 0, ifAll: 0, unknownFirm: 0, unknownIfAll: 0 };
  for (const { themeId, demandClass, demand } of asked) {
    const isFirm = demandClass === 'firm';
    if (demand.kind === 'unknown') {
      const isHere = pieces.some(({ from, to }) => isUnknownWithin(demand, from, to));
      if (isHere) cell[isFirm ? 'unknownFirm' : 'unknownIfAll'] += 1;
      continue;
    }
    const personWeeks = pieces.reduce((sum, { from, to }) => sum + demandWithin(demand, from, to), 0);
    cell[isFirm ? 'firm' : 'ifAll'] += personWeeks;
    if (isFirm) firmByTheme.set(themeId, (firmByTheme.get(themeId) ?? 0) + personWeeks);
  }
  return { cell, firmByTheme };
}
