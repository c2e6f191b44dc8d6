import type { RiceModel } from '../../../shared/plan/model.ts';

export type ColumnId =
  | 'rank'
  | 'key'
  | 'title'
  | 'reach'
  | 'impact'
  | 'confidence'
  | 'effort'
  | 'score'
  | 'share'
  | 'stage';

export interface Column {
  readonly id: ColumnId;
  readonly header: string;
  /** The header's whole words, where it is short. */
  readonly meaning: string | null;
  readonly isNumber: boolean;
  /** In pixels; null: what the others leave. */
  readonly width: number | null;
}

/** The least that the list is drawn at; in a narrower pane it scrolls sideways. */
export const LEAST_LIST_WIDTH = 620;

/** The room behind the rank for the arrow that says by how much it moved, in pixels. */
export function moveWidth(highestRank: number): number {
  return highestRank < 1000 ? 36 : 48;
}

/** A column of this width has room for whole words on what is missing. */
export const WHOLE_WORDS_WIDTH = 176;

/** What the title keeps before another column is left out or cut short. */
const LEAST_TITLE_WIDTH = 210;

/** The columns that a list of this width has room for: the bar goes first, then the word of the stage. */
export function rankingColumns(facts: {
  readonly width: number;
  readonly model: RiceModel;
  /** In signs. */
  readonly longestKey: number;
  readonly highestRank: number;
}): readonly Column[] {
  const { width, model, longestKey, highestRank } = facts;
  const whole: readonly Column[] = [
    column('rank', 'Rank', moveWidth(highestRank) + (highestRank < 1000 ? 36 : 48), { isNumber: true }),
    // Capitals and digits are about 8 pixels wide.
    column('key', 'Key', 14 + 8.2 * Math.min(14, Math.max(6, longestKey))),
    column('title', 'Initiative', null),
    column('reach', 'Reach', 66, { meaning: `Reach, ${model.reachUnit} a ${model.reachPeriod}`, isNumber: true }),
    column('impact', 'Impact', 54, { isNumber: true }),
    column('confidence', 'Conf.', 60, { meaning: 'Confidence', isNumber: true }),
    column('effort', 'Effort pm', 70, { meaning: 'Effort, person-months', isNumber: true }),
    column('score', model.name, 66, { isNumber: true }),
    column('share', '', width < 1200 ? 104 : WHOLE_WORDS_WIDTH, {
      meaning: 'Share of the highest score, or what is missing',
    }),
    column('stage', 'Stage', 104),
  ];
  if (hasRoom(whole, width)) return whole;
  const withoutShare = whole.filter(({ id }) => id !== 'share');
  if (hasRoom(withoutShare, width)) return withoutShare;
  const dotOfStage = column('stage', '', 34, { meaning: 'Stage' });
  return withoutShare.map((one) => (one.id === 'stage' ? dotOfStage : one));
}

function column(
  id: ColumnId,
  header: string,
  width: number | null,
  { meaning = null, isNumber = false }: Partial<Pick<Column, 'meaning' | 'isNumber'>> = {},
): Column {
  return { id, header, meaning, isNumber, width };
}

function hasRoom(columns: readonly Column[], width: number): boolean {
  const taken = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  return width - taken >= LEAST_TITLE_WIDTH;
}
