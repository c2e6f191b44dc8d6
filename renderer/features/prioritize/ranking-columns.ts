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

/** Behind the rank, for the arrow that says by how much it moved. */
export const MOVE_WIDTH = 36;

/** A column of this width has room for whole words on what is missing. */
export const WHOLE_WORDS_WIDTH = 176;

/** The columns that a list of this width has room for: the bar goes first, then the word of the stage. */
export function rankingColumns(facts: {
  readonly width: number;
  readonly model: RiceModel;
  /** In signs. */
  readonly longestKey: number;
  readonly highestRank: number;
}): readonly Column[] {
  const { width, model, longestKey, highestRank } = facts;
  const hasShare = width >= 860;
  const hasStageWord = width >= 760;
  const shareWidth = width >= 1200 ? WHOLE_WORDS_WIDTH : 104;
  // Capitals and digits are about 8 pixels wide.
  const keyWidth = 14 + 8.2 * Math.min(14, Math.max(6, longestKey));
  const reachOver = `${model.reachUnit} a ${model.reachPeriod}`;
  return [
    { id: 'rank', header: 'Rank', meaning: null, isNumber: true, width: MOVE_WIDTH + (highestRank < 1000 ? 36 : 50) },
    { id: 'key', header: 'Key', meaning: null, isNumber: false, width: keyWidth },
    { id: 'title', header: 'Initiative', meaning: null, isNumber: false, width: null },
    { id: 'reach', header: 'Reach', meaning: `Reach, ${reachOver}`, isNumber: true, width: 66 },
    { id: 'impact', header: 'Impact', meaning: null, isNumber: true, width: 54 },
    { id: 'confidence', header: 'Conf.', meaning: 'Confidence', isNumber: true, width: 60 },
    { id: 'effort', header: 'Effort pm', meaning: 'Effort, person-months', isNumber: true, width: 70 },
    { id: 'score', header: model.name, meaning: null, isNumber: true, width: 66 },
    ...(hasShare
      ? [
          {
            id: 'share',
            header: '',
            meaning: 'Share of the highest score, or what is missing',
            isNumber: false,
            width: shareWidth,
          } as const,
        ]
      : []),
    {
      id: 'stage',
      header: hasStageWord ? 'Stage' : '',
      meaning: hasStageWord ? null : 'Stage',
      isNumber: false,
      width: hasStageWord ? 104 : 34,
    },
  ];
}
