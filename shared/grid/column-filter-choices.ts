// What a column can be narrowed to, where its cells hold one or several of a few.

import type { Category } from '../plan/criterion.ts';
import { HEALTH_LABELS, HEALTHS } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { STAGE_LABELS, STAGES } from '../plan/stage.ts';
import { choicesIn } from './column-filter.ts';
import { foldText } from './fold-text.ts';
import type { CellKind } from './grid-column.ts';
import { classesOf } from './model-classes.ts';

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  /** Of the theme or team; null elsewhere. */
  readonly colour: number | null;
}

export interface FilterCounts {
  readonly byValue: ReadonlyMap<string, number>;
  readonly none: number;
}

/** All values of a column in their usual order; people, and tags, are those that some initiative has. */
export function filterChoicesOf(plan: Plan, cell: CellKind): readonly FilterChoice[] {
  switch (cell.kind) {
    case 'stage':
      return STAGES.map((value) => ({ value, label: STAGE_LABELS[value], colour: null }));
    case 'health':
      return HEALTHS.map((value) => ({ value, label: HEALTH_LABELS[value], colour: null }));
    case 'theme':
      return byPosition(plan.themes.values());
    case 'effort':
      return byPosition(plan.teams.values());
    case 'owner': {
      const owners = new Set<string>();
      for (const { ownerId } of plan.initiatives.values()) if (ownerId !== null) owners.add(ownerId);
      return byLabel([...plan.people.values()].filter(({ id }) => owners.has(id)).map(({ id, name }) => [id, name]));
    }
    case 'tags': {
      const tags = new Set<string>();
      for (const initiative of plan.initiatives.values()) for (const tag of initiative.tags) tags.add(tag);
      return byLabel([...tags].map((tag) => [tag, tag]));
    }
    case 'waits-for':
    case 'blocks':
      return BINDINGS;
    case 'criterion':
      return cell.criterion.scale.kind === 'category' ? ofCategories(cell.criterion.scale.categories) : [];
    case 'score':
      return ofCategories(classesOf(cell.model) ?? []);
    default:
      return [];
  }
}

const BINDINGS: readonly FilterChoice[] = [
  { value: 'hard', label: 'Hard', colour: null },
  { value: 'soft', label: 'Soft', colour: null },
];

/** How many initiatives of the plan have each value of a column, and how many have none. */
export function countChoices(plan: Plan, cell: CellKind): FilterCounts {
  const byValue = new Map<string, number>();
  let none = 0;
  for (const initiative of plan.initiatives.values()) {
    const values = choicesIn(plan, cell, initiative);
    if (values.length === 0) none += 1;
    for (const value of new Set(values)) byValue.set(value, (byValue.get(value) ?? 0) + 1);
  }
  return { byValue, none };
}

/** What a cell without a value is called. */
export function noneLabelOf(cell: CellKind): string {
  switch (cell.kind) {
    case 'theme':
      return 'No theme';
    case 'owner':
      return 'Nobody';
    case 'tags':
      return 'No tags';
    case 'health':
      return 'Not said';
    case 'effort':
      return 'No team';
    case 'waits-for':
    case 'blocks':
      return 'Nothing';
    case 'score':
      return classesOf(cell.model) === null ? 'No score' : 'No class';
    default:
      return 'Empty';
  }
}

function ofCategories(categories: readonly Category[]): readonly FilterChoice[] {
  return categories.map(({ id, label }) => ({ value: id, label: label === '' ? id : label, colour: null }));
}

function byPosition(
  rows: Iterable<{ readonly id: string; readonly name: string; readonly colour: number; readonly position: number }>,
): readonly FilterChoice[] {
  return [...rows]
    .sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1))
    .map(({ id, name, colour }) => ({ value: id, label: name, colour }));
}

function byLabel(entries: readonly (readonly [value: string, label: string])[]): readonly FilterChoice[] {
  return entries
    .map(([value, label]) => ({ folded: foldText(label), choice: { value, label, colour: null } }))
    .sort((a, b) => (a.folded === b.folded ? 0 : a.folded < b.folded ? -1 : 1))
    .map(({ choice }) => choice);
}
