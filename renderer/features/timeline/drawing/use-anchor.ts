import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { anchorShift } from '../../../../shared/timeline/anchored-y.ts';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import type { LookWays } from './use-look.ts';

/** Whenever rows are packed anew, the lane that one points at, the active bar or the uppermost lane stays where it is. */
export function useAnchor(
  rows: TimelineRows | null,
  {
    field,
    ways,
    height,
  }: { readonly field: RefObject<HTMLElement | null>; readonly ways: LookWays; readonly height: number },
): void {
  const { view } = useAppState();
  /** In the field, from its top. */
  const pointer = useRef<number | null>(null);
  const shown = useRef<TimelineRows | null>(null);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    // Measured here, where nothing waits to be laid out.
    const note = (event: PointerEvent) => {
      pointer.current = event.clientY - element.getBoundingClientRect().top;
    };
    const forget = () => {
      pointer.current = null;
    };
    element.addEventListener('pointermove', note, { passive: true });
    element.addEventListener('pointerleave', forget, { passive: true });
    return () => {
      element.removeEventListener('pointermove', note);
      element.removeEventListener('pointerleave', forget);
    };
  }, [field]);
  useLayoutEffect(() => {
    if (rows === null) return;
    const before = shown.current;
    shown.current = rows;
    ways.setWhole({ height: rows.height, extent: rows.extent });
    if (before === null || before === rows || before.facts.view.lanes !== rows.facts.view.lanes) return;
    const { activeId } = view.getState();
    const shift = anchorShift(before, rows, { y: ways.now().y, height, pointerY: pointer.current, activeId });
    if (shift !== 0) ways.stay(shift);
  }, [rows, ways, height, view]);
}
