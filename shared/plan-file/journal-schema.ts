// The way in for journals from outside.

import type { ChangeSet, TableChange, TableChanges } from '../changes/change-set.ts';
import { JOURNAL_ENTRY_KINDS, type JournalEntry } from '../changes/journal.ts';
import type { PlanId } from '../plan/ids.ts';
import type { TableName } from '../plan/plan.ts';
import {
  checked,
  choice,
  id,
  list,
  NO_COMPLAINTS,
  object,
  pair,
  type Schema,
  someOf,
  TEXT_LIMITS,
  text,
  wholeNumber,
} from '../plan/plan-schema-parts.ts';
import { RECORD_SCHEMAS } from '../plan/plan-schema-records.ts';
import { complaintOf, fieldInWords } from '../plan/plan-schema-sentence.ts';
import { fail, type Result, succeed } from '../result.ts';

/** The most records of one table that one change may add, update or remove. */
const CHANGE_LIMIT = 1_000_000;

const INSTANT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

interface RowChange<Row> {
  readonly added: readonly Row[];
  readonly updated: readonly (readonly [from: Row, to: Row])[];
  readonly removed: readonly Row[];
}

function changeOf<Row extends { readonly id: string }>(row: Schema<Row>): Schema<RowChange<Row>> {
  const update = checked(pair(row), ([from, to]) =>
    from.id === to.id ? NO_COMPLAINTS : [{ path: [1, 'id'], message: 'must be the id of the record as it was' }],
  );
  return object<RowChange<Row>>({
    added: list(row, CHANGE_LIMIT),
    updated: list(update, CHANGE_LIMIT),
    removed: list(row, CHANGE_LIMIT),
  });
}

const tables: Schema<TableChanges> = someOf<{ readonly [Table in TableName]: TableChange<Table> }>({
  settings: changeOf(RECORD_SCHEMAS.settings),
  people: changeOf(RECORD_SCHEMAS.people),
  themes: changeOf(RECORD_SCHEMAS.themes),
  teams: changeOf(RECORD_SCHEMAS.teams),
  members: changeOf(RECORD_SCHEMAS.members),
  customFields: changeOf(RECORD_SCHEMAS.customFields),
  models: changeOf(RECORD_SCHEMAS.models),
  initiatives: changeOf(RECORD_SCHEMAS.initiatives),
  dependencies: changeOf(RECORD_SCHEMAS.dependencies),
  externalDependencies: changeOf(RECORD_SCHEMAS.externalDependencies),
  objectives: changeOf(RECORD_SCHEMAS.objectives),
  keyResults: changeOf(RECORD_SCHEMAS.keyResults),
  checkIns: changeOf(RECORD_SCHEMAS.checkIns),
  contributions: changeOf(RECORD_SCHEMAS.contributions),
  savedViews: changeOf(RECORD_SCHEMAS.savedViews),
  placements: changeOf(RECORD_SCHEMAS.placements),
  teamPeriods: changeOf(RECORD_SCHEMAS.teamPeriods),
  errorBudgets: changeOf(RECORD_SCHEMAS.errorBudgets),
  commitments: changeOf(RECORD_SCHEMAS.commitments),
});

export const changeSetSchema: Schema<ChangeSet> = object<ChangeSet>({ label: text(0, TEXT_LIMITS.prose), tables });

export const journalEntrySchema: Schema<JournalEntry> = checked(
  object<JournalEntry>({
    planId: id<PlanId>(),
    sequence: wholeNumber({ least: 1 }),
    at: text(1, TEXT_LIMITS.key),
    who: text(0, TEXT_LIMITS.name),
    kind: choice(JOURNAL_ENTRY_KINDS),
    changes: changeSetSchema,
  }),
  ({ at }) =>
    INSTANT_PATTERN.test(at)
      ? NO_COMPLAINTS
      : [{ path: ['at'], message: 'must be an instant in UTC, such as 2026-11-21T09:30:00.000Z' }],
);

export interface JournalProblem {
  /** `entry 3 of “journal”`. */
  readonly place: string;
  readonly message: string;
}

/**
 * One entry of a journal, from a file or a store. `index` counts from 0 and serves the message alone. Refused, with the
 * field: everything that is no entry.
 */
export function parseJournalEntry(value: unknown, index: number): Result<JournalEntry, JournalProblem> {
  if (journalEntrySchema.accepts(value)) return succeed(value);
  const outcome = journalEntrySchema.zod.safeParse(value);
  if (outcome.success) {
    if (journalEntrySchema.accepts(outcome.data)) return succeed(outcome.data);
    throw new Error('The two sides of the schema of journal entries disagree');
  }
  const [issue] = outcome.error.issues;
  const field = issue === undefined ? '' : fieldInWords(issue.path);
  const complaint = issue === undefined ? 'is not valid' : complaintOf(issue, value);
  return fail(problemAt(index, `${field === '' ? 'it' : `“${field}”`} ${complaint}`));
}

/**
 * The entries of one plan's journal in order. Refused besides what is no entry: entries of other plans, sequence numbers
 * that do not rise, an undo or redo of nothing.
 */
export function parseJournal(
  rows: readonly unknown[],
  planId: PlanId,
): Result<readonly JournalEntry[], JournalProblem> {
  const entries: JournalEntry[] = [];
  let undoable = 0;
  let redoable = 0;
  for (const [index, row] of rows.entries()) {
    const outcome = parseJournalEntry(row, index);
    if (!outcome.ok) return outcome;
    const entry = outcome.value;
    if (entry.planId !== planId) return fail(problemAt(index, '“planId” is another plan’s'));
    if (entry.sequence <= (entries.at(-1)?.sequence ?? 0)) {
      return fail(problemAt(index, `“sequence” must be more than that of the entry before, not ${entry.sequence}`));
    }
    switch (entry.kind) {
      case 'open':
        undoable = 0;
        redoable = 0;
        break;
      case 'do':
        undoable += 1;
        redoable = 0;
        break;
      case 'undo':
        if (undoable === 0) return fail(problemAt(index, 'it takes back a change that is not there'));
        undoable -= 1;
        redoable += 1;
        break;
      case 'redo':
        if (redoable === 0) return fail(problemAt(index, 'it does a change again that was not taken back'));
        undoable += 1;
        redoable -= 1;
        break;
    }
    entries.push(entry);
  }
  return succeed(entries);
}

/** An entry as JSON on one line. Throws when it is none that `parseJournalEntry` would take. */
export function writeJournalEntry(entry: JournalEntry): string {
  const outcome = parseJournalEntry(entry, 0);
  if (!outcome.ok) throw new Error(`${outcome.problem.message} (sequence ${entry.sequence})`);
  return journalEntrySchema.write(outcome.value);
}

function problemAt(index: number, complaint: string): JournalProblem {
  const place = `entry ${index + 1} of “journal”`;
  return { place, message: `In ${place}, ${complaint}.` };
}
