import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { type Selection, withoutGone } from '../../../parts/step-selection.ts';
import { useAppState, useViewState } from '../../../state/use-app-state.tsx';

/** The window's selection, with the anchor from which the board extends it; what is gone from the plan is selected no more. */
export function useBoardSelection(plan: Plan, order: readonly InitiativeId[]) {
  const { view } = useAppState();
  const selectedIds = useViewState((state) => state.selectedIds);
  const activeId = useViewState((state) => state.activeId);
  const [anchorId, setAnchorId] = useState(activeId);
  const selection: Selection = useMemo(() => ({ selectedIds, activeId, anchorId }), [selectedIds, activeId, anchorId]);
  const select = (next: Selection) => {
    setAnchorId(next.anchorId);
    view.getState().select(next.selectedIds, next.activeId);
  };
  const before = useRef(order);
  useLayoutEffect(() => {
    const kept = withoutGone(before.current, selection, (id) => plan.initiatives.has(id));
    before.current = order;
    if (kept !== selection) view.getState().select(kept.selectedIds, kept.activeId);
  });
  return { selection, select };
}
