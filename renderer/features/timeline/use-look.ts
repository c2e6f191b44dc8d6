import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PlanId } from '../../../shared/plan/ids.ts';
import {
  scaleToFit,
  type TimelineScale,
  type TimelineViewport,
  xOfDay,
  zoomedAbout,
} from '../../../shared/timeline/timeline-scale.ts';
import type { TimelineLook } from '../../state/timeline-state.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { collectPanned, type Panned, showAt } from './panned-layers.ts';

/** What is drawn: somewhat more than is in sight, so that panning seldom draws. */
export interface Drawn {
  readonly scale: TimelineScale;
  readonly viewport: TimelineViewport;
}

export interface LookFacts {
  readonly frame: RefObject<HTMLElement | null>;
  readonly planId: PlanId;
  /** Of the field under the axis and beside the heads; 0 by 0 before it is known. */
  readonly width: number;
  readonly height: number;
  /** Where one looks at first. */
  readonly beginning: TimelineScale;
}

/** What there is to look at; known only once something is drawn. */
export interface Whole {
  readonly height: number;
  readonly extent: { readonly firstDay: number; readonly lastDay: number } | null;
}

/** The ways to look elsewhere: the same object from first to last. */
export interface LookWays {
  now(): TimelineLook;
  /** Moves by pixels. */
  panBy(dx: number, dy: number): void;
  /** About a point of the field, its middle when it is left out. */
  zoomBy(factor: number, aboutX?: number): void;
  /** All dated work into sight. */
  fit(): void;
  /** Moves as little as brings a box of the drawing into sight. */
  reveal(box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void;
  /** The day comes to the middle, and so does the height where one is given. */
  centreOn(day: number, y?: number): void;
  setWhole(whole: Whole): void;
  /** Calls at once, and then whenever one looks elsewhere; answers what ends that. */
  watch(listener: () => void): () => void;
}

export interface Looking extends LookWays {
  /** null before the room is known. */
  readonly drawn: Drawn | null;
  readonly ways: LookWays;
}

const AHEAD = { x: 240, y: 180 } as const;
const MARGIN = 24;
/** So much of the work stays in sight, however far one pans. */
const LEAST_IN_SIGHT = 80;

/** Where one looks. Panning moves what is drawn; only where that ends, and when one zooms, it is drawn anew: once a frame. */
export function useLook({ frame, planId, width, height, beginning }: LookFacts): Looking {
  const { timeline } = useAppState();
  const look = useRef<TimelineLook | null>(null);
  const whole = useRef<Whole>({ height: 0, extent: null });
  const panned = useRef<Panned | null>(null);
  const waiting = useRef<number | null>(null);
  const listeners = useRef(new Set<() => void>());
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const latest = useRef({ width, height, drawn, beginning });
  latest.current = { width, height, drawn, beginning };

  const now = useCallback((): TimelineLook => {
    look.current ??= { scale: latest.current.beginning, x: 0, y: 0 };
    return look.current;
  }, []);

  const apply = useCallback(() => {
    waiting.current = null;
    const at = held(now(), whole.current, latest.current);
    look.current = at;
    const room = latest.current;
    if (room.width > 0 && !isCovered(at, room)) flushSync(() => setDrawn(drawingAt(at, room)));
    if (panned.current !== null) showAt(panned.current, at, latest.current.drawn?.scale ?? at.scale);
    for (const listener of listeners.current) listener();
  }, [now]);

  const go = useCallback(
    (next: TimelineLook) => {
      look.current = next;
      waiting.current ??= requestAnimationFrame(apply);
    },
    [apply],
  );

  useLayoutEffect(() => {
    if (width === 0 || height === 0) return;
    const { look: before } = timeline.getState();
    if (look.current === null && before?.planId === planId) look.current = before.at;
    const at = held(now(), whole.current, { width, height });
    look.current = at;
    setDrawn(drawingAt(at, { width, height }));
  }, [width, height, planId, timeline, now]);

  useLayoutEffect(() => {
    if (frame.current === null || drawn === null) return;
    panned.current = collectPanned(frame.current, panned.current);
    showAt(panned.current, now(), drawn.scale);
  });

  useEffect(
    () => () => {
      if (waiting.current !== null) cancelAnimationFrame(waiting.current);
      waiting.current = null;
      if (look.current !== null) timeline.getState().lookAt(planId, look.current);
    },
    [planId, timeline],
  );

  const ways = useMemo((): LookWays => {
    const zoomBy = (factor: number, aboutX = latest.current.width / 2) => {
      const { scale, x, y } = now();
      go({ scale: zoomedAbout(scale, x + aboutX, factor), x, y });
    };
    return {
      now,
      zoomBy,
      panBy: (dx: number, dy: number) => {
        const { scale, x, y } = now();
        go({ scale, x: x + dx, y: y + dy });
      },
      fit: () => {
        const { extent } = whole.current;
        if (extent === null) return;
        const room = latest.current.width - 2 * MARGIN;
        go({ scale: scaleToFit(extent.firstDay, extent.lastDay, room), x: -MARGIN, y: 0 });
      },
      reveal: (box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => {
        const at = now();
        const { width: roomX, height: roomY } = latest.current;
        const x = nudged(at.x, { from: box.x, size: Math.min(box.width, roomX - 2 * MARGIN), room: roomX });
        const y = nudged(at.y, { from: box.y, size: box.height, room: roomY });
        if (x !== at.x || y !== at.y) go({ ...at, x, y });
      },
      centreOn: (day: number, y?: number) => {
        const at = now();
        const { width: roomX, height: roomY } = latest.current;
        go({
          scale: at.scale,
          x: xOfDay(at.scale, day) - roomX / 2,
          y: y === undefined ? at.y : y - roomY / 2,
        });
      },
      setWhole: (next: Whole) => {
        const before = whole.current;
        whole.current = next;
        if (before.height !== next.height || before.extent !== next.extent) go(now());
      },
      watch: (listener: () => void) => {
        listeners.current.add(listener);
        listener();
        return () => {
          listeners.current.delete(listener);
        };
      },
    };
  }, [go, now]);
  return { drawn, ways, ...ways };
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The same look, or the nearest from which there is something to see. */
function held(look: TimelineLook, { height, extent }: Whole, room: Room): TimelineLook {
  const y = Math.max(0, Math.min(look.y, height - room.height));
  if (extent === null) return y === look.y ? look : { ...look, y };
  const first = xOfDay(look.scale, extent.firstDay);
  const last = xOfDay(look.scale, extent.lastDay + 1);
  const x = Math.min(Math.max(look.x, first - room.width + LEAST_IN_SIGHT), last - LEAST_IN_SIGHT);
  return x === look.x && y === look.y ? look : { ...look, x, y };
}

function drawingAt({ scale, x, y }: TimelineLook, { width, height }: Room): Drawn {
  return {
    scale,
    viewport: { x: x - AHEAD.x, y: y - AHEAD.y, width: width + 2 * AHEAD.x, height: height + 2 * AHEAD.y },
  };
}

function isCovered({ scale, x, y }: TimelineLook, { width, height, drawn }: Room & { readonly drawn: Drawn | null }) {
  if (drawn === null || drawn.scale !== scale) return false;
  const { viewport } = drawn;
  return (
    x >= viewport.x &&
    y >= viewport.y &&
    x + width <= viewport.x + viewport.width &&
    y + height <= viewport.y + viewport.height
  );
}

function nudged(
  at: number,
  { from, size, room }: { readonly from: number; readonly size: number; readonly room: number },
) {
  if (from - MARGIN < at) return from - MARGIN;
  return Math.max(at, from + size + MARGIN - room);
}
