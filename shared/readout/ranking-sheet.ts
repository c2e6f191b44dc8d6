// The sheet that a stakeholder opens: the ranking, with scores and ranks that recalculate.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { CriterionId, WeightedCriterion } from '../plan/criterion.ts';
import type { Model } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { criteriaOf } from '../prioritization/criteria-of.ts';
import { scaleBounds } from '../prioritization/scale.ts';
import { howItIsMade } from './how-it-is-made.ts';
import { moscowBalanceLine } from './moscow-balance-line.ts';
import { type ColumnFacts, rankingCells, rankingColumns } from './ranking-columns.ts';
import { bodyColumn, inputColumn, type RankingLayout, rankingLayout } from './ranking-layout.ts';
import type { RankingRow } from './ranking-row.ts';
import { sheetMethodOf } from './sheet-method.ts';
import { scaleValidation } from './sheet-scale.ts';
import type { SheetCell, SheetRow, SheetStyle, SheetValidation, WorkbookSheet } from './workbook.ts';
import * as look from './workbook-look.ts';

const RANKING_SHEET = 'Ranking';

export interface RankingSheetFacts {
  readonly plan: Plan;
  readonly model: Model;
  readonly today: PlainDate;
  readonly rows: readonly RankingRow[];
  readonly layout: RankingLayout;
  /** How many are listed and what is left out, in one line. */
  readonly summary: string;
  readonly lists: SheetLists;
}

/** Where on another sheet stands what this one looks up. */
export interface SheetLists {
  /** The ranges of choices to choose from, by criterion. */
  readonly choices: ReadonlyMap<CriterionId, string>;
  readonly kanoTable: string;
  readonly kanoAnswers: string;
}

/** Name of the plan, of the ranking, the day, how the score is made, what is listed. */
const DAY_ROW = 2;
const TITLE_ROWS = 5;

export function layoutOf(model: Model, rows: readonly RankingRow[]): RankingLayout {
  const criteria = criteriaOf(model);
  const isMoscow = model.kind === 'moscow';
  return rankingLayout({
    titleRows: TITLE_ROWS + (isMoscow && rows.length > 0 ? 1 : 0) + 1,
    rows: rows.length,
    criteria: criteria.map(({ id }) => id),
    results: model.kind === 'kano' ? 4 : 1,
    hasWeights: model.kind === 'weighted' && criteria.length > 0,
    hasDecisions: rows.some(({ placement }) => placement !== null),
    hasEffort: isMoscow,
  });
}

export function rankingSheet(facts: RankingSheetFacts): WorkbookSheet {
  const { plan, model, rows, layout } = facts;
  const method = sheetMethodOf(model, { ...layout, ...facts.lists });
  const columnFacts: ColumnFacts = { model, layout, method, rows };
  const columns = rankingColumns(columnFacts);
  const frame = {
    name: RANKING_SHEET,
    columns: columns.map(({ width }) => ({ width })),
    merges: [{ firstRow: DAY_ROW, lastRow: DAY_ROW, firstColumn: 1, lastColumn: layout.title }],
    gridLines: false,
  };
  const print = { landscape: true, footer: `${settingsOf(plan).name} · Ranking by ${model.name}` };
  const titles = titleRows(facts, method.unable);
  if (rows.length === 0) {
    return {
      ...frame,
      rows: titles,
      freeze: null,
      autoFilter: null,
      validations: [],
      print: { ...print, repeatRows: null },
    };
  }
  const { headerRow, firstRow, lastRow } = layout;
  const header = columns.map(
    ({ header, align }): SheetCell => ({
      value: header,
      style: align === 'right' ? look.HEADER_RIGHT : look.HEADER_LEFT,
    }),
  );
  const isOneLine = columns.every(({ header, width }) => header.length <= width);
  const body = rows.map((row, index): SheetRow => {
    return { height: null, cells: rankingCells(row, firstRow + index, columnFacts) };
  });
  return {
    ...frame,
    rows: [
      ...titles,
      ...weightRows(model, layout),
      { height: model.kind === 'rice' || isOneLine ? 20 : null, cells: header },
      ...body,
    ],
    freeze: { rows: firstRow, columns: layout.title + 1 },
    autoFilter: { firstRow: headerRow, lastRow, firstColumn: 1, lastColumn: layout.note },
    validations: [...inputValidations(facts), ...weightValidations(layout)],
    print: { ...print, repeatRows: { first: headerRow, last: headerRow } },
  };
}

function titleRows(
  { plan, model, today, summary, rows, layout }: RankingSheetFacts,
  unable: string | null,
): readonly SheetRow[] {
  const { name, fiscalYearStartMonth } = settingsOf(plan);
  const decided = layout.decided === null ? '' : ' Listed in the decided order, which no figure moves.';
  const live = unable ?? `${liveWords(model)}${decided}`;
  return [
    titleRow(name, look.TITLE, 26),
    titleRow(`Ranking by ${model.name}`, look.SUBTITLE),
    titleRow({ date: today }, look.TITLE_DATE),
    titleRow(`${sentence(howItIsMade(model, fiscalYearStartMonth))} ${live}`, look.REMARK),
    titleRow(summary, look.REMARK),
    ...(model.kind === 'moscow' && rows.length > 0 ? [titleRow(moscowBalanceLine(layout, rows), look.REMARK)] : []),
    { height: 8, cells: [] },
  ];
}

function liveWords({ kind }: Model): string {
  switch (kind) {
    case 'value-effort':
    case 'moscow':
    case 'kano':
      return 'Change an entry, and classes and ranks follow.';
    case 'weighted':
      return 'Change a figure or a weight, and scores and ranks follow.';
    default:
      return 'Change a figure, and scores and ranks follow.';
  }
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function titleRow(value: SheetCell['value'], style: SheetStyle, height: number | null = null): SheetRow {
  return { height, cells: [null, { value, style }] };
}

/** Weights and the ends of the scales, each above its criterion. */
function weightRows(model: Model, layout: RankingLayout): readonly SheetRow[] {
  if (model.kind !== 'weighted' || layout.weights === null) return [];
  const line = (label: string, settingOf: (criterion: WeightedCriterion) => number | null): SheetRow => ({
    height: null,
    cells: [
      ...Array.from({ length: layout.stage }, () => null),
      { value: label, style: look.SETTING_LABEL },
      ...model.criteria.map((criterion) => ({ value: settingOf(criterion), style: look.SETTING })),
    ],
  });
  return [
    line('Weight', ({ weight }) => weight),
    line('Worst', ({ scale, direction }) => scaleBounds(scale)?.[direction === 'cost' ? 'most' : 'least'] ?? null),
    line('Best', ({ scale, direction }) => scaleBounds(scale)?.[direction === 'cost' ? 'least' : 'most'] ?? null),
  ];
}

function inputValidations({ model, lists, layout }: RankingSheetFacts): readonly SheetValidation[] {
  return criteriaOf(model).flatMap((criterion) => {
    const range = bodyColumn(layout, inputColumn(layout, criterion.id));
    const validation = scaleValidation(criterion, range, lists.choices.get(criterion.id) ?? null);
    return validation === null ? [] : [validation];
  });
}

function weightValidations({ weights, firstInput, criteria }: RankingLayout): readonly SheetValidation[] {
  if (weights === null) return [];
  return [
    {
      kind: 'decimal',
      range: {
        firstRow: weights.weight,
        lastRow: weights.weight,
        firstColumn: firstInput,
        lastColumn: firstInput + criteria.length - 1,
      },
      least: 0,
      most: 1e6,
      errorTitle: 'Weight',
      errorMessage: 'A weight is a number of 0 or more.',
    },
  ];
}
