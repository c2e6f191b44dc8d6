// What the because panel says in numbers and words.

import type { Scale } from '../../../shared/plan/criterion.ts';
import type { Model } from '../../../shared/plan/model.ts';
import type { BecauseFormula, BecauseLine, Figures } from '../../../shared/prioritization/because.ts';
import { categoryLabel } from '../../../shared/prioritization/criteria-of.ts';
import { scaleBounds } from '../../../shared/prioritization/scale.ts';
import { formatFixed, formatNumber, formatPercent } from '../../ui/fields/format-value.ts';

/** A score as it stands in lists: whole from 100 on, else with up to two digits. */
export function formatScore(score: number): string {
  return formatNumber(score, Math.abs(score) >= 100 ? 0 : 2);
}

/** A value as it is typed and read on its scale. */
export function formatOnScale(scale: Scale, value: number | string): string {
  if (typeof value === 'string') return scale.kind === 'category' ? categoryLabel(scale.categories, value) : value;
  switch (scale.kind) {
    case 'percentage':
      return formatPercent(value);
    case 'effort':
      return formatFixed(value, value < 0.95 ? 2 : 1);
    case 'number':
      return formatNumber(value, isNarrow(scale) ? 6 : 2);
    default:
      return formatNumber(value);
  }
}

function isNarrow(scale: Scale): boolean {
  const bounds = scaleBounds(scale);
  return bounds !== null && bounds.most - bounds.least < 1;
}

/** Whether each line's part of the result stands in a column of its own, beside the value that it follows from. */
export function hasPartColumn(model: Model): boolean {
  return (
    model.kind === 'weighted' || model.kind === 'opportunity' || (model.kind === 'ice' && model.combine === 'mean')
  );
}

/**
 * What each line adds, with its sign: `+ 16.67`; empty where there is none. Points are rounded so that those shown add up
 * to the score shown.
 */
export function formatParts(lines: readonly BecauseLine[]): readonly string[] {
  let sum = 0;
  return lines.map(({ operator, part }) => {
    if (part.kind === 'addend') return withSign(operator, formatNumber(part.addend));
    if (part.kind !== 'points') return '';
    const before = Math.round(sum * 100);
    sum += part.points;
    return withSign(operator, formatFixed((Math.round(sum * 100) - before) / 100, 2));
  });
}

/** `0.75 of 1–5, less is better · weight 3 of 12, 25 %`; null where the model does not normalise. */
export function normalisedInWords({ criterion, normalised, weight }: BecauseLine): string | null {
  if (weight === null) return null;
  const { scale, direction } = criterion;
  const bounds = scaleBounds(scale);
  const words: string[] = [];
  if (normalised !== null && bounds !== null) {
    const [least, most] =
      scale.kind === 'percentage' ? ['0', '100 %'] : [formatNumber(bounds.least), formatNumber(bounds.most)];
    const turned = direction === 'cost' ? ', less is better' : '';
    words.push(`${formatNumber(normalised, 4)} of ${least}–${most}${turned}`);
  }
  const share = formatNumber(weight.share * 100, 1);
  words.push(`weight ${formatNumber(weight.weight)} of ${formatNumber(weight.total)}, ${share}\u00A0%`);
  return words.join(' · ');
}

/** Numbers as this reader writes them, up to four digits after the point: what is shown can be computed again. */
export function formatFigures(figures: Figures): string {
  return figures.map((figure) => (typeof figure === 'string' ? figure : formatSigned(figure))).join('');
}

/** `(8 + 5 + 3) ÷ 5 = 3.2`; null while there is nothing to compute with. */
export function figuresInWords({ figures, result }: BecauseFormula): string | null {
  if (figures === null || result === null) return null;
  return typeof result === 'number'
    ? `${formatFigures(figures)} =\u00A0${formatScore(result).replace(/^-/, '−')}`
    : `${formatFigures(figures)}: ${result}`;
}

/** A criterion's name inside a sentence; one that begins like ARR or B2B stays as it is. */
export function nameInSentence(name: string): string {
  return /^\p{Lu}[\p{Lu}\d]/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function withSign(operator: string, figure: string): string {
  return operator === '' ? figure : `${operator}\u00A0${figure}`;
}

function formatSigned(figure: number): string {
  return formatNumber(figure, 4).replace(/^-/, '−');
}
