// Where the capacity of a period goes, against where it should go.

import { dayToPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { InitiativeId, ObjectiveId, TeamId, ThemeId } from '../plan/ids.ts';
import type { PersonWeeks, Share } from '../plan/initiative.ts';
import type { Objective } from '../plan/okr.ts';
import type { Plan } from '../plan/plan.ts';
import { availabilityOf } from './availability.ts';
import type { CutLine, CutNeed } from './cut-line-state.ts';
import { CUT_TOLERANCE } from './cut-line-walk.ts';
import { type Demands, demandsOf, demandWithin, isUnknownWithin } from './demand.ts';
import { objectivesOf } from './investment-mix-objectives.ts';
import type { PeriodSpan } from './period-span.ts';

/** Where the capacity of a period goes, by theme and by objective, against what each should get. */
export interface InvestmentMix {
  readonly span: PeriodSpan;
  /** Of all teams whose capacity is known. */
  readonly available: PersonWeeks;
  /** What is asked of those teams: the rows of `themes` add up to it, and so do the `direct` ones of `objectives`. */
  readonly used: PersonWeeks;
  /** By position; last, where it has any, what has no theme. */
  readonly themes: readonly MixRow<ThemeId>[];
  /** Parents before their children, by position; last, where it has any, what contributes to no objective. A target counts in periods that the objective is set for. */
  readonly objectives: readonly ObjectiveMixRow[];
  /** What is in no share. */
  readonly apart: MixApart;
}

export interface MixRow<Id> {
  /** null: no theme, no objective. */
  readonly id: Id | null;
  /** Empty for null. */
  readonly name: string;
  readonly personWeeks: PersonWeeks;
  /** Of what is available; null: nothing is. */
  readonly shareOfAvailable: Share | null;
  /** Of what is used; null: nothing is. */
  readonly shareOfUsed: Share | null;
  readonly target: Share | null;
  /** `shareOfAvailable` − target; null without either. */
  readonly difference: Share | null;
  /** By how many person-weeks it exceeds its target share of what is available; 0: it does not, or has no target. */
  readonly overBy: PersonWeeks;
}

/** Its figures count what contributes to the objective and to all those below it. */
export interface ObjectiveMixRow extends MixRow<ObjectiveId> {
  /** 0 at the top of the tree. */
  readonly depth: number;
  /** What contributes to the objective itself. */
  readonly direct: PersonWeeks;
}

export interface MixApart {
  /** What is asked of teams whose capacity is unknown: no share of it can be told. */
  readonly personWeeks: PersonWeeks;
  /** Those teams, by position, also where nothing is asked of them. */
  readonly teamIds: readonly TeamId[];
  /** Initiatives in this period of which some needed team has no figure. */
  readonly unknown: number;
}

/**
 * The mix of a period's firm demand: what planned, started and shipped work asks of teams on all days of the period, as shares of
 * what the teams have in it. What is asked of teams of unknown capacity is in no share and counted apart; effort under no team
 * counts nowhere. An initiative that contributes to key results of several objectives is split evenly among these. Only
 * objectives that have a share or a target, or are set for days of the period, have rows, and those that they stand below.
 */
export function investmentMix(
  plan: Plan,
  { span, today }: { readonly span: PeriodSpan; readonly today: PlainDate },
): InvestmentMix {
  const demands = demandsOf(plan, today);
  const items: MixItem[] = [];
  let unknown = 0;
  for (const initiative of plan.initiatives.values()) {
    const asked = firmWithin(demands, { initiative, span });
    if (asked === null) continue;
    if (asked.isUnknown) unknown += 1;
    if (asked.needs.length > 0) items.push({ id: initiative.id, themeId: initiative.themeId, needs: asked.needs });
  }
  const roomOf = (teamId: TeamId): PersonWeeks | null => availabilityOf(plan, teamId, span).available;
  return mixOf(plan, { span, items, roomOf, unknown });
}

/** The same of what is in by a cut line, of what teams have from the cut's first day on. */
export function investmentMixOfCut(cut: CutLine): InvestmentMix {
  const { plan, span } = cut.facts;
  const items: MixItem[] = [];
  let unknown = 0;
  for (const { initiative, state, needs } of cut.rows) {
    if (state.kind === 'unknown' || (state.kind === 'in' && state.unestimated !== null)) unknown += 1;
    if (state.kind === 'in' && needs.length > 0) items.push({ id: initiative.id, themeId: initiative.themeId, needs });
  }
  const rooms = new Map(cut.teams.map(({ teamId, room }) => [teamId, room]));
  return mixOf(plan, { span, items, roomOf: (teamId) => rooms.get(teamId) ?? null, unknown });
}

interface MixItem {
  readonly id: InitiativeId;
  readonly themeId: ThemeId | null;
  readonly needs: readonly CutNeed[];
}

interface MixFacts {
  readonly span: PeriodSpan;
  readonly items: readonly MixItem[];
  readonly roomOf: (teamId: TeamId) => PersonWeeks | null;
  readonly unknown: number;
}

function firmWithin(
  demands: Demands,
  { initiative, span }: { readonly initiative: Parameters<Demands['of']>[0]; readonly span: PeriodSpan },
): { readonly needs: readonly CutNeed[]; readonly isUnknown: boolean } | null {
  const demand = demands.of(initiative);
  if (demand === null || demand.demandClass !== 'firm') return null;
  const needs: CutNeed[] = [];
  for (const part of demand.teams) {
    const need = part.teamId === null ? 0 : demandWithin(part, span.from, span.to);
    if (part.teamId !== null && need > 0) needs.push({ teamId: part.teamId, need });
  }
  return { needs, isUnknown: demand.teams.some((part) => isUnknownWithin(part, span.from, span.to)) };
}

function mixOf(plan: Plan, { span, items, roomOf, unknown }: MixFacts): InvestmentMix {
  const teams = [...plan.teams.values()].sort(byPosition);
  const knownTeams = new Set<TeamId>();
  let available = 0;
  for (const { id } of teams) {
    const room = roomOf(id);
    if (room === null) continue;
    knownTeams.add(id);
    available += room;
  }
  const objectives = objectivesOf(plan);
  const byTheme = new Map<ThemeId | null, PersonWeeks>();
  const direct = new Map<ObjectiveId | null, PersonWeeks>();
  let used = 0;
  let apart = 0;
  for (const { id, themeId, needs } of items) {
    let counted = 0;
    for (const { teamId, need } of needs) {
      if (knownTeams.has(teamId)) counted += need;
      else apart += need;
    }
    used += counted;
    add(byTheme, themeId !== null && plan.themes.has(themeId) ? themeId : null, counted);
    const served = objectives.servedBy(id);
    for (const objectiveId of served) add(direct, objectiveId, counted / served.length);
  }
  const row = rowOf({ available, used });
  return {
    span,
    available,
    used,
    themes: [
      ...[...plan.themes.values()]
        .sort(byPosition)
        .map(({ id, name, targetShare }) => row({ id, name, personWeeks: byTheme.get(id) ?? 0, target: targetShare })),
      ...restOf(byTheme).map((personWeeks) => row<ThemeId>({ id: null, name: '', personWeeks, target: null })),
    ],
    objectives: [
      ...objectiveRows(objectives.tree, { span, direct, row }),
      ...restOf(direct).map((personWeeks) => {
        return {
          ...row<ObjectiveId>({ id: null, name: '', personWeeks, target: null }),
          depth: 0,
          direct: personWeeks,
        };
      }),
    ],
    apart: {
      personWeeks: apart,
      teamIds: teams.filter(({ id }) => !knownTeams.has(id)).map(({ id }) => id),
      unknown,
    },
  };
}

function add<Id>(sums: Map<Id, PersonWeeks>, id: Id, personWeeks: PersonWeeks): void {
  sums.set(id, (sums.get(id) ?? 0) + personWeeks);
}

/** What belongs to none, where there is any. */
function restOf<Id>(sums: ReadonlyMap<Id | null, PersonWeeks>): readonly PersonWeeks[] {
  const rest = sums.get(null) ?? 0;
  return rest > 0 ? [rest] : [];
}

type RowFacts<Id> = Pick<MixRow<Id>, 'id' | 'name' | 'personWeeks' | 'target'>;

function rowOf({
  available,
  used,
}: Pick<InvestmentMix, 'available' | 'used'>): <Id>(facts: RowFacts<Id>) => MixRow<Id> {
  return ({ id, name, personWeeks, target }) => {
    const shareOfAvailable = available > 0 ? personWeeks / available : null;
    const over = target === null ? 0 : personWeeks - target * available;
    return {
      id,
      name,
      personWeeks,
      shareOfAvailable,
      shareOfUsed: used > 0 ? personWeeks / used : null,
      target,
      difference: shareOfAvailable === null || target === null ? null : shareOfAvailable - target,
      overBy: over > CUT_TOLERANCE ? over : 0,
    };
  };
}

function objectiveRows(
  tree: readonly { readonly objective: Objective; readonly depth: number }[],
  facts: {
    readonly span: PeriodSpan;
    readonly direct: ReadonlyMap<ObjectiveId | null, PersonWeeks>;
    readonly row: <Id>(facts: RowFacts<Id>) => MixRow<Id>;
  },
): readonly ObjectiveMixRow[] {
  const { span, direct, row } = facts;
  const rows: ObjectiveMixRow[] = [];
  const [first, last] = [dayToPlainDate(span.first), dayToPlainDate(span.last)];
  // From the last to the first: whoever stands below has been summed up before its parent.
  const below: { readonly depth: number; readonly personWeeks: PersonWeeks }[] = [];
  for (const { objective, depth } of tree.toReversed()) {
    const own = direct.get(objective.id) ?? 0;
    let personWeeks = own;
    let hasRowBelow = false;
    while ((below.at(-1)?.depth ?? -1) > depth) {
      personWeeks += below.pop()?.personWeeks ?? 0;
      hasRowBelow = true;
    }
    const isOfPeriod = objective.from <= last && objective.to >= first;
    const target = isOfPeriod ? objective.targetShare : null;
    if (!hasRowBelow && personWeeks === 0 && !isOfPeriod) continue;
    below.push({ depth, personWeeks });
    rows.push({ ...row({ id: objective.id, name: objective.title, personWeeks, target }), depth, direct: own });
  }
  return rows.reverse();
}

function byPosition(a: { readonly position: number; readonly id: string }, b: typeof a): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
