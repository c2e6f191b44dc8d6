// The ranking for paper: one row an initiative, with what its score is made of.

import { dayInWords } from '../calendar/day-in-words.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { requireModel } from '../plan/built-in-models.ts';
import type { Criterion } from '../plan/criterion.ts';
import type { Model } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { STAGE_LABELS } from '../plan/stage.ts';
import type { PaperSize, PrintablePage } from '../ports/printer.ts';
import { categoryLabel, criteriaOf } from '../prioritization/criteria-of.ts';
import { summaryOf } from './about-sheet.ts';
import { type FiguresOnPaper, figuresOnPaper } from './figures-on-paper.ts';
import { howItIsMade } from './how-it-is-made.ts';
import { element, joined, type Markup } from './markup.ts';
import { type RankingRow, rankingRows } from './ranking-row.ts';
import { NO_SCORE } from './score-marks.ts';
import { resultColumnsOf } from './sheet-method.ts';
import { themeColour } from './theme-colours.ts';

export interface RankingPageOptions {
  readonly today: PlainDate;
  /** Of its numbers; its words are English. */
  readonly locale: string;
  readonly paper: PaperSize;
}

/** The ranking by the plan's deciding model as a page to print. The same plan, day and locale give the same page. */
export function rankingPage(plan: Plan, { today, locale, paper }: RankingPageOptions): PrintablePage {
  const { name, decidingModelId, fiscalYearStartMonth } = settingsOf(plan);
  const model = requireModel(plan, decidingModelId);
  const rows = rankingRows(plan, model);
  const day = dayInWords(today);
  const title = [
    element('h1', {}, typed(name)),
    element('h2', {}, `Ranking by ${model.name}, as of ${day}`),
    element('p', { class: 'remark' }, howItIsMade(model, fiscalYearStartMonth)),
    element('p', { class: 'remark' }, summaryOf(plan, rows)),
  ];
  return {
    title: `${name}: ranking by ${model.name}`,
    language: 'en',
    body: joined(rows.length === 0 ? title : [...title, table(model, rows, figuresOnPaper(locale))]),
    paper,
    orientation: 'landscape',
    header: name,
    footer: `Ranking by ${model.name} · ${day}`,
  };
}

interface Column {
  readonly header: string;
  /** In millimetres; null: takes what is left. */
  readonly width: number | null;
  readonly align: 'left' | 'right';
}

/** Room for a reach of eight digits; on either paper the titles have the widest column. */
function columnsOf(model: Model, rows: readonly RankingRow[]): readonly Column[] {
  const longestKey = rows.reduce((longest, { initiative }) => Math.max(longest, initiative.key.length), 0);
  const criteria = criteriaOf(model);
  return [
    { header: '', width: 1.2, align: 'left' },
    ...(isDecided(rows) ? [{ header: 'Decided', width: 16, align: 'right' } as const] : []),
    { header: 'Rank', width: 12, align: 'right' },
    { header: 'Key', width: Math.min(Math.max(longestKey * 2.4 + 4, 16), 34), align: 'left' },
    { header: 'Initiative', width: null, align: 'left' },
    { header: 'Theme', width: 40, align: 'left' },
    { header: 'Stage', width: 22, align: 'left' },
    ...criteria.map((criterion) => criterionColumn(criterion, criteria.length > FEW_CRITERIA)),
    ...resultColumnsOf(model).map(({ header, style }): Column => {
      const isText = style.align === 'left';
      return { header, width: isText ? 26 : 22, align: isText ? 'left' : 'right' };
    }),
  ];
}

/** More than these share the width that is left beside the titles. */
const FEW_CRITERIA = 5;
const WIDTHS = { number: 22, choice: 14, percentage: 21, stars: 14, effort: 15, category: 26 } as const;
const NARROW = 14;
/** Of a letter in the header, in millimetres, and what stands beside it. */
const LETTER = 2;

function criterionColumn({ name, scale }: Criterion, isOneOfMany: boolean): Column {
  const isNumber = scale.kind === 'number';
  const longestWord = name.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), 0);
  return {
    header: scale.kind === 'effort' ? `${name} (pm)` : name,
    width: Math.max(isNumber && isOneOfMany ? NARROW : WIDTHS[scale.kind], Math.min(longestWord, 16) * LETTER),
    align: scale.kind === 'category' ? 'left' : 'right',
  };
}

function isDecided(rows: readonly RankingRow[]): boolean {
  return rows.some(({ placement }) => placement !== null);
}

/** Where somebody chooses upright paper, the page is made smaller as a whole; no column becomes too narrow. */
const LEAST_WIDTH = 240;
const LEAST_TITLE = 60;

function leastWidth(columns: readonly Column[]): number {
  const width = columns.reduce((sum, column) => sum + (column.width ?? LEAST_TITLE), 0);
  return Math.max(LEAST_WIDTH, Math.ceil(width));
}

function table(model: Model, rows: readonly RankingRow[], figures: FiguresOnPaper): Markup {
  const columns = columnsOf(model, rows);
  const widths = columns.map(({ width }) => element('col', width === null ? {} : { style: `width: ${width}mm` }));
  const headers = columns.map(({ header, align }) =>
    element(
      header === '' ? 'td' : 'th',
      header === '' ? { class: 'bar' } : { scope: 'col', ...classOf(align) },
      header,
    ),
  );
  return element(
    'table',
    { style: `min-width: ${leastWidth(columns)}mm` },
    element('colgroup', {}, ...widths),
    element('thead', {}, element('tr', {}, ...headers)),
    element('tbody', {}, ...rows.map((row) => tableRow(row, { model, figures, isDecided: isDecided(rows) }))),
  );
}

interface TableFacts {
  readonly model: Model;
  readonly figures: FiguresOnPaper;
  readonly isDecided: boolean;
}

function tableRow(row: RankingRow, facts: TableFacts): Markup {
  const { model, figures } = facts;
  const { initiative, theme, rank, note } = row;
  return element(
    'tr',
    {},
    element('td', { class: 'bar', ...(theme !== null && { style: `background: #${themeColour(theme)}` }) }),
    ...(facts.isDecided ? [numberCell(String(row.decided), 'number strong')] : []),
    numberCell(rank === null ? NO_SCORE : String(rank)),
    element('td', {}, typed(initiative.key)),
    element(
      'th',
      { scope: 'row' },
      element('span', { class: 'strong' }, typed(initiative.title)),
      note === '' ? '' : element('span', { class: 'small' }, typed(note)),
    ),
    element('td', {}, typed(theme?.name ?? '')),
    element('td', {}, STAGE_LABELS[initiative.stage]),
    ...criteriaOf(model).map((criterion) => inputCell(row, criterion, figures)),
    ...resultColumnsOf(model).map(({ result, style }) => {
      const shown = result(row);
      const text = typeof shown === 'number' ? figures.score(shown) : shown;
      return style.align === 'left' ? element('td', { class: 'strong' }, text) : numberCell(text, 'number strong');
    }),
  );
}

function inputCell({ scored, unreadable }: RankingRow, { id, scale }: Criterion, figures: FiguresOnPaper): Markup {
  const value = scored.inputs[id] ?? null;
  if (typeof value === 'string') {
    return element('td', {}, typed(scale.kind === 'category' ? categoryLabel(scale.categories, value) : value));
  }
  if (unreadable.has(id)) return numberCell(scale.kind === 'category' ? 'no choice' : 'no number');
  if (value === null) return numberCell('');
  switch (scale.kind) {
    case 'percentage':
      return numberCell(figures.percent(value));
    case 'effort':
      return numberCell(figures.effort(value));
    default:
      return numberCell(figures.given(value));
  }
}

/** What a user typed, which may run from right to left: it never turns round what stands beside it. */
function typed(text: string): Markup {
  return element('bdi', {}, text);
}

function numberCell(text: string, look = 'number'): Markup {
  return element('td', { class: look }, text);
}

function classOf(align: Column['align']): { readonly class?: string } {
  return align === 'right' ? { class: 'number' } : {};
}
