// Which rows a grid shows: filtered, grouped and sorted.

import { dependenciesBySuccessor } from '../dependencies/dependencies-by-successor.ts';
import { totalEffort } from '../plan/effort.ts';
import { type InitiativeId, isId, type TeamId } from '../plan/ids.ts';
import { HEALTHS, type Initiative, type PersonWeeks } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import type { ColumnCondition } from '../plan/saved-view.ts';
import { STAGES } from '../plan/stage.ts';
import { readInput } from '../prioritization/score-initiative.ts';
import { dependenciesByPredecessor } from './blocked-initiatives.ts';
import type { RankOf } from './cell-text.ts';
import { compileConditions, type Passes } from './column-filter.ts';
import { foldText } from './fold-text.ts';
import { type CellKind, type GridColumn, gridColumnsOf } from './grid-column.ts';
import { type GridGroup, type GroupField, groupsOf } from './grid-groups.ts';
import { scoreOf } from './score-of.ts';

export interface GridSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

export interface GridQuery {
  /** Words that must all stand in the key, title, theme, owner or tags. */
  readonly text: string;
  /** What cells must hold; the same array for as long as they say the same. Without any, nothing is narrowed. */
  readonly conditions: readonly ColumnCondition[];
  /** null: by key. */
  readonly sort: GridSort | null;
  readonly groupBy: GroupField | null;
  /** Keys of groups whose rows are folded away. */
  readonly collapsed: ReadonlySet<string>;
  /** The columns that sort and conditions name; left out: every column of the plan's grid. */
  readonly columnsOf?: (plan: Plan) => readonly GridColumn[];
}

export interface ItemGridRow {
  readonly kind: 'item';
  readonly key: string;
  readonly id: InitiativeId;
  readonly groupKey: string | null;
  /** Under teams, whose effort the row shows; undefined elsewhere. */
  readonly teamId: TeamId | null | undefined;
  /** false: the filter no longer passes it, and it stays only until it is left. */
  readonly fits: boolean;
}

export type GridRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: GridGroup; readonly isCollapsed: boolean }
  | ItemGridRow
  /** Where an initiative is begun by typing. */
  | { readonly kind: 'new'; readonly key: string; readonly groupKey: string | null; readonly group: GridGroup | null };

export interface GridRows {
  readonly rows: readonly GridRow[];
  /** Initiatives that pass the filter, each counted once. */
  readonly count: number;
  /** The likely person-weeks of those, each counted once; those without an estimate are left out. */
  readonly effort: PersonWeeks;
}

/** The rows of a plan in the order in which they are to stand. */
export function gridRowsOf(plan: Plan, query: GridQuery, rankOf: RankOf): GridRows {
  return arrangeRows({ plan, query, rankOf, byKey: inKeyOrder(plan.initiatives.values()), rowOf: itemRow });
}

export interface ArrangingFacts {
  readonly plan: Plan;
  readonly query: GridQuery;
  readonly rankOf: RankOf;
  /** All initiatives of the plan, by key. */
  readonly byKey: readonly Initiative[];
  readonly rowOf: typeof itemRow;
}

/** The same from initiatives that are in the order of their keys. */
export function arrangeRows({ plan, query, rankOf, byKey, rowOf }: ArrangingFacts): GridRows {
  const passing = byKey.filter(passerOf(plan, query, rankOf));
  const sorted = sortedByColumn(plan, passing, query, rankOf);
  const totals = { count: passing.length, effort: sumEffort(passing) };
  if (query.groupBy === null) {
    const rows: GridRow[] = sorted.map(({ id }) => rowOf(id, null, undefined));
    rows.push(NEW_ROW);
    return { rows, ...totals };
  }
  const rows: GridRow[] = [];
  for (const group of groupsOf(plan, sorted, query.groupBy)) {
    const isCollapsed = query.collapsed.has(group.key);
    rows.push({ kind: 'group', key: `group:${group.key}`, group, isCollapsed });
    if (isCollapsed) continue;
    for (const { id } of group.members) rows.push(rowOf(id, group.key, group.teamId));
    rows.push({ kind: 'new', key: `new:${group.key}`, groupKey: group.key, group });
  }
  return { rows, ...totals };
}

const NEW_ROW: GridRow = { kind: 'new', key: 'new:', groupKey: null, group: null };

/** Under teams an initiative stands once per team: its key says for which. */
export function itemRow(id: InitiativeId, groupKey: string | null, teamId: TeamId | null | undefined): ItemGridRow {
  return { kind: 'item', key: itemKey(id, teamId), id, groupKey, teamId, fits: true };
}

export function itemKey(id: InitiativeId, teamId: TeamId | null | undefined): string {
  return teamId === undefined ? id : `${id}@${teamId ?? ''}`;
}

/** Whose row a key is; null where it is no initiative's. */
export function initiativeOfKey(key: string): InitiativeId | null {
  const [id = ''] = key.split('@');
  return isId<InitiativeId>(id) ? id : null;
}

export function inKeyOrder(initiatives: Iterable<Initiative>): Initiative[] {
  return [...initiatives].sort((a, b) => compareKeys(a.key, b.key));
}

/** In the order of a column: empty cells last either way, equal ones by key. */
function sortedByColumn(
  plan: Plan,
  byKey: readonly Initiative[],
  query: GridQuery,
  rankOf: RankOf,
): readonly Initiative[] {
  const { sort } = query;
  const column = sortColumnOf(plan, query);
  if (sort === null || column === null) return byKey;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  if (column.cell.kind === 'key') return sign === 1 ? byKey : byKey.toReversed();
  const filled: { readonly initiative: Initiative; readonly value: SortValue }[] = [];
  const empty: Initiative[] = [];
  for (const initiative of byKey) {
    const value = sortValue(plan, initiative, column, rankOf);
    if (value === null) empty.push(initiative);
    else filled.push({ initiative, value });
  }
  filled.sort((a, b) => sign * compareSortValues(a.value, b.value));
  return filled.map(({ initiative }) => initiative).concat(empty);
}

/** null: by key. */
export function sortColumnOf(plan: Plan, { sort, columnsOf = gridColumnsOf }: GridQuery): GridColumn | null {
  return sort === null ? null : (columnsOf(plan).find(({ id }) => id === sort.columnId) ?? null);
}

/** Several numbers: by the first in which two differ. */
export type SortValue = string | number | readonly number[];

/** Both are values of one column. */
export function compareSortValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'object' && typeof b === 'object') {
    const index = a.findIndex((value, at) => value !== b[at]);
    return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
  }
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * What a cell is sorted by; null where it is empty. A class is sorted by all that its
 * model orders by, the best highest; what it waits for and what it blocks by how many they are.
 */
export function sortValue(plan: Plan, initiative: Initiative, { cell }: GridColumn, rankOf: RankOf): SortValue | null {
  switch (cell.kind) {
    case 'key':
      return initiative.key;
    case 'title':
      return foldText(initiative.title);
    case 'summary':
      return textOrNull(foldText(initiative.summary.slice(0, 200)));
    case 'stage':
      return STAGES.indexOf(initiative.stage);
    case 'theme':
      return initiative.themeId === null ? null : (plan.themes.get(initiative.themeId)?.position ?? null);
    case 'owner':
      return initiative.ownerId === null ? null : foldText(plan.people.get(initiative.ownerId)?.name ?? '');
    case 'effort': {
      const total = totalEffort(initiative);
      return total.state === 'estimated' ? total.likely : null;
    }
    case 'team-effort':
      return initiative.effort.find(({ teamId }) => teamId === cell.teamId)?.likely ?? null;
    case 'start':
    case 'end':
      return initiative.schedule[cell.kind];
    case 'waits-for':
      return countOrNull(dependenciesBySuccessor(plan).get(initiative.id));
    case 'blocks':
      return countOrNull(dependenciesByPredecessor(plan).get(initiative.id));
    case 'tags':
      return textOrNull(initiative.tags.map(foldText).join(' '));
    case 'health':
      return initiative.health === null ? null : HEALTHS.indexOf(initiative.health);
    case 'progress':
      return initiative.progress;
    case 'criterion':
      return criterionSortValue(initiative, cell);
    case 'score': {
      const scored = scoreOf(cell.model, initiative);
      if (scored.state !== 'complete') return null;
      return scored.class === null ? scored.score : scored.order;
    }
    case 'rank':
      return rankOf(initiative);
    case 'custom': {
      const value = initiative.custom.find(({ fieldId }) => fieldId === cell.field.id)?.value ?? null;
      return typeof value === 'string' ? foldText(value) : value;
    }
  }
}

/** Words stand in the order of their scale. */
function criterionSortValue(
  initiative: Initiative,
  { criterion, key }: Extract<CellKind, { kind: 'criterion' }>,
): number | null {
  const value = readInput(initiative, criterion, key);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || criterion.scale.kind !== 'category') return null;
  const index = criterion.scale.categories.findIndex(({ id }) => id === value);
  return index < 0 ? null : index;
}

function countOrNull(list: readonly unknown[] | undefined): number | null {
  return list === undefined || list.length === 0 ? null : list.length;
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Whether an initiative is shown: it has all the words and fits every condition. */
export function passerOf(plan: Plan, { text, conditions, columnsOf }: GridQuery, rankOf: RankOf): Passes {
  const fits = compileConditions(plan, conditions, rankOf, columnsOf);
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return fits;
  const peopleByWord = words.map((word) => idsWhoseName(plan.people.values(), word));
  const themesByWord = words.map((word) => idsWhoseName(plan.themes.values(), word));
  return (initiative) => {
    if (!fits(initiative)) return false;
    const own = ownText(initiative);
    return words.every(
      (word, index) =>
        own.includes(word) ||
        (initiative.ownerId !== null && peopleByWord[index]?.has(initiative.ownerId)) ||
        (initiative.themeId !== null && themesByWord[index]?.has(initiative.themeId)),
    );
  };
}

function idsWhoseName(records: Iterable<{ readonly id: string; readonly name: string }>, word: string): Set<string> {
  const ids = new Set<string>();
  for (const { id, name } of records) if (foldText(name).includes(word)) ids.add(id);
  return ids;
}

// An initiative never changes, so that its folded text is made once, not at every keystroke of the filter.
const ownTexts = new WeakMap<Initiative, string>();

function ownText(initiative: Initiative): string {
  const known = ownTexts.get(initiative);
  if (known !== undefined) return known;
  const text = foldText([initiative.key, initiative.title, ...initiative.tags].join('\n'));
  ownTexts.set(initiative, text);
  return text;
}

function sumEffort(initiatives: readonly Initiative[]): PersonWeeks {
  let sum = 0;
  for (const initiative of initiatives) {
    const total = totalEffort(initiative);
    if (total.state === 'estimated') sum += total.likely;
  }
  return sum;
}
