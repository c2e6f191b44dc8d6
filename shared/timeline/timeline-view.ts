// What a timeline shows, as plain data: a saved view can hold it as it is.

import type { PlanSettings } from '../plan/settings.ts';

export const LANE_FIELDS = ['theme', 'team', 'objective', 'owner', 'stage', 'none'] as const;
/** What lanes stand for. With `none` all bars stand in one lane without a name. */
export type LaneField = (typeof LANE_FIELDS)[number];

export const LANE_FIELD_LABELS: Readonly<Record<LaneField, string>> = {
  theme: 'Theme',
  team: 'Team',
  objective: 'Objective',
  owner: 'Owner',
  stage: 'Stage',
  none: 'None',
};

export const COLOUR_FIELDS = ['theme', 'health', 'stage', 'confidence'] as const;
/** What the colours of bars mean. Confidence is how precisely an item is dated: day, month or quarter. */
export type ColourField = (typeof COLOUR_FIELDS)[number];

export const LABEL_PARTS = ['key', 'title', 'owner', 'team', 'dates', 'effort', 'progress'] as const;
/** What a bar's label may say. */
export type LabelPart = (typeof LABEL_PARTS)[number];

export const PACKINGS = ['packed', 'one-row-each'] as const;
/** Packed: as few rows as hold all bars and their labels without overlap. */
export type Packing = (typeof PACKINGS)[number];

export const ROW_ORDERS = ['start', 'key', 'decided'] as const;
/** Which row comes first where each bar has its own; packed rows are always filled by start. */
export type RowOrder = (typeof ROW_ORDERS)[number];

export const LABEL_PLACES = ['beside', 'inside'] as const;
/** Where a label goes that doesn't fit its bar: beside it, with room kept in the row, or inside, cut with an ellipsis. */
export type LabelPlace = (typeof LABEL_PLACES)[number];

export interface TimelineView {
  readonly lanes: LaneField;
  /** Lanes within each lane; null, `none` or the same as `lanes`: one level. */
  readonly lanesWithin: LaneField | null;
  readonly packing: Packing;
  readonly order: RowOrder;
  /** In this order; empty: no labels. */
  readonly label: readonly LabelPart[];
  readonly labelPlace: LabelPlace;
  readonly colourBy: ColourField;
  readonly showsMilestones: boolean;
  readonly showsDeadlines: boolean;
}

export const DEFAULT_TIMELINE_VIEW: TimelineView = {
  lanes: 'theme',
  lanesWithin: null,
  packing: 'packed',
  order: 'start',
  label: ['title'],
  labelPlace: 'beside',
  colourBy: 'theme',
  showsMilestones: true,
  showsDeadlines: true,
};

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
