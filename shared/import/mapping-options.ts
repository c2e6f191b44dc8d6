// The mapping as it is typed on the command line: `--map 'Column=field'` and `--map-value 'Column:from=to'`.

import { CUSTOM_FIELD_KINDS } from '../plan/people-and-teams.ts';
import { fail, type Result, succeed } from '../result.ts';
import { quoteText, splitList } from '../text/read-text.ts';
import { type ImportField, parseImportField, singleColumnTarget } from './import-field.ts';
import { type ColumnMapping, findColumn, type ImportMapping } from './import-mapping.ts';
import { type ImportProblem, listColumns, unknownColumn } from './import-problem.ts';
import type { ValueMap } from './value-mapping.ts';

/** What people type for the kind of a field that has another name here, or is none. */
const OTHER_KINDS: ReadonlySet<string> = new Set(
  splitList(`bool, boolean, checkbox, int, integer, float, double, decimal, num, numeric, percent, percentage, currency,
    money, string, str, varchar, char, datetime, timestamp, time, day, list, array, enum, select, choice, option, url, link,
    json, object`),
);

/** Reads `Column=field`; `Column=` leaves the column out. A column's name may itself hold `=`. */
export function parseMapOption(text: string, header: readonly string[]): Result<ColumnMapping, ImportProblem> {
  const split = splitAtColumn(text, '=', header);
  if (split === null) {
    const equals = text.lastIndexOf('=');
    if (equals > 0) return fail(unknownColumn(header, text.slice(0, equals).trim()));
    return fail(noColumn(`--map ${quoteText(text)}`, "--map 'COLUMN=FIELD'", header));
  }
  const target = split.rest.trim();
  if (target === '') return succeed({ column: split.column, field: null });
  const field = parseImportField(target);
  if (!field.ok) return field;
  const kind = otherKindOf(field.value);
  if (kind !== null) {
    const message = `${quoteText(kind)} is no kind of field: after the second colon of ${quoteText(target)} comes one of ${CUSTOM_FIELD_KINDS.join(', ')}, or nothing.`;
    return fail({ kind: 'unknown-field', message });
  }
  return succeed({ column: split.column, field: field.value });
}

/** The word at the end of a custom field's name that was meant as its kind; null when none is. */
function otherKindOf(field: ImportField): string | null {
  if (field.kind !== 'custom' || field.valueKind !== null) return null;
  const colon = field.name.lastIndexOf(':');
  const word = field.name.slice(colon + 1).trim();
  return colon >= 0 && OTHER_KINDS.has(word.toLowerCase()) ? word : null;
}

/** Reads `Column:from=to`. The column's name may hold `:`, the value `=`; what it is mapped to may not. */
export function parseMapValueOption(text: string, header: readonly string[]): Result<ValueMap, ImportProblem> {
  const split = splitAtColumn(text, ':', header);
  const equals = split?.rest.lastIndexOf('=') ?? -1;
  if (split === null || equals < 0) {
    const colon = text.indexOf(':');
    if (split === null && colon > 0 && text.includes('=', colon)) {
      return fail(unknownColumn(header, text.slice(0, colon).trim()));
    }
    return fail(noColumn(`--map-value ${quoteText(text)}`, "--map-value 'COLUMN:FROM=TO'", header));
  }
  const { column, rest } = split;
  return succeed({ column, from: rest.slice(0, equals).trim(), to: rest.slice(equals + 1).trim() });
}

/**
 * A mapping with some columns mapped otherwise. Another column of the mapping that fills what an override now fills, and
 * that takes one column only, becomes unmapped; two overrides of one field stay, and are refused when they are bound.
 */
export function overrideMapping(
  header: readonly string[],
  mapping: ImportMapping,
  overrides: readonly ColumnMapping[],
): ImportMapping {
  const columns = new Set(overrides.map(({ column }) => findColumn(header, column)));
  const targets = new Set(overrides.flatMap(({ field }) => (field === null ? [] : [singleColumnTarget(field)])));
  const others = mapping.filter(({ column, field }) => {
    if (columns.has(findColumn(header, column))) return false;
    const target = field === null ? null : singleColumnTarget(field);
    return target === null || !targets.has(target);
  });
  return [...others, ...overrides];
}

/** The longest name of a column that the text begins with, up to a separator. */
function splitAtColumn(
  text: string,
  separator: string,
  header: readonly string[],
): { readonly column: string; readonly rest: string } | null {
  for (let at = text.lastIndexOf(separator); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(separator, at - 1)) {
    const index = findColumn(header, text.slice(0, at).trim());
    const column = header[index];
    if (column !== undefined) return { column, rest: text.slice(at + 1) };
  }
  return null;
}

function noColumn(option: string, form: string, header: readonly string[]): ImportProblem {
  return {
    kind: 'unknown-column',
    message: `${option} is not of the form ${form} with a column of this table; the columns are ${listColumns(header)}.`,
  };
}
