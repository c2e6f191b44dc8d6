// The way in for plans from outside: every record is parsed, and what holds between them is checked.

import { fail, type Result, succeed } from '../result.ts';
import { type Plan, type PlanRecord, planOf, type TableName } from './plan.ts';
import { findIntegrityProblems, type IntegrityProblem } from './plan-schema-integrity.ts';
import type { Schema } from './plan-schema-parts.ts';
import { RECORD_SCHEMAS } from './plan-schema-records.ts';
import { complaintOf, fieldInWords, RECORD_NOUNS, recordName } from './plan-schema-sentence.ts';

/** Rows of each table as they came from a file or a store. */
export type OutsideRecords = { readonly [Table in TableName]?: readonly unknown[] };

/** The first thing that is wrong, and how much more. */
export interface PlanProblem {
  readonly kind: 'invalid-record' | 'duplicate-id' | 'not-one-settings' | IntegrityProblem['kind'];
  readonly table: TableName;
  /** The key, name, title or id of the record; empty when it has none. */
  readonly record: string;
  /** `effort, entry 2, likely`; empty for the record as a whole. */
  readonly field: string;
  /** A full sentence that names table, record and field. */
  readonly message: string;
  /** How many more problems there are; counting ends at `MOST_PROBLEMS_COUNTED`. */
  readonly more: number;
}

export const MOST_PROBLEMS_COUNTED = 1_000;

/** A record from outside as what it must be. Refused, with the field: unknown fields, missing ones, wrong types and ranges. */
export function parseRecord<Table extends TableName>(
  table: Table,
  value: unknown,
): Result<PlanRecord<Table>, PlanProblem> {
  return parseRow(table, value, null);
}

/**
 * A record as JSON on one line, its fields always in the same order. Throws when the record is none that `parseRecord`
 * would take, since what is written here must be readable again.
 */
export function writeRecord<Table extends TableName>(table: Table, record: PlanRecord<Table>): string {
  const outcome = parseRecord(table, record);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const schema: Schema<PlanRecord<Table>> = RECORD_SCHEMAS[table];
  return schema.write(outcome.value);
}

/**
 * The plan that the records make. Refused: what `parseRecord` refuses, ids or keys twice, references to nothing, custom
 * values not of their field's kind, objectives below themselves, no settings or several.
 */
export function parsePlan(records: OutsideRecords): Result<Plan, PlanProblem> {
  const problems = new ProblemCount();
  const plan = {
    settings: parseTable('settings', records, problems),
    people: parseTable('people', records, problems),
    themes: parseTable('themes', records, problems),
    teams: parseTable('teams', records, problems),
    members: parseTable('members', records, problems),
    customFields: parseTable('customFields', records, problems),
    models: parseTable('models', records, problems),
    initiatives: parseTable('initiatives', records, problems),
    dependencies: parseTable('dependencies', records, problems),
    externalDependencies: parseTable('externalDependencies', records, problems),
    objectives: parseTable('objectives', records, problems),
    keyResults: parseTable('keyResults', records, problems),
    checkIns: parseTable('checkIns', records, problems),
    contributions: parseTable('contributions', records, problems),
    savedViews: parseTable('savedViews', records, problems),
    placements: parseTable('placements', records, problems),
    teamPeriods: parseTable('teamPeriods', records, problems),
    errorBudgets: parseTable('errorBudgets', records, problems),
    commitments: parseTable('commitments', records, problems),
  };
  if (!problems.isFull && (records.settings ?? []).length !== 1) problems.add(notOneSettings(records));
  return problems.first === null ? checkIntegrity(planOf(plan)) : fail(problems.first);
}

function checkIntegrity(plan: Plan): Result<Plan, PlanProblem> {
  const problems = new ProblemCount();
  for (const { kind, table, record, field, complaint } of findIntegrityProblems(plan)) {
    const message = `${subject(table, record, null)}: “${field}” ${complaint}.`;
    problems.add({ kind, table, record, field, message, more: 0 });
    if (problems.isFull) break;
  }
  return problems.first === null ? succeed(plan) : fail(problems.first);
}

class ProblemCount {
  private firstOne: PlanProblem | null = null;
  private count = 0;

  add(problem: PlanProblem): void {
    this.firstOne ??= problem;
    this.count += 1 + problem.more;
  }

  get isFull(): boolean {
    return this.count > MOST_PROBLEMS_COUNTED;
  }

  get first(): PlanProblem | null {
    if (this.firstOne === null) return null;
    return { ...this.firstOne, more: Math.min(this.count - 1, MOST_PROBLEMS_COUNTED) };
  }
}

function parseTable<Table extends TableName>(
  table: Table,
  records: OutsideRecords,
  problems: ProblemCount,
): readonly PlanRecord<Table>[] {
  const rows: readonly unknown[] = records[table] ?? [];
  const parsed: PlanRecord<Table>[] = [];
  const ids = new Set<string>();
  for (let index = 0; index < rows.length && !problems.isFull; index += 1) {
    const outcome = parseRow(table, rows[index], index);
    if (!outcome.ok) problems.add(outcome.problem);
    else if (ids.has(outcome.value.id)) problems.add(duplicateId(table, outcome.value, index));
    else {
      ids.add(outcome.value.id);
      parsed.push(outcome.value);
    }
  }
  return parsed;
}

function parseRow<Table extends TableName>(
  table: Table,
  value: unknown,
  index: number | null,
): Result<PlanRecord<Table>, PlanProblem> {
  const schema: Schema<PlanRecord<Table>> = RECORD_SCHEMAS[table];
  if (schema.accepts(value)) return succeed(value);
  const outcome = schema.zod.safeParse(value);
  if (outcome.success) {
    if (schema.accepts(outcome.data)) return succeed(outcome.data);
    throw new Error(`The two sides of the schema of ${table} disagree on ${JSON.stringify(value)}`);
  }
  const { issues } = outcome.error;
  const [issue] = issues;
  const record = recordName(value);
  const field = issue === undefined ? '' : fieldInWords(issue.path);
  const complaint = issue === undefined ? 'is not valid' : complaintOf(issue, value);
  const message = `${subject(table, record, index)}: ${field === '' ? 'it' : `“${field}”`} ${complaint}.`;
  const more = Math.min(issues.length - 1, MOST_PROBLEMS_COUNTED);
  return fail({ kind: 'invalid-record', table, record, field, message, more });
}

function duplicateId(table: TableName, row: { readonly id: string }, index: number): PlanProblem {
  const record = recordName(row);
  const message = `${subject(table, record, index)}: “id” is the id of another record of “${table}”, too: “${row.id}”.`;
  return { kind: 'duplicate-id', table, record, field: 'id', message, more: 0 };
}

function notOneSettings(records: OutsideRecords): PlanProblem {
  const count = records.settings?.length ?? 0;
  const message = `A plan has one record in “settings”; this one has ${count}.`;
  return { kind: 'not-one-settings', table: 'settings', record: '', field: '', message, more: 0 };
}

/** `The initiative “PAY-12” (entry 3 of “initiatives”)`. */
function subject(table: TableName, record: string, index: number | null): string {
  const name = record === '' ? '' : ` “${record}”`;
  const place = index === null ? `in “${table}”` : `entry ${index + 1} of “${table}”`;
  return `The ${RECORD_NOUNS[table]}${name} (${place})`;
}
