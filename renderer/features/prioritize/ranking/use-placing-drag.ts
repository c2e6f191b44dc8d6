import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { type LineAt, rowsBefore } from '../table/line-in-rows.ts';

/** In pixels: below it a press is a click. */
const LEAST_DISTANCE = 5;
/** How near an edge the list begins to scroll, and how far it goes a frame at the most. */
const EDGE = 36;
const FASTEST = 18;

export interface PlacingDrag {
  readonly ids: readonly InitiativeId[];
  /** How many rows stand before the gap that they would come to. */
  readonly gap: number;
}

export interface PlacingDragFacts {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly count: number;
  /** Where a line takes the place of a row. */
  readonly lineAt: LineAt;
  /** What a press on this row takes along; none: it can't be dragged. */
  readonly idsFrom: (id: InitiativeId) => readonly InitiativeId[];
  readonly onDrop: (drag: PlacingDrag) => void;
}

/**
 * Dragging rows to another place. Nothing changes before they are dropped; Escape drops them nowhere; near an edge the list
 * scrolls along. A touch scrolls and does not drag.
 */
export function usePlacingDrag(facts: PlacingDragFacts): {
  readonly drag: PlacingDrag | null;
  begin(event: PointerEvent<HTMLElement>, id: InitiativeId): void;
  /** Whether the last press was a drag, which is no click. */
  wasDragged(): boolean;
} {
  const { scroller } = facts;
  const [drag, setDrag] = useState<PlacingDrag | null>(null);
  const [isPressed, setIsPressed] = useState(false);
  const press = useRef<{ readonly ids: readonly InitiativeId[]; readonly y: number } | null>(null);
  const pointerY = useRef(0);
  const dragged = useRef(false);

  const follow = useEffectEvent(() => {
    const element = scroller.current;
    const from = press.current;
    if (element === null || from === null) return;
    const { top } = element.getBoundingClientRect();
    const inList = pointerY.current - top - facts.headHeight + element.scrollTop;
    const slot = Math.max(0, Math.round(inList / facts.rowHeight));
    const gap = Math.min(facts.count, rowsBefore(slot, facts.lineAt));
    setDrag((now) => (now?.gap === gap ? now : { ids: from.ids, gap }));
  });
  const scrollAtEdge = useEffectEvent(() => {
    const element = scroller.current;
    if (element === null || !dragged.current) return;
    const { top, bottom } = element.getBoundingClientRect();
    const past =
      Math.max(0, pointerY.current - (bottom - EDGE)) - Math.max(0, top + facts.headHeight + EDGE - pointerY.current);
    if (past === 0) return;
    element.scrollTop += Math.sign(past) * Math.min(FASTEST, Math.ceil(Math.abs(past) / 3));
    follow();
  });
  const end = useEffectEvent((isDropped: boolean) => {
    const dropped = drag;
    press.current = null;
    setIsPressed(false);
    setDrag(null);
    if (isDropped && dropped !== null) facts.onDrop(dropped);
  });
  useEffect(() => {
    if (!isPressed) return;
    let frame = 0;
    const onMove = (event: globalThis.PointerEvent) => {
      pointerY.current = event.clientY;
      if (!dragged.current && Math.abs(event.clientY - (press.current?.y ?? 0)) < LEAST_DISTANCE) return;
      dragged.current = true;
      follow();
    };
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !dragged.current) return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    const tick = () => {
      scrollAtEdge();
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [isPressed]);
  return {
    drag,
    begin: (event, id) => {
      dragged.current = false;
      if (event.button !== 0 || event.pointerType === 'touch' || event.shiftKey || event.ctrlKey || event.metaKey)
        return;
      const ids = facts.idsFrom(id);
      if (ids.length === 0) return;
      press.current = { ids, y: event.clientY };
      pointerY.current = event.clientY;
      setIsPressed(true);
    },
    wasDragged: () => dragged.current,
  };
}
