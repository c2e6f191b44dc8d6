// Where one looks on a timeline, what is drawn for it, and what of a drawing another look can use.

import {
  exactDayAt,
  type TimelineScale,
  type TimelineViewport,
  xOfDay,
} from '../../../../shared/timeline/timeline-scale.ts';
import type { TimelineLook } from '../../../state/timeline-state.ts';

/** What is drawn: somewhat more than is in sight, so that panning seldom draws. */
export interface Drawn {
  readonly scale: TimelineScale;
  readonly viewport: TimelineViewport;
  /** Rows keep room for labels at this scale: while one zooms on they stay as they are. */
  readonly packedFor: number;
}

/** What there is to look at; known only once something is drawn. */
export interface Whole {
  readonly height: number;
  readonly extent: { readonly firstDay: number; readonly lastDay: number } | null;
}

/** Of the field, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

const AHEAD = { x: 240, y: 180 } as const;
/** While one zooms out, so much of the width more on either side. */
const AHEAD_OUTWARDS = 0.35;
const MARGIN = 24;
/** So much of the work stays in sight, however far one pans. */
const LEAST_IN_SIGHT = 80;
/** A drawing is stretched so far and no further: then there is more to tell apart, or less. */
const LEAST_STRETCH = 0.58;
const MOST_STRETCH = 1.8;

/** The same look, or the nearest from which there is something to see. */
export function held(look: TimelineLook, { height, extent }: Whole, room: Room): TimelineLook {
  const y = Math.max(0, Math.min(look.y, height - room.height));
  if (extent === null) return y === look.y ? look : { ...look, y };
  const first = xOfDay(look.scale, extent.firstDay);
  const last = xOfDay(look.scale, extent.lastDay + 1);
  const x = Math.min(Math.max(look.x, first - room.width + LEAST_IN_SIGHT), last - LEAST_IN_SIGHT);
  return x === look.x && y === look.y ? look : { ...look, x, y };
}

/** What is in sight and no more, which is there soonest: for the first frame. */
export function firstDrawing({ scale, x, y }: TimelineLook, { width, height }: Room): Drawn {
  return { scale, viewport: { x, y, width, height }, packedFor: scale.pixelsPerDay };
}

/** What to draw for a look from which one goes on; `zoomedFrom` is what was drawn last, while one zooms. */
export function drawingAt(look: TimelineLook, room: Room, zoomedFrom: Drawn | null = null): Drawn {
  const { scale, x, y } = look;
  const { width, height } = room;
  const isOutwards = zoomedFrom !== null && scale.pixelsPerDay < zoomedFrom.scale.pixelsPerDay;
  const ahead = isOutwards ? Math.max(AHEAD.x, Math.round(width * AHEAD_OUTWARDS)) : AHEAD.x;
  return {
    scale,
    viewport: { x: x - ahead, y: y - AHEAD.y, width: width + 2 * ahead, height: height + 2 * AHEAD.y },
    packedFor: zoomedFrom === null ? scale.pixelsPerDay : zoomedFrom.packedFor,
  };
}

/** Whether a drawing shows all that is in sight from a look, at the same scale or stretched by not too much. */
export function isCovered({ scale, x, y }: TimelineLook, { width, height }: Room, drawn: Drawn): boolean {
  const by = scale.pixelsPerDay / drawn.scale.pixelsPerDay;
  if (by < LEAST_STRETCH || by > MOST_STRETCH) return false;
  const { viewport } = drawn;
  const isSame = scale === drawn.scale;
  const left = isSame ? x : xOfDay(drawn.scale, exactDayAt(scale, x));
  const right = isSame ? x + width : xOfDay(drawn.scale, exactDayAt(scale, x + width));
  return (
    left >= viewport.x &&
    y >= viewport.y &&
    right <= viewport.x + viewport.width &&
    y + height <= viewport.y + viewport.height
  );
}

export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The look that is moved by as little as brings a box of the drawing into sight. */
export function revealing(look: TimelineLook, box: Piece, { width, height }: Room): TimelineLook {
  const x = nudged(look.x, { from: box.x, size: Math.min(box.width, width - 2 * MARGIN), room: width });
  const y = nudged(look.y, { from: box.y, size: box.height, room: height });
  return x === look.x && y === look.y ? look : { ...look, x, y };
}

function nudged(
  at: number,
  { from, size, room }: { readonly from: number; readonly size: number; readonly room: number },
) {
  if (from - MARGIN < at) return from - MARGIN;
  return Math.max(at, from + size + MARGIN - room);
}

/** So much room is left beside all dated work when it is fitted in. */
export const FIT_MARGIN = MARGIN;
