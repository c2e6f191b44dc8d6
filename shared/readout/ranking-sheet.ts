// The sheet that a stakeholder opens: the ranking, with scores and ranks that recalculate.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { RiceModel } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { COLUMN, rankingCells, rankingColumns } from './ranking-columns.ts';
import type { RankingRow } from './ranking-row.ts';
import type { CellRange, SheetCell, SheetRow, SheetStyle, SheetValidation, WorkbookSheet } from './workbook.ts';
import * as look from './workbook-look.ts';

const RANKING_SHEET = 'Ranking';

export interface RankingSheetFacts {
  readonly plan: Plan;
  readonly model: RiceModel;
  readonly today: PlainDate;
  readonly rows: readonly RankingRow[];
  /** How many are listed and what is left out, in one line. */
  readonly summary: string;
  /** The range in which the values of impact stand, to choose from. */
  readonly impactScale: string;
}

/** Name of the plan, of the ranking, the day, how the score is made, what is listed, space. */
const DAY_ROW = 2;
const HEADER_ROW = 6;
const FIRST_ROW = HEADER_ROW + 1;

export function rankingSheet(facts: RankingSheetFacts): WorkbookSheet {
  const { plan, model, rows } = facts;
  const columns = rankingColumns(model, rows);
  const lastRow = HEADER_ROW + rows.length;
  const header = columns.map(
    ({ header, align }): SheetCell => ({
      value: header,
      style: align === 'right' ? look.HEADER_RIGHT : look.HEADER_LEFT,
    }),
  );
  const body = rows.map((row, index): SheetRow => {
    const cells = rankingCells(row, { at: FIRST_ROW + index, firstRow: FIRST_ROW, lastRow });
    return { height: null, cells };
  });
  const frame = {
    name: RANKING_SHEET,
    columns: columns.map(({ width }) => ({ width })),
    merges: [{ firstRow: DAY_ROW, lastRow: DAY_ROW, firstColumn: COLUMN.rank, lastColumn: COLUMN.title }],
    gridLines: false,
  };
  const print = { landscape: true, footer: `${settingsOf(plan).name} · Ranking by ${model.name}` };
  if (rows.length === 0) {
    return {
      ...frame,
      rows: titleRows(facts),
      freeze: null,
      autoFilter: null,
      validations: [],
      print: { ...print, repeatRows: null },
    };
  }
  return {
    ...frame,
    rows: [...titleRows(facts), { height: 20, cells: header }, ...body],
    freeze: { rows: FIRST_ROW, columns: COLUMN.title + 1 },
    autoFilter: { firstRow: HEADER_ROW, lastRow, firstColumn: COLUMN.rank, lastColumn: COLUMN.note },
    validations: validations(facts.impactScale, lastRow),
    print: { ...print, repeatRows: { first: HEADER_ROW, last: HEADER_ROW } },
  };
}

/** The formula in words, and over what reach counts. */
export function howItIsMade(model: RiceModel): string {
  const formula = 'RICE = reach × impact × confidence ÷ effort in person-months (pm).';
  return `${formula} Reach counts ${model.reachUnit} a ${model.reachPeriod}.`;
}

function titleRows({ plan, model, today, summary }: RankingSheetFacts): readonly SheetRow[] {
  const live = 'Change a figure, and scores and ranks follow.';
  return [
    titleRow(settingsOf(plan).name, look.TITLE, 26),
    titleRow(`Ranking by ${model.name}`, look.SUBTITLE),
    titleRow({ date: today }, look.TITLE_DATE),
    titleRow(`${howItIsMade(model)} ${live}`, look.REMARK),
    titleRow(summary, look.REMARK),
    { height: 8, cells: [] },
  ];
}

function titleRow(value: SheetCell['value'], style: SheetStyle, height: number | null = null): SheetRow {
  return { height, cells: [null, { value, style }] };
}

function bodyColumn(column: number, lastRow: number): CellRange {
  return { firstRow: FIRST_ROW, lastRow, firstColumn: column, lastColumn: column };
}

function validations(impactScale: string, lastRow: number): readonly SheetValidation[] {
  return [
    {
      kind: 'decimal',
      range: bodyColumn(COLUMN.reach, lastRow),
      least: 0,
      most: 1e12,
      errorTitle: 'Reach',
      errorMessage: 'Reach is a number of 0 or more.',
    },
    {
      kind: 'list-range',
      range: bodyColumn(COLUMN.impact, lastRow),
      source: impactScale,
      errorTitle: 'Impact',
      errorMessage: 'Impact is 3 (massive), 2 (high), 1 (medium), 0.5 (low) or 0.25 (minimal).',
    },
    {
      kind: 'decimal',
      range: bodyColumn(COLUMN.confidence, lastRow),
      least: 0,
      most: 1,
      errorTitle: 'Confidence',
      errorMessage: 'Confidence is a share from 0 % to 100 %.',
    },
    {
      kind: 'decimal',
      range: bodyColumn(COLUMN.effort, lastRow),
      least: 0,
      most: 1e12,
      errorTitle: 'Effort',
      errorMessage: 'Effort is a number of person-months above 0.',
    },
  ];
}
