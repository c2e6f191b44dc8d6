import { useLayoutEffect, useRef, useState } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAppState, useViewState } from '../../state/use-app-state.tsx';
import { type Selection, selectOne, withoutGone } from './step-selection.ts';

/** The window's selection, with the anchor from which this list extends it. */
export function useRankingSelection(): { readonly selection: Selection; select(selection: Selection): void } {
  const { view } = useAppState();
  const selectedIds = useViewState((state) => state.selectedIds);
  const activeId = useViewState((state) => state.activeId);
  const [anchorId, setAnchorId] = useState(activeId);
  return {
    selection: { selectedIds, activeId, anchorId },
    select: (next) => {
      setAnchorId(next.anchorId);
      view.getState().select(next.selectedIds, next.activeId);
    },
  };
}

/** Keeps the selection in the plan: on what is there, on the row that took the place of one that is gone, at first on the top row. */
export function useKeptSelection(facts: {
  readonly plan: Plan;
  readonly order: readonly InitiativeId[];
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
}): void {
  const { plan, order, selection, select } = facts;
  const { activeId } = selection;
  const place = useRef(0);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const isThere = (id: InitiativeId) => plan.initiatives.has(id);
    const [top] = order;
    const kept = withoutGone(order, selection, { isThere, from: place.current });
    if (kept !== selection) select(kept);
    else if (isFirst.current && activeId === null && top !== undefined) select(selectOne(top));
    else if (activeId !== null) place.current = Math.max(0, order.indexOf(activeId));
    isFirst.current = false;
  }, [plan, order, selection, select, activeId]);
}
