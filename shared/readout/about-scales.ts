// What the values of a model's criteria mean, for the sheet that says how to read the ranking.

import type { Criterion } from '../plan/criterion.ts';
import type { FormulaModel, Model, WeightedModel } from '../plan/model.ts';
import { criteriaOf } from '../prioritization/criteria-of.ts';
import { KANO_ANSWERS, KANO_CLASSES, kanoClass } from '../prioritization/kano.ts';
import { scaleInWords } from '../prioritization/scale.ts';
import { totalWeight } from '../prioritization/weighted.ts';
import type { RankingLayout } from './ranking-layout.ts';
import { listInPlace } from './sheet-scale.ts';
import { columnLetters, type SheetCell, type SheetRow, type SheetStyle, type SheetValue } from './workbook.ts';
import * as look from './workbook-look.ts';

export interface AboutBlock {
  readonly heading: SheetRow;
  readonly rows: readonly SheetRow[];
}

/** The choices of each criterion that has words for them, or that a cell can only choose from a list elsewhere. */
export function choiceBlocks(model: Model): readonly { readonly criterion: Criterion; readonly block: AboutBlock }[] {
  return criteriaOf(model).flatMap((criterion) => {
    const { name, scale } = criterion;
    if (scale.kind !== 'choice' || scale.choices.length === 0) return [];
    if (listInPlace(scale) !== null && scale.choices.every(({ label }) => label === '')) return [];
    const rows = scale.choices.map(({ value, label }) =>
      row([
        [label, look.BODY_TEXT],
        [value, look.AS_GIVEN],
      ]),
    );
    return [{ criterion, block: { heading: heading(name, 'Value'), rows } }];
  });
}

/** Each criterion in words; of a weighted model with its share of the weights, which follows the ranking sheet. */
export function criteriaBlock(model: WeightedModel | FormulaModel, layout: RankingLayout): AboutBlock {
  if (model.kind === 'formula') {
    return {
      heading: row([
        ['Criterion', look.HEADER_LEFT],
        ['In the formula', look.HEADER_LEFT],
      ]),
      rows: model.criteria.map((criterion) =>
        row([
          [criterionInWords(criterion), look.BODY_WRAPPED],
          [criterion.id, look.BODY_TEXT],
        ]),
      ),
    };
  }
  const total = totalWeight(model.criteria);
  return {
    heading: heading('Criterion', 'Share of weight'),
    rows: model.criteria.map((criterion, index) =>
      row([
        [criterionInWords(criterion), look.BODY_WRAPPED],
        [shareOf(criterion.weight, { total, layout, index }), look.FINE_PERCENT],
      ]),
    ),
  };
}

/** `Cost: what it takes of money and people. From 1 to 5, less is better.` */
function criterionInWords({ name, description, direction, scale }: Criterion): string {
  const words = description === '' ? name : `${name}: ${description}`;
  const range = scaleInWords(scale);
  const side = direction === 'cost' ? ', less is better' : '';
  return `${words.replace(/[.]$/, '')}. ${range.charAt(0).toUpperCase()}${range.slice(1)}${side}.`;
}

function shareOf(
  weight: number,
  { total, layout, index }: { readonly total: number; readonly layout: RankingLayout; readonly index: number },
): SheetValue {
  const { weights, firstInput, criteria, firstRow, lastRow } = layout;
  const share = total > 0 && Number.isFinite(total) ? weight / total : null;
  // Without rows the ranking sheet has no weights to follow.
  if (weights === null || share === null || lastRow < firstRow) return share;
  const cell = (column: number): string => `$${columnLetters(column)}$${weights.weight + 1}`;
  const all = `Ranking!${cell(firstInput)}:${cell(firstInput + criteria.length - 1)}`;
  return { formula: `IF(SUM(${all})>0,Ranking!${cell(firstInput + index)}/SUM(${all}),0)`, result: share };
}

/** Which class follows from which two answers: rows with it, columns without it. */
export function kanoBlock(): AboutBlock {
  return {
    heading: {
      height: null,
      cells: [
        { value: 'If it is there (down), if it is not there (across)', style: look.HEADER_LEFT },
        ...KANO_ANSWERS.map(({ label }) => ({ value: label, style: look.HEADER_LEFT })),
      ],
    },
    rows: KANO_ANSWERS.map((functional) =>
      row([
        [functional.label, look.BODY_TEXT],
        ...KANO_ANSWERS.map((dysfunctional): readonly [SheetValue, SheetStyle] => {
          const found = kanoClass(functional.id, dysfunctional.id);
          return [KANO_CLASSES.find(({ id }) => id === found)?.label ?? found, look.BODY_TEXT];
        }),
      ]),
    ),
  };
}

function heading(left: string, right: string): SheetRow {
  return row([
    [left, look.HEADER_LEFT],
    [right, look.HEADER_RIGHT],
  ]);
}

function row(cells: readonly (readonly [SheetValue, SheetStyle])[]): SheetRow {
  return {
    height: null,
    cells: cells.map(([value, style]): SheetCell => ({ value: value === '' ? null : value, style })),
  };
}
