// A table into a plan, as one change.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { changesTo } from '../changes/change-set-builder.ts';
import type { CommandContext } from '../commands/command.ts';
import { type InitiativeId, toId } from '../plan/ids.ts';
import { type Initiative, newInitiative } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import { cutText, quoteText } from '../text/read-text.ts';
import { applyFacts, type ResolvedFacts } from './apply-facts.ts';
import { createLinkCheck } from './import-links.ts';
import { type BoundColumn, bindMapping, type MappingRequest } from './import-mapping.ts';
import { type ImportProblem, type ImportReport, listColumns, mapOption } from './import-problem.ts';
import { matchRows } from './match-rows.ts';
import type { Fit } from './match-title.ts';
import { createNameRegister, resolveNames } from './name-register.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { createCellReader } from './read-column.ts';
import type { ColumnContext } from './read-figure-column.ts';
import { noFacts, type RowFacts } from './row-facts.ts';
import { cellAt, type SourceTable } from './source-table.ts';
import { hasColumn, type Outcome, type RowWriter, writeRows } from './write-rows.ts';

export interface ImportRequest extends MappingRequest {
  /** What the table came from, for the label: a file name. */
  readonly sourceName: string;
}

export interface Imported {
  readonly changes: ChangeSet;
  readonly report: ImportReport;
}

/**
 * Reads every row and answers the one change that brings them into the plan, and a report on each row.
 * - A row is matched by key, else by title (`matchRows`); what is not there is made, with the next free key.
 * - A blank cell leaves its field as it was. Teams, tags, links and dependencies are added, never removed.
 * - A value that can't be read is a problem on its row and leaves its field as it was; the row is imported all the same.
 * - Importing the same table again changes nothing.
 * Nothing is imported when nothing could be: no rows, no column for `title` (unless rows are found by key), or a mapping
 * that does not fit the table or the plan. Linear in rows × columns, but for sorting.
 */
export function importTable(
  plan: Plan,
  request: ImportRequest,
  context: CommandContext,
): Result<Imported, ImportProblem> {
  const { table } = request;
  const settings = settingsOf(plan);
  const reading = { today: context.today, fiscalYearStartMonth: settings.fiscalYearStartMonth };
  const columns = bindMapping(plan, request, reading);
  if (!columns.ok) return columns;
  if (table.rows.length === 0) return fail(noRows(request));
  const problems = createProblemList(table);
  const rows = readRows(columns.value, { ...reading, table, settings }, problems);

  const changes = changesTo(plan);
  const register = createNameRegister(plan, changes, context.ids);
  const resolved = new Map<RowFacts, ResolvedFacts>();
  const resolve = (facts: RowFacts): ResolvedFacts => {
    const there = resolved.get(facts) ?? resolveNames(facts, register);
    resolved.set(facts, there);
    return there;
  };
  const links = createLinkCheck(plan);
  const tryOn = createTrial(context.today);
  const matches = matchRows(plan, rows, {
    canBe: (facts, { id }) => !links.waitsFor(facts, id),
    compare: (facts, initiative) => (links.isLinked(facts, initiative.id) ? tryOn(resolve(facts), initiative) : 'none'),
    themeId: (facts) => resolve(facts).themeId,
  });
  if (!hasColumn(columns.value, 'title') && !matches.some(({ kind }) => kind === 'existing')) {
    return fail(noTitle(table));
  }

  const writer: RowWriter = { plan, rows, matches, columns: columns.value, changes, problems, context, resolve };
  const outcomes = writeRows(writer);
  const counts = countOutcomes(outcomes);
  return succeed({
    changes: changes.build(labelOf(counts.created + counts.updated, request.sourceName)),
    report: { rows: rows.length, ...counts, problems: problems.inOrder() },
  });
}

function readRows(columns: readonly BoundColumn[], context: ColumnContext, problems: ProblemList): readonly RowFacts[] {
  const readers = columns.map((column) => ({ column: column.index, read: createCellReader(column, context) }));
  return context.table.rows.map((row, index) => {
    const facts = noFacts();
    for (const { column, read } of readers) {
      read(cellAt(row, column), facts, (written, message, remedy) =>
        problems.add(index, { column, written }, message, remedy),
      );
    }
    return facts;
  });
}

/** Applies a row on trial. A problem that it meets on any initiative is its own and does not count against one. */
function createTrial(today: PlainDate): (named: ResolvedFacts, initiative: Initiative) => Fit {
  const blank = newInitiative({ id: toId<InitiativeId>('blank'), key: '', title: '' });
  const apply = (named: ResolvedFacts, initiative: Initiative): { isSame: boolean; problems: number } => {
    let problems = 0;
    const say = (): void => {
      problems += 1;
    };
    return { isSame: applyFacts(initiative, named, { today, say }) === initiative, problems };
  };
  return (named, initiative) => {
    const { isSame, problems } = apply(named, initiative);
    if (!isSame) return 'none';
    return problems === 0 || problems <= apply(named, blank).problems ? 'whole' : 'with-problems';
  };
}

function countOutcomes(outcomes: readonly Outcome[]): Readonly<Record<Outcome, number>> {
  const counts = { created: 0, updated: 0, unchanged: 0, skipped: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

function labelOf(count: number, sourceName: string): string {
  return `Import ${count} initiative${count === 1 ? '' : 's'} from ${cutText(sourceName, 100)}`;
}

function noRows({ table, sourceName }: ImportRequest): ImportProblem {
  const name = quoteText(sourceName);
  const message =
    table.header.length === 0
      ? `${name} is empty: there is nothing to import.`
      : `${name} has a header and no rows under it: there is nothing to import.`;
  return { kind: 'no-rows', message };
}

function noTitle({ header }: SourceTable): ImportProblem {
  const message = 'No column is mapped to title, which every new initiative needs.';
  const remedy = `Name it with ${mapOption('COLUMN', 'title')}, where COLUMN is one of ${listColumns(header)}.`;
  return { kind: 'no-title', message, remedy };
}
