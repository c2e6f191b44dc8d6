// What a cut line says, in words as short as a column and as long as a sentence.

import { comparePeriods, periodLabel, periodOf } from '../../../shared/calendar/fiscal-period.ts';
import { plainDateToDay } from '../../../shared/calendar/plain-date.ts';
import { committedPeriodsOf } from '../../../shared/capacity/cut-line-promises.ts';
import type { CutLine, CutRow, CutState, ElsewhereState } from '../../../shared/capacity/cut-line-state.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import type { InitiativeId, TeamId } from '../../../shared/plan/ids.ts';
import type { Initiative, PersonWeeks } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { formatDay } from '../../ui/fields/format-value.ts';
import { loadWithSign, overFigure, wholePercent } from '../capacity-words.ts';
import { EFFORT_UNIT_SIGNS } from '../inspector/effort-units.ts';
import { restInWords } from './rest-words.ts';

export interface CutStateWords {
  /** `in`, `out`, `in FY28 Q1`, `unknown` */
  readonly word: string;
  /** What `cutReasonInWords` says, or where it lies; empty where the word says it all. */
  readonly reason: string;
}

/** What a row says of its state: of what lies elsewhere in which period, of what is in and asks for nothing here why. */
export function cutStateInWords(plan: Plan, { initiative, state, needs }: CutRow, span: PeriodSpan): CutStateWords {
  if (state.kind === 'elsewhere') return elsewhereInWords(plan, initiative, { state, span });
  const more = state.kind === 'in' && needs.length === 0 ? nothingNeededInWords(plan, initiative, span) : '';
  // When it ends says by itself that it is in progress.
  const isBegun = state.kind === 'in' && state.why === 'in-progress' && more !== '';
  const reason = cutReasonInWords(plan, isBegun ? { ...state, why: 'fits' } : state);
  return { word: cutStateWord(state), reason: [reason, more].filter((words) => words !== '').join(' · ') };
}

function elsewhereInWords(
  plan: Plan,
  { id, schedule }: Initiative,
  { state, span }: { readonly state: ElsewhereState; readonly span: PeriodSpan },
): CutStateWords {
  const word = state.way;
  switch (state.because) {
    case 'dated': {
      const day = state.way === 'later' ? schedule.start : schedule.end;
      return day === null ? { word, reason: '' } : { word: `in ${labelOf(plan, day)}`, reason: '' };
    }
    case 'committed': {
      const next = (committedPeriodsOf(plan).get(id) ?? [])
        .filter((period) => comparePeriods(period, span.period) > 0)
        .sort(comparePeriods)[0];
      const { fiscalYearStartMonth } = settingsOf(plan);
      return {
        word,
        reason: next === undefined ? 'committed' : `committed for ${periodLabel(next, fiscalYearStartMonth)}`,
      };
    }
    case 'not-before':
      return {
        word,
        reason: schedule.notBefore === null ? 'not before' : `not before ${formatDay(schedule.notBefore)}`,
      };
    case 'done-before':
      return { word, reason: 'in by an earlier cut' };
    case 'period-over':
      return { word, reason: 'period is over' };
  }
}

/** `ends FY27 Q4` · `4.0 pw, no team`: why what is in takes no room of any team. */
function nothingNeededInWords(plan: Plan, { effort, progress, schedule }: Initiative, span: PeriodSpan): string {
  const { end } = schedule;
  if (end !== null && plainDateToDay(end) < span.first) return `ends ${labelOf(plan, end)}`;
  const unassigned = effort.reduce((sum, { teamId, likely }) => sum + (teamId === null ? (likely ?? 0) : 0), 0);
  const left = unassigned * (1 - progress);
  return left > 0 ? `${loadWithSign(left, settingsOf(plan).effortUnit)}, no team` : '';
}

function labelOf(plan: Plan, day: Parameters<typeof periodOf>[0]): string {
  const { fiscalYearStartMonth } = settingsOf(plan);
  return periodLabel(periodOf(day, fiscalYearStartMonth), fiscalYearStartMonth);
}

/** `in`, `out`, `elsewhere`, `unknown`: the word before its reason. */
export function cutStateWord({ kind }: CutState): string {
  return kind;
}

/** `SRE −1.4 pw` · `Reliability full (35 %)` · `waits for PAY-3` · `no estimate` · `must do` · `later`; empty where the state says it all. */
export function cutReasonInWords(plan: Plan, state: CutState): string {
  switch (state.kind) {
    case 'in': {
      const waits = state.waitsFor.length > 0 ? `waits for ${keysInWords(plan, state.waitsFor)}` : '';
      const why = ALWAYS_WORDS[state.why];
      const unknown = state.unestimated === null ? '' : 'no estimate';
      return [why, unknown, waits].filter((words) => words !== '').join(' · ');
    }
    case 'out': {
      const lacks = state.lacks.map(({ teamId, by }) => `${teamName(plan, teamId)} ${lackWithSign(plan, by)}`);
      const { overMix } = state;
      const theme = overMix === null ? undefined : plan.themes.get(overMix.themeId);
      if (overMix !== null && theme !== undefined)
        // Beside what teams lack there is less room, and the row has its theme's dot.
        lacks.push(
          lacks.length === 0
            ? `${theme.name} full (${wholePercent(overMix.targetShare)})`
            : `mix full, ${wholePercent(overMix.targetShare)}`,
        );
      return lacks.join(' · ');
    }
    case 'elsewhere':
      return state.way === 'later' ? `later${BECAUSE_WORDS[state.because]}` : `earlier${BECAUSE_WORDS[state.because]}`;
    case 'unknown':
      return unestimatedInWords(plan, state.unestimated.teamIds);
  }
}

/** `no estimate`; with teams `no estimate of SRE`. */
function unestimatedInWords(plan: Plan, teamIds: readonly (TeamId | null)[]): string {
  const names = teamIds.flatMap((id) => (id === null ? [] : [teamName(plan, id)]));
  return names.length === 0 ? 'no estimate' : `no estimate of ${names.join(', ')}`;
}

const ALWAYS_WORDS = { 'in-progress': 'in progress', 'must-do': 'must do', committed: 'committed', fits: '' } as const;
const BECAUSE_WORDS = {
  dated: '',
  committed: ' · committed',
  'not-before': ' · not before',
  'done-before': ' · in before',
  'period-over': ' · period is over',
} as const;

/** `−1.4 pw` */
export function lackWithSign(plan: Plan, by: PersonWeeks): string {
  const { effortUnit } = settingsOf(plan);
  return `−${overFigure(by, effortUnit)} ${EFFORT_UNIT_SIGNS[effortUnit]}`;
}

export function teamName(plan: Plan, id: TeamId): string {
  return plan.teams.get(id)?.name ?? id;
}

function keysInWords(plan: Plan, ids: readonly InitiativeId[]): string {
  const keys = ids.map((id) => plan.initiatives.get(id)?.key ?? '');
  return keys.length <= 2 ? keys.join(' and ') : `${keys[0]} and ${keys.length - 1} more`;
}

export interface CutLineWords {
  /** `FY27 Q1 cut`; while the mix is held to `FY27 Q1 cut, held to the mix`. */
  readonly head: string;
  /** `SRE is full at 37.5 pw` */
  readonly reason: string;
  /** `3 smaller ones still fit below`; empty: none do. */
  readonly below: string;
  /** `from 23 Nov on, 48 of 63 workdays`; empty: all of the period counts. */
  readonly counted: string;
}

/** What stands on the line; null while nothing is out. */
export function cutLineInWords(cut: CutLine): CutLineWords | null {
  const { plan, span, holdToMix } = cut.facts;
  const row = cut.lineAbove === null ? undefined : cut.rows[cut.lineAbove];
  if (cut.lineAbove === null || row === undefined || row.state.kind !== 'out') return null;
  const below = cut.rows.slice(cut.lineAbove + 1).filter(({ state }) => state.kind === 'in').length;
  return {
    head: holdToMix ? `${span.label} cut, held to the mix` : `${span.label} cut`,
    reason: fullInWords(plan, cut, row.state),
    below: below === 0 ? '' : `${below} still ${below === 1 ? 'fits' : 'fit'} below`,
    counted: restInWords(plan, span, cut.facts.today) ?? '',
  };
}

function fullInWords(plan: Plan, cut: CutLine, { lacks, overMix }: Extract<CutState, { kind: 'out' }>): string {
  const { effortUnit } = settingsOf(plan);
  const [first, ...others] = lacks;
  if (first !== undefined) {
    const room = cut.teams.find(({ teamId }) => teamId === first.teamId)?.room ?? 0;
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const left =
      first.room > 0.05
        ? `has ${loadWithSign(first.room, effortUnit)} left of ${loadWithSign(room, effortUnit)}`
        : `is full at ${loadWithSign(room, effortUnit)}`;
    return `${teamName(plan, first.teamId)}${more} ${left}`;
  }
  const theme = overMix === null ? undefined : plan.themes.get(overMix.themeId);
  return theme === undefined || overMix === null ? '' : `${theme.name} is full (${wholePercent(overMix.targetShare)})`;
}
