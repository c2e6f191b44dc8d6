// Effort as people write it: `5`, `2-4-8`, `20d`, `3w`, `1m` or a size.

import { MAX_PERSON_WEEKS } from '../commands/estimate-effort.ts';
import { type EffortSize, type EffortUnit, PERSON_WEEKS_PER_UNIT } from '../plan/settings.ts';
import { fail, type Result, succeed } from '../result.ts';
import { foldWord, quoteText } from '../text/read-text.ts';
import { type DecimalSeparator, type NumberRange, readNumberRange } from './read-number.ts';

/** An effort, and where it comes from: the size that was written, or nothing. */
export interface EffortFigure extends NumberRange {
  readonly evidence: string;
}

export interface EffortStyle {
  /** What a number without a unit counts. */
  readonly unit: EffortUnit;
  /** What the figures read are to count. */
  readonly result: EffortUnit;
  readonly sizes: readonly EffortSize[];
  readonly decimal: DecimalSeparator;
}

const UNIT_WORDS: Readonly<Record<EffortUnit, readonly string[]>> = {
  'person-days': ['d', 'pd', 'md', 'day', 'days', 'personday', 'persondays', 'manday', 'mandays', 'pt', 'tag', 'tage'],
  'person-weeks': ['w', 'pw', 'wk', 'wks', 'week', 'weeks', 'personweek', 'personweeks', 'manweek', 'manweeks'],
  'person-months': ['m', 'pm', 'mo', 'mos', 'month', 'months', 'personmonth', 'personmonths', 'manmonth', 'manmonths'],
};
const UNITS: readonly EffortUnit[] = ['person-days', 'person-weeks', 'person-months'];

/** The unit that a word names, such as `weeks` or `PD`; null when it names none. */
export function effortUnitNamed(word: string): EffortUnit | null {
  const wanted = foldWord(word);
  return UNITS.find((unit) => UNIT_WORDS[unit].includes(wanted)) ?? null;
}

/**
 * Reads an effort from 0 to 100,000 person-weeks: a number in the style's unit or its own (`20d`), low-likely-high
 * (`2-4-8`, `2-4-8w`), or the name of a size (in person-weeks), which stays as the evidence.
 */
export function readEffortFigure(text: string, style: EffortStyle): Result<EffortFigure, string> {
  const perResult = PERSON_WEEKS_PER_UNIT[style.result];
  const size = style.sizes.find(({ name }) => foldWord(name) === foldWord(text));
  if (size !== undefined)
    return succeed({ low: null, likely: size.effort / perResult, high: null, evidence: size.name });
  const unitText = /\p{L}[\p{L} .-]*$/u.exec(text.slice(-40))?.[0] ?? '';
  const unit = unitText === '' ? style.unit : effortUnitNamed(unitText);
  if (unit === null) return noEffort(text, style);
  const range = readNumberRange(text.slice(0, text.length - unitText.length), style.decimal);
  if (!range.ok) return range.problem.kind === 'no-number' ? noEffort(text, style) : fail(range.problem.message);
  const perUnit = PERSON_WEEKS_PER_UNIT[unit];
  const factor = unit === style.result ? 1 : perUnit / perResult;
  const { low, likely, high } = range.value;
  if (likely < 0) return fail(`${quoteText(text)} is negative; an effort is 0 or more.`);
  if ((high ?? likely) * perUnit > MAX_PERSON_WEEKS) {
    return fail(`${quoteText(text)} is more than ${MAX_PERSON_WEEKS.toLocaleString('en')} person-weeks.`);
  }
  return succeed({
    low: low === null ? null : low * factor,
    likely: likely * factor,
    high: high === null ? null : high * factor,
    evidence: '',
  });
}

function noEffort(text: string, { unit, sizes }: EffortStyle): Result<EffortFigure, string> {
  const names = sizes.map(({ name }) => name).join(', ');
  const orSize = names === '' ? '' : `, or a size (${names})`;
  return fail(
    `${quoteText(text)} is no effort: write ${unit} such as 4 or 2-4-8, a unit such as 20d, 3w or 1m${orSize}.`,
  );
}
