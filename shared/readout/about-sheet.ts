// The sheet that says how to read the ranking.

import type { CriterionId } from '../plan/criterion.ts';
import type { Model } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { STAGE_LABELS, type Stage } from '../plan/stage.ts';
import type { DroppedPlacement } from '../prioritization/decided-order.ts';
import { RICE_CONFIDENCES } from '../prioritization/rice.ts';
import { aboutNotes } from './about-notes.ts';
import { type AboutBlock, choiceBlocks, criteriaBlock, kanoBlock } from './about-scales.ts';
import { howItIsMade } from './how-it-is-made.ts';
import type { RankingLayout } from './ranking-layout.ts';
import type { RankingRow } from './ranking-row.ts';
import type { SheetLists } from './ranking-sheet.ts';
import { absoluteRange, type SheetRow, type WorkbookSheet } from './workbook.ts';
import * as look from './workbook-look.ts';

const ABOUT_SHEET = 'About';

export interface AboutSheet {
  readonly sheet: WorkbookSheet;
  readonly lists: SheetLists;
}

export interface AboutFacts {
  readonly plan: Plan;
  readonly model: Model;
  readonly rows: readonly RankingRow[];
  readonly dropped: readonly DroppedPlacement[];
  readonly layout: RankingLayout;
}

/** How the score is made, what each value means, what is counted and what is left out. */
export function aboutSheet(facts: AboutFacts): AboutSheet {
  const { plan, model, rows, layout } = facts;
  const { name, fiscalYearStartMonth } = settingsOf(plan);
  const sheetRows: SheetRow[] = [
    { height: 26, cells: [{ value: 'How to read this ranking', style: look.TITLE }] },
    { height: null, cells: [{ value: howItIsMade(model, fiscalYearStartMonth), style: look.WRAPPED }] },
  ];
  const choices = new Map<CriterionId, string>();
  let kanoTable = '';
  let kanoAnswers = '';
  const place = ({ heading, rows: blockRows }: AboutBlock): { readonly firstRow: number; readonly lastRow: number } => {
    sheetRows.push(SPACE, heading, ...blockRows);
    return { firstRow: sheetRows.length - blockRows.length, lastRow: sheetRows.length - 1 };
  };
  for (const { criterion, block } of choiceBlocks(model)) {
    choices.set(criterion.id, absoluteRange(ABOUT_SHEET, { ...place(block), firstColumn: 1, lastColumn: 1 }));
  }
  if (model.kind === 'rice') place(CONFIDENCES);
  if (model.kind === 'weighted' || model.kind === 'formula') place(criteriaBlock(model, layout));
  if (model.kind === 'kano') {
    const at = place(kanoBlock());
    kanoAnswers = absoluteRange(ABOUT_SHEET, { ...at, firstColumn: 0, lastColumn: 0 });
    kanoTable = absoluteRange(ABOUT_SHEET, { ...at, firstColumn: 1, lastColumn: 5 });
  }
  place({ heading: heading('What is listed', 'Initiatives'), rows: countRows(plan, rows) });
  const notes = aboutNotes(facts).map(
    (words): SheetRow => ({ height: null, cells: [{ value: words, style: look.WRAPPED }] }),
  );
  sheetRows.push(SPACE, ...notes);
  return {
    lists: { choices, kanoTable, kanoAnswers },
    sheet: {
      name: ABOUT_SHEET,
      columns: [{ width: 74 }, ...Array.from({ length: model.kind === 'kano' ? 5 : 1 }, () => ({ width: 14 }))],
      rows: sheetRows,
      merges: [],
      freeze: null,
      autoFilter: null,
      validations: [],
      print: { landscape: model.kind === 'kano', repeatRows: null, footer: `${name} · How to read this ranking` },
      gridLines: false,
    },
  };
}

const SPACE: SheetRow = { height: 8, cells: [] };

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
  const isClassed = rows.some(({ scored }) => scored.state === 'complete' && scored.class !== null);
  const parts = [`${rows.length} initiatives from intake to in progress`];
  const isDecided = rows.some(({ placement }) => placement !== null);
  const last = isDecided ? '' : ', listed last';
  if (unscored > 0) parts.push(`${unscored} of them without a ${isClassed ? 'class' : 'score'}${last}`);
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

const CONFIDENCES: AboutBlock = {
  heading: heading('Confidence', 'Value'),
  rows: RICE_CONFIDENCES.map(({ value, word }) => ({
    height: null,
    cells: [
      { value: word, style: look.BODY_TEXT },
      { value, style: look.PERCENT },
    ],
  })),
};

function countRows(plan: Plan, rows: readonly RankingRow[]): readonly SheetRow[] {
  const inState = (state: RankingRow['scored']['state']) => rows.filter((row) => row.scored.state === state).length;
  const inStage = (stage: Stage) => [...plan.initiatives.values()].filter((one) => one.stage === stage).length;
  const isClassed = rows.some(({ scored }) => scored.state === 'complete' && scored.class !== null);
  const what = isClassed ? 'class' : 'score';
  const wrong = isClassed ? 'a value is not one to choose' : 'a value is outside its scale';
  return [
    count(`Ranked, with a ${what}`, inState('complete')),
    count(`Listed without a ${what}: a value is missing (–)`, inState('incomplete')),
    count(`Listed without a ${what}: ${wrong} (error)`, inState('error')),
    ...(['shipped', 'declined', 'parked'] as const).map((stage) =>
      count(`Left out: ${STAGE_LABELS[stage].toLowerCase()}`, inStage(stage)),
    ),
  ];
}

function count(left: string, right: number): SheetRow {
  return {
    height: null,
    cells: [
      { value: left, style: look.BODY_TEXT },
      { value: right, style: look.AS_GIVEN },
    ],
  };
}
