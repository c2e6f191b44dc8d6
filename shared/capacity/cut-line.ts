// The cut line of a period: who is in when everybody takes room in the decided order.

import { comparePeriods, type Period } from '../calendar/fiscal-period.ts';
import { dayToPlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { RANKED_STAGES } from '../plan/stage.ts';
import { committedPeriodsOf, hardPredecessorsOf } from './cut-line-promises.ts';
import { type CutRoom, cutRoomOf, roomForWalk, themeNeedOf, themeStockOf } from './cut-line-room.ts';
import type {
  AlwaysIn,
  CutFacts,
  CutLine,
  CutRow,
  CutState,
  CutTeam,
  CutTheme,
  ElsewhereState,
  InState,
  LackingTeam,
  OutState,
} from './cut-line-state.ts';
import { CUT_ROLES, CUT_TOLERANCE, type CutProblem, takeTurn } from './cut-line-walk.ts';
import { type CutWork, cutWindowOf, cutWorkOf } from './cut-line-work.ts';

/** What a cut line may take from one that was drawn before. */
export interface CutMemory {
  /** `cutWorkOf` of the window. */
  readonly workOf: (initiative: Initiative) => CutWork;
  readonly doneBefore: ReadonlySet<InitiativeId>;
}

/**
 * Draws the cut line of a period. Need and room count from the later of today and the period's first day. What is in progress,
 * must be done or is committed for the period is always in, and says by how much it overfills a team. Then, in the order of the
 * rows: what is dated wholly outside the period is elsewhere (`cutWorkOf`), and so is what has no dates and is committed for a
 * later period only; else it is in when it needs no more than is left of every one of its teams, and otherwise out, and the walk
 * goes on. Without an estimate it is unknown and takes no room. A team of unknown capacity limits nothing, effort under no team
 * loads nobody. While the mix is held to, a theme with a target limits like a team: to that share of all known room, counting
 * what its items need of teams whose room is known. In a period that is over there is no room, and what is not always in is
 * elsewhere, later. Rows that are not ranked are left out. Tolerance 1e-9 person-weeks. O(rows + dependencies of what is in).
 */
export function drawCutLine(facts: CutFacts): CutLine {
  const window = cutWindowOf(facts.plan, facts.span, facts.today);
  return drawCutLineFrom(facts, { workOf: (initiative) => cutWorkOf(initiative, window), doneBefore: NOBODY });
}

const NOBODY: ReadonlySet<InitiativeId> = new Set();
const NO_NEEDS: CutRow['needs'] = [];

export function drawCutLineFrom(facts: CutFacts, memory: CutMemory): CutLine {
  const room = cutRoomOf(facts);
  const entries = entriesOf(facts, memory);
  countAlwaysIn(entries, room);
  const problem = problemOf(entries, room);
  const stateById = walk(entries, { room, problem });
  flagWaiting(entries, stateById, facts);
  const rows = entries.map(({ initiative, work }): CutRow => {
    const state = stateById.get(initiative.id) ?? OVER;
    const isCounted = state.kind === 'in' || state.kind === 'out';
    return { initiative, state, needs: isCounted ? work.needs : NO_NEEDS };
  });
  const firstOut = rows.findIndex(({ state }) => state.kind === 'out');
  return {
    facts,
    from: isOver(facts) ? null : dayToPlainDate(Math.max(facts.span.first, plainDateToDay(facts.today))),
    rows,
    stateById,
    lineAbove: firstOut < 0 ? null : firstOut,
    teams: teamsOf(room),
    mix: mixOf(room),
    doneBefore: memory.doneBefore,
    problem,
  };
}

interface Entry {
  readonly initiative: Initiative;
  readonly work: CutWork;
  readonly standing:
    | { readonly kind: 'always-in'; readonly why: AlwaysIn }
    | { readonly kind: 'settled'; readonly state: CutState }
    | { readonly kind: 'walks' };
}

const NO_PERIODS: readonly Period[] = [];
const WALKS = { kind: 'walks' } as const;
const OVER: ElsewhereState = { kind: 'elsewhere', way: 'later', because: 'period-over' };
const PROMISED_LATER: ElsewhereState = { kind: 'elsewhere', way: 'later', because: 'committed' };
const DONE_BEFORE: ElsewhereState = { kind: 'elsewhere', way: 'earlier', because: 'done-before' };

function isOver({ span, today }: CutFacts): boolean {
  return plainDateToDay(today) > span.last;
}

function entriesOf(facts: CutFacts, { workOf, doneBefore }: CutMemory): readonly Entry[] {
  const committed = committedPeriodsOf(facts.plan);
  const over = isOver(facts);
  const entries: Entry[] = [];
  for (const { initiative } of facts.rows) {
    if (!RANKED_STAGES.has(initiative.stage)) continue;
    const work = workOf(initiative);
    entries.push({ initiative, work, standing: standingOf(initiative, work) });
  }
  return entries;

  function standingOf(initiative: Initiative, { elsewhere, isDated, unestimated }: CutWork): Entry['standing'] {
    if (doneBefore.has(initiative.id)) return { kind: 'settled', state: DONE_BEFORE };
    const periods = committed.get(initiative.id) ?? NO_PERIODS;
    const why = alwaysInWhy(
      initiative,
      periods.some((period) => comparePeriods(period, facts.span.period) === 0),
    );
    if (why !== null) return { kind: 'always-in', why };
    if (elsewhere !== null) return { kind: 'settled', state: elsewhere };
    if (over) return { kind: 'settled', state: OVER };
    const isPromisedLater = periods.some((period) => comparePeriods(period, facts.span.period) > 0);
    if (isPromisedLater && !isDated) return { kind: 'settled', state: PROMISED_LATER };
    return unestimated === null ? WALKS : { kind: 'settled', state: { kind: 'unknown', unestimated } };
  }
}

function alwaysInWhy({ stage, mustDo }: Initiative, isCommitted: boolean): AlwaysIn | null {
  if (stage === 'in-progress') return 'in-progress';
  if (mustDo !== null) return 'must-do';
  return isCommitted ? 'committed' : null;
}

function countAlwaysIn(entries: readonly Entry[], room: CutRoom): void {
  for (const { initiative, work, standing } of entries) {
    const isUnknown = standing.kind === 'settled' && standing.state.kind === 'unknown';
    if (standing.kind === 'always-in' || isUnknown) countUnestimated(work, room);
    if (standing.kind !== 'always-in') continue;
    for (const { teamId, need } of work.needs) {
      const team = room.teamById.get(teamId);
      if (team === undefined) continue;
      team.alwaysIn += need;
      team.taken += need;
    }
    const theme = themeStockOf(initiative, room);
    if (theme === undefined) continue;
    const need = themeNeedOf(work.needs, room);
    theme.alwaysIn += need;
    theme.taken += need;
  }
}

function countUnestimated({ unestimated }: CutWork, { teamById }: CutRoom): void {
  for (const teamId of unestimated?.teamIds ?? []) {
    const team = teamId === null ? undefined : teamById.get(teamId);
    if (team !== undefined) team.unestimated += 1;
  }
}

function problemOf(entries: readonly Entry[], room: CutRoom): CutProblem {
  const roles = new Uint8Array(entries.length);
  const starts = new Uint32Array(entries.length + 1);
  const stocks: number[] = [];
  const needs: number[] = [];
  for (const [item, { initiative, work, standing }] of entries.entries()) {
    if (standing.kind === 'always-in') roles[item] = CUT_ROLES.alwaysIn;
    if (standing.kind === 'walks') {
      roles[item] = CUT_ROLES.walks;
      let counted = 0;
      for (const { teamId, need } of work.needs) {
        const stock = room.teamById.get(teamId)?.stock ?? null;
        if (stock === null) continue;
        stocks.push(stock);
        needs.push(need);
        counted += need;
      }
      const themeStock = themeStockOf(initiative, room)?.stock ?? null;
      if (themeStock !== null && counted > CUT_TOLERANCE) {
        stocks.push(themeStock);
        needs.push(counted);
      }
    }
    starts[item + 1] = needs.length;
  }
  return {
    roles,
    starts,
    stocks: Uint32Array.from(stocks),
    needs: Float64Array.from(needs),
    room: roomForWalk(room),
  };
}

function walk(
  entries: readonly Entry[],
  { room, problem }: { readonly room: CutRoom; readonly problem: CutProblem },
): Map<InitiativeId, CutState> {
  const left = problem.room.slice();
  const stateById = new Map<InitiativeId, CutState>();
  for (const [item, entry] of entries.entries()) stateById.set(entry.initiative.id, turnOf(item, entry));
  return stateById;

  function turnOf(item: number, { initiative, work, standing }: Entry): CutState {
    if (standing.kind === 'settled') return standing.state;
    if (standing.kind === 'always-in') return inState(standing.why, { unestimated: work.unestimated });
    if (!takeTurn(problem, item, left)) return outState(initiative, work);
    for (const { teamId, need } of work.needs) {
      const team = room.teamById.get(teamId);
      if (team !== undefined) team.taken += need;
    }
    const theme = themeStockOf(initiative, room);
    if (theme !== undefined) theme.taken += themeNeedOf(work.needs, room);
    return inState('fits', {});
  }

  function outState(initiative: Initiative, { needs }: CutWork): OutState {
    const lacks: LackingTeam[] = [];
    for (const { teamId, need } of needs) {
      const stock = room.teamById.get(teamId)?.stock ?? null;
      if (stock === null) continue;
      const has = Math.max(0, left[stock] ?? 0);
      if (need > has + CUT_TOLERANCE) lacks.push({ teamId, need, room: has, by: need - has });
    }
    const theme = themeStockOf(initiative, room);
    if (theme === undefined || theme.stock === null || theme.limit === null)
      return { kind: 'out', lacks, overMix: null };
    const { limit, taken } = theme;
    const need = themeNeedOf(needs, room);
    if (need <= Math.max(0, left[theme.stock] ?? 0) + CUT_TOLERANCE) return { kind: 'out', lacks, overMix: null };
    const { id: themeId, targetShare } = theme.theme;
    const overMix = { themeId, targetShare: targetShare ?? 0, limit, taken, need, by: taken + need - limit };
    return { kind: 'out', lacks, overMix };
  }
}

const NOTHING_AWAITED: readonly InitiativeId[] = [];
const PLAINLY_IN: Readonly<Record<InState['why'], InState>> = {
  'in-progress': { kind: 'in', why: 'in-progress', waitsFor: NOTHING_AWAITED, unestimated: null },
  'must-do': { kind: 'in', why: 'must-do', waitsFor: NOTHING_AWAITED, unestimated: null },
  committed: { kind: 'in', why: 'committed', waitsFor: NOTHING_AWAITED, unestimated: null },
  fits: { kind: 'in', why: 'fits', waitsFor: NOTHING_AWAITED, unestimated: null },
};

function inState(why: InState['why'], { unestimated = null }: Partial<Pick<InState, 'unestimated'>>): InState {
  return unestimated === null ? PLAINLY_IN[why] : { kind: 'in', why, waitsFor: NOTHING_AWAITED, unestimated };
}

function flagWaiting(entries: readonly Entry[], stateById: Map<InitiativeId, CutState>, { plan }: CutFacts): void {
  const predecessors = hardPredecessorsOf(plan);
  for (const { initiative } of entries) {
    const state = stateById.get(initiative.id);
    if (state?.kind !== 'in') continue;
    const waitsFor = predecessors.get(initiative.id)?.filter((id) => isMissing(stateById.get(id)));
    if (waitsFor !== undefined && waitsFor.length > 0) stateById.set(initiative.id, { ...state, waitsFor });
  }
}

function isMissing(state: CutState | undefined): boolean {
  return state !== undefined && (state.kind === 'out' || (state.kind === 'elsewhere' && state.way === 'later'));
}

function teamsOf({ teams }: CutRoom): readonly CutTeam[] {
  return teams.map(({ team, room, alwaysIn, taken, unestimated }) => {
    const over = room === null ? 0 : alwaysIn - room;
    const left = room === null ? null : Math.max(0, room - taken);
    return { teamId: team.id, room, alwaysIn, taken, left, overBy: over > CUT_TOLERANCE ? over : 0, unestimated };
  });
}

function mixOf({ themes }: CutRoom): readonly CutTheme[] {
  return themes.map(({ theme: { id, targetShare }, limit, taken }) => {
    const over = limit === null ? 0 : taken - limit;
    return { themeId: id, targetShare, limit, taken, overBy: over > CUT_TOLERANCE ? over : 0 };
  });
}
