// The rows of a table, matched and named, as changes to the plan.

import type { ChangeSetBuilder } from '../changes/change-set-builder.ts';
import type { CommandContext } from '../commands/command.ts';
import { keysMeantBy } from '../dependencies/dependency-text.ts';
import type { InitiativeId } from '../plan/ids.ts';
import { type Initiative, newInitiative } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { quoteText } from '../text/read-text.ts';
import { applyFacts, type ResolvedFacts, type SayAt } from './apply-facts.ts';
import { createLinkImporter, type KeyedInitiative } from './import-links.ts';
import type { BoundColumn } from './import-mapping.ts';
import { createKeyNumbers } from './key-numbers.ts';
import type { RowMatch } from './match-rows.ts';
import type { ProblemList } from './problem-list.ts';
import type { Place, RowFacts } from './row-facts.ts';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'skipped';

export interface RowWriter {
  readonly plan: Plan;
  readonly rows: readonly RowFacts[];
  readonly matches: readonly RowMatch[];
  readonly columns: readonly BoundColumn[];
  readonly changes: ChangeSetBuilder;
  readonly problems: ProblemList;
  readonly context: CommandContext;
  readonly resolve: (facts: RowFacts) => ResolvedFacts;
}

/** Puts what each row changes and answers what became of it, in the order of the rows. */
export function writeRows(writer: RowWriter): readonly Outcome[] {
  const { plan, rows, matches, changes, problems, context, resolve } = writer;
  const keyNumbers = createKeyNumbers(keysInUse(plan, rows));
  const idByRow: (InitiativeId | null)[] = [];
  const outcomes = rows.map((facts, index): Outcome => {
    const match = matches[index];
    idByRow[index] = null;
    if (match === undefined || match.kind === 'skipped') {
      if (match !== undefined) reportSkipped(writer, index, match);
      return 'skipped';
    }
    const say: SayAt = (place, message, remedy) => problems.add(index, place, message, remedy);
    const named = resolve(facts);
    const before = match.kind === 'existing' ? match.initiative : startInitiative(writer, named, keyNumbers.next);
    const after = applyFacts(before, named, { today: context.today, say });
    idByRow[index] = after.id;
    if (match.kind === 'existing' && after === before) return 'unchanged';
    changes.put('initiatives', after);
    return match.kind === 'existing' ? 'updated' : 'created';
  });
  const keyed: KeyedInitiative[] = [...plan.initiatives.values()].map(({ key, id }) => [key, id]);
  for (const [index, facts] of rows.entries()) {
    const id = idByRow[index];
    if (id && facts.key !== null) keyed.push([facts.key, id]);
  }
  const importer = createLinkImporter(plan, keyed, { changes, ids: context.ids });
  return outcomes.map((outcome, index) => {
    const facts = rows[index];
    const id = idByRow[index];
    if (facts === undefined || !id) return outcome;
    const isLinked = importer.link(id, facts, (place, message) => problems.add(index, place, message));
    return isLinked && outcome === 'unchanged' ? 'updated' : outcome;
  });
}

function startInitiative(
  { plan, changes, context }: RowWriter,
  named: ResolvedFacts,
  nextKey: (prefix: string) => string,
): Initiative {
  const { facts, themeId } = named;
  const theme = themeId === null ? undefined : changes.get('themes', themeId);
  const key = facts.key ?? nextKey(theme?.keyPrefix || settingsOf(plan).keyPrefix);
  return newInitiative({ id: context.ids.next<InitiativeId>(), key, title: facts.title ?? '' });
}

/** Every key that a new one must not take: of the plan, of the table, and those that links of the table speak of. */
function* keysInUse(plan: Plan, rows: readonly RowFacts[]): Iterable<string> {
  for (const initiative of plan.initiatives.values()) yield initiative.key;
  for (const { key, links } of rows) {
    if (key !== null) yield key;
    for (const { part } of links) yield* keysMeantBy(part);
  }
}

function reportSkipped(
  { rows, columns, problems }: RowWriter,
  index: number,
  match: Extract<RowMatch, { readonly kind: 'skipped' }>,
): void {
  const key = rows[index]?.key ?? null;
  if (match.because === 'key-again') {
    const message = `Row ${match.counted + 1} has the key ${quoteText(key ?? '')} too; this row was skipped.`;
    problems.add(index, placeOfField(columns, 'key', key ?? ''), message);
    return;
  }
  const message = hasColumn(columns, 'title')
    ? 'The row has no title, which a new initiative needs; it was skipped.'
    : `No initiative of the plan has ${key === null ? 'this row’s key' : `the key ${quoteText(key)}`}, and a new one needs a title; the row was skipped.`;
  problems.add(index, placeOfField(columns, hasColumn(columns, 'title') ? 'title' : 'key', key ?? ''), message);
}

function placeOfField(columns: readonly BoundColumn[], kind: 'title' | 'key', written: string): Place {
  const column = columns.find(({ field }) => field.kind === kind);
  return { column: column?.index ?? 0, written: kind === 'key' ? written : '' };
}

export function hasColumn(columns: readonly BoundColumn[], kind: 'title' | 'key'): boolean {
  return columns.some(({ field }) => field.kind === kind);
}
