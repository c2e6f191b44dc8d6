// What a column's values say for or against a field.

import { dayMonthOrderOf, readDateText } from '../calendar/date-text.ts';
import type { EffortSize, EffortUnit } from '../plan/settings.ts';
import { quoteText, splitList } from '../text/read-text.ts';
import { type CountedInput, countInputs, figureText, scoreText, textsOfKind } from './cell-input.ts';
import type { CellReading } from './custom-kind.ts';
import { HEALTH_VOCABULARY } from './health-words.ts';
import { criterionNoun } from './read-criterion.ts';
import { effortUnitNamed, readEffortFigure } from './read-effort.ts';
import { readLinkPart } from './read-links.ts';
import { type DecimalSeparator, decimalSeparatorOf, readNumber } from './read-number.ts';
import { readShare } from './read-share.ts';
import { readScoreValue, type ScoreTarget } from './score-criteria.ts';
import type { SourceTable } from './source-table.ts';
import { STAGE_VOCABULARY } from './stage-words.ts';
import type { ValueReplacer } from './value-mapping.ts';

/** How well the values fit, from 0 to 1; 0 speaks against the field. With the reason in words, for the preview. */
export interface Evidence {
  readonly fit: number;
  readonly why: string;
  /** The column is not the field even where its name says so. */
  readonly rulesOut?: true;
}

export interface ColumnProfile {
  readonly values: readonly CountedInput[];
  readonly filled: number;
  readonly rows: number;
}

/** More different names than this are no choice among a few. */
const MOST = 0.8;
/** The share of the values that must be readable, where the column's name says what they are; the rest are problems. */
const HALF = 0.5;
/** Fewer rows say nothing about how often values repeat. */
const FEW_ROWS = 6;
/** Titles that look like none: still more than a Summary (0.85) in a column called Title, less than a Name (0.9). */
const FIT_OF_STRANGE_TITLES = 0.875;

/** What a column holds once the user's value maps have been applied. */
export function profileColumn(table: SourceTable, column: number, values: ValueReplacer): ColumnProfile {
  const inputs = countInputs(table, column, values);
  return { values: inputs, filled: inputs.reduce((sum, { count }) => sum + count, 0), rows: table.rows.length };
}

/** Keys are unique, and short words without spaces; slips are allowed where the name says key outright. */
export function keyEvidence({ values, filled, rows }: ColumnProfile, isOutright: boolean): Evidence {
  const again = filled - values.length;
  if (again > filled * 0.02 && !isOutright) {
    return { fit: 0, why: `${cells(again)} repeat the value of another row, and a key stands in one row only.` };
  }
  const isKey = ({ input }: CountedInput): boolean => /^[^\s,;]{1,64}$/u.test(input.text);
  const share = shareOf(values, filled, isKey);
  if (share < (isOutright ? HALF : 0.95)) return { fit: 0, why: `Its values can’t be keys${examples(values)}.` };
  const isPatterned = shareOf(values, filled, ({ input }) => /^\p{L}[\p{L}\p{N}_]*[-*]\d+$/u.test(input.text)) >= 0.9;
  const shape = isPatterned ? ' that look like keys' : '';
  return {
    fit: (0.7 + (isPatterned ? 0.2 : 0) + (0.1 * filled) / rows) * share * (1 - again / filled),
    why: `${cells(filled)} with ${again === 0 ? 'different' : 'mostly different'} values${shape}.${repeated(again)}`,
  };
}

/** Titles are words, in most rows, and mostly different; anything where the column is called just that. */
export function titleEvidence(profile: ColumnProfile, isTitle: boolean): Evidence {
  const { values, filled, rows } = profile;
  const fitOfStrange = isTitle ? FIT_OF_STRANGE_TITLES : 0;
  if (shareOf(values, filled, isText) < HALF) {
    return { fit: fitOfStrange, why: `Its values look like no titles${examples(values)}.` };
  }
  if (filled >= FEW_ROWS && values.length / filled < HALF) {
    return { fit: fitOfStrange, why: 'Its values repeat, as titles rarely do.' };
  }
  return { fit: 0.7 + (0.3 * filled) / rows, why: `${cells(filled)} with different texts.` };
}

/** Names of a few themes or teams: words that repeat, or any words where the name says theme or team outright. */
export function groupEvidence({ values, filled }: ColumnProfile, isOutright: boolean): Evidence {
  const names = new Set(values.flatMap(({ input }) => splitList(input.text)));
  if (shareOf(values, filled, isWords) < HALF) return { fit: 0, why: `Its values are no names${examples(values)}.` };
  if (!isOutright && filled >= FEW_ROWS && names.size / filled > MOST) {
    return { fit: 0, why: 'Nearly every row has another value, so that they group nothing.' };
  }
  return { fit: 0.9, why: `${names.size} different names in ${cells(filled)}.` };
}

export function wordsEvidence({ values, filled }: ColumnProfile): Evidence {
  if (shareOf(values, filled, isWords) < HALF) return { fit: 0, why: `Its values are no words${examples(values)}.` };
  return { fit: 0.9, why: `${cells(filled)} with words.` };
}

export function stageEvidence(profile: ColumnProfile): Evidence {
  return shareEvidence(
    profile,
    ['a known stage', 'known stages'],
    HALF,
    ({ input }) => STAGE_VOCABULARY.recognise(input.text) !== null,
  );
}

export function healthEvidence(profile: ColumnProfile): Evidence {
  return shareEvidence(profile, ['a known word for health', 'known words for health'], HALF, ({ input }) => {
    return HEALTH_VOCABULARY.recognise(input.text) !== null;
  });
}

export function dateEvidence(profile: ColumnProfile, reading: CellReading): Evidence {
  const options = { ...reading, dayMonthOrder: dayMonthOrderOf(typed(profile)) };
  return shareEvidence(profile, ['a date', 'dates'], HALF, ({ input }) => {
    const date = readDateText(input.text, options);
    // One that is ambiguous or impossible is a date all the same, and its row will say so.
    return date.ok || date.problem.kind !== 'not-a-date';
  });
}

export function progressEvidence(profile: ColumnProfile): Evidence {
  const style = { decimal: anyDecimalOf(profile), hasUnsignedAboveOne: false };
  return shareEvidence(profile, ['a percentage', 'percentages'], HALF, ({ input }) => readShare(input.text, style).ok);
}

export function urlEvidence(profile: ColumnProfile): Evidence {
  return shareEvidence(profile, ['a link', 'links'], HALF, ({ input }) => /^(?:https?:\/\/|mailto:)/i.test(input.text));
}

/** Figures of effort, unless the column's name says another unit than the plan's. */
export function effortEvidence(
  profile: ColumnProfile,
  { unit, sizes, unitInHeader }: { unit: EffortUnit; sizes: readonly EffortSize[]; unitInHeader: string },
): Evidence {
  const written = effortUnitNamed(unitInHeader);
  if (written !== null && written !== unit) {
    return { fit: 0, why: `It counts ${written} and the plan counts ${unit}.`, rulesOut: true };
  }
  const style = { unit, result: unit, sizes, decimal: anyDecimalOf(profile) };
  const evidence = shareEvidence(
    profile,
    ['an effort', 'efforts'],
    HALF,
    ({ input }) => readEffortFigure(figureText(input), style).ok,
  );
  return evidence.fit === 0 ? evidence : { ...evidence, why: `${evidence.why} Figures without a unit are ${unit}.` };
}

export function scoreEvidence(profile: ColumnProfile, target: ScoreTarget): Evidence {
  const decimal = anyDecimalOf(profile);
  const style = { decimal, share: { decimal, hasUnsignedAboveOne: false } };
  const noun = criterionNoun(target.criterion);
  return shareEvidence(
    profile,
    [`a value of ${noun}`, `values of ${noun}`],
    HALF,
    ({ input }) => readScoreValue(target, scoreText(target, input), style).ok,
  );
}

/** Keys of other rows or of the plan. */
export function linkEvidence(profile: ColumnProfile, isKey: (text: string) => boolean): Evidence {
  const find = (text: string): string | null => (isKey(text) ? text : null);
  return shareEvidence(profile, ['a key of a row or of the plan', 'keys of rows or of the plan'], HALF, ({ input }) =>
    splitList(input.text).some((part) => readLinkPart(part, find).ok),
  );
}

function shareEvidence(
  { values, filled }: ColumnProfile,
  [one, many]: readonly [one: string, many: string],
  needed: number,
  test: (value: CountedInput) => boolean,
): Evidence {
  const fitting = values.reduce((sum, value) => sum + (test(value) ? value.count : 0), 0);
  const strange = values.filter((value) => !test(value));
  if (fitting / filled >= needed) return { fit: fitting / filled, why: `${fitting} of ${filled} values are ${many}.` };
  if (filled === 1) return { fit: 0, why: `Its one value is not ${one}${examples(strange)}.` };
  const are = fitting === 1 ? `is ${one}` : `are ${many}`;
  const count = fitting === 0 ? 'None' : `Only ${fitting}`;
  return { fit: 0, why: `${count} of its ${filled} values ${are}${examples(strange)}.` };
}

function shareOf(values: readonly CountedInput[], filled: number, test: (value: CountedInput) => boolean): number {
  return values.reduce((sum, value) => sum + (test(value) ? value.count : 0), 0) / filled;
}

function isText({ input }: CountedInput): boolean {
  if (input.kind !== 'text' || /^(?:https?:\/\/|mailto:)/i.test(input.text)) return false;
  return !readNumber(input.text, null).ok;
}

function isWords(value: CountedInput): boolean {
  return isText(value) && /\p{L}/u.test(value.input.text);
}

/** The column's decimal separator; without one an ambiguous number is a number all the same, and its row will say so. */
function anyDecimalOf(profile: ColumnProfile): DecimalSeparator {
  return decimalSeparatorOf(typed(profile)) ?? '.';
}

function typed({ values }: ColumnProfile): readonly string[] {
  return textsOfKind(values, 'text');
}

/** The most frequent values, to show what a column holds instead. */
function examples(values: readonly CountedInput[]): string {
  const frequent = values.toSorted((a, b) => b.count - a.count).slice(0, 3);
  return frequent.length === 0
    ? ''
    : ` (${frequent.map(({ input }) => quoteText(input.text.slice(0, 40))).join(', ')})`;
}

function repeated(again: number): string {
  if (again === 0) return '';
  return again === 1 ? ' A row that repeats one is skipped.' : ` ${again} rows that repeat one are skipped.`;
}

function cells(count: number): string {
  return `${count} ${count === 1 ? 'cell' : 'cells'}`;
}
