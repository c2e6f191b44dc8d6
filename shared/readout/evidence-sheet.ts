// The sheet behind the scores: who said so and on what evidence, which teams are asked, how it stands.

import { dayInWords } from '../calendar/day-in-words.ts';
import { HEALTH_LABELS } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { BecauseLine, BecauseSource, EffortPart } from '../prioritization/because.ts';
import { becauseLines } from '../prioritization/because-lines.ts';
import { criteriaOf } from '../prioritization/criteria-of.ts';
import { roundToSignificant, SCORE_DIGITS } from '../prioritization/round-to-significant.ts';
import type { RankingRow } from './ranking-row.ts';
import type { SheetCell, SheetRow, WorkbookSheet } from './workbook.ts';
import * as look from './workbook-look.ts';

const COLUMNS = [
  { header: 'Key', width: 10, align: 'left' },
  { header: 'Initiative', width: 32, align: 'left' },
  { header: 'Health', width: 11, align: 'left' },
  { header: 'Progress', width: 10, align: 'right' },
] as const;
const EVIDENCE_WIDTH = 30;
const EVIDENCE_WIDTH_OF_MANY = 22;

/** One row per ranked initiative, in the order of the ranking; at least one. */
export function evidenceSheet(plan: Plan, model: Model, rows: readonly RankingRow[]): WorkbookSheet {
  const criteria = criteriaOf(model);
  const width = criteria.length > 4 ? EVIDENCE_WIDTH_OF_MANY : EVIDENCE_WIDTH;
  const columns = [...COLUMNS, ...criteria.map(({ name }) => ({ header: name, width, align: 'left' }) as const)];
  const header = columns.map(({ header, align }): SheetCell => {
    return { value: header, style: align === 'right' ? look.HEADER_RIGHT : look.HEADER_LEFT };
  });
  const title = 'What the scores stand on: evidence, and who gave it when';
  return {
    name: 'Evidence',
    columns: columns.map((column) => ({ width: column.width })),
    rows: [
      { height: 20, cells: [{ value: title, style: look.SUBTITLE }] },
      { height: null, cells: header },
      ...rows.map((row) => evidenceRow(plan, model, row)),
    ],
    merges: [],
    freeze: { rows: 2, columns: 2 },
    autoFilter: { firstRow: 1, lastRow: rows.length + 1, firstColumn: 0, lastColumn: columns.length - 1 },
    validations: [],
    print: {
      landscape: true,
      repeatRows: { first: 1, last: 1 },
      footer: `${settingsOf(plan).name} · Evidence`,
    },
    gridLines: false,
  };
}

function evidenceRow(plan: Plan, model: Model, { initiative, scored }: RankingRow): SheetRow {
  const lines = becauseLines({ plan, model, initiative, scored });
  const { health, progress } = initiative;
  return {
    height: null,
    cells: [
      { value: initiative.key, style: look.BODY_TEXT },
      { value: initiative.title, style: look.BODY_WRAPPED },
      { value: health === null ? null : HEALTH_LABELS[health], style: look.BODY_TEXT },
      { value: progress === 0 ? null : progress, style: look.PERCENT },
      ...lines.map((line) => ({ value: evidenceInWords(line) || null, style: look.BODY_MUTED })),
    ],
  };
}

/** `Survey of 61 teams (Maya, 12 Jan 2026)`; for an effort that follows the teams', their figures. */
function evidenceInWords(line: BecauseLine): string {
  if (line.criterion.scale.kind === 'effort' && !line.overridden) return partsInWords(line.effortParts);
  const words = line.source === null ? '' : sourceInWords(line.source);
  if (!line.overridden) return words;
  return words === '' ? 'Set for this ranking, not from the teams’ figures.' : `Set for this ranking: ${words}`;
}

function partsInWords(parts: readonly EffortPart[]): string {
  if (parts.length === 0) return '';
  const figures = parts.map(({ name, effort, evidence }) => {
    const figure = effort === null ? 'no figure yet' : String(roundToSignificant(effort, SCORE_DIGITS));
    return evidence === '' ? `${name} ${figure}` : `${name} ${figure} (${evidence})`;
  });
  return `Person-weeks: ${figures.join(', ')}`;
}

function sourceInWords({ setBy, setOn, evidence }: BecauseSource): string {
  const from = [setBy, setOn === null ? '' : dayInWords(setOn)].filter((words) => words !== '').join(', ');
  if (evidence === '') return from;
  return from === '' ? evidence : `${evidence} (${from})`;
}
