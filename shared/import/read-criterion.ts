// Values of a criterion as people write them, by its scale, and the text that reads back as the same.

import { type Criterion, MOST_STARS, type NumberScale } from '../plan/criterion.ts';
import type { CriterionValue } from '../plan/initiative.ts';
import { RICE_CONFIDENCES } from '../prioritization/rice.ts';
import { roundToSignificant } from '../prioritization/round-to-significant.ts';
import { isOnScale, scaleInWords } from '../prioritization/scale.ts';
import { fail, type Result, succeed } from '../result.ts';
import { foldWord, lowerFirst, quoteText } from '../text/read-text.ts';
import { categoryText, readCategory } from './read-category.ts';
import { readEffortFigure } from './read-effort.ts';
import { type DecimalSeparator, readNumber, readNumberRange } from './read-number.ts';
import { readShare, type ShareStyle } from './read-share.ts';

/** What a column of scores says about how its numbers are written. */
export interface ScoreStyle {
  readonly decimal: DecimalSeparator;
  readonly share: ShareStyle;
}

type NumberValue = Extract<CriterionValue, { kind: 'number' }>;

/**
 * Reads one value. A number, and `2,000` as two thousand where the scale counts on without end and the column says nothing
 * else; one of the choices, or its word; a percentage, or high, medium and low; stars, `4` or `★★★★`; an effort in
 * person-months above 0, or with a unit (`20d`, `3w`, `1m`); a category's label, id or beginning. All that are figures also
 * take low-likely-high. A plain number may lie outside its scale: `readOnScale` refuses that too.
 */
export function readCriterion(criterion: Criterion, text: string, style: ScoreStyle): Result<CriterionValue, string> {
  const { scale } = criterion;
  switch (scale.kind) {
    case 'number':
      return readNumbers(scale, text, style.decimal);
    case 'category': {
      const category = readCategory(scale.categories, text);
      if (category !== null) return succeed({ kind: 'choice', choice: category.id });
      return isNone(criterion, text, `one of ${scale.categories.map(({ label }) => label).join(', ')}`);
    }
    case 'effort':
      return readEffort(text, style.decimal);
    case 'choice':
      return readRange(text, (part) => readChoice(criterion, part, style.decimal));
    case 'percentage':
      return readRange(text, (part) => readPercentage(part, style.share));
    case 'stars':
      return readRange(text, (part) => readStars(criterion, part, style.decimal));
  }
}

/** As `readCriterion`; a value that does not stand on its scale is refused too. */
export function readOnScale(criterion: Criterion, text: string, style: ScoreStyle): Result<CriterionValue, string> {
  const read = readCriterion(criterion, text, style);
  if (!read.ok || read.value.kind === 'choice') return read;
  const { low, likely, high } = read.value;
  // An effort may turn out to be none; what the score divides by is the likely one.
  const figures = criterion.scale.kind === 'effort' ? [likely] : [low, likely, high];
  const isOn = figures.every((figure) => figure === null || isOnScale(criterion.scale, figure));
  return isOn ? read : isNone(criterion, text, scaleInWords(criterion.scale));
}

/** The text of a value, which `readCriterion` reads back as the same. */
export function criterionValueText({ scale }: Pick<Criterion, 'scale'>, value: CriterionValue): string {
  if (value.kind === 'choice')
    return scale.kind === 'category' ? categoryText(scale.categories, value.choice) : value.choice;
  const show = scale.kind === 'percentage' ? percentText : String;
  const { low, likely, high } = value;
  if (low === null && high === null) return show(likely);
  const figures = [low ?? likely, likely, high ?? likely];
  return figures.map(show).join(figures.some((figure) => figure < 0) ? '/' : '-');
}

export function percentText(share: number): string {
  return `${roundToSignificant(share * 100, 10)}%`;
}

/** A criterion in a sentence: `reach`, `“Business value”`. */
export function criterionNoun({ name }: Pick<Criterion, 'name'>): string {
  return /^\p{L}+$/u.test(name) ? lowerFirst(name) : quoteText(name);
}

function readNumbers(scale: NumberScale, text: string, decimal: DecimalSeparator): Result<CriterionValue, string> {
  const separator = decimal ?? separatorOf(scale, text);
  // A range of negative figures, whose signs would be taken for dashes.
  const parts = text.split('/');
  if (parts.length === 3 && parts.some((part) => /^\s*[-−]/.test(part))) {
    return readRange(text, (part) => {
      const number = readNumber(part.trim(), separator);
      return number.ok ? number : fail(number.problem.message);
    });
  }
  const range = readNumberRange(text, separator);
  return range.ok ? succeed({ kind: 'number', ...range.value }) : fail(range.problem.message);
}

/** What a separator before three digits means where the column proves nothing: a count has thousands, what ends below 1000 has none. */
function separatorOf({ least, most }: NumberScale, text: string): DecimalSeparator {
  const [comma, point] = [',', '.'] as const;
  if (most !== null) return most < 1000 ? (text.includes(comma) ? comma : point) : null;
  if (least === null) return null;
  return text.includes(comma) ? point : comma;
}

function readChoice(criterion: Criterion, text: string, decimal: DecimalSeparator): Result<number, string> {
  const choices = criterion.scale.kind === 'choice' ? criterion.scale.choices : [];
  const number = readNumber(text, decimal);
  const wanted = foldWord(text);
  const choice =
    choices.find(({ value }) => number.ok && value === number.value) ??
    choices.find(({ label }) => label !== '' && label === text.trim()) ??
    choices.find(({ label }) => wanted !== '' && foldWord(label) === wanted);
  if (choice !== undefined) return succeed(choice.value);
  const all = choices.map(({ value, label }) => (label === '' ? String(value) : `${value} (${label})`)).join(', ');
  return isNone(criterion, text, all === '' ? scaleInWords(criterion.scale) : `one of ${all}`);
}

function readPercentage(text: string, style: ShareStyle): Result<number, string> {
  const wanted = foldWord(text);
  const level = RICE_CONFIDENCES.find(({ word }) => word === wanted);
  return level === undefined ? readShare(text, style) : succeed(level.value);
}

/** `4`, `★★★★`, `★★★★☆`, `4/5`, `4 stars`. */
function readStars(criterion: Criterion, text: string, decimal: DecimalSeparator): Result<number, string> {
  const drawn = /^\s*([★⭐*]+)\s*[☆]*\s*$/u.exec(text)?.[1];
  const counted = drawn ?? text.replace(new RegExp(String.raw`\s*(?:/\s*${MOST_STARS}|[★⭐]|stars?)\s*$`, 'iu'), '');
  const number = drawn === undefined ? readNumber(counted, decimal) : succeed([...drawn].length);
  if (number.ok && isOnScale(criterion.scale, number.value)) return succeed(number.value);
  return isNone(criterion, text, `${scaleInWords(criterion.scale)}, such as 4 or ★★★★`);
}

function readEffort(text: string, decimal: DecimalSeparator): Result<CriterionValue, string> {
  const figure = readEffortFigure(text, { unit: 'person-months', result: 'person-months', sizes: [], decimal });
  if (!figure.ok) return figure;
  const { low, likely, high } = figure.value;
  if (likely <= 0) return fail(`${quoteText(text)} is no effort to score with: it is more than 0.`);
  return succeed({ kind: 'number', low, likely, high });
}

/** One figure, or three of them in their order. */
function readRange(text: string, readOne: (part: string) => Result<number, string>): Result<NumberValue, string> {
  const single = readOne(text);
  if (single.ok) return succeed({ kind: 'number', low: null, likely: single.value, high: null });
  const parts = text.split(text.includes('/') ? '/' : /\s*[-–—]\s*/);
  if (parts.length !== 3) return single;
  const figures: number[] = [];
  for (const part of parts) {
    const figure = readOne(part);
    if (!figure.ok) return single;
    figures.push(figure.value);
  }
  const [low, likely, high] = figures;
  if (low === undefined || likely === undefined || high === undefined) return single;
  if (low > likely || likely > high) {
    return fail(`${quoteText(text)} must have low, likely and high in this order.`);
  }
  return succeed({ kind: 'number', low, likely, high });
}

function isNone(criterion: Criterion, text: string, takes: string): { readonly ok: false; readonly problem: string } {
  return fail(`${quoteText(text)} is no ${criterionNoun(criterion)}: it is ${takes}.`);
}
