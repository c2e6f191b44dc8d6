import { type CSSProperties, type PointerEvent, type RefObject, type UIEvent, useRef, useState } from 'react';
import { type InitiativeId, isId } from '../../../../shared/plan/ids.ts';
import type { TimelineLayout } from '../../../../shared/timeline/timeline-layout.ts';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { selectAll, selectOne, selectTo, toggleOne } from '../../../parts/step-selection.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import type { Looking } from '../drawing/use-look.ts';
import type { BarUnder } from './bar-under.ts';
import type { useBarDrag } from './use-bar-drag.ts';
import { useHeldKeys } from './use-held-keys.ts';
import { walkOrder } from './walk-bars.ts';

export interface BarSelectionFacts {
  readonly rows: TimelineRows | null;
  readonly layout: TimelineLayout | null;
  readonly frame: RefObject<HTMLElement | null>;
  readonly looking: Looking;
  readonly drag: ReturnType<typeof useBarDrag>;
  readonly setActiveLane: (laneId: string) => void;
}

/** In pixels: below it a press is a click. */
const LEAST_DISTANCE = 4;

interface Press {
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  /** What was selected before, to which a frame that is drawn with Shift adds. */
  readonly before: readonly InitiativeId[];
  /** All that was selected, to which Escape goes back. */
  readonly selected: readonly InitiativeId[];
  isDrawn: boolean;
}

/** Clicks select bars, with Ctrl, Cmd or Shift several; dragging over empty space selects what the frame touches. */
export function useBarSelection({ rows, layout, frame, looking, drag, setActiveLane }: BarSelectionFacts) {
  const { view } = useAppState();
  const press = useRef<Press | null>(null);
  const anchorId = useRef<InitiativeId | null>(null);
  /** What a press that turns out to be a click narrows a selection of several to. */
  const narrowTo = useRef<InitiativeId | null>(null);
  const [marquee, setMarquee] = useState<CSSProperties | null>(null);
  const isPressed = useRef(false);

  const apply = ({ selectedIds, activeId, anchorId: anchor }: ReturnType<typeof selectOne>) => {
    anchorId.current = anchor;
    view.getState().select(selectedIds, activeId);
  };
  const selection = () => ({ ...view.getState(), anchorId: anchorId.current });
  const extendTo = (id: InitiativeId) => {
    if (rows !== null) apply(selectTo(walkOrder(rows), selection(), id));
  };
  const pick = (
    id: InitiativeId,
    event: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean },
  ) => {
    if (event.shiftKey) extendTo(id);
    else if (event.ctrlKey || event.metaKey) apply(toggleOne(selection(), id));
    else apply(selectOne(id));
  };

  useHeldKeys(marquee !== null, {
    putBack: () => {
      const before = press.current?.selected ?? [];
      press.current = null;
      setMarquee(null);
      view.getState().select(before);
    },
  });

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      isPressed.current = true;
      narrowTo.current = null;
      const under = drag.underPointer(event);
      const id = under?.box.initiative.id ?? milestoneUnder(event.target);
      if (id !== null) {
        if (under !== null) setActiveLane(under.box.laneId);
        const isSelected = view.getState().selectedIds.includes(id);
        const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
        if (!isSelected || isAdding) pick(id, event);
        else narrowTo.current = id;
        if (under !== null && !isAdding) drag.onPointerDown(event, under);
        return;
      }
      press.current = {
        pointerId: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        before: event.shiftKey ? view.getState().selectedIds : [],
        selected: view.getState().selectedIds,
        isDrawn: false,
      };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = press.current;
      const element = frame.current;
      if (element === null || drag.onPointerMove(event)) return;
      if (from?.pointerId !== event.pointerId) {
        if (event.buttons === 0) element.style.cursor = cursorOver(drag.underPointer(event));
        return;
      }
      if (!from.isDrawn) {
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < LEAST_DISTANCE) return;
        from.isDrawn = true;
        element.setPointerCapture(event.pointerId);
      }
      const bounds = element.getBoundingClientRect();
      const left = Math.max(0, Math.min(from.x, event.clientX) - bounds.left);
      const top = Math.max(0, Math.min(from.y, event.clientY) - bounds.top);
      const width = Math.abs(event.clientX - from.x);
      const height = Math.abs(event.clientY - from.y);
      setMarquee({ left, top, width, height });
      const { x, y } = looking.now();
      const touched = (layout?.bars ?? []).filter(
        (box) =>
          box.x < x + left + width &&
          box.x + box.width > x + left &&
          box.y < y + top + height &&
          box.y + box.height > y + top,
      );
      const ids = [...new Set([...from.before, ...touched.map(({ initiative }) => initiative.id)])];
      if (ids.join() !== view.getState().selectedIds.join()) view.getState().select(ids);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      isPressed.current = false;
      if (drag.onPointerUp(event)) return;
      if (narrowTo.current !== null) {
        apply(selectOne(narrowTo.current));
        narrowTo.current = null;
      }
      const from = press.current;
      if (from?.pointerId !== event.pointerId) return;
      press.current = null;
      setMarquee(null);
      if (!from.isDrawn && !event.shiftKey) view.getState().select([]);
    },
    // Finding in the page and screen readers scroll to what is out of sight: it is looked at instead, or axis and bars part.
    onScroll: ({ currentTarget }: UIEvent<HTMLElement>) => {
      const { scrollLeft, scrollTop } = currentTarget;
      if (scrollLeft === 0 && scrollTop === 0) return;
      currentTarget.scrollTo(0, 0);
      looking.panBy(scrollLeft, scrollTop);
    },
    onPointerCancel: () => {
      isPressed.current = false;
      drag.putBack();
      press.current = null;
      setMarquee(null);
    },
  };

  return {
    handlers,
    /** The frame that is being drawn, in the field; null: none. */
    frame: marquee,
    /** Whether the pointer holds something here: what is drawn must not move under it by itself. */
    isPressed: () => isPressed.current,
    extendTo,
    selectAll: () => {
      if (rows !== null) apply(selectAll(walkOrder(rows), selection()));
    },
  };
}

function milestoneUnder(target: EventTarget): InitiativeId | null {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-milestone]')?.dataset.milestone : undefined;
  return id !== undefined && isId<InitiativeId>(id) ? id : null;
}

function cursorOver(under: BarUnder | null): string {
  if (under === null) return '';
  return under.part === 'body' ? 'grab' : 'ew-resize';
}
