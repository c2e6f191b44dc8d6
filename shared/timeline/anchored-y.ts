// What stays where it is on the screen while rows are packed anew.

import type { InitiativeId } from '../plan/ids.ts';
import { locateBars } from './locate-bar.ts';
import type { TimelineLane, TimelineRows } from './timeline-rows.ts';

export interface AnchorFacts {
  /** The top of what is in sight and how high it is, in the pixels of the drawing as it was. */
  readonly y: number;
  readonly height: number;
  /** Where the pointer is, in pixels from that top; null: elsewhere. */
  readonly pointerY: number | null;
  readonly activeId: InitiativeId | null;
}

/**
 * By how many pixels to look further down, so that what one looks at stays where it is: the lane under the pointer, else the
 * active bar where it is in sight and stays in its lane, else the uppermost lane in sight. 0 where that is gone.
 */
export function anchorShift(before: TimelineRows, after: TimelineRows, facts: AnchorFacts): number {
  const { y, height, pointerY, activeId } = facts;
  if (pointerY === null && activeId !== null) {
    const shift = barShift(before, after, { id: activeId, from: y, to: y + height });
    if (shift !== null) return shift;
  }
  const at = y + (pointerY ?? 0);
  const lane = laneAt(before, at) ?? laneAt(before, y);
  const same = after.lanes.find(({ id }) => id === lane?.id);
  if (lane === undefined || same === undefined) return 0;
  // Between two scales nothing but the lane is the same: a place in it stays at its share of the height.
  const share = before.packedAt === after.packedAt || lane.y >= y ? 0 : (at - lane.y) / lane.height;
  return same.y + share * same.height - (lane.y + share * lane.height);
}

function barShift(
  before: TimelineRows,
  after: TimelineRows,
  { id, from, to }: { readonly id: InitiativeId; readonly from: number; readonly to: number },
): number | null {
  const was = before.facts.plan.initiatives.get(id);
  const is = after.facts.plan.initiatives.get(id);
  if (was === undefined || is === undefined) return null;
  const places = locateBars(after, is);
  for (const { lane, y } of locateBars(before, was)) {
    const place = places.find((one) => one.lane.id === lane.id);
    if (y >= from && y <= to && place !== undefined) return place.y - y;
  }
  return null;
}

function laneAt({ lanes }: TimelineRows, y: number): TimelineLane | undefined {
  return lanes.find((lane) => y >= lane.y && y < lane.y + lane.height);
}
