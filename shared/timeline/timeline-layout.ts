// Stage 2 of the timeline: from rows, scale and what is in sight to boxes, labels, ticks and paths. A frame costs one call.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { Initiative } from '../plan/initiative.ts';
import { settingsOf } from '../plan/plan.ts';
import { barGap } from './bar-room.ts';
import { barsInSight, lanesInSight } from './bars-in-sight.ts';
import { chooseDetail, fullNodes, plainNodes } from './choose-detail.ts';
import { type Candidate, foldedStrips, runStrip } from './density-strips.ts';
import { type DependencyPaths, dependencyPaths, NO_PATHS, type PathsFacts } from './dependency-paths.ts';
import { laneBox } from './lane-boxes.ts';
import { layOutBar } from './lay-out-bar.ts';
import { type TimelineAxis, timelineAxis } from './timeline-axis.ts';
import type {
  BarColour,
  BarGhost,
  LaneGroup,
  RowBar,
  TimelineLane,
  TimelineMilestoneKind,
  TimelineRows,
} from './timeline-rows.ts';
import { type TimelineScale, type TimelineViewport, xOfDay } from './timeline-scale.ts';

export interface LayoutFacts {
  readonly rows: TimelineRows;
  readonly scale: TimelineScale;
  /** In the pixels of the drawing; y 0 is the top of the first lane. A larger one than is in sight draws ahead. */
  readonly viewport: TimelineViewport;
  readonly today: PlainDate;
  /** Which arrows to draw, and how; left out: none. */
  readonly dependencies?: PathsFacts | null;
  /** Left out: `MOST_NODES`. Infinity, for files, draws every bar on its own. */
  readonly mostNodes?: number;
}

/** All x and y are in the pixels of the drawing (x 0 is the scale's first day, y 0 the first lane), whatever is in sight. */
export interface TimelineLayout {
  readonly bars: readonly BarBox[];
  /** What is too small or too much to draw one by one. */
  readonly strips: readonly DensityStrip[];
  readonly ghosts: readonly GhostBox[];
  readonly milestones: readonly MilestoneMark[];
  readonly lanes: readonly LaneBox[];
  /** The outer lanes in sight; empty with one level. */
  readonly groups: readonly LaneGroup[];
  readonly axis: TimelineAxis;
  readonly paths: DependencyPaths;
  /** Of the whole drawing. */
  readonly height: number;
  /** Whether anything dated lies beyond the left or right edge of what is in sight. */
  readonly hasMoreBefore: boolean;
  readonly hasMoreAfter: boolean;
  /** About how many elements a drawing of this takes: at most `MOST_NODES`. */
  readonly nodeCount: number;
}

/** What one drawing may take at any size of the plan. */
export const MOST_NODES = 1_400;

export interface BarBox {
  /** Of this bar in this lane: stays while the plan changes. */
  readonly id: string;
  readonly bar: RowBar;
  readonly initiative: Initiative;
  readonly laneId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: BarColour;
  /** Over how many pixels from either end the fill fades in and out; 0: a firm edge. */
  readonly fadeStart: number;
  readonly fadeEnd: number;
  /** `plain`: so small or so many that only the box is drawn. */
  readonly detail: 'full' | 'plain';
  /** null: there is no room, or no label is wanted; the whole text is in `bar.label`. */
  readonly label: BarLabel | null;
  /** Pixels that are done, from the left end on; 0 at the start. */
  readonly progressWidth: number;
  /** What stands at the right end inside, from the right; empty where there is no room. */
  readonly signs: readonly BarSign[];
  /** Under 24 px a bar can be moved, not resized. */
  readonly canResize: boolean;
}

/** Anchored at its left; `y` is the baseline. */
export interface BarLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly isCut: boolean;
  readonly place: 'inside' | 'beside';
  /** The right end of the room that it could move in. */
  readonly reach: number;
}

export interface BarSign {
  readonly kind: 'at-risk' | 'off-track' | 'pinned' | 'must-do' | 'reversed';
  /** The middle. */
  readonly x: number;
  readonly y: number;
}

/** Neighbours of one row, or all bars of a folded lane over a stretch, as one box. */
export interface DensityStrip {
  readonly id: string;
  readonly laneId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How many bars. */
  readonly count: number;
  /** 0-1: how much of the strip they fill, or, in a folded lane, how many lie over each other at most against the busiest stretch. */
  readonly density: number;
  /** Of the first of them. */
  readonly colour: BarColour;
}

export interface GhostBox {
  readonly id: string;
  readonly initiative: Initiative;
  readonly laneId: string;
  readonly ghost: BarGhost;
  /** Where it was; for `added` where it is. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `+6 d`, `−3 d`, `new`, `dropped`; empty where only the other end moved or there is no room. */
  readonly label: string;
  /** The label of what has no bar any more; null: its bar has it, or there is no room. */
  readonly name: BarLabel | null;
}

export interface MilestoneMark {
  readonly id: string;
  readonly initiative: Initiative;
  readonly laneId: string;
  readonly kind: TimelineMilestoneKind;
  readonly title: string;
  /** The middle. */
  readonly x: number;
  readonly y: number;
  /** From the middle to the edge. */
  readonly radius: number;
  /** Its title, or the initiative's label where that has no bar; null: no room beside it. */
  readonly label: BarLabel | null;
}

export interface LaneBox {
  readonly lane: TimelineLane;
  readonly y: number;
  readonly height: number;
  /** Where its header stands so that it stays in sight while any of the lane is. */
  readonly headerY: number;
  /** The name on as many lines as there is room for, the last one cut with an ellipsis. */
  readonly nameLines: readonly string[];
  /** `6 items · 41.2 pw`; empty where there is no room. */
  readonly summary: string;
  readonly summaryIsCut: boolean;
}

/**
 * Lays out what is in sight. What is left out lies outside the viewport with its labels and symbols. Above the limit of
 * nodes first the narrowest bars lose their details, then thin neighbours of one row become strips, with a growing limit of
 * what counts as thin, until there are few enough. The cost follows from what is in sight, not from the plan.
 */
export function layOutTimeline(facts: LayoutFacts): TimelineLayout {
  const { rows, scale, viewport, today } = facts;
  const { metrics, plan, view } = rows.facts;
  const settings = settingsOf(plan);
  const lanes = lanesInSight(rows, viewport);
  const open = lanes.filter(({ isFolded }) => !isFolded);
  const candidates = open.flatMap((lane) => barsInSight(lane, facts));
  const folded = lanes.flatMap((lane) => (lane.isFolded ? foldedStrips(lane, { scale, viewport, metrics }) : []));
  const axis = timelineAxis({
    scale,
    from: viewport.x,
    to: viewport.x + viewport.width,
    calendar: settings,
    today,
    fontSize: metrics.fontSize,
  });
  const laneBoxes = lanes.map((lane) => laneBox(lane, viewport, metrics));
  const paths = pathsOf(facts, candidates);
  const others = axisNodes(axis) + laneBoxes.length * NODES_PER_LANE + paths.drawn.length * 4 + 1 + folded.length;
  const detail = chooseDetail(candidates, (facts.mostNodes ?? MOST_NODES) - others, barGap(metrics));

  const bars: BarBox[] = [];
  const ghosts: GhostBox[] = [];
  const milestones: MilestoneMark[] = [];
  const strips: DensityStrip[] = [...folded];
  const drawing = {
    scale,
    metrics,
    pixelsPerDay: scale.pixelsPerDay,
    labelPlace: view.labelPlace,
    hasLabelsBeside: rows.hasLabelsBeside,
  };
  let nodeCount = others;
  for (const run of detail.runs) {
    const [only] = run;
    if (only === undefined) continue;
    if (run.length > 1) {
      const strip = runStrip(run, metrics);
      if (strip !== null) strips.push(strip);
      nodeCount += 1;
      continue;
    }
    const isPlain = only.width < detail.plainUnder;
    const drawn = layOutBar(only.bar, only, { ...drawing, isPlain });
    if (drawn.box !== null) bars.push(drawn.box);
    if (drawn.ghost !== null) ghosts.push(drawn.ghost);
    milestones.push(...drawn.milestones);
    nodeCount += isPlain ? plainNodes(only.bar) : fullNodes(only.bar);
  }
  return {
    bars,
    strips,
    ghosts,
    milestones,
    lanes: laneBoxes,
    groups: rows.groups.filter(({ y, height }) => y < viewport.y + viewport.height && y + height > viewport.y),
    axis,
    paths,
    height: rows.height,
    hasMoreBefore: rows.extent !== null && xOfDay(scale, rows.extent.firstDay) < viewport.x,
    hasMoreAfter: rows.extent !== null && xOfDay(scale, rows.extent.lastDay + 1) > viewport.x + viewport.width,
    nodeCount,
  };
}

const NODES_PER_LANE = 6;

function pathsOf({ rows, scale, dependencies }: LayoutFacts, candidates: readonly Candidate[]): DependencyPaths {
  if (dependencies === undefined || dependencies === null) return NO_PATHS;
  const visible = new Set(candidates.map(({ bar }) => bar.initiative.id));
  return dependencyPaths(dependencies, { rows, scale, visible });
}

function axisNodes({ rows, lines, shades }: TimelineAxis): number {
  return rows.reduce((sum, { ticks }) => sum + ticks.length, 0) + lines.length + shades.length + 3;
}
