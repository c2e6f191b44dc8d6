// The rows of the list of dependencies.

import { type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import { foldText } from '../grid/fold-text.ts';
import type { Dependency, DependencyStatus, ExternalDependency } from '../plan/dependency.ts';
import type { DependencyId, PersonId, TeamId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { countsForDependencies, leftOutDependencies } from './dependency-graph.ts';
import { daysBetween } from './dependency-health.ts';
import { isCrossTeam, teamsOf } from './initiative-teams.ts';
import { linkSlack, placingOf, workdayAfter } from './placing.ts';

export type DependencyRow = InternalRow | ExternalRow;

interface RowFacts {
  /** The id of the dependency. */
  readonly id: string;
  readonly status: DependencyStatus;
  readonly ownerId: PersonId | null;
  readonly ownerName: string;
  /** Calendar days from raised to resolved, or to today while it is not; null: not known when it was raised, or resolved. */
  readonly ageDays: number | null;
  /**
   * Workdays to spare; negative: in conflict, or overdue. Between initiatives: from what the predecessor demands to the
   * latest that the successor's dates allow (`linkSlack`). External: from today to the needed-by day while it is not
   * resolved. null where dates are missing or nothing is to be kept.
   */
  readonly slack: number | null;
}

export interface InternalRow extends RowFacts {
  readonly kind: 'internal';
  readonly dependency: Dependency;
  readonly predecessor: Initiative;
  readonly successor: Initiative;
  readonly predecessorTeamIds: readonly TeamId[];
  readonly successorTeamIds: readonly TeamId[];
  readonly isCrossTeam: boolean;
  /** It closes a cycle and is left out of conflicts and slack. */
  readonly closesCycle: boolean;
  /** One end is declined or parked: it stands, but counts for nothing. */
  readonly isIdle: boolean;
}

export interface ExternalRow extends RowFacts {
  readonly kind: 'external';
  readonly external: ExternalDependency;
  readonly initiative: Initiative;
  readonly teamIds: readonly TeamId[];
  readonly isIdle: boolean;
}

/** A part that is null narrows nothing. */
export interface DependencyRowFilter {
  readonly statuses: ReadonlySet<DependencyStatus> | null;
  /** The predecessor's team; the inner null is unassigned. External ones have none and are not shown. */
  readonly fromTeam: { readonly teamId: TeamId | null } | null;
  /** The successor's team, for external ones that of the initiative. */
  readonly toTeam: { readonly teamId: TeamId | null } | null;
  readonly kind: 'internal' | 'external' | null;
  /** Only those with slack below 0. */
  readonly isConflict: boolean | null;
  /** Words that all must be in keys, titles, party, note or owner, without regard to case and accents. */
  readonly text: string;
}

export const NO_DEPENDENCY_FILTER: DependencyRowFilter = {
  statuses: null,
  fromTeam: null,
  toTeam: null,
  kind: null,
  isConflict: null,
  text: '',
};

export const DEPENDENCY_SORTS = ['slack', 'predecessor', 'successor', 'status', 'owner', 'age'] as const;
export type DependencySort = (typeof DEPENDENCY_SORTS)[number];

/**
 * All dependencies of the plan, internal ones first, in the order of the plan. Records whose initiatives are not in the plan
 * are passed over. What is idle has no slack, nor has what closes a cycle.
 */
export function dependencyRows(plan: Plan, today: PlainDate): readonly DependencyRow[] {
  const axis = planAxisOf(plan);
  const leftOut = new Set<DependencyId>(leftOutDependencies(plan).map(({ id }) => id));
  const rows: DependencyRow[] = [];
  for (const dependency of plan.dependencies.values()) {
    const predecessor = plan.initiatives.get(dependency.predecessorId);
    const successor = plan.initiatives.get(dependency.successorId);
    if (predecessor === undefined || successor === undefined) continue;
    const closesCycle = leftOut.has(dependency.id);
    const isIdle = !countsForDependencies(predecessor) || !countsForDependencies(successor);
    rows.push({
      kind: 'internal',
      ...commonFacts(plan, dependency, today),
      slack: closesCycle || isIdle ? null : slackBetween(dependency, { predecessor, successor, axis }),
      dependency,
      predecessor,
      successor,
      predecessorTeamIds: teamsOf(predecessor),
      successorTeamIds: teamsOf(successor),
      isCrossTeam: isCrossTeam(predecessor, successor),
      closesCycle,
      isIdle,
    });
  }
  for (const external of plan.externalDependencies.values()) {
    const initiative = plan.initiatives.get(external.initiativeId);
    if (initiative === undefined) continue;
    const isIdle = !countsForDependencies(initiative);
    rows.push({
      kind: 'external',
      ...commonFacts(plan, external, today),
      slack: isIdle ? null : slackUntil(external, today, axis),
      external,
      initiative,
      teamIds: teamsOf(initiative),
      isIdle,
    });
  }
  return rows;
}

/** The rows that the filter lets through, in their order. */
export function filterDependencyRows(
  rows: readonly DependencyRow[],
  { statuses, fromTeam, toTeam, kind, isConflict, text }: DependencyRowFilter,
): readonly DependencyRow[] {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (statuses !== null && !statuses.has(row.status)) return false;
    if (kind !== null && row.kind !== kind) return false;
    if (isConflict !== null && isConflict !== (row.slack ?? 0) < 0) return false;
    if (fromTeam !== null && (row.kind === 'external' || !hasTeam(row.predecessorTeamIds, fromTeam.teamId)))
      return false;
    if (toTeam !== null && !hasTeam(row.kind === 'external' ? row.teamIds : row.successorTeamIds, toTeam.teamId)) {
      return false;
    }
    if (words.length === 0) return true;
    const searched = foldText(textOf(row));
    return words.every((word) => searched.includes(word));
  });
}

/**
 * Sorted: by slack the least first (so conflicts lead), by keys naturally, by status at-risk, open, agreed, resolved, by
 * owner's name, by age the oldest first. What has no value comes last, whichever way; ties by successor's, then
 * predecessor's key, then id. `isReversed` turns the values round, not the ties.
 */
export function sortDependencyRows(
  rows: readonly DependencyRow[],
  sort: DependencySort,
  isReversed = false,
): readonly DependencyRow[] {
  const rankOf = keyRanks(rows);
  const sortValue = sortValues(rows, sort, rankOf);
  const direction = isReversed ? -1 : 1;
  // Worked out once a row: comparing keys and names again and again takes longer than all the rest.
  return rows
    .map((row) => ({
      row,
      value: sortValue(row),
      successor: rankOf(successorOf(row)),
      predecessor: row.kind === 'internal' ? rankOf(row.predecessor) : -1,
    }))
    .sort((a, b) => {
      const order =
        a.value === null || b.value === null
          ? Number(a.value === null) - Number(b.value === null)
          : direction * (a.value - b.value);
      return order || a.successor - b.successor || a.predecessor - b.predecessor || (a.row.id < b.row.id ? -1 : 1);
    })
    .map(({ row }) => row);
}

/** The place of each initiative of the rows in the order of keys. */
function keyRanks(rows: readonly DependencyRow[]): (initiative: Initiative) => number {
  const all = new Set<Initiative>();
  for (const row of rows) {
    all.add(successorOf(row));
    if (row.kind === 'internal') all.add(row.predecessor);
  }
  const sorted = [...all].sort((a, b) => compareKeys(a.key, b.key));
  const ranks = new Map(sorted.map((initiative, rank) => [initiative, rank]));
  return (initiative) => ranks.get(initiative) ?? -1;
}

const STATUS_ORDER: Readonly<Record<DependencyStatus, number>> = { 'at-risk': 0, open: 1, agreed: 2, resolved: 3 };

/** What the rows are sorted by, as numbers, the least first; null: no value. */
function sortValues(
  rows: readonly DependencyRow[],
  sort: DependencySort,
  rankOf: (initiative: Initiative) => number,
): (row: DependencyRow) => number | null {
  switch (sort) {
    case 'slack':
      return (row) => row.slack;
    case 'predecessor':
      return (row) => (row.kind === 'external' ? null : rankOf(row.predecessor));
    case 'successor':
      return (row) => rankOf(successorOf(row));
    case 'status':
      return (row) => STATUS_ORDER[row.status];
    case 'owner': {
      const names = [...new Set(rows.map(({ ownerName }) => foldText(ownerName)))].sort(compareKeys);
      const ranks = new Map(names.map((name, rank) => [name, rank]));
      return ({ ownerName }) => (ownerName === '' ? null : (ranks.get(foldText(ownerName)) ?? null));
    }
    case 'age':
      return ({ ageDays }) => (ageDays === null ? null : -ageDays);
  }
}

function commonFacts(
  plan: Plan,
  { id, status, ownerId, raisedOn, resolvedOn }: Dependency | ExternalDependency,
  today: PlainDate,
): Omit<RowFacts, 'slack'> {
  const until = status === 'resolved' ? resolvedOn : today;
  const ageDays = raisedOn === null || until === null ? null : daysBetween(raisedOn, until);
  return { id, status, ownerId, ownerName: ownerId === null ? '' : (plan.people.get(ownerId)?.name ?? ''), ageDays };
}

function slackBetween(
  dependency: Dependency,
  { predecessor, successor, axis }: Pick<InternalRow, 'predecessor' | 'successor'> & { readonly axis: WorkdayAxis },
): number | null {
  const before = placingOf(predecessor, axis);
  const after = placingOf(successor, axis);
  const slack = before === null || after === null ? null : linkSlack(dependency, before, after);
  return slack !== null && Number.isFinite(slack) ? slack : null;
}

/** A needed-by day that has gone by is overdue by a workday at least, also over a weekend. */
function slackUntil({ neededBy, status }: ExternalDependency, today: PlainDate, axis: WorkdayAxis): number | null {
  if (neededBy === null || status === 'resolved') return null;
  if (neededBy < today) return -Math.max(1, workdayAfter(today, axis) - workdayAfter(neededBy, axis));
  return axis.workdayNumber(plainDateToDay(neededBy)) - axis.workdayNumber(plainDateToDay(today));
}

function hasTeam(teamIds: readonly TeamId[], teamId: TeamId | null): boolean {
  return teamId === null ? teamIds.length === 0 : teamIds.includes(teamId);
}

function textOf(row: DependencyRow): string {
  const ends = row.kind === 'internal' ? [row.predecessor, row.successor] : [row.initiative];
  const { note } = row.kind === 'internal' ? row.dependency : row.external;
  const parts = ends.flatMap(({ key, title }) => [key, title]);
  if (row.kind === 'external') parts.push(row.external.party, row.external.title);
  return [...parts, note, row.ownerName].join('\n');
}

function successorOf(row: DependencyRow): Initiative {
  return row.kind === 'internal' ? row.successor : row.initiative;
}
