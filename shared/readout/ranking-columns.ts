// The columns of the ranking sheet: what stands in each row, and how.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { Initiative, Schedule } from '../plan/initiative.ts';
import type { RiceModel } from '../plan/model.ts';
import { STAGE_LABELS } from '../plan/stage.ts';
import type { RiceCriterion } from '../prioritization/rice.ts';
import type { RankingRow } from './ranking-row.ts';
import { effortFormula, NO_SCORE, rankFormula, riceFormula, SCORE_ERROR } from './rice-formula.ts';
import { themeColour } from './theme-colours.ts';
import { isDayPrecise } from './window-in-words.ts';
import { cellAddress, columnLetters, type SheetCell, type SheetStyle, type SheetValue } from './workbook.ts';
import * as look from './workbook-look.ts';

/** From 0; the first is a narrow bar in the theme's colour. */
export const COLUMN = {
  bar: 0,
  rank: 1,
  key: 2,
  title: 3,
  theme: 4,
  owner: 5,
  stage: 6,
  reach: 7,
  impact: 8,
  confidence: 9,
  effort: 10,
  score: 11,
  window: 12,
  start: 13,
  end: 14,
  note: 15,
} as const;

export interface RankingColumn {
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'right';
}

export function rankingColumns(model: RiceModel, rows: readonly RankingRow[]): readonly RankingColumn[] {
  const longestKey = rows.reduce((longest, { initiative }) => Math.max(longest, initiative.key.length), 0);
  return [
    { header: '', width: 1.2, align: 'left' },
    { header: 'Rank', width: 6.5, align: 'right' },
    { header: 'Key', width: Math.min(Math.max(longestKey + 2, 8), 16), align: 'left' },
    { header: 'Initiative', width: 36, align: 'left' },
    { header: 'Theme', width: 14, align: 'left' },
    { header: 'Owner', width: 17, align: 'left' },
    { header: 'Stage', width: 11, align: 'left' },
    { header: 'Reach', width: 9, align: 'right' },
    { header: 'Impact', width: 9.5, align: 'right' },
    { header: 'Confidence', width: 11.5, align: 'right' },
    { header: 'Effort (pm)', width: 11, align: 'right' },
    { header: model.name, width: 9, align: 'right' },
    { header: 'When', width: 14, align: 'left' },
    { header: 'Start', width: 11.5, align: 'right' },
    { header: 'End', width: 11.5, align: 'right' },
    { header: 'Note', width: 32, align: 'left' },
  ];
}

/** The cells of one row, which stands in row `at` of a ranking whose body goes from `firstRow` to `lastRow` (from 0). */
export function rankingCells(
  row: RankingRow,
  place: { readonly at: number; readonly firstRow: number; readonly lastRow: number },
): readonly SheetCell[] {
  const { initiative, theme } = row;
  const { at, firstRow, lastRow } = place;
  const score = columnLetters(COLUMN.score);
  const scores = `${score}$${firstRow + 1}:${score}$${lastRow + 1}`;
  return [
    { value: null, style: theme === null ? look.BODY_TEXT : look.themeEdge(themeColour(theme)) },
    cell({ formula: rankFormula(cellAddress(at, COLUMN.score), scores), result: row.rank ?? NO_SCORE }, look.RANK),
    keyCell(initiative),
    cell(initiative.title, look.BODY_STRONG),
    cell(theme?.name ?? null, look.BODY_WRAPPED),
    cell(row.owner, look.BODY_WRAPPED),
    cell(STAGE_LABELS[initiative.stage], look.BODY_WRAPPED),
    cell(inputValue(row, 'reach'), wholeOrNot(row.scored.inputs.reach)),
    cell(inputValue(row, 'impact'), look.AS_GIVEN),
    cell(inputValue(row, 'confidence'), percentStyle(row.scored.inputs.confidence)),
    cell(inputValue(row, 'effort'), look.EFFORT),
    cell({ formula: riceFormula(inputAddresses(at)), result: scoreShown(row) }, look.SCORE),
    cell(row.window, look.BODY_WRAPPED),
    dateCell(initiative.schedule, initiative.schedule.start),
    dateCell(initiative.schedule, initiative.schedule.end),
    cell(row.note, look.BODY_MUTED),
  ];
}

function cell(value: SheetValue, style: SheetStyle): SheetCell {
  return { value: value === '' ? null : value, style };
}

function keyCell({ key, links }: Initiative): SheetCell {
  const link = links.find((each) => each.kind === 'url' && /^https?:\/\//i.test(each.url));
  return link?.kind === 'url'
    ? { value: key, style: look.BODY_LINK, link: link.url }
    : { value: key, style: look.BODY_TEXT };
}

/** An effort that follows the teams' is computed from their person-weeks in the sheet as well. */
function inputValue(row: RankingRow, criterion: RiceCriterion): SheetValue {
  // Text, which the formula takes for an error: an empty cell would only be a missing value.
  if (row.unreadable.has(criterion)) return 'no number';
  const value = row.scored.inputs[criterion];
  if (criterion !== 'effort' || value === null || row.isEffortOverridden) return value;
  const formula = effortFormula(row.initiative);
  return formula === null ? value : { formula, result: value };
}

function inputAddresses(at: number): Readonly<Record<RiceCriterion, string>> {
  return {
    reach: cellAddress(at, COLUMN.reach),
    impact: cellAddress(at, COLUMN.impact),
    confidence: cellAddress(at, COLUMN.confidence),
    effort: cellAddress(at, COLUMN.effort),
  };
}

function scoreShown({ scored }: RankingRow): number | string {
  if (scored.state === 'complete') return scored.score ?? NO_SCORE;
  return scored.state === 'error' ? SCORE_ERROR : NO_SCORE;
}

/** Dates that only bound a window stand back: the words beside them say what is known. */
function dateCell(schedule: Schedule, date: PlainDate | null): SheetCell {
  if (date === null || schedule.precision === 'none') return { value: null, style: look.DATE };
  return { value: { date }, style: isDayPrecise(schedule) ? look.DATE : look.WINDOW_DATE };
}

function wholeOrNot(value: number | null): SheetStyle {
  return value === null || Number.isInteger(value) ? look.WHOLE : look.AS_GIVEN;
}

function percentStyle(value: number | null): SheetStyle {
  // 0.29 × 100 is 28.999999999999996.
  const percent = (value ?? 0) * 100;
  return Math.abs(percent - Math.round(percent)) < 1e-9 ? look.PERCENT : look.FINE_PERCENT;
}
