// The plan file (`.quarterdeck`): JSON, one record a line, the same plan always the same bytes.

import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { JournalEntry } from '../changes/journal.ts';
import { type Plan, type PlanRecord, settingsOf, TABLE_NAMES, type TableName } from '../plan/plan.ts';
import { MOST_PROBLEMS_COUNTED, type PlanProblem, parsePlan, writeRecord } from '../plan/plan-schema.ts';
import { shorten, valueInWords } from '../plan/plan-schema-sentence.ts';
import { fail, type Result, succeed } from '../result.ts';
import { findJsonDamage, placeInText } from './find-json-damage.ts';
import {
  findJsonExcess,
  type JsonExcess,
  MAX_JSON_DEPTH,
  MAX_JSON_FIELDS,
  MAX_JSON_PARTS,
} from './find-json-excess.ts';
import { parseJournal, writeJournalEntry } from './journal-schema.ts';
import { PLAN_FORMAT_VERSION, upgradePlanFile } from './plan-format-upgrades.ts';

export const PLAN_FILE_EXTENSION = '.quarterdeck';

/** The largest plan file that is read. Look at the size before reading: `checkPlanFileSize`. */
export const MAX_PLAN_FILE_BYTES = 200_000_000;

export interface PlanFile {
  readonly plan: Plan;
  /** null: saved without. */
  readonly journal: readonly JournalEntry[] | null;
  /** The program that wrote it. */
  readonly savedBy: string;
  readonly savedOn: PlainDate | null;
}

/** Why a file could not be opened; every message is a sentence about “the plan file” or “this file”. */
export type PlanFileProblem =
  | { readonly kind: 'not-a-plan-file'; readonly message: string }
  | { readonly kind: 'damaged'; readonly message: string; readonly line: number; readonly column: number }
  | { readonly kind: 'newer-version'; readonly message: string; readonly version: number }
  | {
      readonly kind: 'invalid';
      readonly message: string;
      /** `initiatives “PAY-12” progress`, as far as it is known. */
      readonly place: string;
      readonly more: number;
    }
  | { readonly kind: 'too-large'; readonly message: string; readonly bytes: number };

const FORMAT = 'quarterdeck-plan';
const SAVED_BY = 'Quarterdeck';
const FILE_FIELDS: readonly string[] = ['format', 'version', 'savedBy', 'savedOn', 'plan', 'journal'];

/**
 * The text of a plan file: tables in a fixed order, records sorted by id, fields in a fixed order, a line feed after each
 * record and at the end. Without a journal the file has none. Throws when a record is none that could be read again.
 */
export function serializePlanFile(
  plan: Plan,
  options: Partial<Pick<PlanFile, 'journal' | 'savedOn' | 'savedBy'>> = {},
): string {
  const { journal = null, savedOn = null, savedBy = SAVED_BY } = options;
  const tables = TABLE_NAMES.map((table) => {
    const lines = tableLines(plan, table);
    return `"${table}":${table === 'settings' ? lines.join('') : listLines(lines)}`;
  });
  const fields = [
    `"format":"${FORMAT}"`,
    `"version":${PLAN_FORMAT_VERSION}`,
    `"savedBy":${JSON.stringify(savedBy)}`,
    `"savedOn":${JSON.stringify(savedOn)}`,
    `"plan":{\n${tables.join(',\n')}\n}`,
  ];
  if (journal !== null) fields.push(`"journal":${listLines(journal.map(writeJournalEntry))}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

function tableLines<Table extends TableName>(plan: Plan, table: Table): readonly string[] {
  const records: ReadonlyMap<string, PlanRecord<Table>> = plan[table];
  return [...records.values()]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((record) => writeRecord(table, record));
}

function listLines(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}

/** The plan of a plan file's text. A byte order mark is passed over. Nothing in a text makes it throw. */
export function parsePlanFile(text: string): Result<PlanFile, PlanFileProblem> {
  const tooLarge = checkPlanFileSize(text.length);
  if (tooLarge !== null) return fail(tooLarge);
  const json = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!json.ok) return json;
  const file = json.value;
  if (!isRecord(file) || file.format !== FORMAT) return fail(NOT_A_PLAN_FILE);
  const version = checkVersion(file.version);
  if (!version.ok) return version;
  return parseCurrentFile(upgradePlanFile(file, version.value));
}

/** The problem of a file that is too large to be read; null when it is not. */
export function checkPlanFileSize(bytes: number): PlanFileProblem | null {
  if (bytes <= MAX_PLAN_FILE_BYTES) return null;
  const megabytes = (count: number): string => `${Math.ceil(count / 1_000_000)} MB`;
  const message = `This file is too large for a plan file: it has ${megabytes(bytes)}, and up to ${megabytes(MAX_PLAN_FILE_BYTES)} are read.`;
  return { kind: 'too-large', message, bytes };
}

const NOT_A_PLAN_FILE: PlanFileProblem = {
  kind: 'not-a-plan-file',
  message: `This is not a plan file: it does not begin as one that Quarterdeck has written. To bring in a spreadsheet, import it.`,
};

function parseJson(text: string): Result<unknown, PlanFileProblem> {
  if (/^\s*[^\s{]/.test(text)) return fail(NOT_A_PLAN_FILE);
  const beginning = text.slice(0, 1_000);
  const mayBePlanFile = beginning.includes(FORMAT) || `{\n"format":"${FORMAT}"`.startsWith(text.trim());
  const excess = findJsonExcess(text);
  if (excess !== null) return fail(mayBePlanFile ? excessOf(text, excess) : NOT_A_PLAN_FILE);
  try {
    return succeed(JSON.parse(text));
  } catch {
    return fail(mayBePlanFile ? damageOf(text) : NOT_A_PLAN_FILE);
  }
}

function excessOf(text: string, { offset, kind }: JsonExcess): PlanFileProblem {
  const { line, column } = placeInText(text, offset);
  const place = `line ${line}, column ${column}`;
  const what = {
    'too-deep': `there is something nested more than ${MAX_JSON_DEPTH} deep`,
    'too-many-fields': `there is something with more than ${MAX_JSON_FIELDS.toLocaleString('en')} fields`,
    'too-many-parts': `there are more than ${MAX_JSON_PARTS.toLocaleString('en')} lists and records before it`,
  }[kind];
  return { kind: 'invalid', message: `The plan file is not valid: at ${place} ${what}.`, place, more: 0 };
}

function damageOf(text: string): PlanFileProblem {
  if (text.trim() === '') {
    return { kind: 'damaged', message: 'The plan file is damaged: it is empty.', line: 1, column: 1 };
  }
  const damage = findJsonDamage(text);
  // JSON that the engine refuses all the same: too much of it for the memory.
  if (damage === null) {
    return {
      kind: 'damaged',
      message: 'The plan file can’t be read: it is too deep or too large.',
      line: 1,
      column: 1,
    };
  }
  const { line, column, reason, isCutOff } = damage;
  const place = `line ${line}, column ${column}`;
  const message = isCutOff
    ? `The plan file is damaged: it breaks off at ${place}, as if it had not been saved or copied to its end.`
    : `The plan file is damaged at ${place}: ${reason}.`;
  return { kind: 'damaged', message, line, column };
}

function checkVersion(version: unknown): Result<number, PlanFileProblem> {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return invalid('version', `The plan file’s “version” must be a whole number from 1, not ${valueInWords(version)}.`);
  }
  if (version <= PLAN_FORMAT_VERSION) return succeed(version);
  const message = `This plan file was written by a newer Quarterdeck (plan format ${version}; this one reads ${PLAN_FORMAT_VERSION}). Update Quarterdeck to open it.`;
  return fail({ kind: 'newer-version', message, version });
}

function parseCurrentFile(file: Readonly<Record<string, unknown>>): Result<PlanFile, PlanFileProblem> {
  const stranger = findStranger(file, FILE_FIELDS);
  if (stranger !== null)
    return invalid(stranger, `The plan file has “${stranger}”, which this Quarterdeck does not know.`);
  const { savedBy, savedOn } = file;
  if (typeof savedBy !== 'string') {
    return invalid('savedBy', `The plan file’s “savedBy” must be text, not ${valueInWords(savedBy)}.`);
  }
  if (savedOn !== null && !(typeof savedOn === 'string' && isPlainDate(savedOn))) {
    return invalid('savedOn', `The plan file’s “savedOn” must be a day or null, not ${valueInWords(savedOn)}.`);
  }
  const plan = parseTables(file.plan);
  if (!plan.ok) return plan;
  if (!Object.hasOwn(file, 'journal')) return succeed({ plan: plan.value, journal: null, savedBy, savedOn });
  if (!Array.isArray(file.journal)) {
    return invalid('journal', `The plan file’s “journal” must be a list, not ${valueInWords(file.journal)}.`);
  }
  const journal = parseJournal(file.journal, settingsOf(plan.value).id);
  if (!journal.ok) return invalid(journal.problem.place, `The plan file is not valid. ${journal.problem.message}`);
  return succeed({ plan: plan.value, journal: journal.value, savedBy, savedOn });
}

function parseTables(tables: unknown): Result<Plan, PlanFileProblem> {
  if (!isRecord(tables))
    return invalid('plan', `The plan file’s “plan” must be an object, not ${valueInWords(tables)}.`);
  const stranger = findStranger(tables, TABLE_NAMES);
  if (stranger !== null) {
    return invalid(stranger, `The plan file’s plan has “${stranger}”, which this Quarterdeck does not know.`);
  }
  const records: { [Table in TableName]?: readonly unknown[] } = {};
  for (const table of TABLE_NAMES) {
    const rows = table === 'settings' ? [tables.settings] : tables[table];
    if (!Array.isArray(rows)) {
      return invalid(table, `The plan file’s “${table}” must be a list, not ${valueInWords(rows)}.`);
    }
    records[table] = rows;
  }
  const outcome = parsePlan(records);
  return outcome.ok ? outcome : fail(invalidPlan(outcome.problem));
}

function invalidPlan({ table, record, field, message, more }: PlanProblem): PlanFileProblem {
  const place = [table, record === '' ? '' : `“${record}”`, field].filter((part) => part !== '').join(' ');
  const others = more === 0 ? '' : ` ${othersInWords(more)}`;
  return { kind: 'invalid', message: `The plan file is not valid. ${message}${others}`, place, more };
}

function othersInWords(more: number): string {
  if (more >= MOST_PROBLEMS_COUNTED)
    return `There are at least ${MOST_PROBLEMS_COUNTED.toLocaleString('en')} more problems.`;
  return more === 1 ? 'There is 1 more problem.' : `There are ${more} more problems.`;
}

function invalid(place: string, message: string): { readonly ok: false; readonly problem: PlanFileProblem } {
  return fail({ kind: 'invalid', message, place, more: 0 });
}

/** The first field that is not one of the known, for a sentence. */
function findStranger(object: Readonly<Record<string, unknown>>, known: readonly string[]): string | null {
  for (const name in object) if (!known.includes(name)) return shorten(name);
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
