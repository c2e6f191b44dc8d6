// What would bring an over-allocated cell back to what its team has: work that could be done later.

import { comparePeriods } from '../calendar/fiscal-period.ts';
import { type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { committedPeriodsOf } from './cut-line-promises.ts';
import { type Demands, demandsOf, demandWithin } from './demand.ts';
import { LOAD_TOLERANCE, overBy } from './load-cell.ts';
import type { LoadTable } from './load-table.ts';
import type { PeriodSpan } from './period-span.ts';
import { conflictsOfMove, type MoveConflict } from './relief-conflicts.ts';
import { movedToPeriod, type ScheduleMove } from './relief-move.ts';

export interface ReliefFacts {
  readonly plan: Plan;
  readonly today: PlainDate;
  /** Of the plan as seen from today; work may be moved to its spans. */
  readonly table: LoadTable;
  readonly teamId: TeamId;
  /** The place of the cell's period in `table.spans`. */
  readonly spanIndex: number;
}

export interface Relief {
  /** By how much the cell's firm demand exceeds what is available; 0: it is not over, and nothing is proposed. */
  readonly overBy: PersonWeeks;
  /** Each move by itself, the best first. */
  readonly proposals: readonly ReliefProposal[];
  /** Some of them that together are enough, in the order to make them; all that help where even they are not. */
  readonly together: readonly ReliefProposal[];
  /** By how much the cell would be over after all of `together`; 0: it would fit. */
  readonly stillOverBy: PersonWeeks;
}

export interface ReliefProposal {
  readonly initiative: Initiative;
  /** How many person-weeks of the team it frees in the period, > 0. */
  readonly frees: PersonWeeks;
  /** The earliest later period in which all its teams have room for it. */
  readonly to: PeriodSpan;
  readonly schedule: ScheduleMove;
  /** Who waits for it and could not wait so long; empty: the move stands in nobody's way. */
  readonly conflicts: readonly MoveConflict[];
  /** Its deadline, when it would end after that; null: it would not. */
  readonly missesDeadline: PlainDate | null;
}

/**
 * What would fit a red cell. Moved is what is planned, not begun, and neither pinned nor must-do nor committed for the period;
 * always to the earliest later period of the table in which no team of known capacity would be over by it. Best first: those
 * that break no dependency and miss no deadline; of these the ones that are enough by themselves, the smallest first; then the
 * others, the largest first. `together` takes the smallest that is enough, else the largest, until the cell fits, each counting
 * on the room that those before it have left, and what breaks something only once nothing else is left.
 */
export function reliefOf(facts: ReliefFacts): Relief {
  const { table, teamId, spanIndex } = facts;
  const over = overBy(table.cell(teamId, spanIndex), 'firm');
  if (over === 0) return { overBy: 0, proposals: [], together: [], stillOverBy: 0 };
  const candidates = candidatesOf(facts);
  const proposals = candidates
    .flatMap((candidate) => proposalsFor(candidate, facts, createShift(table)))
    .sort(bestFirst(over));
  const { together, left } = togetherOf(candidates, facts, over);
  return { overBy: over, proposals, together, stillOverBy: left };
}

interface Candidate {
  readonly initiative: Initiative;
  readonly frees: PersonWeeks;
}

function candidatesOf({ plan, today, table, teamId, spanIndex }: ReliefFacts): readonly Candidate[] {
  const span = spanAt(table, spanIndex);
  const demands = demandsOf(plan, today);
  const committed = committedPeriodsOf(plan);
  const candidates: Candidate[] = [];
  for (const initiative of plan.initiatives.values()) {
    const { stage, progress, mustDo, schedule } = initiative;
    if (stage !== 'planned' || progress > 0 || mustDo !== null || schedule.pinned) continue;
    if (committed.get(initiative.id)?.some((period) => comparePeriods(period, span.period) === 0)) continue;
    const frees = askedOf(initiative, { demands, teamId, span });
    if (frees > LOAD_TOLERANCE) candidates.push({ initiative, frees });
  }
  return candidates.sort((a, b) => compareKeys(a.initiative.key, b.initiative.key));
}

interface AskedFacts {
  readonly demands: Demands;
  readonly teamId: TeamId;
  readonly span: PeriodSpan;
}

function askedOf(initiative: Initiative, { demands, teamId, span }: AskedFacts): PersonWeeks {
  let asked = 0;
  for (const part of demands.of(initiative)?.teams ?? []) {
    if (part.teamId === teamId) asked += demandWithin(part, span.from, span.to);
  }
  return asked;
}

function spanAt({ spans }: LoadTable, index: number): PeriodSpan {
  const span = spans[index];
  if (span === undefined) throw new RangeError(`The load table has no span ${index}`);
  return span;
}

/** What moves have changed of the firm demand so far. */
interface Shift {
  firmOf(teamId: TeamId, spanIndex: number): PersonWeeks;
  add(teamId: TeamId, spanIndex: number, personWeeks: PersonWeeks): void;
}

function createShift(table: LoadTable): Shift {
  const changes = table.spans.map(() => new Map<TeamId, PersonWeeks>());
  return {
    firmOf: (teamId, index) => table.cell(teamId, index).firm + (changes[index]?.get(teamId) ?? 0),
    add: (teamId, index, personWeeks) => {
      changes[index]?.set(teamId, (changes[index]?.get(teamId) ?? 0) + personWeeks);
    },
  };
}

/** The move to the earliest later period with room; none: there is no such period. */
function proposalsFor({ initiative }: Candidate, facts: ReliefFacts, shift: Shift): readonly ReliefProposal[] {
  const { plan, today, table, teamId, spanIndex } = facts;
  const demands = demandsOf(plan, today);
  const now = plainDateToDay(today);
  const span = spanAt(table, spanIndex);
  const { deadline } = initiative.schedule;
  for (const to of table.spans) {
    if (to.first <= span.last || to.last < now) continue;
    const schedule = movedToPeriod(plan, initiative, to);
    const moved: Initiative = { ...initiative, schedule: { ...initiative.schedule, ...schedule } };
    const frees = askedOf(initiative, { demands, teamId, span }) - askedOf(moved, { demands, teamId, span });
    if (frees <= LOAD_TOLERANCE || !hasRoomFor(moved, initiative, { demands, table, shift })) continue;
    const missesDeadline = deadline !== null && schedule.end !== null && schedule.end > deadline ? deadline : null;
    const conflicts = conflictsOfMove(plan, initiative, moved.schedule);
    return [{ initiative, frees, to, schedule, conflicts, missesDeadline }];
  }
  return [];
}

interface RoomFacts {
  readonly demands: Demands;
  readonly table: LoadTable;
  readonly shift: Shift;
}

function hasRoomFor(moved: Initiative, initiative: Initiative, { demands, table, shift }: RoomFacts): boolean {
  for (const teamId of teamsOf(moved, table)) {
    for (const [index, span] of table.spans.entries()) {
      const more = askedOf(moved, { demands, teamId, span }) - askedOf(initiative, { demands, teamId, span });
      const { available } = table.cell(teamId, index);
      if (more <= LOAD_TOLERANCE || available === null) continue;
      if (shift.firmOf(teamId, index) + more > available + LOAD_TOLERANCE) return false;
    }
  }
  return true;
}

function teamsOf({ effort }: Initiative, { teams }: LoadTable): readonly TeamId[] {
  return teams.filter(({ id }) => effort.some(({ teamId }) => teamId === id)).map(({ id }) => id);
}

function isHarmless({ conflicts, missesDeadline }: ReliefProposal): boolean {
  return conflicts.length === 0 && missesDeadline === null;
}

function bestFirst(over: PersonWeeks): (a: ReliefProposal, b: ReliefProposal) => number {
  const isEnough = ({ frees }: ReliefProposal): boolean => frees >= over - LOAD_TOLERANCE;
  return (a, b) => {
    if (isHarmless(a) !== isHarmless(b)) return isHarmless(a) ? -1 : 1;
    if (isEnough(a) !== isEnough(b)) return isEnough(a) ? -1 : 1;
    const bySize = isEnough(a) ? a.frees - b.frees : b.frees - a.frees;
    return bySize || compareKeys(a.initiative.key, b.initiative.key);
  };
}

function togetherOf(
  candidates: readonly Candidate[],
  facts: ReliefFacts,
  over: PersonWeeks,
): { readonly together: readonly ReliefProposal[]; readonly left: PersonWeeks } {
  const shift = createShift(facts.table);
  const together: ReliefProposal[] = [];
  let left = over;
  let open = candidates;
  while (left > LOAD_TOLERANCE) {
    const [best] = open.flatMap((candidate) => proposalsFor(candidate, facts, shift)).sort(bestFirst(left));
    if (best === undefined) break;
    together.push(best);
    left -= best.frees;
    open = open.filter(({ initiative }) => initiative !== best.initiative);
    noteMove(best, facts, shift);
  }
  return { together, left: left > LOAD_TOLERANCE ? left : 0 };
}

function noteMove({ initiative, schedule }: ReliefProposal, { plan, today, table }: ReliefFacts, shift: Shift): void {
  const demands = demandsOf(plan, today);
  const moved: Initiative = { ...initiative, schedule: { ...initiative.schedule, ...schedule } };
  for (const teamId of teamsOf(initiative, table)) {
    for (const [index, span] of table.spans.entries()) {
      const more = askedOf(moved, { demands, teamId, span }) - askedOf(initiative, { demands, teamId, span });
      if (more !== 0) shift.add(teamId, index, more);
    }
  }
}
