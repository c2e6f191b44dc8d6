// Which kind of custom field a column becomes.

import { dayMonthOrderOf, readDateText } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { CustomFieldKind } from '../plan/people-and-teams.ts';
import { type CellInput, countInputs, isNumberCell, textsOfKind } from './cell-input.ts';
import { type DecimalSeparator, decimalSeparatorOf, readNumber } from './read-number.ts';
import type { SourceTable } from './source-table.ts';
import type { ValueReplacer } from './value-mapping.ts';

/** What reading a cell depends on besides the cell and its column. */
export interface CellReading {
  readonly today: PlainDate;
  readonly fiscalYearStartMonth: number;
}

/** So many of the filled cells must be days or numbers: the others are slips, reported row by row. */
const SHARE_THAT_DECIDES = 0.95;

/**
 * Date when at least 95 % of the column's filled cells are days, number when at least 95 % are numbers that lose nothing
 * as such (`007` does), otherwise text.
 */
export function customKindOf(
  table: SourceTable,
  column: number,
  { values, today, fiscalYearStartMonth }: CellReading & { readonly values: ValueReplacer },
): CustomFieldKind {
  const inputs = countInputs(table, column, values);
  const texts = textsOfKind(inputs, 'text');
  const options = { today, fiscalYearStartMonth, dayMonthOrder: dayMonthOrderOf(texts) };
  const decimal = decimalSeparatorOf(texts);
  let filled = 0;
  let days = 0;
  let numbers = 0;
  for (const { input, count } of inputs) {
    filled += count;
    if (isCustomNumber(input, decimal)) numbers += count;
    else if (input.kind === 'date') days += count;
    else if (input.kind === 'text') {
      const date = readDateText(input.text, options);
      if (date.ok && date.value.precision === 'day') days += count;
    }
  }
  if (filled === 0) return 'text';
  if (days / filled >= SHARE_THAT_DECIDES) return 'date';
  return numbers / filled >= SHARE_THAT_DECIDES ? 'number' : 'text';
}

function isCustomNumber(input: CellInput, decimal: DecimalSeparator): boolean {
  if (isNumberCell(input)) return true;
  return input.kind === 'text' && !/^[+-]?0\d/.test(input.text) && readNumber(input.text, decimal).ok;
}
