import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Looking } from '../drawing/use-look.ts';

export interface EdgePullFacts {
  /** Where the pointer is on the screen. */
  readonly pointer: RefObject<{ readonly clientX: number; readonly clientY: number }>;
  readonly field: RefObject<HTMLElement | null>;
  readonly looking: Looking;
  /** Once the field has moved under the pointer. */
  readonly onMoved: () => void;
}

export interface EdgePull {
  /** After the pointer has moved with something: near an edge the field moves on until it goes away from there. */
  follow(): void;
  /** Once it is let go. */
  stop(): void;
}

/** How near an edge the field begins to move under what is dragged, and how far it goes a frame. */
const EDGE = 28;
const FASTEST = 14;

/** Near an edge the field moves on under what is dragged. */
export function useEdgePull(facts: EdgePullFacts): EdgePull {
  const latest = useRef(facts);
  latest.current = facts;
  const pulling = useMemo(() => {
    let frame: number | null = null;
    const step = () => {
      frame = null;
      const { pointer, field, looking, onMoved } = latest.current;
      const bounds = field.current?.getBoundingClientRect();
      if (bounds === undefined) return;
      const dx = pull(pointer.current.clientX - bounds.left, bounds.width);
      const dy = pull(pointer.current.clientY - bounds.top, bounds.height);
      if (dx === 0 && dy === 0) return;
      looking.panBy(dx, dy);
      onMoved();
      frame = requestAnimationFrame(step);
    };
    return {
      follow: () => {
        frame ??= requestAnimationFrame(step);
      },
      stop: () => {
        if (frame !== null) cancelAnimationFrame(frame);
        frame = null;
      },
    };
  }, []);
  useEffect(() => pulling.stop, [pulling]);
  return pulling;
}

function pull(at: number, room: number): number {
  if (at < EDGE) return -Math.min(FASTEST, (EDGE - at) / 2);
  return at > room - EDGE ? Math.min(FASTEST, (at - room + EDGE) / 2) : 0;
}
