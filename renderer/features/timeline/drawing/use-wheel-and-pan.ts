import { type RefObject, useEffect, useRef } from 'react';
import type { Looking } from './use-look.ts';

const LINE = 30;
/** In pixels: below it a press with Space is a press of Space alone. */
const LEAST_DISTANCE = 3;

export interface Panning {
  /** Whether Space is held, so that the pointer pans. */
  readonly isSpaceHeld: () => boolean;
  holdSpace(): void;
  /** Answers whether it was pressed for itself: nothing was panned meanwhile. */
  releaseSpace(): boolean;
}

/** The wheel goes through lanes, with Shift through time; with Ctrl or Cmd, or a pinch, it zooms about the pointer. The middle button pans, and so does the first one while Space is held. */
export function useWheelAndPan(
  frame: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
  looking: Looking,
): Panning {
  const { panBy, zoomBy, settle } = looking;
  const space = useRef({ isHeld: false, hasPanned: false });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      if (event.ctrlKey || event.metaKey) {
        const { left } = (field.current ?? element).getBoundingClientRect();
        // A notch of a wheel is about a fifth; a pinch sends many small steps.
        zoomBy(Math.exp(-Math.max(-60, Math.min(60, event.deltaY * unit)) * 0.004), Math.max(0, event.clientX - left));
        return;
      }
      const [dx, dy] = event.shiftKey ? [event.deltaY || event.deltaX, 0] : [event.deltaX, event.deltaY];
      panBy(dx * unit, dy * unit);
    };
    let drag: { readonly id: number; x: number; y: number; gone: number } | null = null;
    const onPointerDown = (event: PointerEvent) => {
      // What is pressed is where it is drawn.
      settle();
      if (event.button !== 1 && !(event.button === 0 && space.current.isHeld)) return;
      // Nothing else takes this press, such as a bar under it.
      event.preventDefault();
      event.stopPropagation();
      drag = { id: event.pointerId, x: event.clientX, y: event.clientY, gone: 0 };
      element.setPointerCapture(event.pointerId);
      element.dataset.panning = '';
    };
    const onPointerMove = (event: PointerEvent) => {
      if (drag?.id !== event.pointerId) return;
      event.stopPropagation();
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      drag = { ...drag, x: event.clientX, y: event.clientY, gone: drag.gone + Math.abs(dx) + Math.abs(dy) };
      if (drag.gone >= LEAST_DISTANCE) space.current.hasPanned = true;
      panBy(-dx, -dy);
    };
    const onPointerEnd = (event: PointerEvent) => {
      if (drag?.id !== event.pointerId) return;
      drag = null;
      if (!space.current.isHeld) delete element.dataset.panning;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onPointerDown, { capture: true });
    element.addEventListener('pointermove', onPointerMove, { capture: true });
    element.addEventListener('pointerup', onPointerEnd, { capture: true });
    element.addEventListener('lostpointercapture', onPointerEnd);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onPointerDown, { capture: true });
      element.removeEventListener('pointermove', onPointerMove, { capture: true });
      element.removeEventListener('pointerup', onPointerEnd, { capture: true });
      element.removeEventListener('lostpointercapture', onPointerEnd);
    };
  }, [frame, field, panBy, zoomBy, settle]);
  return {
    isSpaceHeld: () => space.current.isHeld,
    holdSpace: () => {
      if (space.current.isHeld) return;
      space.current = { isHeld: true, hasPanned: false };
      if (frame.current !== null) frame.current.dataset.panning = '';
    },
    releaseSpace: () => {
      const { isHeld, hasPanned } = space.current;
      space.current = { isHeld: false, hasPanned: false };
      if (frame.current !== null) delete frame.current.dataset.panning;
      return isHeld && !hasPanned;
    },
  };
}
