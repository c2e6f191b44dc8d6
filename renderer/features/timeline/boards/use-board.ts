// What both boards need of the window around them.

import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Board } from '../../../../shared/boards/board.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { focusInspector } from '../../../parts/focus-inspector.ts';
import { useTintedSteps } from '../../../parts/use-tinted-steps.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { useBoardSelection } from './use-board-selection.ts';

export function useBoard(plan: Plan, board: Board) {
  const { view } = useAppState();
  const boardRef = useRef<HTMLDivElement>(null);
  const order = useMemo(
    () => board.lanes.flatMap(({ cells }) => cells.flatMap((cards) => cards.map(({ id }) => id))),
    [board],
  );
  const { selection, select } = useBoardSelection(plan, order);
  const tintedIds = useTintedSteps(useCallback((ids) => view.getState().select(ids), [view]));
  const focusBoard = useCallback(() => boardRef.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (document.activeElement === document.body) focusBoard();
  }, [focusBoard]);
  useEscape(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.closest('[data-pane="inspector"]')) focusBoard();
  });
  const onOpen = useCallback(() => {
    view.getState().setInspectorOpen(true);
    if (!focusInspector(document)) requestAnimationFrame(() => focusInspector(document));
  }, [view]);
  const onShow = useCallback(() => view.getState().setInspectorOpen(true), [view]);
  /** What is selected and stands on the board. */
  const selectedHere = useMemo(() => {
    const here = new Set(order);
    return selection.selectedIds.filter((id) => here.has(id));
  }, [order, selection.selectedIds]);
  return { boardRef, selection, select, selectedHere, tintedIds, onOpen, onShow };
}
