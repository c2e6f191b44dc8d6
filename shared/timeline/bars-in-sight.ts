// Which lanes, and which of their bars, are in sight: found by halving, whatever the size of the plan.

import type { Candidate } from './density-strips.ts';
import type { TimelineLane, TimelineRows } from './timeline-rows.ts';
import { exactDayAt, type TimelineScale, type TimelineViewport, xOfDay } from './timeline-scale.ts';

/** The lanes of which anything is in sight, from the top. */
export function lanesInSight({ lanes }: TimelineRows, { y, height }: TimelineViewport): readonly TimelineLane[] {
  const first = firstIndex(lanes.length, (index) => bottomOf(lanes[index]) > y);
  const end = firstIndex(lanes.length, (index) => (lanes[index]?.y ?? 0) >= y + height);
  return lanes.slice(first, Math.max(first, end));
}

function bottomOf(lane: TimelineLane | undefined): number {
  return lane === undefined ? 0 : lane.y + lane.height;
}

interface Sight {
  readonly rows: TimelineRows;
  readonly scale: TimelineScale;
  readonly viewport: TimelineViewport;
}

/** The bars of a lane of which anything is in sight, row by row. */
export function barsInSight(lane: TimelineLane, { rows, scale, viewport }: Sight): readonly Candidate[] {
  const { rowHeight, lanePadding } = rows.facts.metrics;
  const top = lane.y + lanePadding;
  const firstRow = Math.max(0, Math.floor((viewport.y - top) / rowHeight));
  const lastRow = Math.min(lane.rows.length - 1, Math.ceil((viewport.y + viewport.height - top) / rowHeight) - 1);
  const from = exactDayAt(scale, viewport.x);
  const to = exactDayAt(scale, viewport.x + viewport.width);
  const found: Candidate[] = [];
  for (let index = firstRow; index <= lastRow; index += 1) {
    const row = lane.rows[index] ?? [];
    const y = top + index * rowHeight;
    for (let at = firstIndex(row.length, (bar) => (row[bar]?.to ?? 0) > from); at < row.length; at += 1) {
      const bar = row[at];
      if (bar === undefined || bar.from >= to) break;
      const { span } = bar;
      const x = xOfDay(scale, span?.first ?? bar.from);
      const width = span === null ? 0 : (span.last - span.first + 1) * scale.pixelsPerDay;
      found.push({ bar, laneId: lane.id, row: y, y, x, width });
    }
  }
  return found;
}

/** The first index from which on the test holds, by halving; the count where it never does. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
