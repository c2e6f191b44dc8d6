// The columns that a grid of initiatives can have.

import { requireModel } from '../plan/built-in-models.ts';
import type { Criterion } from '../plan/criterion.ts';
import type { TeamId } from '../plan/ids.ts';
import type { ScoreKey } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import type { CustomField, Team } from '../plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { EffortUnit } from '../plan/settings.ts';
import { criteriaOf, scoreKeyOf } from '../prioritization/criteria-of.ts';
import { classesOf } from './model-classes.ts';

/** What the cells of a column hold. */
export type CellKind =
  | { readonly kind: 'key' }
  | { readonly kind: 'title' }
  | { readonly kind: 'summary' }
  | { readonly kind: 'stage' }
  | { readonly kind: 'theme' }
  | { readonly kind: 'owner' }
  /** All teams together; written `SRE 3, Identity 2-4-8`. */
  | { readonly kind: 'effort' }
  /** One team's part; null: what is under no team. */
  | { readonly kind: 'team-effort'; readonly teamId: TeamId | null }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  /** What it waits for, by key; written `PAY-12 FS+3d, PAY-3`. */
  | { readonly kind: 'waits-for' }
  /** What waits for it, by key: worked out from the others’ cells. */
  | { readonly kind: 'blocks' }
  | { readonly kind: 'tags' }
  | { readonly kind: 'health' }
  | { readonly kind: 'progress' }
  /** An input of a model; `key`: under which an initiative holds it. */
  | { readonly kind: 'criterion'; readonly criterion: Criterion; readonly key: ScoreKey }
  /** What the model makes of it: a score, or the word of a class. */
  | { readonly kind: 'score'; readonly model: Model }
  | { readonly kind: 'rank'; readonly model: Model }
  | { readonly kind: 'custom'; readonly field: CustomField };

export interface GridColumn {
  /** Stays the same over all plans but for teams and custom fields: a layout is remembered by it. */
  readonly id: string;
  readonly header: string;
  /** The header in whole words, where it is short. */
  readonly meaning: string | null;
  readonly cell: CellKind;
  readonly isNumber: boolean;
  /** In pixels, until the user gives it another. */
  readonly width: number;
  /** Whether it is there until the user chooses. */
  readonly isUsual: boolean;
}

const UNIT_SIGNS: Readonly<Record<EffortUnit, string>> = {
  'person-days': 'pd',
  'person-weeks': 'pw',
  'person-months': 'pm',
};
/** So that RICE's four stand close together. */
const RICE_WIDTHS: ReadonlyMap<string, number> = new Map([
  ['reach', 72],
  ['impact', 64],
  ['confidence', 64],
  ['effort', 80],
]);

/** Every column that a plan's grid can have, in its usual order: key and title first, custom fields and teams last. */
export function gridColumnsOf(plan: Plan): readonly GridColumn[] {
  const { effortUnit, decidingModelId } = settingsOf(plan);
  const model = requireModel(plan, decidingModelId);
  return [
    KEY,
    TITLE,
    column('stage', 'Stage', { kind: 'stage' }, 112),
    THEME,
    column('owner', 'Owner', { kind: 'owner' }, 140),
    {
      ...column('effort', `Effort ${UNIT_SIGNS[effortUnit]}`, { kind: 'effort' }, 80),
      meaning: `Effort of all teams, ${effortUnit}`,
      isNumber: true,
    },
    column('start', 'Start', { kind: 'start' }, 104),
    column('end', 'End', { kind: 'end' }, 104),
    {
      ...column('waits-for', 'Waits for', { kind: 'waits-for' }, 140),
      meaning: 'Waits for, by key, such as PAY-12 FS+3d',
      isUsual: false,
    },
    { ...column('blocks', 'Holds up', { kind: 'blocks' }, 140), meaning: 'What waits for it', isUsual: false },
    column('tags', 'Tags', { kind: 'tags' }, 140),
    column('health', 'Health', { kind: 'health' }, 96),
    { ...column('progress', 'Progress', { kind: 'progress' }, 76), isNumber: true },
    ...criterionColumns(model),
    ...resultColumns(model),
    ...byPosition(plan.customFields.values()).map(
      (field): GridColumn => ({
        ...column(`custom.${field.id}`, field.name, { kind: 'custom', field }, field.kind === 'text' ? 140 : 104),
        isNumber: field.kind === 'number',
      }),
    ),
    { ...column('summary', 'Summary', { kind: 'summary' }, 240), isUsual: false },
    ...byPosition(plan.teams.values()).map((team) => teamColumn(team, effortUnit)),
  ];
}

/**
 * The columns in which initiatives are scored by one model, the deciding one or another: key, title and theme, each criterion,
 * what the model makes of them, and the rank.
 */
export function scoringColumnsOf(plan: Plan, model: Model): readonly GridColumn[] {
  const theme = plan.themes.size === 0 ? [] : [THEME];
  return [KEY, TITLE, ...theme, ...criterionColumns(model), ...resultColumns(model)];
}

const KEY = column('key', 'Key', { kind: 'key' }, 84);
const TITLE = column('title', 'Title', { kind: 'title' }, 280);
const THEME = column('theme', 'Theme', { kind: 'theme' }, 148);

function criterionColumns(model: Model): readonly GridColumn[] {
  return criteriaOf(model).map((criterion): GridColumn => {
    const { id, name, scale } = criterion;
    const isOfRice = model.kind === 'rice';
    const header = scale.kind === 'effort' ? `${name} pm` : isOfRice && id === 'confidence' ? 'Conf.' : name;
    const width = (isOfRice ? RICE_WIDTHS.get(id) : undefined) ?? widthOf(header, scale.kind === 'category' ? 112 : 72);
    return {
      ...column(`score.${id}`, header, { kind: 'criterion', criterion, key: scoreKeyOf(model, criterion) }, width),
      meaning: meaningOf(criterion, model),
      isNumber: scale.kind !== 'category',
    };
  });
}

function meaningOf({ name, scale }: Criterion, model: Model): string {
  if (scale.kind === 'effort') return `${name} of ${model.name}, person-months`;
  return scale.kind === 'number' && scale.unit !== '' ? `${name}, ${scale.unit}` : name;
}

function resultColumns(model: Model): readonly GridColumn[] {
  const { name } = model;
  const isClass = classesOf(model) !== null;
  return [
    {
      ...column('score', name, { kind: 'score', model }, widthOf(name, isClass ? 104 : 72)),
      meaning: `${isClass ? 'Class' : 'Score'} by ${name}`,
      isNumber: !isClass,
    },
    { ...column('rank', 'Rank', { kind: 'rank', model }, 72), meaning: `Rank by ${name}`, isNumber: true },
  ];
}

/** Wide enough for its head, up to a limit. */
function widthOf(header: string, least: number): number {
  return Math.min(160, Math.max(least, 24 + 7 * header.length));
}

/** Whether its cells are worked out and never written. */
export function isComputedColumn({ cell }: GridColumn): boolean {
  return cell.kind === 'score' || cell.kind === 'rank' || cell.kind === 'blocks';
}

/** Whether its cells may hold several lines. */
export function isLongText({ cell }: GridColumn): boolean {
  return cell.kind === 'summary' || (cell.kind === 'custom' && cell.field.kind === 'text');
}

function teamColumn({ id, name }: Team, effortUnit: EffortUnit): GridColumn {
  return {
    ...column(`team.${id}`, name, { kind: 'team-effort', teamId: id }, 96),
    meaning: `Effort of ${name}, ${effortUnit}`,
    isNumber: true,
    isUsual: false,
  };
}

function column(id: string, header: string, cell: CellKind, width: number): GridColumn {
  return { id, header, meaning: null, cell, isNumber: false, width, isUsual: true };
}

function byPosition<Row extends { readonly position: number; readonly name: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
}
