// What must hold between the records of a plan, each of which is well formed by itself.

import type { Period } from '../calendar/fiscal-period.ts';
import { isPlainDate } from '../calendar/plain-date.ts';
import { findModel } from './built-in-models.ts';
import { isId, type ModelId } from './ids.ts';
import type { Initiative } from './initiative.ts';
import type { Objective } from './okr.ts';
import type { CustomField } from './people-and-teams.ts';
import type { Plan, TableName } from './plan.ts';
import { recordName, shorten } from './plan-schema-sentence.ts';

export interface IntegrityProblem {
  readonly kind: 'duplicate-key' | 'missing-record' | 'wrong-value' | 'cycle';
  readonly table: TableName;
  /** The key, name, title or id of the record. */
  readonly record: string;
  readonly field: string;
  /** To follow the names of record and field: `names a team that is not in the plan: “t1”`. */
  readonly complaint: string;
}

/**
 * Everything in which the records contradict each other: initiatives with the same key (case matters), references to
 * records that are not there, custom values that are not of their field's kind, objectives that are their own ancestors.
 * Cycles among dependencies are allowed here: they are findings of a plan, not damage.
 */
export function* findIntegrityProblems(plan: Plan): Generator<IntegrityProblem> {
  yield* repeatedKeys(plan);
  yield* repeatedPeriods(plan);
  yield* missingReferences(plan);
  for (const initiative of plan.initiatives.values()) yield* wrongCustomValues(plan, initiative);
  yield* objectiveCycles(plan);
}

function* repeatedKeys(plan: Plan): Generator<IntegrityProblem> {
  const seen = new Set<string>();
  for (const { key } of plan.initiatives.values()) {
    if (seen.has(key)) {
      const complaint = 'is the key of another initiative, too';
      yield { kind: 'duplicate-key', table: 'initiatives', record: shorten(key), field: 'key', complaint };
    }
    seen.add(key);
  }
}

/** A team has one word for a period, and an initiative one promise. */
function* repeatedPeriods({ teamPeriods, commitments }: Plan): Generator<IntegrityProblem> {
  const repeated = <Row extends { readonly id: string; readonly period: Period }>(
    rows: Iterable<Row>,
    subjectOf: (row: Row) => string,
  ): readonly Row[] => {
    const seen = new Set<string>();
    return [...rows].filter((row) => {
      const mark = `${subjectOf(row)} ${row.period.fiscalYear} ${row.period.quarter}`;
      const isRepeated = seen.has(mark);
      seen.add(mark);
      return isRepeated;
    });
  };
  for (const row of repeated(teamPeriods.values(), ({ teamId }) => teamId)) {
    const complaint = 'is one that another record of the same team names, too';
    yield { kind: 'duplicate-key', table: 'teamPeriods', record: recordName(row), field: 'period', complaint };
  }
  for (const row of repeated(commitments.values(), ({ initiativeId }) => initiativeId)) {
    const complaint = 'is one that another record of the same initiative names, too';
    yield { kind: 'duplicate-key', table: 'commitments', record: recordName(row), field: 'period', complaint };
  }
}

interface Reference {
  readonly table: TableName;
  readonly record: { readonly id: string };
  readonly field: string;
  readonly target: TableName;
  readonly id: string | null;
}

function* missingReferences(plan: Plan): Generator<IntegrityProblem> {
  for (const { table, record, field, target, id } of references(plan)) {
    if (id === null || hasRecord(plan, target, id)) continue;
    const complaint = `names ${TARGET_IN_WORDS[target] ?? 'a record'} that is not in the plan: “${id}”`;
    yield { kind: 'missing-record', table, record: recordName(record), field, complaint };
  }
}

/** The built-in models belong to every plan, whether its table holds them or not. */
function hasRecord(plan: Plan, table: TableName, id: string): boolean {
  const records: ReadonlyMap<string, unknown> = plan[table];
  return records.has(id) || (table === 'models' && isId<ModelId>(id) && findModel(plan, id) !== null);
}

const TARGET_IN_WORDS: { readonly [Table in TableName]?: string } = {
  people: 'a person',
  themes: 'a theme',
  teams: 'a team',
  customFields: 'a custom field',
  models: 'a model',
  initiatives: 'an initiative',
  objectives: 'an objective',
  keyResults: 'a key result',
};

function* references(plan: Plan): Generator<Reference> {
  for (const record of plan.settings.values()) {
    yield { table: 'settings', record, field: 'decidingModelId', target: 'models', id: record.decidingModelId };
  }
  for (const record of plan.members.values()) {
    yield { table: 'members', record, field: 'teamId', target: 'teams', id: record.teamId };
    yield { table: 'members', record, field: 'personId', target: 'people', id: record.personId };
  }
  for (const record of plan.initiatives.values()) {
    const table = 'initiatives';
    yield { table, record, field: 'themeId', target: 'themes', id: record.themeId };
    yield { table, record, field: 'ownerId', target: 'people', id: record.ownerId };
    yield { table, record, field: 'requesterId', target: 'people', id: record.requesterId };
    for (const { teamId } of record.effort) yield { table, record, field: 'effort', target: 'teams', id: teamId };
    for (const { fieldId } of record.custom) {
      yield { table, record, field: 'custom', target: 'customFields', id: fieldId };
    }
  }
  for (const record of plan.dependencies.values()) {
    const table = 'dependencies';
    yield { table, record, field: 'predecessorId', target: 'initiatives', id: record.predecessorId };
    yield { table, record, field: 'successorId', target: 'initiatives', id: record.successorId };
    yield { table, record, field: 'ownerId', target: 'people', id: record.ownerId };
  }
  for (const record of plan.externalDependencies.values()) {
    const table = 'externalDependencies';
    yield { table, record, field: 'initiativeId', target: 'initiatives', id: record.initiativeId };
    yield { table, record, field: 'ownerId', target: 'people', id: record.ownerId };
  }
  for (const record of plan.objectives.values()) {
    yield { table: 'objectives', record, field: 'parentId', target: 'objectives', id: record.parentId };
    yield { table: 'objectives', record, field: 'ownerId', target: 'people', id: record.ownerId };
  }
  for (const record of plan.keyResults.values()) {
    yield { table: 'keyResults', record, field: 'objectiveId', target: 'objectives', id: record.objectiveId };
    yield { table: 'keyResults', record, field: 'ownerId', target: 'people', id: record.ownerId };
  }
  for (const record of plan.checkIns.values()) {
    yield { table: 'checkIns', record, field: 'keyResultId', target: 'keyResults', id: record.keyResultId };
  }
  // What a placement was made above may be gone: it is dropped from the order then, and that is said.
  for (const record of plan.placements.values()) {
    yield { table: 'placements', record, field: 'initiativeId', target: 'initiatives', id: record.initiativeId };
  }
  for (const record of plan.teamPeriods.values()) {
    yield { table: 'teamPeriods', record, field: 'teamId', target: 'teams', id: record.teamId };
  }
  for (const record of plan.errorBudgets.values()) {
    yield { table: 'errorBudgets', record, field: 'teamId', target: 'teams', id: record.teamId };
  }
  for (const record of plan.commitments.values()) {
    yield { table: 'commitments', record, field: 'initiativeId', target: 'initiatives', id: record.initiativeId };
  }
  for (const record of plan.contributions.values()) {
    const table = 'contributions';
    yield { table, record, field: 'initiativeId', target: 'initiatives', id: record.initiativeId };
    yield { table, record, field: 'keyResultId', target: 'keyResults', id: record.keyResultId };
  }
}

function* wrongCustomValues(plan: Plan, initiative: Initiative): Generator<IntegrityProblem> {
  for (const { fieldId, value } of initiative.custom) {
    const field = plan.customFields.get(fieldId);
    if (field === undefined || isOfKind(field, value)) continue;
    const complaint = `has a value for “${shorten(field.name)}” that is no ${field.kind}: “${shorten(String(value))}”`;
    yield { kind: 'wrong-value', table: 'initiatives', record: shorten(initiative.key), field: 'custom', complaint };
  }
}

function isOfKind(field: CustomField, value: string | number): boolean {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'date':
      return typeof value === 'string' && isPlainDate(value);
  }
}

/** One problem a cycle, at the first of its objectives. */
function* objectiveCycles(plan: Plan): Generator<IntegrityProblem> {
  const done = new Set<Objective>();
  for (const start of plan.objectives.values()) {
    const path = new Set<Objective>();
    let objective: Objective | undefined = start;
    while (objective !== undefined && !done.has(objective) && !path.has(objective)) {
      path.add(objective);
      objective = objective.parentId === null ? undefined : plan.objectives.get(objective.parentId);
    }
    if (objective !== undefined && path.has(objective)) {
      const record = shorten(objective.title);
      const complaint = `leads back to “${record}” itself`;
      yield { kind: 'cycle', table: 'objectives', record, field: 'parentId', complaint };
    }
    for (const visited of path) done.add(visited);
  }
}
