import { type RefObject, useEffect, useRef } from 'react';

/** So near an edge, in pixels, what is carried pushes the board along. */
const EDGE = 48;
/** In pixels a frame, at the very edge. */
const FASTEST = 14;

/** While something is carried near the left or right edge of a board, what lies beyond it comes into sight. */
export function useEdgeScroll(scroller: RefObject<HTMLElement | null>, x: number | null): void {
  const pointer = useRef(x);
  pointer.current = x;
  const isCarrying = x !== null;
  useEffect(() => {
    if (!isCarrying) return;
    let frame = 0;
    const push = () => {
      const element = scroller.current;
      const at = pointer.current;
      if (element !== null && at !== null) {
        const { left, right } = element.getBoundingClientRect();
        const beyond = at < left + EDGE ? at - left - EDGE : Math.max(0, at - right + EDGE);
        if (beyond !== 0) element.scrollLeft += Math.max(-1, Math.min(1, beyond / EDGE)) * FASTEST;
      }
      frame = requestAnimationFrame(push);
    };
    frame = requestAnimationFrame(push);
    return () => cancelAnimationFrame(frame);
  }, [scroller, isCarrying]);
}
