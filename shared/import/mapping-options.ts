// The mapping as it is typed on the command line: `--map 'Column=field'` and `--map-value 'Column:from=to'`.

import { fail, type Result, succeed } from '../result.ts';
import { parseImportField, singleColumnTarget } from './import-field.ts';
import { type ColumnMapping, findColumn, type ImportMapping } from './import-mapping.ts';
import { type ImportProblem, listColumns } from './import-problem.ts';
import { quoteText } from './read-text.ts';
import type { ValueMap } from './value-mapping.ts';

/** Reads `Column=field`; `Column=` leaves the column out. A column's name may itself hold `=`. */
export function parseMapOption(text: string, header: readonly string[]): Result<ColumnMapping, ImportProblem> {
  const split = splitAtColumn(text, '=', header);
  if (split === null) return fail(noColumn(`--map ${quoteText(text)}`, "--map 'COLUMN=FIELD'", header));
  const target = split.rest.trim();
  if (target === '') return succeed({ column: split.column, field: null });
  const field = parseImportField(target);
  return field.ok ? succeed({ column: split.column, field: field.value }) : field;
}

/** Reads `Column:from=to`. The column's name may hold `:`, the value `=`; what it is mapped to may not. */
export function parseMapValueOption(text: string, header: readonly string[]): Result<ValueMap, ImportProblem> {
  const split = splitAtColumn(text, ':', header);
  const equals = split?.rest.lastIndexOf('=') ?? -1;
  if (split === null || equals < 0) {
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
