// What a card says beside its key and its title, and so how high it is: on screen as in a file.

import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { STAGE_LABELS } from '../plan/stage.ts';
import type { LaneField } from '../plan/timeline-view.ts';
import { plainLabel } from '../timeline/plain-label.ts';
import type { BoardPart } from './board.ts';

export interface CardFace {
  /** null: it has none, or the lane says it. */
  readonly theme: { readonly name: string; readonly colour: number } | null;
  /** Empty: nobody, or the lane says it. */
  readonly owner: string;
  /** In words; null: the lane says it. */
  readonly stage: string | null;
  /** Where there are dates to be said: nowhere on the board of horizons, nor in the column of what has none. */
  readonly hasDates: boolean;
}

/** What a card of a board says of its initiative, without what its lane or its column says already. */
export function cardFace(
  { themes, people }: Pick<Plan, 'themes' | 'people'>,
  initiative: Initiative,
  { part, lanes, isUndated }: { readonly part: BoardPart; readonly lanes: LaneField; readonly isUndated: boolean },
): CardFace {
  const { themeId, ownerId, stage } = initiative;
  const theme = themeId === null || lanes === 'theme' ? undefined : themes.get(themeId);
  const owner = ownerId === null || lanes === 'owner' ? undefined : people.get(ownerId);
  return {
    theme: theme === undefined ? null : { name: plainLabel(theme.name), colour: theme.colour },
    owner: plainLabel(owner?.name ?? ''),
    stage: lanes === 'stage' ? null : STAGE_LABELS[stage],
    hasDates: part === 'periods' && !isUndated,
  };
}

/** How many lines stand under the title: who it is of and, on the quarter board, when and how much. */
export function linesUnderTitle(part: BoardPart, { theme, owner, stage, hasDates }: CardFace): number {
  const hasWho = theme !== null || owner !== '';
  if (part === 'horizons') return hasWho || stage !== null ? 1 : 0;
  return (hasWho ? 1 : 0) + (hasDates ? 1 : 0) + 1;
}
