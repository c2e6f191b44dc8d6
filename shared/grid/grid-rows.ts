// Which rows a grid shows: filtered, grouped and sorted.

import { totalEffort } from '../plan/effort.ts';
import type { InitiativeId, TeamId } from '../plan/ids.ts';
import { HEALTHS, type Initiative, type PersonWeeks } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { STAGES } from '../plan/stage.ts';
import { riceInputs, riceKeys, scoreRice } from '../prioritization/rice.ts';
import type { RankOf } from './cell-text.ts';
import { foldText } from './fold-text.ts';
import { type GridColumn, gridColumnsOf } from './grid-column.ts';
import { type GridGroup, type GroupField, groupsOf } from './grid-groups.ts';

export interface GridSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

export interface GridQuery {
  /** Words that must all stand in the key, title, theme, owner or tags. */
  readonly text: string;
  /** null: by key. */
  readonly sort: GridSort | null;
  readonly groupBy: GroupField | null;
  /** Keys of groups whose rows are folded away. */
  readonly collapsed: ReadonlySet<string>;
}

export type GridRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: GridGroup; readonly isCollapsed: boolean }
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly id: InitiativeId;
      readonly groupKey: string | null;
      /** Under teams, whose effort the row shows; undefined elsewhere. */
      readonly teamId: TeamId | null | undefined;
      /** false: the filter no longer passes it, and it stays only until it is left. */
      readonly fits: boolean;
    }
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
  const passing = filtered(plan, query.text);
  const sorted = sortInitiatives(plan, passing, query.sort, rankOf);
  const totals = { count: sorted.length, effort: sumEffort(sorted) };
  if (query.groupBy === null) {
    const rows: GridRow[] = sorted.map(({ id }) => itemRow(id, null, undefined));
    rows.push({ kind: 'new', key: 'new:', groupKey: null, group: null });
    return { rows, ...totals };
  }
  const rows: GridRow[] = [];
  for (const group of groupsOf(plan, sorted, query.groupBy)) {
    const isCollapsed = query.collapsed.has(group.key);
    rows.push({ kind: 'group', key: `group:${group.key}`, group, isCollapsed });
    if (isCollapsed) continue;
    for (const { id } of group.members) rows.push(itemRow(id, group.key, group.teamId));
    rows.push({ kind: 'new', key: `new:${group.key}`, groupKey: group.key, group });
  }
  return { rows, ...totals };
}

/** Under teams an initiative stands once per team: its key says for which. */
function itemRow(id: InitiativeId, groupKey: string | null, teamId: TeamId | null | undefined): GridRow {
  const key = teamId === undefined ? id : `${id}@${teamId ?? ''}`;
  return { kind: 'item', key, id, groupKey, teamId, fits: true };
}

/** The initiatives in the order of a column: empty cells last either way, equal ones by key. */
export function sortInitiatives(
  plan: Plan,
  initiatives: readonly Initiative[],
  sort: GridSort | null,
  rankOf: RankOf,
): readonly Initiative[] {
  const byKey = [...initiatives].sort((a, b) => compareKeys(a.key, b.key));
  const column = sort === null ? undefined : gridColumnsOf(plan).find(({ id }) => id === sort.columnId);
  if (sort === null || column === undefined) return byKey;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  if (column.cell.kind === 'key') return sign === 1 ? byKey : byKey.reverse();
  const values = new Map(byKey.map((initiative) => [initiative, sortValue(plan, initiative, column, rankOf)]));
  return byKey.sort((a, b) => {
    const x = values.get(a) ?? null;
    const y = values.get(b) ?? null;
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return x === y ? 0 : sign * (x < y ? -1 : 1);
  });
}

function sortValue(plan: Plan, initiative: Initiative, { cell }: GridColumn, rankOf: RankOf): string | number | null {
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
    case 'tags':
      return textOrNull(initiative.tags.map(foldText).join(' '));
    case 'health':
      return initiative.health === null ? null : HEALTHS.indexOf(initiative.health);
    case 'progress':
      return initiative.progress;
    case 'criterion':
      return riceInputs(initiative, riceKeys(settingsOf(plan).decidingModelId))[cell.criterion];
    case 'score': {
      const scored = scoreRice(initiative, riceKeys(settingsOf(plan).decidingModelId));
      return scored.state === 'complete' ? scored.score : null;
    }
    case 'rank':
      return rankOf(initiative);
    case 'custom': {
      const value = initiative.custom.find(({ fieldId }) => fieldId === cell.field.id)?.value ?? null;
      return typeof value === 'string' ? foldText(value) : value;
    }
  }
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function filtered(plan: Plan, text: string): readonly Initiative[] {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = [...plan.initiatives.values()];
  if (words.length === 0) return all;
  const peopleByWord = words.map((word) => idsWhoseName(plan.people.values(), word));
  const themesByWord = words.map((word) => idsWhoseName(plan.themes.values(), word));
  return all.filter((initiative) => {
    const own = ownText(initiative);
    return words.every(
      (word, index) =>
        own.includes(word) ||
        (initiative.ownerId !== null && peopleByWord[index]?.has(initiative.ownerId)) ||
        (initiative.themeId !== null && themesByWord[index]?.has(initiative.themeId)),
    );
  });
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
