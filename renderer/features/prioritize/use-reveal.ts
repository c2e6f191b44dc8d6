import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { scrollTopFor } from './scroll-top-for.ts';

export interface RevealFacts {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly order: readonly InitiativeId[];
  readonly activeId: InitiativeId | null;
  /** Goes up when rows go to other places. */
  readonly settlings: number;
  /** Whether the pane has its size. */
  readonly isSized: boolean;
  readonly tintedIds: ReadonlySet<InitiativeId>;
}

/** Scrolls to the row that becomes active, goes to its place or to another height, and to what an undo or redo changed. An edit does not scroll. */
export function useReveal(facts: RevealFacts): void {
  const { activeId, rowHeight, settlings, isSized, tintedIds } = facts;
  const reveal = useEffectEvent((isWanted: (id: InitiativeId) => boolean) => {
    const element = facts.scroller.current;
    const row = facts.order.findIndex(isWanted);
    if (element === null || row < 0) return;
    const { scrollTop, clientHeight: height } = element;
    element.scrollTop = scrollTopFor({ row, rowHeight, scrollTop, height, headHeight: facts.headHeight });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of these that calls for it
  useLayoutEffect(() => reveal((id) => id === activeId), [activeId, settlings, isSized, rowHeight]);
  useLayoutEffect(() => reveal((id) => tintedIds.has(id)), [tintedIds]);
}
