// The sheet that says how to read the ranking.

import { monthName } from '../calendar/month-names.ts';
import type { RiceModel } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { STAGE_LABELS, type Stage } from '../plan/stage.ts';
import { RICE_CONFIDENCES, RICE_IMPACTS } from '../prioritization/rice.ts';
import type { RankingRow } from './ranking-row.ts';
import { howItIsMade } from './ranking-sheet.ts';
import { absoluteRange, type SheetRow, type WorkbookSheet } from './workbook.ts';
import * as look from './workbook-look.ts';

const ABOUT_SHEET = 'About';

export interface AboutSheet {
  readonly sheet: WorkbookSheet;
  /** Where the values of impact stand. */
  readonly impactScale: string;
}

/** How the score is made, what each value means, what is counted and what is left out. */
export function aboutSheet(plan: Plan, model: RiceModel, rows: readonly RankingRow[]): AboutSheet {
  const before: readonly SheetRow[] = [
    { height: 26, cells: [{ value: 'How to read this ranking', style: look.TITLE }] },
    { height: null, cells: [{ value: howItIsMade(model), style: look.PLAIN }] },
    { height: 8, cells: [] },
    heading('Impact', 'Value'),
  ];
  const impactRows = RICE_IMPACTS.map(({ value, word }) => pair(word, value));
  const firstRow = before.length;
  const after: readonly SheetRow[] = [
    { height: 8, cells: [] },
    heading('Confidence', 'Value'),
    ...RICE_CONFIDENCES.map(
      ({ value, word }): SheetRow => ({
        height: null,
        cells: [
          { value: word, style: look.BODY_TEXT },
          { value, style: look.PERCENT },
        ],
      }),
    ),
    { height: 8, cells: [] },
    heading('What is listed', 'Initiatives'),
    ...countRows(plan, rows),
    { height: 8, cells: [] },
    ...notes(plan, model).map((words): SheetRow => ({ height: null, cells: [{ value: words, style: look.WRAPPED }] })),
  ];
  const range = { firstRow, lastRow: firstRow + impactRows.length - 1, firstColumn: 1, lastColumn: 1 };
  const sheetRows = [...before, ...impactRows, ...after];
  return {
    impactScale: absoluteRange(ABOUT_SHEET, range),
    sheet: {
      name: ABOUT_SHEET,
      columns: [{ width: 74 }, { width: 14 }],
      rows: sheetRows,
      merges: [],
      freeze: null,
      autoFilter: null,
      validations: [],
      print: { landscape: false, repeatRows: null, footer: `${settingsOf(plan).name} · How to read this ranking` },
      gridLines: false,
    },
  };
}

/** How many are listed, and how many of the plan are left out and why: in one sentence. */
export function summaryOf(plan: Plan, rows: readonly RankingRow[]): string {
  if (rows.length === 0) {
    const others = plan.initiatives.size;
    return others === 0
      ? 'The plan has no initiatives yet.'
      : `None of the plan’s ${others} initiatives is between intake and in progress, so there is nothing to rank.`;
  }
  const unscored = rows.filter((row) => row.rank === null).length;
  const left = plan.initiatives.size - rows.length;
  const parts = [`${rows.length} initiatives from intake to in progress`];
  if (unscored > 0) parts.push(`${unscored} of them without a score, listed last`);
  if (left > 0) parts.push(`${left} shipped, declined or parked left out`);
  return `${parts.join('; ')}.`;
}

function heading(left: string, right: string): SheetRow {
  return {
    height: null,
    cells: [
      { value: left, style: look.HEADER_LEFT },
      { value: right, style: look.HEADER_RIGHT },
    ],
  };
}

function pair(left: string, right: number): SheetRow {
  return {
    height: null,
    cells: [
      { value: left, style: look.BODY_TEXT },
      { value: right, style: look.AS_GIVEN },
    ],
  };
}

function countRows(plan: Plan, rows: readonly RankingRow[]): readonly SheetRow[] {
  const inState = (state: RankingRow['scored']['state']) => rows.filter((row) => row.scored.state === state).length;
  const inStage = (stage: Stage) => [...plan.initiatives.values()].filter((one) => one.stage === stage).length;
  return [
    pair('Ranked, with a score', inState('complete')),
    pair('Listed without a score: a value is missing (–)', inState('incomplete')),
    pair('Listed without a score: a value is outside its scale (error)', inState('error')),
    ...(['shipped', 'declined', 'parked'] as const).map((stage) =>
      pair(`Left out: ${STAGE_LABELS[stage].toLowerCase()}`, inStage(stage)),
    ),
  ];
}

function notes(plan: Plan, model: RiceModel): readonly string[] {
  const { fiscalYearStartMonth } = settingsOf(plan);
  return [
    `Reach is how many ${model.reachUnit} an initiative reaches in one ${model.reachPeriod}; the ${model.reachPeriod} is the same for every row.`,
    'Effort is the likely figure of every team together; one person-month is 52 ÷ 12 person-weeks of one full-time person. It is missing while a team that is needed has no figure.',
    'Scores are compared after rounding to 12 significant digits. Equal scores share a rank (1, 2, 2, 4) and are listed by lower effort, then by key.',
    fiscalYearStartMonth === 1
      ? 'Quarters are those of the calendar year.'
      : `The fiscal year starts in ${monthName(fiscalYearStartMonth)} and is named after the calendar year in which it ends.`,
    'Dates in grey italics bound a window that the work lies in; they are no promise to the day.',
  ];
}
