// What the Dependencies screen reads off a plan, computed once a plan and day.

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { type DependencyHealth, dependencyHealth } from '../../shared/dependencies/dependency-health.ts';
import {
  DEPENDENCY_SORTS,
  type DependencyRow,
  type DependencyRowFilter,
  dependencyRows,
  filterDependencyRows,
  sortDependencyRows,
} from '../../shared/dependencies/dependency-rows.ts';
import { writeDependency } from '../../shared/dependencies/dependency-text.ts';
import { type Conflict, findConflicts } from '../../shared/dependencies/find-conflicts.ts';
import { type Cycle, findCycles } from '../../shared/dependencies/find-cycles.ts';
import { computeSlack, type PlanSlack } from '../../shared/dependencies/slack.ts';
import { type TeamMatrix, teamMatrix } from '../../shared/dependencies/team-matrix.ts';
import type { DependencyId, TeamId } from '../../shared/plan/ids.ts';
import { compareKeys } from '../../shared/plan/initiative-key.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Finding, ListSort, ListSortKey } from './dependencies-state.ts';

export const rowsOf = oncePerDay(dependencyRows);

export const rowByIdOf = oncePerDay(
  (plan, today): ReadonlyMap<string, DependencyRow> => new Map(rowsOf(plan, today).map((row) => [row.id, row])),
);

export const healthOf: (plan: Plan, today: PlainDate) => DependencyHealth = oncePerDay(dependencyHealth);

export const slackOf: (plan: Plan, today: PlainDate) => PlanSlack = oncePerDay((plan, from) =>
  computeSlack(plan, { from }),
);

export const cyclesOf: (plan: Plan) => readonly Cycle[] = oncePerPlan(findCycles);

export const teamMatrixOf: (plan: Plan) => TeamMatrix = oncePerPlan(teamMatrix);

/** The conflict of each dependency that is in one. Hard ones only. */
export const conflictByIdOf: (plan: Plan) => ReadonlyMap<DependencyId, Conflict> = oncePerPlan(
  (plan) => new Map(findConflicts(plan).conflicts.map((conflict) => [conflict.dependency.id, conflict])),
);

/** The ids of the rows that a finding is about. */
export function rowIdsFound(plan: Plan, today: PlainDate, finding: Finding): ReadonlySet<string> {
  switch (finding) {
    case 'cross-team':
      return new Set(healthOf(plan, today).openCrossTeam.map(({ id }) => id));
    case 'blocked':
      return new Set(
        healthOf(plan, today).blocked.flatMap(({ dependencies, externals }): readonly string[] => [
          ...dependencies.map(({ id }) => id),
          ...externals.map(({ id }) => id),
        ]),
      );
    case 'at-risk':
      return new Set(
        healthOf(plan, today).atRisk.map((one) => (one.kind === 'internal' ? one.dependency.id : one.external.id)),
      );
    case 'conflicts':
      return new Set<string>(conflictByIdOf(plan).keys());
    case 'cycles':
      return rowIdsInCycles(plan, today);
  }
}

function rowIdsInCycles(plan: Plan, today: PlainDate): ReadonlySet<string> {
  const cycleByKey = new Map(cyclesOf(plan).flatMap((cycle) => cycle.keys.map((key) => [key, cycle] as const)));
  const found = rowsOf(plan, today).filter((row) => {
    if (row.kind !== 'internal' || !row.dependency.hard || row.isIdle) return false;
    const cycle = cycleByKey.get(row.predecessor.key);
    return cycle !== undefined && cycle === cycleByKey.get(row.successor.key);
  });
  return new Set(found.map(({ id }) => id));
}

export interface ListFacts {
  readonly filter: DependencyRowFilter;
  readonly finding: Finding | null;
  readonly sort: ListSort;
}

let latest: {
  readonly facts: ListFacts;
  readonly all: readonly DependencyRow[];
  readonly rows: readonly DependencyRow[];
} | null = null;

/** The rows of the list as they are asked for; the same list for as long as nothing of that changes. */
export function shownRows(plan: Plan, today: PlainDate, facts: ListFacts): readonly DependencyRow[] {
  const { filter, finding, sort } = facts;
  const all = rowsOf(plan, today);
  const known = latest?.facts;
  const isKnown = known?.filter === filter && known.finding === finding && known.sort === sort && latest?.all === all;
  if (latest !== null && isKnown) return latest.rows;
  const filtered = filterDependencyRows(all, filter);
  const wanted = finding === null ? null : rowIdsFound(plan, today, finding);
  const found = wanted === null ? filtered : filtered.filter(({ id }) => wanted.has(id));
  latest = { facts: { filter, finding, sort }, all, rows: sortRows(plan, found, sort) };
  return latest.rows;
}

function sortRows(plan: Plan, rows: readonly DependencyRow[], { by, isReversed }: ListSort): readonly DependencyRow[] {
  const known = DEPENDENCY_SORTS.find((sort) => sort === by);
  if (known !== undefined) return sortDependencyRows(rows, known, isReversed);
  const texts = new Map(rows.map((row) => [row.id, sortText(plan, row, by)]));
  const sign = isReversed ? -1 : 1;
  // Ties stay as they stand by slack; what has no text comes last, whichever way.
  return [...sortDependencyRows(rows, 'slack')].sort((a, b) => {
    const [one = '', other = ''] = [texts.get(a.id), texts.get(b.id)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sign * compareKeys(one, other);
  });
}

function sortText(plan: Plan, row: DependencyRow, by: ListSortKey): string {
  const record = row.kind === 'internal' ? row.dependency : row.external;
  switch (by) {
    case 'rule':
      return row.kind === 'internal'
        ? writeDependency({ ...row.dependency, hard: true }, { key: 'x' })
        : (row.external.neededBy ?? '');
    case 'hard':
      return row.kind === 'internal' ? (row.dependency.hard ? 'hard' : 'soft') : '';
    case 'teams':
      return teamsText(plan, row);
    default:
      return record.note;
  }
}

/** `Identity → SRE, Compute`; empty where no team is named. */
export function teamsText(plan: Plan, row: DependencyRow): string {
  const names = (ids: readonly TeamId[]) => ids.map((id) => plan.teams.get(id)?.name ?? '').join(', ');
  if (row.kind === 'external') return names(row.teamIds);
  const from = names(row.predecessorTeamIds);
  const to = names(row.successorTeamIds);
  return from === '' && to === '' ? '' : from === to ? from : `${from || 'Unassigned'} → ${to || 'Unassigned'}`;
}

function oncePerPlan<Value>(compute: (plan: Plan) => Value): (plan: Plan) => Value {
  const values = new WeakMap<Plan, { readonly value: Value }>();
  return (plan) => {
    const known = values.get(plan);
    if (known !== undefined) return known.value;
    const value = compute(plan);
    values.set(plan, { value });
    return value;
  };
}

function oncePerDay<Value>(compute: (plan: Plan, today: PlainDate) => Value): (plan: Plan, today: PlainDate) => Value {
  const values = new WeakMap<Plan, { readonly today: PlainDate; readonly value: Value }>();
  return (plan, today) => {
    const known = values.get(plan);
    if (known?.today === today) return known.value;
    const value = compute(plan, today);
    values.set(plan, { today, value });
    return value;
  };
}
