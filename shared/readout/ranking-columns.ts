// The columns of the ranking sheet: what stands in each row, and how.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { Criterion } from '../plan/criterion.ts';
import type { Initiative, Schedule } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import { STAGE_LABELS } from '../plan/stage.ts';
import { categoryLabel, criteriaOf } from '../prioritization/criteria-of.ts';
import { roundToSignificant, SCORE_DIGITS } from '../prioritization/round-to-significant.ts';
import { type RankingLayout, rowAddresses } from './ranking-layout.ts';
import type { RankingRow } from './ranking-row.ts';
import { effortFormula } from './rice-formula.ts';
import { NO_SCORE } from './score-marks.ts';
import type { SheetMethod } from './sheet-method.ts';
import { scaleStyle } from './sheet-scale.ts';
import { themeColour } from './theme-colours.ts';
import { isDayPrecise } from './window-in-words.ts';
import type { SheetCell, SheetStyle, SheetValue } from './workbook.ts';
import * as look from './workbook-look.ts';

export interface RankingColumn {
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'right';
}

export interface ColumnFacts {
  readonly model: Model;
  readonly layout: RankingLayout;
  readonly method: SheetMethod;
  readonly rows: readonly RankingRow[];
}

export function rankingColumns({ model, layout, method, rows }: ColumnFacts): readonly RankingColumn[] {
  const longestKey = rows.reduce((longest, { initiative }) => Math.max(longest, initiative.key.length), 0);
  return [
    { header: '', width: 1.2, align: 'left' },
    ...(layout.decided === null ? [] : [{ header: 'Decided', width: 8.5, align: 'right' } as const]),
    { header: 'Rank', width: 6.5, align: 'right' },
    { header: 'Key', width: Math.min(Math.max(longestKey + 2, 8), 16), align: 'left' },
    { header: 'Initiative', width: 36, align: 'left' },
    { header: 'Theme', width: 14, align: 'left' },
    { header: 'Owner', width: 17, align: 'left' },
    { header: 'Stage', width: 11, align: 'left' },
    ...criteriaOf(model).map(criterionColumn),
    ...(layout.effort === null ? [] : [{ header: EFFORT_HEADER, width: 11, align: 'right' } as const]),
    ...method.results.map(({ header, width, style }): RankingColumn => {
      return { header, width, align: style.align === 'left' ? 'left' : 'right' };
    }),
    { header: 'When', width: 14, align: 'left' },
    { header: 'Start', width: 11.5, align: 'right' },
    { header: 'End', width: 11.5, align: 'right' },
    { header: 'Note', width: 32, align: 'left' },
  ];
}

const EFFORT_HEADER = 'Effort (pm)';

function criterionColumn({ name, scale }: Criterion): RankingColumn {
  if (scale.kind === 'category') return { header: name, width: 15, align: 'left' };
  // Wide enough for its longest word: the header breaks into lines between words.
  const longestWord = name.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), 0);
  const width = Math.min(Math.max(9, longestWord + 1.5), 18);
  return scale.kind === 'effort'
    ? { header: `${name} (pm)`, width: Math.max(11, width), align: 'right' }
    : { header: name, width, align: 'right' };
}

/** The cells of the row that stands in row `at`. */
export function rankingCells(
  row: RankingRow,
  at: number,
  { model, layout, method }: ColumnFacts,
): readonly SheetCell[] {
  const { initiative, theme } = row;
  const addresses = rowAddresses(layout, at);
  const rank = row.rank ?? NO_SCORE;
  return [
    { value: null, style: theme === null ? look.BODY_TEXT : look.themeEdge(themeColour(theme)) },
    ...(layout.decided === null ? [] : [cell(row.decided, look.DECIDED)]),
    cell(method.rank === null ? rank : { formula: method.rank(addresses), result: rank }, look.RANK),
    keyCell(initiative),
    cell(initiative.title, look.BODY_STRONG),
    cell(theme?.name ?? null, look.BODY_WRAPPED),
    cell(row.owner, look.BODY_WRAPPED),
    cell(STAGE_LABELS[initiative.stage], look.BODY_WRAPPED),
    ...criteriaOf(model).map((criterion) => {
      const given = row.scored.inputs[criterion.id] ?? null;
      return cell(inputValue(row, model, criterion), scaleStyle(criterion.scale, given));
    }),
    ...(layout.effort === null ? [] : [cell(effortValue(row, row.effortOfTeams), look.EFFORT)]),
    ...method.results.map(({ formula, result, style }) => {
      const shown = result(row);
      return cell(formula === null ? shown : { formula: formula(addresses), result: shown }, style);
    }),
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

function inputValue(row: RankingRow, model: Model, { id, scale }: Criterion): SheetValue {
  // Text, which the formula takes for an error: an empty cell would only be a missing value.
  if (row.unreadable.has(id)) return scale.kind === 'category' ? 'no choice' : 'no number';
  const value = row.scored.inputs[id] ?? null;
  if (value === null) return null;
  if (typeof value === 'string') return scale.kind === 'category' ? wordOf(scale.categories, value) : value;
  if (scale.kind === 'effort' && !row.isEffortOverridden) return effortValue(row, value);
  // These are ranked by as they stand, and values that agree in so many digits are equal.
  return model.kind === 'value-effort' ? roundToSignificant(value, SCORE_DIGITS) : value;
}

/** A word that the scale lacks never reads like one that it has. */
function wordOf(categories: Parameters<typeof categoryLabel>[0], id: string): string {
  return categories.some((category) => category.id === id) ? categoryLabel(categories, id) : `${id} (unknown)`;
}

/** An effort that follows the teams' is computed from their person-weeks in the sheet as well. */
function effortValue({ initiative }: RankingRow, value: number | null): SheetValue {
  const formula = value === null ? null : effortFormula(initiative);
  return formula === null || value === null ? value : { formula, result: value };
}

/** Dates that only bound a window stand back: the words beside them say what is known. */
function dateCell(schedule: Schedule, date: PlainDate | null): SheetCell {
  if (date === null || schedule.precision === 'none') return { value: null, style: look.DATE };
  return { value: { date }, style: isDayPrecise(schedule) ? look.DATE : look.WINDOW_DATE };
}
