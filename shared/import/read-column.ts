// One reader a column: it learns what the whole column proves, then reads cell by cell into the facts of the row.

import { dayMonthOrderOf, readDateText } from '../calendar/date-text.ts';
import { MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '../commands/read-name.ts';
import { quoteText, shortenText, splitList } from '../text/read-text.ts';
import { type CellInput, type CellShape, cellInput, typedTexts } from './cell-input.ts';
import type { BoundColumn, BoundField } from './import-mapping.ts';
import { type ColumnContext, createFigureReader, placeOf, type ReadInput, type Say } from './read-figure-column.ts';
import type { RowFacts } from './row-facts.ts';
import type { SourceCell } from './source-table.ts';
import { HEALTH_CHOICE, readChoice, STAGE_CHOICE } from './value-mapping.ts';

/** Reads one cell into the facts of its row; what can't be read is said, and leaves the fact unsaid. */
export type ReadCell = (cell: SourceCell, facts: RowFacts, say: SayOfCell) => void;
export type SayOfCell = (written: string, message: string, remedy?: string) => void;

const MAX_SUMMARY_LENGTH = 100_000;
const MAX_URL_LENGTH = 2_048;
/** The most entries of one cell. */
const MAX_ENTRIES = 1_000;
const LISTS: ReadonlySet<BoundField['kind']> = new Set<BoundField['kind']>(['team', 'tags', 'link', 'url']);

export function createCellReader(column: BoundColumn, context: ColumnContext): ReadCell {
  const shape: CellShape = { lines: keepsLines(column.field), list: LISTS.has(column.field.kind) };
  const read = createInputReader(column, context);
  return (cell, facts, say) => {
    const input = cellInput(cell, column.values, shape);
    if (input === null) return;
    if (input.kind === 'error') say(input.written, errorProblem(cell, input.written));
    else read(input, facts, (message, remedy) => say(input.written, message, remedy));
  };
}

function errorProblem(cell: SourceCell, written: string): string {
  const isDay = cell.kind === 'error' && cell.cause === 'no-day';
  return isDay
    ? `${written} is no day, though the cell is formatted as one.`
    : `The cell holds the error ${quoteText(written)}.`;
}

function keepsLines(field: BoundField): boolean {
  return field.kind === 'summary' || (field.kind === 'custom' && field.valueKind === 'text');
}

function createInputReader(column: BoundColumn, context: ColumnContext): ReadInput {
  const { field } = column;
  switch (field.kind) {
    case 'key':
      return readKey;
    case 'title':
      return (input, facts, say) => {
        facts.title = shortenText(input.text, MAX_TITLE_LENGTH, say);
      };
    case 'summary':
      return (input, facts, say) => {
        facts.summary = shortenText(input.text, MAX_SUMMARY_LENGTH, say);
      };
    case 'theme':
      return (input, facts, say) => {
        if (isName(input.text, say)) facts.theme = input.text;
      };
    case 'owner':
      return (input, facts, say) => {
        if (isName(input.text, say)) facts.owner = input.text;
      };
    case 'team':
      return (input, facts, say) => {
        facts.teams.push(...entriesOf(splitList(input.text), say).filter((name) => isName(name, say)));
      };
    case 'tags':
      return (input, facts, say) => {
        facts.tags.push(...entriesOf(splitList(input.text), say).filter((name) => isName(name, say)));
      };
    case 'url':
      return (input, facts, say) => {
        const urls = entriesOf(input.text.split(/\s+/), say);
        const problems = urls.map(urlProblem);
        const problem = problems.find((other) => other !== null);
        // A sentence in place of a link is one problem, not one for each of its words.
        if (problem) say(problem);
        facts.urls.push(...urls.filter((_, index) => problems[index] === null));
      };
    case 'link':
      return (input, facts, say) => {
        const place = placeOf(column, input);
        for (const part of entriesOf(splitList(input.text), say)) {
          facts.links.push({ part, dependencyKind: field.dependencyKind, place });
        }
      };
    case 'stage':
    case 'health':
      return choiceReader(column, field.kind);
    case 'start':
    case 'end':
      return dateReader(column, field.kind, context);
    default:
      return createFigureReader(column, field, context);
  }
}

function choiceReader(column: BoundColumn, kind: 'stage' | 'health'): ReadInput {
  if (kind === 'stage') {
    const read = remembered((text) => readChoice(STAGE_CHOICE, text, column.name));
    return (input, facts, say) => {
      const stage = read(input.text);
      if (stage.ok) facts.stage = { value: stage.value, place: placeOf(column, input) };
      else say(stage.problem.message, stage.problem.remedy);
    };
  }
  const read = remembered((text) => readChoice(HEALTH_CHOICE, text, column.name));
  return (input, facts, say) => {
    const health = read(input.text);
    if (health.ok) facts.health = health.value;
    else say(health.problem.message, health.problem.remedy);
  };
}

function dateReader(column: BoundColumn, side: 'start' | 'end', context: ColumnContext): ReadInput {
  const dayMonthOrder = dayMonthOrderOf(typedTexts(column, context.table));
  const read = remembered((text) => readDateText(text, { ...context, dayMonthOrder }));
  return (input, facts, say) => {
    const date = read(input.text);
    if (date.ok) facts[side] = { value: date.value, place: placeOf(column, input) };
    else say(date.problem.message);
  };
}

function readKey(input: CellInput, facts: RowFacts, say: Say): void {
  if (/^[^\s,;]{1,64}$/u.test(input.text)) facts.key = input.text;
  else say(`${quoteText(input.text)} can’t be a key: it has 1 to 64 characters, no spaces, commas or semicolons.`);
}

function isName(text: string, say: Say): boolean {
  if (text.length <= MAX_NAME_LENGTH) return true;
  say(`${quoteText(text)} has ${text.length} characters; a name may have ${MAX_NAME_LENGTH}.`);
  return false;
}

/** Why a text is no link that may be kept; null when it is one. */
function urlProblem(text: string): string | null {
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@])/i.test(text)) {
    return `${quoteText(text)} is no link: it begins with https://, http:// or mailto:.`;
  }
  if (text.length <= MAX_URL_LENGTH) return null;
  return `${quoteText(text)} is longer than ${MAX_URL_LENGTH.toLocaleString('en')} characters.`;
}

function entriesOf(entries: readonly string[], say: Say): readonly string[] {
  if (entries.length <= MAX_ENTRIES) return entries;
  const [all, kept] = [entries.length.toLocaleString('en'), MAX_ENTRIES.toLocaleString('en')];
  say(`The cell lists ${all} entries; the first ${kept} were kept.`);
  return entries.slice(0, MAX_ENTRIES);
}

/** The same answer for the same text, found once: columns repeat themselves. */
function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
