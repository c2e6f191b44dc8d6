import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { type Box, centreBox } from './centre-box.ts';

export interface PanZoomParts {
  /** What is looked through. */
  readonly frame: RefObject<HTMLElement | null>;
  /** What is moved about under it, as a layer of its own. */
  readonly stage: RefObject<HTMLElement | null>;
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** What is scaled in the drawing. */
  readonly layer: RefObject<SVGGElement | null>;
}

export interface PanZoom {
  /** Puts all of a drawing into sight, never larger than it is. */
  fit(): void;
  /** Begins at the top, as small as words can still be read. */
  begin(): void;
  zoomBy(factor: number): void;
  /** Moves as little as brings a box of the drawing into sight. */
  reveal(box: Box): void;
  /** Puts a box of the drawing into the middle, as far as the drawing has room around it. */
  centre(box: Box): void;
}

const LEAST_ZOOM = 0.04;
const MOST_ZOOM = 2;
const MARGIN = 24;
/** Below it small words can't be read: they are left out. */
const FAR = 0.8;
const VERY_FAR = 0.45;
const SETTLE_MILLISECONDS = 140;

/**
 * The wheel pans, with Ctrl or Cmd (or a pinch) it zooms about the pointer; dragging on empty space or with the middle
 * button pans. Panning moves what is painted; zooming stretches it, and only once that rests it is painted anew.
 */
export function usePanZoom(
  { frame, stage, drawing, layer }: PanZoomParts,
  size: { readonly width: number; readonly height: number } | null,
): PanZoom {
  const look = useRef({ x: 0, y: 0, k: 1 });
  /** At which scale it is painted. */
  const painted = useRef(0);
  const settling = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(size);
  latest.current = size;

  const paint = useCallback(() => {
    const { k } = look.current;
    const all = latest.current;
    settling.current = null;
    painted.current = k;
    layer.current?.setAttribute('transform', `scale(${k})`);
    drawing.current?.setAttribute('width', String(Math.ceil((all?.width ?? 0) * k)));
    drawing.current?.setAttribute('height', String(Math.ceil((all?.height ?? 0) * k)));
    const far = k < VERY_FAR ? 'very' : k < FAR ? 'yes' : 'no';
    if (frame.current !== null && frame.current.dataset.far !== far) frame.current.dataset.far = far;
  }, [frame, drawing, layer]);

  const apply = useCallback(
    (isAtRest = false) => {
      const { x, y, k } = look.current;
      if (settling.current !== null) clearTimeout(settling.current);
      if (isAtRest || painted.current === 0) paint();
      else if (k !== painted.current) settling.current = setTimeout(() => apply(true), SETTLE_MILLISECONDS);
      const stretch = k / painted.current;
      if (stage.current !== null) {
        stage.current.style.transform = `translate(${x}px, ${y}px)${stretch === 1 ? '' : ` scale(${stretch})`}`;
      }
      if (frame.current !== null) frame.current.dataset.zoom = k.toFixed(3);
    },
    [frame, stage, paint],
  );

  const zoomAbout = useCallback(
    (factor: number, px: number, py: number) => {
      const { x, y, k } = look.current;
      const next = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, k * factor));
      look.current = { k: next, x: px - ((px - x) * next) / k, y: py - ((py - y) * next) / k };
      apply();
    },
    [apply],
  );

  const fitNotBelow = useCallback(
    (least: number) => {
      const element = frame.current;
      const all = latest.current;
      if (element === null || all === null) return;
      const { clientWidth, clientHeight } = element;
      const fitting = Math.min(
        1,
        (clientWidth - 2 * MARGIN) / Math.max(1, all.width),
        (clientHeight - 2 * MARGIN) / Math.max(1, all.height),
      );
      const k = Math.max(least, fitting);
      look.current = {
        k,
        x: Math.max(MARGIN, (clientWidth - all.width * k) / 2),
        y: Math.max(MARGIN, (clientHeight - all.height * k) / 2),
      };
      apply(true);
    },
    [frame, apply],
  );

  const panZoom = useMemo(
    (): PanZoom => ({
      fit: () => fitNotBelow(LEAST_ZOOM),
      begin: () => fitNotBelow(FAR),
      zoomBy: (factor) => {
        const element = frame.current;
        if (element !== null) zoomAbout(factor, element.clientWidth / 2, element.clientHeight / 2);
      },
      reveal: (box) => {
        const element = frame.current;
        if (element === null) return;
        const { x, y, k } = look.current;
        const [left, top] = [box.x * k + x, box.y * k + y];
        const [right, bottom] = [left + box.width * k, top + box.height * k];
        const dx = left < MARGIN ? MARGIN - left : Math.min(0, element.clientWidth - MARGIN - right);
        const dy = top < MARGIN ? MARGIN - top : Math.min(0, element.clientHeight - MARGIN - bottom);
        if (dx === 0 && dy === 0) return;
        look.current = { k, x: x + dx, y: y + dy };
        apply();
      },
      centre: (box) => {
        const element = frame.current;
        const all = latest.current;
        if (element === null || all === null) return;
        const { k } = look.current;
        const { clientWidth: width, clientHeight: height } = element;
        const placed = centreBox(box, { frame: { width, height }, drawing: all, look: look.current, margin: MARGIN });
        look.current = { k, ...placed };
        apply();
      },
    }),
    [frame, apply, zoomAbout, fitNotBelow],
  );

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    apply(true);
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      if (event.ctrlKey || event.metaKey) {
        const { left, top } = element.getBoundingClientRect();
        zoomAbout(Math.exp(-event.deltaY * unit * 0.004), event.clientX - left, event.clientY - top);
        return;
      }
      const [dx, dy] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
      look.current = { ...look.current, x: look.current.x - dx * unit, y: look.current.y - dy * unit };
      apply();
    };
    let drag: { readonly id: number; x: number; y: number } | null = null;
    const onPointerDown = (event: PointerEvent) => {
      const isOnMark = event.target instanceof Element && event.target.closest('[data-node], [data-edge]') !== null;
      if (event.button !== 1 && (event.button !== 0 || isOnMark)) return;
      drag = { id: event.pointerId, x: event.clientX, y: event.clientY };
      element.setPointerCapture(event.pointerId);
      element.dataset.dragged = '';
    };
    const onPointerMove = (event: PointerEvent) => {
      if (drag?.id !== event.pointerId) return;
      const { x, y } = look.current;
      look.current = { ...look.current, x: x + event.clientX - drag.x, y: y + event.clientY - drag.y };
      drag.x = event.clientX;
      drag.y = event.clientY;
      apply();
    };
    const onPointerEnd = () => {
      drag = null;
      delete element.dataset.dragged;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onPointerDown);
    element.addEventListener('pointermove', onPointerMove);
    element.addEventListener('pointerup', onPointerEnd);
    element.addEventListener('lostpointercapture', onPointerEnd);
    return () => {
      if (settling.current !== null) clearTimeout(settling.current);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onPointerDown);
      element.removeEventListener('pointermove', onPointerMove);
      element.removeEventListener('pointerup', onPointerEnd);
      element.removeEventListener('lostpointercapture', onPointerEnd);
    };
  }, [frame, apply, zoomAbout]);
  return panZoom;
}
