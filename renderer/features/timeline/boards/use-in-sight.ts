import { type RefObject, useEffect } from 'react';
import type { BoardLayout } from '../../../../shared/boards/board-layout.ts';
import { type CardPlace, cardReach } from './board-places.ts';

/** Scrolls to a card where it is not wholly in sight. */
export function useInSight(
  scroller: RefObject<HTMLElement | null>,
  place: CardPlace | null,
  facts: {
    readonly layout: BoardLayout;
    readonly columnWidth: number;
    /** What covers the top of the scroller: heads, and the head of the lane. */
    readonly headHeight: number;
    readonly laneHead: number;
  },
): void {
  const { layout, columnWidth, headHeight, laneHead } = facts;
  const { top, bottom } = place === null ? { top: null, bottom: 0 } : cardReach(layout, place);
  const left = place === null ? 0 : place.column * columnWidth;
  useEffect(() => {
    const element = scroller.current;
    if (element === null || top === null) return;
    const room = element.clientHeight - headHeight;
    if (top - laneHead < element.scrollTop) element.scrollTop = Math.max(0, top - laneHead - 4);
    else if (bottom + 4 > element.scrollTop + room) element.scrollTop = bottom + 4 - room;
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (left + columnWidth > element.scrollLeft + element.clientWidth) {
      element.scrollLeft = left + columnWidth - element.clientWidth;
    }
  }, [scroller, top, bottom, left, columnWidth, headHeight, laneHead]);
}
