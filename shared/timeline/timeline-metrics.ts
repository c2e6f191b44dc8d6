// The sizes that timelines are drawn in, and what an axis needs to know.

import type { PlanSettings } from '../plan/settings.ts';

/** The sizes that a timeline is drawn in, in pixels of the drawing. */
export interface TimelineMetrics {
  readonly rowHeight: number;
  readonly barHeight: number;
  /** Above the first and below the last row of a lane. */
  readonly lanePadding: number;
  readonly laneHeaderWidth: number;
  /** Of labels and lane names. */
  readonly fontSize: number;
  /** Of each of the rows of the axis. */
  readonly axisRowHeight: number;
  /** The widest that a label beside a bar may be; a longer one ends in an ellipsis. */
  readonly longestLabel: number;
}

/** 22 px bars in 30 px rows, 12 px labels. */
export const SCREEN_METRICS: TimelineMetrics = {
  rowHeight: 30,
  barHeight: 22,
  lanePadding: 8,
  laneHeaderWidth: 180,
  fontSize: 12,
  axisRowHeight: 18,
  longestLabel: 240,
};

/** The metrics with every size multiplied: 28 / 12 for the projector, whatever paper needs for 9 pt. Throws unless above 0. */
export function scaledMetrics(metrics: TimelineMetrics, factor: number): TimelineMetrics {
  if (!(factor > 0 && Number.isFinite(factor))) throw new RangeError(`Not a factor above 0: ${factor}`);
  return {
    rowHeight: metrics.rowHeight * factor,
    barHeight: metrics.barHeight * factor,
    lanePadding: metrics.lanePadding * factor,
    laneHeaderWidth: metrics.laneHeaderWidth * factor,
    fontSize: metrics.fontSize * factor,
    axisRowHeight: metrics.axisRowHeight * factor,
    longestLabel: metrics.longestLabel * factor,
  };
}

/** What the axis needs to know of a plan. */
export type TimelineCalendar = Pick<PlanSettings, 'fiscalYearStartMonth' | 'workingWeek' | 'holidays'>;
