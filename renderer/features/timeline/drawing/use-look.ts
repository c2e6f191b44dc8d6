import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Day } from '../../../../shared/calendar/plain-date.ts';
import type { PlanId } from '../../../../shared/plan/ids.ts';
import { scaleToFit, type TimelineScale, xOfDay, zoomedAbout } from '../../../../shared/timeline/timeline-scale.ts';
import type { TimelineLook, TimelineState } from '../../../state/timeline-state.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import {
  type Drawn,
  drawingAt,
  FIT_MARGIN,
  firstDrawing,
  held,
  isCovered,
  type Piece,
  type Room,
  revealing,
  type Whole,
} from './look-geometry.ts';
import { collectPanned, type Panned, showAt } from './panned-layers.ts';

export type { Drawn };

export interface LookFacts {
  readonly frame: RefObject<HTMLElement | null>;
  readonly planId: PlanId;
  /** Of the field under the axis and beside the heads; 0 by 0 before it is known. */
  readonly width: number;
  readonly height: number;
  /** Where one looks at first. */
  readonly beginning: TimelineScale;
}

/** The ways to look elsewhere: the same object from first to last. */
export interface LookWays {
  now(): TimelineLook;
  /** Moves by pixels. */
  panBy(dx: number, dy: number): void;
  /** About a point of the field; left out, in one step about its middle. */
  zoomBy(factor: number, aboutX?: number): void;
  /** All dated work into sight. */
  fit(): void;
  /** Moves as little as brings a box of the drawing into sight. */
  reveal(box: Piece): void;
  /** The days, both inclusive, fill the width. */
  showDays(firstDay: Day, lastDay: Day): void;
  /** The day comes to the middle, and so does the height where one is given. */
  centreOn(day: number, y?: number): void;
  setWhole(whole: Whole): void;
  /** What was drawn anew moved by so much: it stays where it was on the screen. Before it is painted. */
  stay(dy: number): void;
  /** While one zooms what is drawn is stretched: draws it as it is, at once. */
  settle(): void;
  /** To be called when what is in the frame has changed, before it is painted. */
  collect(): void;
  /** Calls at once, and then whenever one looks elsewhere; answers what ends that. */
  watch(listener: () => void): () => void;
}

export interface Looking extends LookWays {
  /** null before the room is known. */
  readonly drawn: Drawn | null;
  readonly ways: LookWays;
}

export const ZOOM_STEP = 1.3;
/** So many milliseconds without zooming, and all is drawn with its details. */
const REST = 120;

/** Where one looks at first and what is drawn for it, if the room is known; what there is to look at is not known yet. */
function begin(
  { planId, width, height, beginning }: Omit<LookFacts, 'frame'>,
  before: TimelineState['look'],
): { readonly at: TimelineLook; readonly drawn: Drawn } | null {
  if (width === 0 || height === 0) return null;
  const at = before?.planId === planId ? before.at : { scale: beginning, x: 0, y: 0 };
  return { at, drawn: drawingAt(at, { width, height }) };
}

function isSameScale(one: TimelineScale | undefined, other: TimelineScale): boolean {
  return one?.firstDay === other.firstDay && one.pixelsPerDay === other.pixelsPerDay;
}

/** What there is to look at is known only after the first drawing. */
function holding(at: TimelineLook, whole: Whole | null, room: Room): TimelineLook {
  return whole === null ? at : held(at, whole, room);
}

/** Where one looks. Panning moves what is drawn and zooming stretches it; only where that ends it is drawn anew: once a frame. */
export function useLook({ frame, planId, width, height, beginning }: LookFacts): Looking {
  const { timeline } = useAppState();
  const [begun] = useState(() => begin({ planId, width, height, beginning }, timeline.getState().look));
  const look = useRef<TimelineLook | null>(begun?.at ?? null);
  const whole = useRef<Whole | null>(null);
  const panned = useRef<Panned | null>(null);
  const waiting = useRef<number | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const listeners = useRef(new Set<() => void>());
  const [drawn, setDrawn] = useState<Drawn | null>(begun?.drawn ?? null);
  const latest = useRef({ width, height, drawn, beginning });
  latest.current = { width, height, drawn, beginning };

  const now = useCallback((): TimelineLook => {
    look.current ??= { scale: latest.current.beginning, x: 0, y: 0 };
    return look.current;
  }, []);

  const show = useCallback(() => {
    const at = now();
    const scale = latest.current.drawn?.scale ?? at.scale;
    if (panned.current !== null) showAt(panned.current, at, scale);
    // As long as one zooms on, what waits does not flash up between two drawings.
    const isStretched = scale.pixelsPerDay !== at.scale.pixelsPerDay || resting.current !== null;
    if (frame.current !== null) frame.current.toggleAttribute('data-stretched', isStretched);
    for (const listener of listeners.current) listener();
  }, [now, frame]);

  const settle = useCallback(() => {
    if (resting.current === null) return;
    clearTimeout(resting.current);
    resting.current = null;
    const at = holding(now(), whole.current, latest.current);
    look.current = at;
    flushSync(() => setDrawn(drawingAt(at, latest.current)));
    show();
  }, [now, show]);

  const apply = useCallback(() => {
    waiting.current = null;
    const room = latest.current;
    const at = holding(now(), whole.current, room);
    look.current = at;
    const before = room.drawn;
    const isZooming = resting.current !== null;
    const isDrawn = before !== null && isCovered(at, room, before) && (isZooming || before.scale === at.scale);
    if (room.width > 0 && !isDrawn) flushSync(() => setDrawn(drawingAt(at, room, isZooming ? before : null)));
    show();
  }, [now, show]);

  const go = useCallback(
    (next: TimelineLook) => {
      look.current = next;
      waiting.current ??= requestAnimationFrame(apply);
    },
    [apply],
  );

  useLayoutEffect(() => {
    if (width === 0 || height === 0) return;
    const room = { width, height };
    const { look: before } = timeline.getState();
    const isRemembered = before?.planId === planId;
    // The room is another than was expected.
    if (look.current === begun?.at && !isRemembered && !isSameScale(begun?.at.scale, latest.current.beginning))
      look.current = null;
    if (look.current === null && isRemembered) look.current = before.at;
    const at = holding(now(), whole.current, room);
    look.current = at;
    const { drawn: there } = latest.current;
    if (there?.scale !== at.scale || !isCovered(at, room, there)) setDrawn(firstDrawing(at, room));
  }, [width, height, planId, timeline, now, begun]);

  useEffect(
    () => () => {
      if (waiting.current !== null) cancelAnimationFrame(waiting.current);
      if (resting.current !== null) clearTimeout(resting.current);
      waiting.current = null;
      resting.current = null;
      if (look.current !== null) timeline.getState().lookAt(planId, look.current);
    },
    [planId, timeline],
  );

  const ways = useMemo((): LookWays => {
    const rest = () => {
      if (resting.current !== null) clearTimeout(resting.current);
      resting.current = setTimeout(settle, REST);
    };
    return {
      now,
      settle,
      zoomBy: (factor: number, aboutX?: number) => {
        const { scale, x, y } = now();
        go({ scale: zoomedAbout(scale, x + (aboutX ?? latest.current.width / 2), factor), x, y });
        if (aboutX !== undefined) rest();
      },
      panBy: (dx: number, dy: number) => {
        const { scale, x, y } = now();
        go({ scale, x: x + dx, y: y + dy });
      },
      fit: () => {
        const extent = whole.current?.extent ?? null;
        if (extent === null) return;
        const room = latest.current.width - 2 * FIT_MARGIN;
        go({ scale: scaleToFit(extent.firstDay, extent.lastDay, room), x: -FIT_MARGIN, y: 0 });
      },
      showDays: (firstDay: Day, lastDay: Day) => {
        go({ scale: scaleToFit(firstDay, lastDay, latest.current.width), x: 0, y: now().y });
      },
      reveal: (box: Piece) => {
        const at = now();
        const next = revealing(at, box, latest.current);
        if (next !== at) go(next);
      },
      centreOn: (day: number, y?: number) => {
        const at = now();
        const { width: roomX, height: roomY } = latest.current;
        const x = xOfDay(at.scale, day) - roomX / 2;
        go({ scale: at.scale, x, y: y === undefined ? at.y : y - roomY / 2 });
      },
      setWhole: (next: Whole) => {
        whole.current = next;
        const at = now();
        if (held(at, next, latest.current) !== at) go(at);
      },
      stay: (dy: number) => {
        const at = now();
        const room: Room = latest.current;
        const next = holding({ ...at, y: at.y + dy }, whole.current, room);
        look.current = next;
        const before = latest.current.drawn;
        if (before === null) return;
        if (isCovered(next, room, before)) show();
        else setDrawn(drawingAt(next, room, before));
      },
      collect: () => {
        if (frame.current === null || latest.current.drawn === null) return;
        panned.current = collectPanned(frame.current);
        show();
      },
      watch: (listener: () => void) => {
        listeners.current.add(listener);
        listener();
        return () => {
          listeners.current.delete(listener);
        };
      },
    };
  }, [go, now, settle, show, frame]);
  return { drawn, ways, ...ways };
}
