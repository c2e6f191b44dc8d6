// The ranking for paper: one row an initiative, with what its score is made of.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { RiceModel } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { STAGE_LABELS } from '../plan/stage.ts';
import type { PaperSize, PrintablePage } from '../ports/printer.ts';
import { requireModel } from '../prioritization/ranking.ts';
import type { RiceCriterion } from '../prioritization/rice.ts';
import { summaryOf } from './about-sheet.ts';
import { dayInWords } from './day-in-words.ts';
import { type FiguresOnPaper, figuresOnPaper } from './figures-on-paper.ts';
import { element, joined, type Markup } from './markup.ts';
import { type RankingRow, rankingRows } from './ranking-row.ts';
import { howItIsMade } from './ranking-sheet.ts';
import { NO_SCORE, SCORE_ERROR } from './rice-formula.ts';
import { themeColour } from './theme-colours.ts';

export interface RankingPageOptions {
  readonly today: PlainDate;
  /** Of its numbers; its words are English. */
  readonly locale: string;
  readonly paper: PaperSize;
}

/** The ranking by the plan's deciding model as a page to print. The same plan, day and locale give the same page. */
export function rankingPage(plan: Plan, { today, locale, paper }: RankingPageOptions): PrintablePage {
  const { name, decidingModelId } = settingsOf(plan);
  const model = requireModel(plan, decidingModelId);
  const rows = rankingRows(plan, model);
  const day = dayInWords(today);
  const title = [
    element('h1', {}, typed(name)),
    element('h2', {}, `Ranking by ${model.name}, as of ${day}`),
    element('p', { class: 'remark' }, howItIsMade(model)),
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
function columnsOf(model: RiceModel, rows: readonly RankingRow[]): readonly Column[] {
  const longestKey = rows.reduce((longest, { initiative }) => Math.max(longest, initiative.key.length), 0);
  return [
    { header: '', width: 1.2, align: 'left' },
    { header: 'Rank', width: 12, align: 'right' },
    { header: 'Key', width: Math.min(Math.max(longestKey * 2.4 + 4, 16), 34), align: 'left' },
    { header: 'Initiative', width: null, align: 'left' },
    { header: 'Theme', width: 40, align: 'left' },
    { header: 'Stage', width: 22, align: 'left' },
    { header: 'Reach', width: 22, align: 'right' },
    { header: 'Impact', width: 14, align: 'right' },
    { header: 'Confidence', width: 21, align: 'right' },
    { header: 'Effort (pm)', width: 15, align: 'right' },
    { header: model.name, width: 22, align: 'right' },
  ];
}

/** Where somebody chooses upright paper, the page is made smaller as a whole; no column becomes too narrow. */
const LEAST_WIDTH = 240;

function table(model: RiceModel, rows: readonly RankingRow[], figures: FiguresOnPaper): Markup {
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
    { style: `min-width: ${LEAST_WIDTH}mm` },
    element('colgroup', {}, ...widths),
    element('thead', {}, element('tr', {}, ...headers)),
    element('tbody', {}, ...rows.map((row) => tableRow(row, figures))),
  );
}

function tableRow(row: RankingRow, figures: FiguresOnPaper): Markup {
  const { initiative, theme, rank, scored, note } = row;
  const input = (criterion: RiceCriterion, write: (value: number) => string) => {
    const value = scored.inputs[criterion];
    if (value !== null) return write(value);
    return row.unreadable.has(criterion) ? 'no number' : '';
  };
  return element(
    'tr',
    {},
    element('td', { class: 'bar', ...(theme !== null && { style: `background: #${themeColour(theme)}` }) }),
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
    numberCell(input('reach', figures.given)),
    numberCell(input('impact', figures.given)),
    numberCell(input('confidence', figures.percent)),
    numberCell(input('effort', figures.effort)),
    numberCell(scoreShown(row, figures), 'number strong'),
  );
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

function scoreShown({ scored }: RankingRow, figures: FiguresOnPaper): string {
  if (scored.state === 'complete') return scored.score === null ? NO_SCORE : figures.score(scored.score);
  return scored.state === 'error' ? SCORE_ERROR : NO_SCORE;
}
