// What a timeline shows, as plain data: a saved view can hold it as it is.

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

export const ARROWS_SHOWN = ['of-selection', 'all'] as const;
export type ArrowsShown = (typeof ARROWS_SHOWN)[number];

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
  /** Which dependencies are drawn: those of what is selected, and of what stands beside it, or all, the others faintly. */
  readonly arrows: ArrowsShown;
  readonly showsCriticalPath: boolean;
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
  arrows: 'of-selection',
  showsCriticalPath: false,
};
