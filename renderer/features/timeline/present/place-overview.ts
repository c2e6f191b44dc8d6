// The whole plan on one picture: every lane has room for its name, and those with more in them have more.

import { foldedStrips } from '../../../../shared/timeline/density-strips.ts';
import type { DensityStrip } from '../../../../shared/timeline/timeline-layout.ts';
import type { RowBar, TimelineLane } from '../../../../shared/timeline/timeline-rows.ts';
import type { TimelineScale } from '../../../../shared/timeline/timeline-scale.ts';
import { type PlacedBar, placeRows } from './place-bars.ts';
import { projectorMetrics } from './projector-type.ts';

export interface OverviewFacts {
  /** Those of one page. */
  readonly lanes: readonly TimelineLane[];
  readonly scale: TimelineScale;
  readonly width: number;
  readonly height: number;
  readonly typeSize: number;
}

export interface OverviewLane {
  readonly lane: TimelineLane;
  readonly y: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly barHeight: number;
  readonly rows: readonly (readonly PlacedBar[])[];
  /** Instead of rows, where these would be too thin to be seen. */
  readonly strips: readonly DensityStrip[];
}

/** In multiples of the type size. */
const LEAST_LANE = 1.9;
const LABELLED_ROW = 1.55;
const HIGHEST_ROW = 2.5;
const PADDING = 0.25;
/** A label needs a bar so high, a sign one so high. */
const LEAST_LABELLED_BAR = 1.2;
const LEAST_MARKED_BAR = 0.9;
/** Of a row; the rest is the gap to the next. */
const BAR_SHARE = 0.8;
/** Pixels under which a row can't be seen. */
const LEAST_ROW = 5;

/** How many lanes have room for their names below each other; at least 1. */
export function lanesPerPage(height: number, typeSize: number): number {
  return Math.max(1, Math.floor(height / (LEAST_LANE * typeSize)));
}

/** Labels wherever they have room, if there is room for so many rows; else bars as thin as it takes, or strips. */
export function placeOverview(facts: OverviewFacts): readonly OverviewLane[] {
  const { lanes, height, typeSize } = facts;
  const padding = PADDING * typeSize;
  const labelled = lanes.map((lane) => rowsOf(lane, facts, 'all'));
  const least = labelled.reduce(
    (sum, rows) => sum + Math.max(LEAST_LANE * typeSize, rows.length * LABELLED_ROW * typeSize + 2 * padding),
    0,
  );
  const isLabelled = least <= height;
  const shown = isLabelled ? labelled : lanes.map((lane) => rowsOf(lane, facts, 'none'));
  const heights = shareHeight(
    shown.map(({ length }) => length),
    { height, typeSize, leastRow: isLabelled ? LABELLED_ROW * typeSize : 0 },
  );
  let y = 0;
  return lanes.map((lane, index): OverviewLane => {
    const laneHeight = heights[index] ?? 0;
    const rows = shown[index] ?? [];
    const rowHeight = Math.min(HIGHEST_ROW * typeSize, (laneHeight - 2 * padding) / Math.max(1, rows.length));
    const barHeight = rowHeight * BAR_SHARE;
    const top = y;
    y += laneHeight;
    const common = { lane, y: top, height: laneHeight };
    if (rowHeight < LEAST_ROW) {
      const strips = foldedStrips({ ...lane, rows: [barsOf(lane)] }, stripFacts(facts));
      const full = laneHeight - 2 * padding;
      return { ...common, rowHeight: full, barHeight: full, rows: [], strips };
    }
    // What stands on bars alone takes no more room: the rows stay.
    const isFit = isLabelled || barHeight < LEAST_MARKED_BAR * typeSize;
    const labels = barHeight >= LEAST_LABELLED_BAR * typeSize ? 'inside' : 'none';
    const fitting = isFit ? rows : rowsOf(lane, facts, labels, true);
    return { ...common, rowHeight, barHeight, rows: fitting, strips: [] };
  });
}

/** Room for a name each, and what is left by how many rows there are. */
function shareHeight(
  rows: readonly number[],
  { height, typeSize, leastRow }: { readonly height: number; readonly typeSize: number; readonly leastRow: number },
): readonly number[] {
  const padding = 2 * PADDING * typeSize;
  const wanted = rows.map((count) => count * HIGHEST_ROW * typeSize + padding);
  const least = rows.map((count) => Math.max(LEAST_LANE * typeSize, count * leastRow + padding));
  const free = height - least.reduce((a, b) => a + b, 0);
  const missing = rows.map((_, index) => Math.max(0, (wanted[index] ?? 0) - (least[index] ?? 0)));
  const all = missing.reduce((a, b) => a + b, 0);
  const share = all === 0 ? 0 : Math.min(1, Math.max(0, free) / all);
  return rows.map((_, index) => (least[index] ?? 0) + (missing[index] ?? 0) * share);
}

function rowsOf(
  lane: TimelineLane,
  { scale, width, typeSize }: OverviewFacts,
  labels: 'all' | 'inside' | 'none',
  hasSigns = labels === 'all',
): readonly (readonly PlacedBar[])[] {
  const how = { labels, hasSigns, hasMilestones: labels === 'all', isPacked: true };
  return placeRows(barsOf(lane), { scale, width, typeSize, ...how });
}

function barsOf({ rows }: TimelineLane): readonly RowBar[] {
  return rows.flat();
}

function stripFacts({ scale, width, height, typeSize }: OverviewFacts) {
  return { scale, viewport: { x: 0, y: 0, width, height }, metrics: projectorMetrics(typeSize) };
}
