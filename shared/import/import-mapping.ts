// Which column of a table goes where: given by name, bound to the plan before anything is read.

import { foldName, MAX_NAME_LENGTH } from '../commands/read-name.ts';
import type { CustomField, CustomFieldKind } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import { cleanLine, cutText, quoteText } from '../text/read-text.ts';
import { type CellReading, customKindOf } from './custom-kind.ts';
import { type ImportField, type PlainField, printImportField, singleColumnTarget } from './import-field.ts';
import { type ImportProblem, mapOption, unknownColumn } from './import-problem.ts';
import { findScoreTarget, modelsByPreference, type ScoreTarget, targetsOf } from './score-criteria.ts';
import type { SourceTable } from './source-table.ts';
import {
  type ChoiceField,
  createValueReplacer,
  HEALTH_CHOICE,
  STAGE_CHOICE,
  type ValueMap,
  type ValueReplacer,
} from './value-mapping.ts';

/** Where one column goes. Null leaves it out, also when unmapped columns are kept. */
export interface ColumnMapping {
  readonly column: string;
  readonly field: ImportField | null;
}

/** The columns that were spoken of; every other column is unmapped. */
export type ImportMapping = readonly ColumnMapping[];

/** A field whose model, criterion and kind are known to be there. */
export type BoundField =
  | PlainField
  | Extract<ImportField, { readonly kind: 'team-effort' | 'link' }>
  | { readonly kind: 'score'; readonly target: ScoreTarget }
  | { readonly kind: 'custom'; readonly name: string; readonly valueKind: CustomFieldKind };

export interface BoundColumn {
  readonly index: number;
  readonly name: string;
  readonly field: BoundField;
  readonly values: ValueReplacer;
}

export interface MappingRequest {
  readonly table: SourceTable;
  readonly mapping: ImportMapping;
  readonly valueMaps: readonly ValueMap[];
  /** Whether columns that nothing was said about become custom fields, where they hold anything. */
  readonly keepUnmapped: boolean;
}

/** Finds a column by its name: exactly, else without regard to case and spaces where one alone fits; -1 when none does. */
export function findColumn(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const wanted = foldName(name);
  const index = header.findIndex((other) => foldName(other) === wanted);
  return index === header.findLastIndex((other) => foldName(other) === wanted) ? index : -1;
}

/**
 * The columns to read, in the order of the table. Refused: a column that is not there, two columns for what one alone can
 * fill, a model or criterion that the plan lacks, a custom field that the plan has in another kind, and a value map of a
 * column that is not mapped or to something that is no stage or health.
 */
export function bindMapping(
  plan: Plan,
  request: MappingRequest,
  reading: CellReading,
): Result<readonly BoundColumn[], ImportProblem> {
  const { header } = request.table;
  const fields = fieldsByColumn(request);
  if (!fields.ok) return fields;
  const valueMaps = valueMapsByColumn(request);
  if (!valueMaps.ok) return valueMaps;
  const unmapped = [...valueMaps.value.keys()].find((index) => !fields.value.get(index));
  if (unmapped !== undefined) return fail(unmappedColumn(header[unmapped] ?? ''));
  const conflict = findConflict(header, fields.value);
  if (conflict !== null) return fail(conflict);
  const customFieldByName = new Map([...plan.customFields.values()].map((field) => [foldName(field.name), field]));
  const columns: BoundColumn[] = [];
  for (const [index, name] of header.entries()) {
    const field = fields.value.get(index);
    if (!field) continue;
    const values = createValueReplacer(valueMaps.value.get(index) ?? []);
    const bound = bindField(plan, { request, index, name, field, values, customFieldByName, reading });
    if (!bound.ok) return bound;
    columns.push({ index, name, field: bound.value, values });
  }
  const double = findDoubleScore(columns);
  if (double !== null) return fail(double);
  return succeed(columns);
}

/** What each column was given by name, and the unmapped ones that are kept; null: left out. */
function fieldsByColumn({
  table,
  mapping,
  keepUnmapped,
}: MappingRequest): Result<Map<number, ImportField | null>, ImportProblem> {
  const fields = new Map<number, ImportField | null>();
  for (const { column, field } of mapping) {
    const index = findColumn(table.header, column);
    if (index < 0) return fail(unknownColumn(table.header, column));
    fields.set(index, field);
  }
  if (!keepUnmapped) return succeed(fields);
  const filled = filledColumns(table);
  const taken = new Set([...fields.values()].map((field) => (field ? singleColumnTarget(field) : null)));
  for (const [index, header] of table.header.entries()) {
    if (fields.has(index) || !filled.has(index)) continue;
    const field = freeCustomField(header, taken);
    taken.add(singleColumnTarget(field));
    fields.set(index, field);
  }
  return succeed(fields);
}

/** A custom field with the column's name, numbered where another column has it already. */
function freeCustomField(header: string, taken: ReadonlySet<string | null>): ImportField {
  const name = cutText(cleanLine(header), MAX_NAME_LENGTH - 10);
  let field: ImportField = { kind: 'custom', name, valueKind: null };
  for (let number = 2; taken.has(singleColumnTarget(field)); number += 1) {
    field = { kind: 'custom', name: `${name} (${number})`, valueKind: null };
  }
  return field;
}

function valueMapsByColumn({ table, valueMaps }: MappingRequest): Result<Map<number, ValueMap[]>, ImportProblem> {
  const byColumn = new Map<number, ValueMap[]>();
  for (const map of valueMaps) {
    const index = findColumn(table.header, map.column);
    if (index < 0) return fail(unknownColumn(table.header, map.column));
    byColumn.set(index, [...(byColumn.get(index) ?? []), map]);
  }
  return succeed(byColumn);
}

function unmappedColumn(column: string): ImportProblem {
  return {
    kind: 'unmapped-column',
    message: `A value of “${column}” is mapped, but the column itself is mapped to no field.`,
    remedy: `Say which with ${mapOption(column, 'FIELD')}.`,
  };
}

function findConflict(
  header: readonly string[],
  fields: ReadonlyMap<number, ImportField | null>,
): ImportProblem | null {
  const takenBy = new Map<string, string>();
  for (const [index, name] of header.entries()) {
    const field = fields.get(index);
    const target = field ? singleColumnTarget(field) : null;
    if (!field || target === null) continue;
    const other = takenBy.get(target);
    if (other !== undefined) return twoColumns(other, name, printImportField(field));
    takenBy.set(target, name);
  }
  return null;
}

function twoColumns(one: string, other: string, what: string): ImportProblem {
  return {
    kind: 'two-columns',
    message: `The columns “${one}” and “${other}” are both mapped to ${what}, which takes one.`,
    remedy: `Leave one out with ${mapOption(other, '')}.`,
  };
}

/** Two columns that name one criterion in two ways: by ids and by names. */
function findDoubleScore(columns: readonly BoundColumn[]): ImportProblem | null {
  const takenBy = new Map<string, string>();
  for (const { name, field } of columns) {
    if (field.kind !== 'score') continue;
    const { key } = field.target;
    const other = takenBy.get(key);
    if (other !== undefined) return twoColumns(other, name, `score:${key}`);
    takenBy.set(key, name);
  }
  return null;
}

interface FieldToBind {
  readonly request: MappingRequest;
  readonly index: number;
  readonly name: string;
  readonly field: ImportField;
  readonly values: ValueReplacer;
  readonly customFieldByName: ReadonlyMap<string, CustomField>;
  readonly reading: CellReading;
}

function bindField(plan: Plan, toBind: FieldToBind): Result<BoundField, ImportProblem> {
  const { field, values, name } = toBind;
  switch (field.kind) {
    case 'score':
      return bindScore(plan, field);
    case 'custom':
      return bindCustom(toBind, field);
    case 'stage': {
      const problem = valueMapProblem(STAGE_CHOICE, values, name);
      return problem === null ? succeed(field) : fail(problem);
    }
    case 'health': {
      const problem = valueMapProblem(HEALTH_CHOICE, values, name);
      return problem === null ? succeed(field) : fail(problem);
    }
    default:
      return succeed(field);
  }
}

function bindScore(
  plan: Plan,
  field: Extract<ImportField, { readonly kind: 'score' }>,
): Result<BoundField, ImportProblem> {
  const target = findScoreTarget(plan, field);
  if (target !== null) return succeed({ kind: 'score', target });
  return fail({
    kind: 'unknown-score',
    message: `The plan has nothing like ${quoteText(printImportField(field))} to score; ${whatIsThere(plan, field.modelId)}.`,
  });
}

/** The criteria of the model that was named; those of the deciding one, and the other models, where there is none such. */
function whatIsThere(plan: Plan, modelId: string): string {
  const models = modelsByPreference(plan);
  const wanted = foldName(modelId);
  const named = models.find(({ id, name }) => foldName(id) === wanted || foldName(name) === wanted);
  const [deciding, ...others] = models;
  const shown = named ?? deciding;
  const there = (shown === undefined ? [] : targetsOf(shown)).map(({ key }) => `score:${key}`).join(', ');
  if (named !== undefined) return there === '' ? `${named.name} has no criteria yet` : `it has ${there}`;
  return `it has ${there}, and the criteria of ${others.map(({ id }) => id).join(', ')}`;
}

function bindCustom(
  { request, index, name, values, customFieldByName, reading }: FieldToBind,
  field: Extract<ImportField, { readonly kind: 'custom' }>,
): Result<BoundField, ImportProblem> {
  const there = customFieldByName.get(foldName(field.name));
  if (there !== undefined && field.valueKind !== null && field.valueKind !== there.kind) {
    return fail({
      kind: 'other-kind',
      message: `The plan has the field “${there.name}” as ${there.kind} already; “${name}” can’t go there as ${field.valueKind}.`,
      remedy: `Map it with ${mapOption(name, `custom:${there.name}`)} or under another name.`,
    });
  }
  const valueKind = there?.kind ?? field.valueKind ?? customKindOf(request.table, index, { values, ...reading });
  return succeed({ kind: 'custom', name: there?.name ?? field.name, valueKind });
}

function valueMapProblem<Value extends string>(
  choice: ChoiceField<Value>,
  values: ValueReplacer,
  column: string,
): ImportProblem | null {
  const wrong = values.targets.find((to) => to.trim() !== '' && choice.vocabulary.recognise(to) === null);
  if (wrong === undefined) return null;
  return {
    kind: 'unknown-value',
    message: `A value of “${column}” is mapped to ${quoteText(wrong)}, which is no ${choice.name}: it is one of ${choice.values.join(', ')}.`,
  };
}

function filledColumns(table: SourceTable): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const row of table.rows) {
    for (const [index, cell] of row.cells.entries()) {
      if (cell.kind !== 'empty' && !(cell.kind === 'text' && cell.text.trim() === '')) filled.add(index);
    }
  }
  return filled;
}
