// What one initiative asks of a period, and whether it belongs to another, before any room is looked at.

import { dayToPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { Initiative, PersonWeeks, TeamEffort } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import type { CutNeed, ElsewhereState, Unestimated } from './cut-line-state.ts';
import { CUT_TOLERANCE } from './cut-line-walk.ts';
import { type Demands, demandsOf, demandWithin, isUnknownWithin, type TeamDemand } from './demand.ts';
import type { PeriodSpan } from './period-span.ts';

export interface CutWork {
  /** Of the teams that have a figure: what lies in the period when dated, the whole remaining effort when not. */
  readonly needs: readonly CutNeed[];
  /** null: everything has a figure. */
  readonly unestimated: Unestimated | null;
  /** Where it lies by its own dates and bounds; null: in this period, or nowhere yet. */
  readonly elsewhere: ElsewhereState | null;
  /** Whether some workdays are its own: what has none can be done in any period. */
  readonly isDated: boolean;
}

/** A period as seen from a day: what initiatives need of it counts from the later of that day and its first. */
export interface CutWindow {
  readonly demands: Demands;
  readonly span: PeriodSpan;
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly today: PlainDate;
  /** The workdays [from, to) that count. */
  readonly from: number;
  readonly to: number;
}

export function cutWindowOf(plan: Plan, span: PeriodSpan, today: PlainDate): CutWindow {
  const demands = demandsOf(plan, today);
  const from = Math.min(span.to, Math.max(span.from, demands.today));
  const [first, last] = [dayToPlainDate(span.first), dayToPlainDate(span.last)];
  return { demands, span, first, last, today, from, to: span.to };
}

/**
 * What an initiative asks of a period. Dated wholly outside it is elsewhere, unless work that is overdue runs on into the
 * period; so is what has no dates and must not start before the period is over. What has an end in the past and no workdays
 * to lie on counts as undated.
 */
export function cutWorkOf(initiative: Initiative, window: CutWindow): CutWork {
  const parts = window.demands.of(withSomeEffort(initiative))?.teams ?? [];
  const isDated = parts.some((part) => part.kind === 'placed' || (part.kind === 'unknown' && part.spans.length > 0));
  return {
    needs: needsOf(parts, window),
    unestimated: unestimatedOf(initiative, parts, window),
    elsewhere: elsewhereOf(initiative, { parts, isDated, window }),
    isDated,
  };
}

const unestimated = new WeakMap<Initiative, Initiative>();
const UNKNOWN_PART: TeamEffort = { teamId: null, low: null, likely: null, high: null, assignedFte: 1, evidence: '' };

/** What names no effort at all lies where its dates do, as what is not estimated does. */
function withSomeEffort(initiative: Initiative): Initiative {
  if (initiative.effort.length > 0) return initiative;
  const known = unestimated.get(initiative);
  if (known !== undefined) return known;
  const asked = { ...initiative, effort: [UNKNOWN_PART] };
  unestimated.set(initiative, asked);
  return asked;
}

const NONE: readonly CutNeed[] = [];

function needsOf(parts: readonly TeamDemand[], { from, to }: CutWindow): readonly CutNeed[] {
  const needs: { teamId: CutNeed['teamId']; need: PersonWeeks }[] = [];
  for (const part of parts) {
    if (part.teamId === null || part.kind === 'unknown') continue;
    const need = part.kind === 'placed' ? demandWithin(part, from, to) : part.remaining;
    if (need <= CUT_TOLERANCE) continue;
    const known = needs.find(({ teamId }) => teamId === part.teamId);
    if (known === undefined) needs.push({ teamId: part.teamId, need });
    else known.need += need;
  }
  return needs.length === 0 ? NONE : needs;
}

function unestimatedOf(
  { effort }: Initiative,
  parts: readonly TeamDemand[],
  { from, to }: CutWindow,
): Unestimated | null {
  const isUnknownHere = (part: TeamDemand): boolean =>
    part.kind === 'unknown' && (part.spans.length === 0 || isUnknownWithin(part, from, to));
  const unknown = parts.filter(isUnknownHere);
  if (unknown.length === 0) return null;
  return { teamIds: effort.length === 0 ? [] : [...new Set(unknown.map(({ teamId }) => teamId))] };
}

const EARLIER: ElsewhereState = { kind: 'elsewhere', way: 'earlier', because: 'dated' };
const LATER: ElsewhereState = { kind: 'elsewhere', way: 'later', because: 'dated' };
const NOT_BEFORE: ElsewhereState = { kind: 'elsewhere', way: 'later', because: 'not-before' };

function elsewhereOf(
  { schedule: { start, end, precision, notBefore } }: Initiative,
  facts: { readonly parts: readonly TeamDemand[]; readonly isDated: boolean; readonly window: CutWindow },
): ElsewhereState | null {
  const { parts, isDated, window } = facts;
  if (precision === 'none' || (start === null && end === null)) {
    return notBefore !== null && notBefore > window.last ? NOT_BEFORE : null;
  }
  if (start !== null && start > window.last) return LATER;
  if (end === null || end >= window.first) return null;
  if (!isDated) return end < window.today ? null : EARLIER;
  return parts.some((part) => liesWithin(part, window)) ? null : EARLIER;
}

function liesWithin(part: TeamDemand, { from, to }: CutWindow): boolean {
  return part.kind === 'unknown' ? isUnknownWithin(part, from, to) : demandWithin(part, from, to) > CUT_TOLERANCE;
}
