// A criterion's scale in a workbook: how its values look, what may be typed, and what the formulas take for wrong.

import { type Criterion, MOST_STARS, type Scale } from '../plan/criterion.ts';
import { scaleInWords } from '../prioritization/scale.ts';
import type { CellRange, SheetStyle, SheetValidation } from './workbook.ts';
import { formulaText } from './workbook.ts';
import * as look from './workbook-look.ts';

/** Conditions of a formula of which one holds when the cell has a number or a word that is not on the scale. */
export function offScaleTests(scale: Scale, cell: string): readonly string[] {
  switch (scale.kind) {
    case 'number':
      return [
        ...(scale.least === null ? [] : [below(cell, scale.least)]),
        ...(scale.most === null ? [] : [above(cell, scale.most)]),
      ];
    case 'choice':
      return [
        noneOf(
          cell,
          scale.choices.map(({ value }) => sheetNumber(value)),
        ),
      ];
    case 'percentage':
      return [below(cell, 0), above(cell, 1)];
    case 'stars':
      return [below(cell, 1), above(cell, MOST_STARS), `${cell}<>INT(${cell})`];
    case 'effort':
      return [`AND(${cell}<>"",${cell}<=0)`];
    case 'category':
      return [
        noneOf(
          cell,
          scale.categories.map(({ label }) => formulaText(label)),
        ),
      ];
  }
}

/** An empty cell counts as 0 beside a number, so that it has to be let through where 0 would be refused. */
function below(cell: string, least: number): string {
  return least <= 0 ? `${cell}<${sheetNumber(least)}` : `AND(${cell}<>"",${cell}<${sheetNumber(least)})`;
}

function above(cell: string, most: number): string {
  return most >= 0 ? `${cell}>${sheetNumber(most)}` : `AND(${cell}<>"",${cell}>${sheetNumber(most)})`;
}

function noneOf(cell: string, values: readonly string[]): string {
  return `AND(${[`${cell}<>""`, ...values.map((value) => `${cell}<>${value}`)].join(',')})`;
}

/** A number as formulas write it: `1E-7`. */
export function sheetNumber(value: number): string {
  return String(value).toUpperCase();
}

/** Wide enough for any sum that people plan with; a validation needs both ends. */
const OPEN_END = 1e12;
/** Decimal signs differ from country to country, so that a list in place has whole numbers only. */
const LONGEST_LIST = 255;

/** What may be typed into a column; `source` is where the choices stand, for those that can't be listed in place. */
export function scaleValidation(
  { name, scale }: Criterion,
  range: CellRange,
  source: string | null,
): SheetValidation | null {
  const words = { range, errorTitle: name, errorMessage: `${name}: ${scaleInWords(scale)}.` };
  switch (scale.kind) {
    case 'number':
      return {
        ...words,
        kind: 'decimal',
        least: scale.least ?? -OPEN_END,
        most: scale.most ?? Math.max(OPEN_END, scale.least ?? 0),
      };
    case 'percentage':
      return { ...words, kind: 'decimal', least: 0, most: 1 };
    case 'effort':
      return { ...words, kind: 'decimal', least: 0, most: OPEN_END };
    case 'stars':
      return { ...words, kind: 'list', values: ['1', '2', '3', '4', '5'] };
    case 'choice':
    case 'category': {
      const values = listInPlace(scale);
      if (values !== null) return { ...words, kind: 'list', values };
      return source === null ? null : { ...words, kind: 'list-range', source };
    }
  }
}

/** The choices of a scale, where a validation can list them by itself; null when they have to stand in cells. */
export function listInPlace(scale: Scale): readonly string[] | null {
  if (scale.kind === 'category') {
    const labels = scale.categories.map(({ label }) => label);
    return labels.some((label) => label.includes(',')) ? null : shortEnough(labels);
  }
  if (scale.kind !== 'choice' || !scale.choices.every(({ value }) => Number.isSafeInteger(value))) return null;
  return shortEnough(scale.choices.map(({ value }) => String(value)));
}

function shortEnough(values: readonly string[]): readonly string[] | null {
  return values.length > 0 && values.join(',').length <= LONGEST_LIST ? values : null;
}

/** How a value of the scale looks in a cell. */
export function scaleStyle(scale: Scale, value: number | string | null): SheetStyle {
  switch (scale.kind) {
    case 'number':
      return value === null || Number.isInteger(value) ? look.WHOLE : look.AS_GIVEN;
    case 'percentage':
      return percentStyle(value);
    case 'effort':
      return look.EFFORT;
    case 'stars':
    case 'choice':
      return look.AS_GIVEN;
    case 'category':
      return look.BODY_WRAPPED;
  }
}

function percentStyle(value: number | string | null): SheetStyle {
  // 0.29 × 100 is 28.999999999999996.
  const percent = typeof value === 'number' ? value * 100 : 0;
  return Math.abs(percent - Math.round(percent)) < 1e-9 ? look.PERCENT : look.FINE_PERCENT;
}
