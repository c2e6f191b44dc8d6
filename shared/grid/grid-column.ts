// The columns that a grid of initiatives can have.

import type { TeamId } from '../plan/ids.ts';
import type { CustomField, Team } from '../plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { EffortUnit } from '../plan/settings.ts';
import { requireModel } from '../prioritization/ranking.ts';
import { RICE_CRITERIA, type RiceCriterion } from '../prioritization/rice.ts';

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
  | { readonly kind: 'tags' }
  | { readonly kind: 'health' }
  | { readonly kind: 'progress' }
  /** An input of the deciding model. */
  | { readonly kind: 'criterion'; readonly criterion: RiceCriterion }
  | { readonly kind: 'score' }
  | { readonly kind: 'rank' }
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
const CRITERION_HEADERS: Readonly<Record<RiceCriterion, string>> = {
  reach: 'Reach',
  impact: 'Impact',
  confidence: 'Conf.',
  effort: 'Effort pm',
};
const CRITERION_WIDTHS: Readonly<Record<RiceCriterion, number>> = { reach: 72, impact: 64, confidence: 64, effort: 80 };

/** Every column that a plan's grid can have, in its usual order: key and title first, custom fields and teams last. */
export function gridColumnsOf(plan: Plan): readonly GridColumn[] {
  const { effortUnit, decidingModelId } = settingsOf(plan);
  const model = requireModel(plan, decidingModelId);
  const criterionMeanings: Readonly<Record<RiceCriterion, string>> = {
    reach: `Reach, ${model.reachUnit} a ${model.reachPeriod}`,
    impact: 'Impact',
    confidence: 'Confidence',
    effort: `Effort of ${model.name}, person-months`,
  };
  return [
    column('key', 'Key', { kind: 'key' }, 84),
    column('title', 'Title', { kind: 'title' }, 280),
    column('stage', 'Stage', { kind: 'stage' }, 112),
    column('theme', 'Theme', { kind: 'theme' }, 148),
    column('owner', 'Owner', { kind: 'owner' }, 140),
    {
      ...column('effort', `Effort ${UNIT_SIGNS[effortUnit]}`, { kind: 'effort' }, 80),
      meaning: `Effort of all teams, ${effortUnit}`,
      isNumber: true,
    },
    column('start', 'Start', { kind: 'start' }, 104),
    column('end', 'End', { kind: 'end' }, 104),
    column('tags', 'Tags', { kind: 'tags' }, 140),
    column('health', 'Health', { kind: 'health' }, 96),
    { ...column('progress', 'Progress', { kind: 'progress' }, 76), isNumber: true },
    ...RICE_CRITERIA.map(
      (criterion): GridColumn => ({
        ...column(
          `score.${criterion}`,
          CRITERION_HEADERS[criterion],
          { kind: 'criterion', criterion },
          CRITERION_WIDTHS[criterion],
        ),
        meaning: criterionMeanings[criterion],
        isNumber: true,
      }),
    ),
    { ...column('score', model.name, { kind: 'score' }, 72), meaning: `Score by ${model.name}`, isNumber: true },
    { ...column('rank', 'Rank', { kind: 'rank' }, 72), meaning: `Rank by ${model.name}`, isNumber: true },
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

/** Whether its cells are worked out and never written. */
export function isComputedColumn({ cell }: GridColumn): boolean {
  return cell.kind === 'score' || cell.kind === 'rank';
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
