import { useLayoutEffect, useRef, useState } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { type Selection, selectOne, withoutGone } from '../../parts/step-selection.ts';
import { useAppState, useViewState } from '../../state/use-app-state.tsx';

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

/** Keeps the selection in the plan: on what is there, on the row that came after one that is gone, at first on the top row. */
export function useKeptSelection(facts: {
  readonly plan: Plan;
  readonly order: readonly InitiativeId[];
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
}): void {
  const { plan, order, selection, select } = facts;
  const before = useRef<readonly InitiativeId[] | null>(null);
  useLayoutEffect(() => {
    const kept = withoutGone(before.current ?? [], selection, (id) => plan.initiatives.has(id));
    const [top] = order;
    const isFirst = before.current === null;
    before.current = order;
    if (isFirst && kept.activeId === null && top !== undefined) select(selectOne(top));
    else if (kept !== selection) select(kept);
  });
}
