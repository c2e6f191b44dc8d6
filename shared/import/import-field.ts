// Where a column of a table may go: the fields of an initiative that an import fills, and how `--map` writes them.

import { foldName, MAX_NAME_LENGTH } from '../commands/read-name.ts';
import { DEPENDENCY_KINDS, type DependencyKind } from '../plan/dependency.ts';
import { CUSTOM_FIELD_KINDS, type CustomFieldKind } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import { nearestText } from '../text/nearest-text.ts';
import { lowerFirst, quoteText } from '../text/read-text.ts';
import { findScoreTarget } from './score-criteria.ts';

/** The fields that are written as one word. */
export const PLAIN_IMPORT_FIELDS = [
  'key',
  'title',
  'summary',
  'stage',
  'theme',
  'owner',
  'team',
  'start',
  'end',
  'tags',
  'progress',
  'health',
  'url',
  'effort',
] as const;
export type PlainImportField = (typeof PLAIN_IMPORT_FIELDS)[number];

export type PlainField = { readonly [Kind in PlainImportField]: { readonly kind: Kind } }[PlainImportField];

export type ImportField =
  | PlainField
  /** Effort of one named team, in the plan's unit. */
  | { readonly kind: 'team-effort'; readonly team: string }
  /** One criterion of one model; whether the plan has it is asked when the table is imported. */
  | { readonly kind: 'score'; readonly modelId: string; readonly criterion: string }
  /** The keys of predecessors. */
  | { readonly kind: 'link'; readonly dependencyKind: DependencyKind }
  /** A field of the plan's own; its kind is found from the column when null. */
  | { readonly kind: 'custom'; readonly name: string; readonly valueKind: CustomFieldKind | null };

export interface ImportFieldProblem {
  readonly kind: 'unknown-field';
  readonly message: string;
}

/** What `--map` accepts, for messages and help. */
export const IMPORT_FIELD_SYNTAX = `${PLAIN_IMPORT_FIELDS.join(', ')}, effort:TEAM, score:MODEL.CRITERION, link:KIND (${DEPENDENCY_KINDS.join(', ')}), custom:NAME and custom:NAME:KIND (${CUSTOM_FIELD_KINDS.join(', ')})`;

const PLAIN_LABELS: Readonly<Record<PlainImportField, string>> = {
  key: 'Key',
  title: 'Title',
  summary: 'Summary',
  stage: 'Stage',
  theme: 'Theme',
  owner: 'Owner',
  team: 'Teams',
  start: 'Start',
  end: 'End',
  tags: 'Tags',
  progress: 'Progress',
  health: 'Health',
  url: 'Link',
  effort: 'Effort',
};

const LINK_LABELS: Readonly<Record<DependencyKind, string>> = {
  FS: 'Starts after the end of (FS)',
  SS: 'Starts after the start of (SS)',
  FF: 'Ends after the end of (FF)',
  SF: 'Ends after the start of (SF)',
};

/** Reads a target as `--map` takes it: `stage`, `effort:Payments`, `score:rice.reach`, `link:FS`, `custom:Region:text`. */
export function parseImportField(text: string): Result<ImportField, ImportFieldProblem> {
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  if (colon < 0) return parsePlainField(trimmed);
  const target = trimmed.slice(colon + 1).trim();
  switch (trimmed.slice(0, colon).trim().toLowerCase()) {
    case 'effort':
      return parseTeamEffort(trimmed, target);
    case 'score':
      return parseScore(trimmed, target);
    case 'link':
      return parseLink(trimmed, target);
    case 'custom':
      return parseCustom(trimmed, target);
    default:
      return unknownField(trimmed, `The fields are ${IMPORT_FIELD_SYNTAX}.`);
  }
}

/**
 * Writes a target so that reading it back gives the same. The one exception is a custom field without a kind whose name
 * itself ends in `:text`, `:number` or `:date`, which `--map` cannot say.
 */
export function printImportField(field: ImportField): string {
  switch (field.kind) {
    case 'team-effort':
      return `effort:${field.team}`;
    case 'score':
      return `score:${field.modelId}.${field.criterion}`;
    case 'link':
      return `link:${field.dependencyKind}`;
    case 'custom':
      return field.valueKind === null ? `custom:${field.name}` : `custom:${field.name}:${field.valueKind}`;
    default:
      return field.kind;
  }
}

/** What the screen calls a target; a score by the names that the plan has for its model and criterion, where it has them. */
export function importFieldLabel(field: ImportField, plan: Pick<Plan, 'models'> | null = null): string {
  switch (field.kind) {
    case 'team-effort':
      return `Effort of ${field.team}`;
    case 'score': {
      const target = plan === null ? null : findScoreTarget(plan, field);
      if (target === null) return `${field.modelId.toUpperCase()}: ${field.criterion}`;
      return scoreLabel(target.model.name, target.criterion.name);
    }
    case 'link':
      return LINK_LABELS[field.dependencyKind];
    case 'custom':
      return `Own field: ${field.name}`;
    default:
      return PLAIN_LABELS[field.kind];
  }
}

/**
 * What only one column may fill: two columns with the same answer contradict each other. Null for the fields that take
 * several columns: team, tags and links.
 */
export function singleColumnTarget(field: ImportField): string | null {
  switch (field.kind) {
    case 'team':
    case 'tags':
    case 'link':
      return null;
    case 'team-effort':
      return `effort:${foldName(field.team)}`;
    case 'custom':
      return `custom:${foldName(field.name)}`;
    default:
      return printImportField(field);
  }
}

/** `WSJF: job size`. */
export function scoreLabel(modelName: string, criterionName: string): string {
  return `${modelName}: ${lowerFirst(criterionName)}`;
}

function parsePlainField(text: string): Result<ImportField, ImportFieldProblem> {
  const wanted = text.toLowerCase();
  const kind = PLAIN_IMPORT_FIELDS.find((field) => field === wanted);
  if (kind !== undefined) return succeed({ kind });
  const nearest = nearestText(wanted, PLAIN_IMPORT_FIELDS);
  const hint = nearest === null ? '' : `Did you mean ${nearest}? `;
  return unknownField(text, `${hint}The fields are ${IMPORT_FIELD_SYNTAX}.`);
}

function parseTeamEffort(text: string, team: string): Result<ImportField, ImportFieldProblem> {
  if (team === '' || team.length > MAX_NAME_LENGTH) {
    return unknownField(text, `After effort: comes the name of a team, of 1 to ${MAX_NAME_LENGTH} characters.`);
  }
  return succeed({ kind: 'team-effort', team });
}

function parseScore(text: string, target: string): Result<ImportField, ImportFieldProblem> {
  const dot = target.indexOf('.');
  const modelId = target.slice(0, dot).trim();
  const criterion = target.slice(dot + 1).trim();
  if (dot < 0 || modelId === '' || criterion === '') {
    return unknownField(
      text,
      'After score: come a model and a criterion with a dot between, such as score:rice.reach.',
    );
  }
  return succeed({ kind: 'score', modelId, criterion });
}

function parseLink(text: string, target: string): Result<ImportField, ImportFieldProblem> {
  const dependencyKind = DEPENDENCY_KINDS.find((kind) => kind === target.toUpperCase());
  if (dependencyKind === undefined) {
    return unknownField(text, `After link: comes the kind of dependency: ${DEPENDENCY_KINDS.join(', ')}.`);
  }
  return succeed({ kind: 'link', dependencyKind });
}

function parseCustom(text: string, target: string): Result<ImportField, ImportFieldProblem> {
  const colon = target.lastIndexOf(':');
  const last = target
    .slice(colon + 1)
    .trim()
    .toLowerCase();
  const valueKind = colon < 0 ? undefined : CUSTOM_FIELD_KINDS.find((kind) => kind === last);
  const name = valueKind === undefined ? target : target.slice(0, colon).trim();
  if (name === '' || name.length > MAX_NAME_LENGTH) {
    return unknownField(text, `After custom: comes the name of the field, of 1 to ${MAX_NAME_LENGTH} characters.`);
  }
  return succeed({ kind: 'custom', name, valueKind: valueKind ?? null });
}

function unknownField(text: string, hint: string): Result<ImportField, ImportFieldProblem> {
  return fail({ kind: 'unknown-field', message: `${quoteText(text)} is no field to import into. ${hint}` });
}
