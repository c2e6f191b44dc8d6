// How a timeline comes onto paper: how many sheets, how wide a day is, and how large the type.

import { findConflicts } from '../../dependencies/find-conflicts.ts';
import { settingsOf } from '../../plan/plan.ts';
import { levelsOf } from '../bar-items.ts';
import { unitOf } from '../bar-room.ts';
import { MOST_CONFLICTS, MOST_PATHS } from '../dependency-paths.ts';
import { type HeadWords, headHeight, headWords, trayWords } from '../svg-head.ts';
import { type ArrowsShown, type Legend, type LegendEntry, legendEntries, legendFor } from '../svg-legend.ts';
import { SMALL } from '../svg-plot.ts';
import { timelineAxis } from '../timeline-axis.ts';
import { SCREEN_METRICS, scaledMetrics, type TimelineMetrics } from '../timeline-metrics.ts';
import { type RowBar, type RowsFacts, type TimelineRows, timelineRows } from '../timeline-rows.ts';
import { LEAST_PIXELS_PER_DAY, MOST_PIXELS_PER_DAY, type TimelineScale } from '../timeline-scale.ts';
import { GROUP, MOST_OVERHANG, type TimelinePictureFacts } from '../timeline-svg.ts';
import { LEAST_POINTS, MOST_POINTS, type Paper, SHEET_MARGIN, sheetSize } from './sheet.ts';
import { type RowSlice, splitRows } from './split-rows.ts';

export interface TimelinePaper extends Paper {
  /** The size of the smallest type on it, in points: 9 to 24. */
  readonly points: number;
  /** `split`: as many sheets as it takes at that size. `one-sheet`: everything on one, in smaller type if need be. */
  readonly fit: 'split' | 'one-sheet';
  /** Over how many sheets side by side the days are spread; left out: as many as give a day about a point. */
  readonly across?: number;
}

/** All lengths are in points at the paper's own type size; a sheet is `zoom` times as large in them as it is. */
export interface SheetPlan {
  readonly fontPoints: number;
  readonly columns: number;
  /** One a row of sheets, from the top. */
  readonly slices: readonly RowSlice[];
  readonly rows: TimelineRows;
  readonly scale: TimelineScale;
  readonly metrics: TimelineMetrics;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly groupWidth: number;
  readonly plotWidth: number;
  readonly axisHeight: number;
  /** A twelfth of the type size of head and foot, which stays as it is however small the rest becomes. */
  readonly headUnit: number;
  readonly head: HeadWords;
  /** How much room there is for the legend; what a sheet's own says depends on its arrows. */
  readonly legendHeight: number;
  readonly legendEntries: readonly LegendEntry[];
  /** From the foot of the legend to the foot of the sheet's print. */
  readonly footHeight: number;
  readonly tray: string;
}

export const MOST_ACROSS = 20;
/** The least that a day has where nobody says over how many sheets the days are spread, in twelfths of the type size. */
const USUAL_DAY = 1.2;
const MOST_USUAL_ACROSS = 6;
/** Between the plot and the margin: for marks of bars that go on. */
const GUTTER = 10;
const LEGEND_GAP = 22;
const FOOT = 24;
const MOST_LEGEND_LINES = 4;
/** Lane headers take at most this share of a sheet, the column of outer lanes at most that. */
const MOST_HEADERS = 0.3;
const MOST_GROUPS = 0.18;

/** What `timelinePages` would draw: much quicker than drawing it. Sizes beyond what paper takes are held to it. */
export function planSheets(facts: TimelinePictureFacts, paper: TimelinePaper): SheetPlan {
  const view = { ...facts.view };
  const at = (zoom: number): SheetPlan => planAt({ ...facts, view }, paper, zoom);
  const whole = at(1);
  if (paper.fit === 'split' || isOneSheet(whole)) return whole;
  let small = 1;
  let zoom = 2;
  while (!isOneSheet(at(zoom)) && zoom < MOST_ZOOM) {
    small = zoom;
    zoom *= 2;
  }
  // Halved often enough, the type is within a hundredth of the largest that fits.
  for (let step = 0; step < 7; step += 1) {
    const middle = Math.sqrt(small * zoom);
    if (isOneSheet(at(middle))) zoom = middle;
    else small = middle;
  }
  return at(zoom);
}

/** Whether everything fits one sheet at the size that was asked for. */
export function fitsOneSheet(facts: TimelinePictureFacts, paper: TimelinePaper): boolean {
  return isOneSheet(planAt({ ...facts, view: { ...facts.view } }, { ...paper, fit: 'one-sheet' }, 1));
}

const MOST_ZOOM = 2 ** 16;

function isOneSheet({ columns, slices }: SheetPlan): boolean {
  return columns * slices.length === 1;
}

function planAt(facts: TimelinePictureFacts, paper: TimelinePaper, zoom: number): SheetPlan {
  const points = Math.min(MOST_POINTS, Math.max(LEAST_POINTS, paper.points));
  const sheet = sheetSize(paper);
  const width = sheet.width * zoom;
  const height = sheet.height * zoom;
  const margin = SHEET_MARGIN * zoom;
  const room = width - 2 * margin;
  const scaled = scaledMetrics(SCREEN_METRICS, points / SMALL / SCREEN_METRICS.fontSize);
  const metrics = { ...scaled, laneHeaderWidth: Math.min(scaled.laneHeaderWidth, room * MOST_HEADERS) };
  const unit = unitOf(metrics);
  const headUnit = unit * zoom;
  const groupWidth = levelsOf(facts.view).lanesWithin === null ? 0 : Math.min(GROUP * unit, room * MOST_GROUPS);
  const plotWidth = room - groupWidth - metrics.laneHeaderWidth - GUTTER * unit;
  const { rows, scale, columns } = spread(facts, {
    metrics,
    plotWidth,
    across: acrossOf(facts, paper, { plotWidth, unit }),
  });
  const axis = timelineAxis({
    scale,
    from: 0,
    to: plotWidth,
    calendar: settingsOf(facts.plan),
    today: facts.today,
    fontSize: metrics.fontSize,
  });
  const axisHeight = axis.rows.length * metrics.axisRowHeight + 6 * unit;
  const hasLegend = facts.parts?.legend ?? true;
  const entries = hasLegend ? legendEntries(rows, facts, headUnit) : [];
  const legend = hasLegend ? sheetLegend(entries, { width: room, unit: headUnit }, arrowsAtMost(facts)) : null;
  const legendHeight = legend?.height ?? 0;
  const legendRoom = legendHeight === 0 ? 0 : legendHeight + LEGEND_GAP * headUnit;
  const footHeight = FOOT * headUnit;
  const head = headWords(facts);
  const rowRoom = height - 2 * margin - headHeight(head, headUnit) - axisHeight - legendRoom - footHeight;
  const slices = splitRows({
    lanes: rows.lanes,
    rowHeight: metrics.rowHeight,
    lanePadding: metrics.lanePadding,
    firstRoom: rowRoom,
    room: rowRoom,
  });
  return {
    fontPoints: points / zoom,
    columns,
    slices,
    rows,
    scale,
    metrics,
    zoom,
    width,
    height,
    margin,
    groupWidth,
    plotWidth,
    axisHeight,
    headUnit,
    head,
    legendHeight,
    legendEntries: entries,
    footHeight,
    tray: hasLegend ? trayWords(rows) : '',
  };
}

/** The legend of a sheet with these arrows: at most as high as that with the most. */
export function sheetLegend(
  entries: readonly LegendEntry[],
  { width, unit }: { readonly width: number; readonly unit: number },
  arrows: ArrowsShown,
): Legend {
  return legendFor(entries, { width, unit, mostLines: MOST_LEGEND_LINES, arrows });
}

/** All that a sheet can have to say of arrows: which of them are near its bars is known only once they are laid out. */
function arrowsAtMost({ plan, view, arrows = 'all' }: TimelinePictureFacts): ArrowsShown {
  if (arrows === 'none') return { hasMissed: false, hasCritical: false, quiet: 0, leftOut: 0 };
  const missed = findConflicts(plan).conflicts.length;
  const { size } = plan.dependencies;
  return {
    hasMissed: missed > 0,
    hasCritical: view.showsCriticalPath,
    quiet: arrows === 'conflicts' && missed > MOST_CONFLICTS ? missed : 0,
    leftOut: size > MOST_PATHS ? size : 0,
  };
}

function acrossOf(
  { firstDay, lastDay }: TimelinePictureFacts,
  { across, fit }: TimelinePaper,
  { plotWidth, unit }: { readonly plotWidth: number; readonly unit: number },
): number {
  if (fit === 'one-sheet') return 1;
  if (across !== undefined) return Math.min(MOST_ACROSS, Math.max(1, Math.floor(across)));
  const wanted = Math.ceil(((lastDay - firstDay + 1) * USUAL_DAY * unit) / plotWidth - 0.25);
  return Math.min(MOST_USUAL_ACROSS, Math.max(1, wanted));
}

/** The days over as many plots as asked for, with room behind the last day for the labels that stand there. */
function spread(
  facts: TimelinePictureFacts,
  {
    metrics,
    plotWidth,
    across,
  }: { readonly metrics: TimelineMetrics; readonly plotWidth: number; readonly across: number },
): { readonly rows: TimelineRows; readonly scale: TimelineScale; readonly columns: number } {
  const days = facts.lastDay - facts.firstDay + 1;
  const total = across * plotWidth;
  const most = Math.min(MOST_OVERHANG * unitOf(metrics), plotWidth / 3);
  let pixelsPerDay = held(total / days);
  let rows = rowsAt(facts, metrics, pixelsPerDay);
  let overhang = 0;
  // A smaller scale brings other ends nearer to the last day: twice is near enough.
  for (let step = 0; step < 2; step += 1) {
    overhang = Math.min(most, overhangOf(rows, facts.lastDay, pixelsPerDay));
    pixelsPerDay = held((total - overhang) / days);
    rows = rowsAt(facts, metrics, pixelsPerDay);
  }
  const columns = Math.ceil((days * pixelsPerDay + overhang) / plotWidth - 1e-6);
  return {
    rows,
    scale: { firstDay: facts.firstDay, pixelsPerDay },
    columns: Math.min(across, Math.max(1, columns)),
  };
}

function rowsAt(facts: RowsFacts | TimelinePictureFacts, metrics: TimelineMetrics, pixelsPerDay: number): TimelineRows {
  return timelineRows({ ...facts, metrics, pixelsPerDay });
}

/** By how many points labels of what ends in the days reach beyond the last of them. */
function overhangOf({ lanes, packedAt }: TimelineRows, lastDay: number, pixelsPerDay: number): number {
  let most = 0;
  for (const { rows } of lanes) {
    for (const row of rows) {
      for (const bar of row) {
        const end = endOf(bar);
        if (end > lastDay + 1) continue;
        most = Math.max(most, (end - lastDay - 1) * pixelsPerDay + (bar.to - end) * packedAt);
      }
    }
  }
  return most;
}

function endOf({ span, milestones, from }: RowBar): number {
  const last = milestones.at(-1)?.day;
  return Math.max(span === null ? from : span.last + 1, last === undefined ? from : last + 0.5);
}

function held(pixelsPerDay: number): number {
  return Math.min(MOST_PIXELS_PER_DAY, Math.max(LEAST_PIXELS_PER_DAY, pixelsPerDay));
}
