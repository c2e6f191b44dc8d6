// The quarter board: what begins in which period, and how full the periods are.

import { comparePeriods, type Period, periodLabel, periodOf } from '../calendar/fiscal-period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { createLoadTable, type LoadTable } from '../capacity/load-table.ts';
import { type PeriodSpan, periodSpansFrom } from '../capacity/period-span.ts';
import type { Initiative } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { type Board, type BoardColumn, type BoardFacts, countByColumn, lanesOfCards, wantedOf } from './board.ts';
import { type PeriodLoad, periodLoads } from './period-load.ts';

export type PeriodColumn = BoardColumn &
  (
    | {
        readonly kind: 'period';
        readonly span: PeriodSpan;
        readonly load: PeriodLoad;
      }
    /** What should have ended before the current period, and has not. */
    | { readonly kind: 'earlier' }
    /** What begins after the last period that has a column. */
    | { readonly kind: 'later' }
    | { readonly kind: 'undated' }
  );

export interface PeriodBoardFacts extends BoardFacts {
  /** Remembers loads from one plan to the next; left out: they are worked out here. */
  readonly loadTableOf?: (plan: Plan, today: PlainDate, spans: readonly PeriodSpan[]) => LoadTable;
}

const LEAST_PERIODS = 4;
/** Three years; what begins later has one column for all. */
const MOST_PERIODS = 12;

/**
 * The board of periods: from the current one to the last in which something begins or ends, at least four and at most twelve,
 * then what begins beyond them where there is any, and at the end what has no dates. What should have ended before and is not
 * done comes first, in a column of its own. O(n log n).
 */
export function periodBoard(facts: PeriodBoardFacts): Board<PeriodColumn> {
  const { plan, today } = facts;
  const { fiscalYearStartMonth } = settingsOf(plan);
  const current = periodOf(today, fiscalYearStartMonth);
  const stepTo = stepper(current, fiscalYearStartMonth);
  const placed = wantedOf(facts).flatMap((initiative) => {
    const step = isOnPeriodBoard(initiative) ? stepOf(initiative, stepTo) : null;
    if (step === null || (initiative.stage === 'shipped' && (step.from === 'earlier' || step.from === null))) return [];
    return [{ initiative, ...step }];
  });
  // What begins beyond the most columns stands in one for all: it makes no empty ones on the way there.
  const last = placed.reduce(
    (most, { from, to }) => (typeof from === 'number' && from >= MOST_PERIODS ? most : Math.max(most, to)),
    0,
  );
  const spans = periodSpansFrom(plan, current, Math.min(MOST_PERIODS, Math.max(LEAST_PERIODS, last + 1)));
  const hasEarlier = placed.some(({ from }) => from === 'earlier');
  const first = hasEarlier ? 1 : 0;
  const hasLater = placed.some(({ from }) => typeof from === 'number' && from >= spans.length);
  const undated = first + spans.length + (hasLater ? 1 : 0);
  const cards = placed.map(({ initiative, from }) => {
    if (from === null) return { initiative, column: undated };
    return { initiative, column: from === 'earlier' ? 0 : first + Math.min(from, spans.length) };
  });
  const counts = countByColumn(cards, undated + 1);
  const table = facts.loadTableOf?.(plan, today, spans) ?? createLoadTable()(plan, { today, spans });
  const loads = periodLoads(plan, today, table);
  const outer = (kind: 'earlier' | 'later' | 'undated', label: string, at: number): PeriodColumn => {
    return { kind, id: kind, label, count: counts[at] ?? 0 };
  };
  const periods = spans.flatMap((span, index): readonly PeriodColumn[] => {
    const load = loads[index];
    if (load === undefined) return [];
    return [{ kind: 'period', id: span.label, label: span.label, count: counts[first + index] ?? 0, span, load }];
  });
  return {
    columns: [
      ...(hasEarlier ? [outer('earlier', 'Earlier', 0)] : []),
      ...periods,
      ...(hasLater ? [outer('later', 'Later', undated - 1)] : []),
      outer('undated', 'No dates', undated),
    ],
    lanes: lanesOfCards(facts, cards, undated + 1),
  };
}

/**
 * Candidates, planned and running work stand on the board; what is still in the intake once it is dated; what is shipped for
 * as long as its period is not over, since it takes of its capacity. Declined and parked work does not.
 */
function isOnPeriodBoard({ stage, schedule }: Initiative): boolean {
  switch (stage) {
    case 'candidate':
    case 'planned':
    case 'in-progress':
      return true;
    case 'intake':
    case 'shipped':
      return schedule.start !== null || schedule.end !== null;
    case 'declined':
    case 'parked':
      return false;
  }
}

interface Step {
  /** How many periods after the current one it stands; null: it has no dates. */
  readonly from: number | 'earlier' | null;
  /** How many after it it ends. */
  readonly to: number;
}

/** It stands in the period of its start, or in the current one when it began before and goes on. */
function stepOf({ schedule }: Initiative, stepTo: (date: PlainDate) => number): Step {
  const dates = datesOf(schedule);
  if (dates === null) return { from: null, to: 0 };
  const begins = stepTo(dates.begins);
  const ends = stepTo(dates.ends);
  if (ends < 0) return { from: 'earlier', to: 0 };
  return { from: Math.max(0, begins), to: ends };
}

/** The first and the last of what is dated; null: nothing is. Dates the wrong way round are taken by their start. */
export function datesOf({
  start,
  end,
}: Pick<Initiative['schedule'], 'start' | 'end'>): { readonly begins: PlainDate; readonly ends: PlainDate } | null {
  const begins = start ?? end;
  if (begins === null) return null;
  return { begins, ends: end === null || end < begins ? begins : end };
}

/** How many periods a day lies after the current one; remembered by month, since thousands are asked at a time. */
function stepper(current: Period, fiscalYearStartMonth: number): (date: PlainDate) => number {
  const known = new Map<string, number>();
  return (date) => {
    const month = date.slice(0, 7);
    const before = known.get(month);
    if (before !== undefined) return before;
    const { fiscalYear, quarter } = periodOf(date, fiscalYearStartMonth);
    const step = (fiscalYear - current.fiscalYear) * 4 + quarter - current.quarter;
    known.set(month, step);
    return step;
  };
}

export interface PeriodReach {
  /** `FY26 Q4`: the period in which it began, before that in which it stands. */
  readonly since: string | null;
  /** `FY27 Q3`: the period in which it ends, after that in which it stands. */
  readonly until: string | null;
}

/** How far what stands in a period reaches out of it. */
export function reachOf(
  { schedule }: Pick<Initiative, 'schedule'>,
  { period }: PeriodSpan,
  fiscalYearStartMonth: number,
): PeriodReach {
  const dates = datesOf(schedule);
  if (dates === null) return { since: null, until: null };
  const begins = periodOf(dates.begins, fiscalYearStartMonth);
  const ends = periodOf(dates.ends, fiscalYearStartMonth);
  return {
    since: comparePeriods(begins, period) < 0 ? periodLabel(begins, fiscalYearStartMonth) : null,
    until: comparePeriods(ends, period) > 0 ? periodLabel(ends, fiscalYearStartMonth) : null,
  };
}
