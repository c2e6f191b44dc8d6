import { memo, type ReactNode } from 'react';
import { titleLines } from '../../../../shared/boards/title-lines.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import styles from './board-card.module.css';

/** What stands on a card, which is also how it is spoken. */
export interface CardFace {
  /** Nobody set by hand that it stands here. */
  readonly isDerived: boolean;
  readonly content: ReactNode;
}

/** The room between two cards, in pixels, as all that follows. */
export const CARD_GAP = 6;
/** At either side of a card in its column. */
const BESIDE = 6;
/** As the style sheet has them: border and padding, the line with the key, a line of the title, another line with its gap. */
const EDGE_X = 11;
const EDGE_Y = 9;
const KEY_LINE = 16;
const TITLE_GAP = 4;
const TITLE_LINE = 18;
const OTHER_LINE = 20;
const TITLE_SIZE = 13;

/** On how many lines a title stands in a column so wide. */
export function titleLinesIn(title: string, columnWidth: number): 1 | 2 {
  return titleLines(title, { fontSize: TITLE_SIZE, width: columnWidth - 2 * BESIDE - 2 * EDGE_X });
}

/** Of a card with a title on so many lines, and so many lines under it. */
export function cardHeight(facts: { readonly titleLines: number; readonly linesUnder: number }): number {
  return 2 * EDGE_Y + KEY_LINE + TITLE_GAP + facts.titleLines * TITLE_LINE + facts.linesUnder * OTHER_LINE;
}

export interface BoardCardProps {
  readonly initiative: Initiative;
  readonly column: number;
  readonly faceOf: (initiative: Initiative, column: number) => CardFace;
  readonly domId: string;
  readonly lane: number;
  /** In the lane, in pixels. */
  readonly top: number;
  readonly height: number;
  readonly titleLines: number;
  /** In its cell, from 0. */
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Just undone or done again. */
  readonly isTinted: boolean;
  /** On its way elsewhere. */
  readonly isCarried: boolean;
}

export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { initiative, column, faceOf, domId, lane, top, height, titleLines: lines, index, count } = props;
  const { isSelected, isActive, isTinted, isCarried } = props;
  const { isDerived, content } = faceOf(initiative, column);
  return (
    <div
      id={domId}
      className={styles.card}
      style={{ top, height, '--title-lines': lines }}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-id={initiative.id}
      data-lane={lane}
      data-derived={isDerived || undefined}
      data-active={isActive || undefined}
      data-tinted={isTinted || undefined}
      data-carried={isCarried || undefined}
    >
      {content}
    </div>
  );
});
