// Readers of the columns that hold figures: percentages, efforts, scores and custom fields.

import { dayMonthOrderOf, readDateText } from '../calendar/date-text.ts';
import type { CustomFieldKind } from '../plan/people-and-teams.ts';
import type { PlanSettings } from '../plan/settings.ts';
import { fail, type Result, succeed } from '../result.ts';
import { quoteText, shortenText } from '../text/read-text.ts';
import {
  type CellInput,
  countInputs,
  figureText,
  isNumberCell,
  scoreText,
  textsOfKind,
  typedTexts,
} from './cell-input.ts';
import type { CellReading } from './custom-kind.ts';
import type { BoundColumn, BoundField } from './import-mapping.ts';
import { type EffortStyle, readEffortFigure } from './read-effort.ts';
import { type DecimalSeparator, decimalSeparatorOf, readNumber } from './read-number.ts';
import { readShare, type ShareStyle, shareStyleOf } from './read-share.ts';
import type { Place, RowFacts } from './row-facts.ts';
import { readScoreValue } from './score-criteria.ts';
import type { SourceTable } from './source-table.ts';

/** `remedy`: what to type on the command line. */
export type Say = (message: string, remedy?: string) => void;
/** Reads what a cell says into the facts of its row; what can't be read is said, and leaves the fact unsaid. */
export type ReadInput = (input: CellInput, facts: RowFacts, say: Say) => void;

export interface ColumnContext extends CellReading {
  readonly table: SourceTable;
  readonly settings: PlanSettings;
}

/** What a cell of a workbook holds at most. */
const MAX_CUSTOM_LENGTH = 32_767;

type FigureField = Extract<BoundField, { readonly kind: 'progress' | 'effort' | 'team-effort' | 'score' | 'custom' }>;

export function createFigureReader(column: BoundColumn, field: FigureField, context: ColumnContext): ReadInput {
  const typed = decimalSeparatorOf(typedTexts(column, context.table));
  const { effortUnit, sizes } = context.settings;
  // The text of a number cell is written with a point, whatever the column's texts prove.
  const decimalOf = (input: CellInput): DecimalSeparator => (isNumberCell(input) ? '.' : typed);
  const effortStyle = (input: CellInput): EffortStyle => ({
    unit: effortUnit,
    result: 'person-weeks',
    sizes,
    decimal: decimalOf(input),
  });
  switch (field.kind) {
    case 'progress': {
      const shareStyle = shareStyles(column, context.table, typed);
      return (input, facts, say) => {
        const share = readShare(input.text, shareStyle(input));
        if (share.ok) facts.progress = share.value;
        else say(share.problem);
      };
    }
    case 'effort':
      return (input, facts, say) => {
        const figure = readEffortFigure(figureText(input), effortStyle(input));
        if (figure.ok) facts.effort = { value: figure.value, place: placeOf(column, input) };
        else say(figure.problem);
      };
    case 'team-effort':
      return (input, facts, say) => {
        const figure = readEffortFigure(figureText(input), effortStyle(input));
        if (figure.ok) facts.teamEfforts.push({ team: field.team, figure: figure.value });
        else say(figure.problem);
      };
    case 'score': {
      const shareStyle = shareStyles(column, context.table, typed);
      return (input, facts, say) => {
        const style = { decimal: decimalOf(input), share: shareStyle(input) };
        const value = readScoreValue(field.target, scoreText(field.target, input), style);
        if (value.ok) facts.scores.push({ key: field.target.key, value: value.value });
        else say(value.problem);
      };
    }
    case 'custom':
      return customReader(column, field, context, typed);
  }
}

/** How percentages are written: by all numbers of the column, typed or not. */
function shareStyles(
  column: BoundColumn,
  table: SourceTable,
  decimal: DecimalSeparator,
): (input: CellInput) => ShareStyle {
  const inputs = countInputs(table, column.index, column.values);
  const hasUnsignedAboveOne =
    shareStyleOf(textsOfKind(inputs, 'text'), decimal).hasUnsignedAboveOne ||
    shareStyleOf(textsOfKind(inputs, 'number'), '.').hasUnsignedAboveOne;
  return (input) => ({ decimal: isNumberCell(input) ? '.' : decimal, hasUnsignedAboveOne });
}

function customReader(
  column: BoundColumn,
  field: Extract<BoundField, { readonly kind: 'custom' }>,
  context: ColumnContext,
  decimal: DecimalSeparator,
): ReadInput {
  const read = customValueReader(column, field.valueKind, context, decimal);
  return (input, facts, say) => {
    const value = read(input, say);
    if (value.ok) facts.custom.push({ name: field.name, kind: field.valueKind, value: value.value });
    else say(value.problem);
  };
}

function customValueReader(
  column: BoundColumn,
  kind: CustomFieldKind,
  context: ColumnContext,
  decimal: DecimalSeparator,
): (input: CellInput, say: Say) => Result<string | number, string> {
  if (kind === 'text') return (input, say) => succeed(shortenText(input.text, MAX_CUSTOM_LENGTH, say));
  if (kind === 'number') {
    return (input) => {
      const number = readNumber(figureText(input), isNumberCell(input) ? '.' : decimal);
      return number.ok ? number : fail(number.problem.message);
    };
  }
  const dayMonthOrder = dayMonthOrderOf(typedTexts(column, context.table));
  return (input) => {
    const date = readDateText(input.text, { ...context, dayMonthOrder });
    if (!date.ok) return fail(date.problem.message);
    if (date.value.precision === 'day') return succeed(date.value.first);
    return fail(`${quoteText(input.text)} is a ${date.value.precision}; this field takes single days.`);
  };
}

export function placeOf(column: BoundColumn, input: CellInput): Place {
  return { column: column.index, written: input.written };
}
