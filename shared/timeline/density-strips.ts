// What is too small or too many to draw one by one, as strips.

import { unitOf } from './bar-room.ts';
import type { DensityStrip } from './timeline-layout.ts';
import type { TimelineMetrics } from './timeline-metrics.ts';
import type { BarColour, RowBar, TimelineLane } from './timeline-rows.ts';
import { type TimelineScale, type TimelineViewport, xOfDay } from './timeline-scale.ts';

/** How wide the steps of a folded lane's strip are. */
const BUCKET = 6;

/** The bars of a folded lane as a strip of how many lie over each other, against its busiest place in sight. */
export function foldedStrips(
  lane: TimelineLane,
  {
    scale,
    viewport,
    metrics,
  }: { readonly scale: TimelineScale; readonly viewport: TimelineViewport; readonly metrics: TimelineMetrics },
): readonly DensityStrip[] {
  const bucket = BUCKET * unitOf(metrics);
  const count = Math.max(1, Math.ceil(viewport.width / bucket));
  const starts = new Int32Array(count + 1);
  const colours = new Array<BarColour | undefined>(count).fill(undefined);
  const placeOf = (x: number): number => Math.floor((x - viewport.x) / bucket);
  for (const { span, colour } of lane.rows[0] ?? []) {
    if (span === null) continue;
    const first = Math.max(0, placeOf(xOfDay(scale, span.first)));
    const last = Math.min(count - 1, placeOf(xOfDay(scale, span.last + 1) - 1e-6));
    if (first > last || first >= count) continue;
    starts[first] = (starts[first] ?? 0) + 1;
    starts[last + 1] = (starts[last + 1] ?? 0) - 1;
    colours[first] ??= colour;
  }
  const heights: number[] = [];
  let over = 0;
  for (let index = 0; index < count; index += 1) {
    over += starts[index] ?? 0;
    heights.push(over);
  }
  const most = heights.reduce((a, b) => Math.max(a, b), 1);
  const y = lane.y + metrics.lanePadding + (metrics.rowHeight - metrics.barHeight) / 2;
  const strips: DensityStrip[] = [];
  let colour: BarColour = { kind: 'none' };
  let from = 0;
  for (let index = 0; index < count; index += 1) {
    colour = colours[index] ?? colour;
    const height = heights[index] ?? 0;
    if (height === heights[index + 1] && index + 1 < count) continue;
    if (height > 0) {
      const x = viewport.x + from * bucket;
      const width = (index + 1 - from) * bucket;
      const id = `${lane.id}/strip-${from}`;
      strips.push({
        id,
        laneId: lane.id,
        x,
        y,
        width,
        height: metrics.barHeight,
        count: height,
        density: height / most,
        colour,
      });
    }
    from = index + 1;
  }
  return strips;
}

export interface Candidate {
  readonly bar: RowBar;
  readonly laneId: string;
  /** Different for each row in sight. */
  readonly row: number;
  readonly y: number;
  /** True places in pixels: a bar of one day may be thinner than it is drawn. */
  readonly x: number;
  readonly width: number;
}

/** The neighbours of one row that are thinner than a limit and stand nearer than twice that and a gap, as runs; others alone. */
export function mergeThin(
  candidates: readonly Candidate[],
  limit: number,
  gap: number,
): readonly (readonly Candidate[])[] {
  const runs: Candidate[][] = [];
  let last: Candidate | null = null;
  for (const candidate of candidates) {
    const isNear =
      last !== null &&
      last.row === candidate.row &&
      last.width <= limit &&
      candidate.width <= limit &&
      candidate.x - (last.x + last.width) <= gap + 2 * limit;
    if (isNear) runs.at(-1)?.push(candidate);
    else runs.push([candidate]);
    last = candidate;
  }
  return runs;
}

/** A run of several bars as one strip. */
export function runStrip(run: readonly Candidate[], metrics: TimelineMetrics): DensityStrip | null {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return null;
  const width = Math.max(1, last.x + last.width - first.x);
  const filled = run.reduce((sum, candidate) => sum + candidate.width, 0);
  return {
    id: `${first.laneId}/${first.bar.initiative.id}/strip`,
    laneId: first.laneId,
    x: first.x,
    y: first.y + (metrics.rowHeight - metrics.barHeight) / 2,
    width,
    height: metrics.barHeight,
    count: run.length,
    density: Math.min(1, filled / width),
    colour: first.bar.colour,
  };
}
