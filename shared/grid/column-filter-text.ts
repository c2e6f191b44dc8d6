// What a condition says in words, and the ends of its range as they are typed.

import { type DateText, type DateTextOptions, formatDateText, readDateText } from '../calendar/date-text.ts';
import { periodBounds, periodOf } from '../calendar/fiscal-period.ts';
import { monthBounds, type PlainDate } from '../calendar/plain-date.ts';
import { readEffortFigure } from '../import/read-effort.ts';
import { type DecimalSeparator, readNumber } from '../import/read-number.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { CellCondition, DaysCondition, NumberCondition } from '../plan/saved-view.ts';
import { type EffortUnit, PERSON_WEEKS_PER_UNIT } from '../plan/settings.ts';
import { roundToSignificant } from '../prioritization/round-to-significant.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { LiveCondition } from './column-filter.ts';
import { filterChoicesOf, noneLabelOf } from './column-filter-choices.ts';
import type { CellKind, GridColumn } from './grid-column.ts';

const MOST_NAMED = 3;
const UNIT_SIGNS: Readonly<Record<EffortUnit, string>> = {
  'person-days': 'pd',
  'person-weeks': 'pw',
  'person-months': 'pm',
};

/** A column in a sentence: its head without the unit, `Effort`. */
export function columnName({ cell, header, meaning }: GridColumn): string {
  if (cell.kind === 'effort') return 'Effort';
  if (cell.kind !== 'criterion') return header;
  // RICE's effort beside that of the teams.
  return cell.criterion.scale.kind === 'effort' ? (meaning?.replace(/, [^,]*$/, '') ?? header) : cell.criterion.name;
}

/** As a chip says it: `Stage: candidate, planned`, `Effort ≥ 4 pw`, `Owner: nobody`. */
export function conditionInWords(plan: Plan, { column, condition }: LiveCondition): string {
  const says = saysOf(plan, column.cell, condition);
  return `${columnName(column)}${/^[≥≤=]/.test(says) ? ' ' : ': '}${says}`;
}

function saysOf(plan: Plan, cell: CellKind, condition: CellCondition): string {
  switch (condition.kind) {
    case 'text':
      return condition.match === 'is' ? `is “${condition.text.trim()}”` : `“${condition.text.trim()}”`;
    case 'number':
      return rangeInWords(plan, cell, condition);
    case 'any-of': {
      const labels = new Map(filterChoicesOf(plan, cell).map(({ value, label }) => [value, label]));
      const inSentence = cell.kind === 'stage' || cell.kind === 'health';
      const names = condition.values.map((value) => labels.get(value) ?? 'one that is gone');
      const said = inSentence ? names.map((name) => name.toLowerCase()) : names;
      if (condition.orNone) said.push(noneLabelOf(cell).toLowerCase());
      const shown = said.slice(0, said.length > MOST_NAMED + 1 ? MOST_NAMED : said.length);
      if (said.length === 0) return 'none';
      return shown.length < said.length
        ? `${shown.join(', ')} and ${said.length - shown.length} more`
        : shown.join(', ');
    }
    case 'days':
      return daysInWords(plan, condition);
    case 'empty':
      return emptyInWords(cell);
    case 'incomplete':
      return cell.kind === 'score' ? 'incomplete' : 'not estimated';
  }
}

/** What an empty cell of a column says, as in `Score: no score`. */
export function emptyInWords(cell: CellKind): string {
  switch (cell.kind) {
    case 'rank':
      return 'no rank';
    case 'effort':
      return 'empty';
    default:
      return noneLabelOf(cell).toLowerCase();
  }
}

function rangeInWords(plan: Plan, cell: CellKind, { least, most }: NumberCondition): string {
  const low = least === null ? null : boundText(plan, cell, least);
  const high = most === null ? null : boundText(plan, cell, most);
  const isEffort = cell.kind === 'effort' || cell.kind === 'team-effort';
  const unit = isEffort
    ? ` ${UNIT_SIGNS[settingsOf(plan).effortUnit]}`
    : cell.kind === 'criterion' && cell.criterion.scale.kind === 'effort'
      ? ' pm'
      : '';
  if (low === null && high === null) return 'any figure';
  if (low === null) return `≤ ${high}${unit}`;
  if (high === null) return `≥ ${low}${unit}`;
  return low === high ? `= ${low}${unit}` : `${low} to ${high}${unit}`;
}

function daysInWords(plan: Plan, { first, last }: DaysCondition): string {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const write = (day: PlainDate): string =>
    formatDateText({ first: day, last: day, precision: 'day' }, { fiscalYearStartMonth });
  if (first === null) return last === null ? 'any day' : `until ${write(last)}`;
  if (last === null) return `from ${write(first)}`;
  const whole = wholeOf(first, last, fiscalYearStartMonth);
  return whole === null ? `${write(first)} to ${write(last)}` : formatDateText(whole, { fiscalYearStartMonth });
}

/** The day, month or quarter that two days bound exactly; null when they bound none. */
export function wholeOf(first: PlainDate, last: PlainDate, fiscalYearStartMonth: number): DateText | null {
  if (first === last) return { first, last, precision: 'day' };
  const ofMonth = monthBounds(first);
  if (ofMonth.first === first && ofMonth.last === last) return { first, last, precision: 'month' };
  const ofQuarter = periodBounds(periodOf(first, fiscalYearStartMonth), fiscalYearStartMonth);
  return ofQuarter.first === first && ofQuarter.last === last ? { first, last, precision: 'quarter' } : null;
}

/** An end of a range as it is typed: effort in the plan's unit, shares in per cent. */
export function boundText(plan: Plan, cell: CellKind, value: number): string {
  if (cell.kind === 'effort' || cell.kind === 'team-effort') {
    return String(roundToSignificant(value / PERSON_WEEKS_PER_UNIT[settingsOf(plan).effortUnit], 10));
  }
  return isShare(cell) ? `${roundToSignificant(value * 100, 10)}%` : String(value);
}

/** Reads an end of a range; blank: open. Refused in a sentence: what is no single figure of the column. */
export function readBound(
  plan: Plan,
  cell: CellKind,
  text: string,
  decimal: DecimalSeparator,
): Result<number | null, string> {
  const typed = text.trim();
  if (typed === '') return succeed(null);
  if (cell.kind === 'effort' || cell.kind === 'team-effort') {
    const { effortUnit, sizes } = settingsOf(plan);
    const figure = readEffortFigure(typed, { unit: effortUnit, result: 'person-weeks', sizes, decimal });
    if (!figure.ok) return figure;
    const { low, likely, high } = figure.value;
    return low === null && high === null ? succeed(likely) : fail('Write one figure: the other end has its own field.');
  }
  const isPercent = isShare(cell) && typed.endsWith('%');
  const read = readNumber(isPercent ? typed.slice(0, -1) : typed, decimal);
  if (!read.ok) return fail(read.problem.message);
  if (!isShare(cell)) return succeed(read.value);
  return succeed(isPercent || read.value > 1 ? read.value / 100 : read.value);
}

/** A date as it is typed into a condition: the whole month or quarter where one is written. Blank: null. */
export function readDays(text: string, options: DateTextOptions): Result<DateText | null, string> {
  if (text.trim() === '') return succeed(null);
  const date = readDateText(text, options);
  return date.ok ? succeed(date.value) : fail(date.problem.message);
}

function isShare(cell: CellKind): boolean {
  return cell.kind === 'progress' || (cell.kind === 'criterion' && cell.criterion.scale.kind === 'percentage');
}
