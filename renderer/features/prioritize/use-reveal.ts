import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { scrollTopFor } from './scroll-top-for.ts';
import { type LineAt, slotOfRow } from './table/line-in-rows.ts';

export interface RevealFacts {
  readonly scroller: RefObject<HTMLElement | null>;
  /** How far it was scrolled when it last said so. */
  readonly scrollOffset: () => number;
  /** Of the pane, in pixels; 0: it is not drawn yet. */
  readonly height: number;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly order: readonly InitiativeId[];
  readonly lineAt: LineAt;
  readonly activeId: InitiativeId | null;
  /** Goes up when rows go to other places. */
  readonly settlings: number;
  readonly tintedIds: ReadonlySet<InitiativeId>;
}

/**
 * Scrolls to the row that becomes active, goes to its place or to another height, and to what an undo or redo changed. An edit
 * does not scroll. Where the pane stands is remembered, not read off it: reading would lay out all that has just changed.
 */
export function useReveal(facts: RevealFacts): void {
  const { activeId, rowHeight, settlings, tintedIds } = facts;
  const isSized = facts.height > 0;
  /** Scrolled to, but the pane has not said so yet. */
  const sent = useRef<number | null>(null);
  const reveal = useEffectEvent((isWanted: (id: InitiativeId) => boolean) => {
    const element = facts.scroller.current;
    const row = facts.order.findIndex(isWanted);
    if (element === null || row < 0 || !isSized) return;
    const { height, headHeight, lineAt } = facts;
    const scrollTop = sent.current ?? facts.scrollOffset();
    const wanted = scrollTopFor({ row: slotOfRow(row, lineAt), rowHeight, scrollTop, height, headHeight });
    if (wanted === scrollTop) return;
    element.scrollTop = wanted;
    sent.current = wanted;
    const forget = () => {
      sent.current = null;
    };
    // Scrolling is told in the next frame.
    requestAnimationFrame(() => requestAnimationFrame(forget));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of these that calls for it
  useLayoutEffect(() => reveal((id) => id === activeId), [activeId, settlings, isSized, rowHeight]);
  useLayoutEffect(() => reveal((id) => tintedIds.has(id)), [tintedIds]);
}
