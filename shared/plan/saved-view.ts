// A way of looking at a screen that was given a name: a record of the plan, so that a team shares it. What a screen shows at
// the moment is never in the plan.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { SavedViewId } from './ids.ts';
import type { TimelineView } from './timeline-view.ts';

export interface SavedView {
  readonly id: SavedViewId;
  /** Unique among the views of its screen, without regard to case. */
  readonly name: string;
  readonly shows: ScreenView;
}

/** What one screen shows, of the kind that the screen has. A new screen adds its own kind here and in the schema. */
export type ScreenView = InitiativesView | PrioritizeView | TimelineScreenView;
export type ScreenViewKind = ScreenView['kind'];
export type ViewOf<Kind extends ScreenViewKind> = Extract<ScreenView, { readonly kind: Kind }>;

export interface InitiativesView {
  readonly kind: 'initiatives';
  readonly filter: ViewFilter;
  /** null: by key. */
  readonly sort: ViewSort | null;
  readonly grouping: ViewGrouping | null;
  readonly columns: ViewColumns;
}

export interface PrioritizeView {
  readonly kind: 'prioritize';
  readonly filter: ViewFilter;
}

export interface TimelineScreenView {
  readonly kind: 'timeline';
  readonly part: TimelinePart;
  readonly filter: ViewFilter;
  readonly view: TimelineView;
  /** The days from edge to edge, both inclusive; null: wherever one happens to look. */
  readonly range: TimelineRange | null;
}

export const TIMELINE_PARTS = ['bars', 'horizons', 'periods'] as const;
/** Bars over time, the board of now, next and later, or the board of fiscal periods. */
export type TimelinePart = (typeof TIMELINE_PARTS)[number];

export interface TimelineRange {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

export interface ViewFilter {
  /** Words that are looked for; may be empty. */
  readonly text: string;
  /** At most one a column; all must hold. */
  readonly conditions: readonly ColumnCondition[];
}

export interface ColumnCondition {
  /** Such as `stage`, `score.reach`, `team.t1`. A column that is gone from the plan narrows nothing. */
  readonly columnId: string;
  readonly condition: CellCondition;
}

/** What a cell must hold to pass. */
export type CellCondition =
  | TextCondition
  | NumberCondition
  | ChoiceCondition
  | DaysCondition
  /** Nothing stands in the cell. */
  | { readonly kind: 'empty' }
  /** An input is wanting: an effort that is not estimated, a score that can't be worked out yet. */
  | { readonly kind: 'incomplete' };

/** Without regard to case and accents. */
export interface TextCondition {
  readonly kind: 'text';
  readonly match: TextMatch;
  readonly text: string;
}

export const TEXT_MATCHES = ['contains', 'is'] as const;
export type TextMatch = (typeof TEXT_MATCHES)[number];

/** Both ends count; null: open. Effort in person-weeks, shares from 0 to 1, whatever unit a screen shows them in. */
export interface NumberCondition {
  readonly kind: 'number';
  readonly least: number | null;
  readonly most: number | null;
}

/** One of some values: ids of records, stages, healths, tags as they are written. */
export interface ChoiceCondition {
  readonly kind: 'any-of';
  readonly values: readonly string[];
  /** Whether those without a value pass, too. */
  readonly orNone: boolean;
}

/** Both days count; null: open. */
export interface DaysCondition {
  readonly kind: 'days';
  readonly first: PlainDate | null;
  readonly last: PlainDate | null;
}

export interface ViewSort {
  readonly columnId: string;
  readonly direction: SortDirection;
}

export const SORT_DIRECTIONS = ['ascending', 'descending'] as const;
export type SortDirection = (typeof SORT_DIRECTIONS)[number];

export const VIEW_GROUPINGS = ['theme', 'stage', 'team', 'owner'] as const;
export type ViewGrouping = (typeof VIEW_GROUPINGS)[number];

export interface ViewColumns {
  /** Ids; columns that it does not name stand where they usually do. */
  readonly order: readonly string[];
  /** By id, those that were shown or hidden; the others are there when they usually are. */
  readonly shown: Readonly<Record<string, boolean>>;
  /** By id, in pixels, where they are not the usual ones. */
  readonly widths: Readonly<Record<string, number>>;
  /** How many columns, from the first, stay in sight. */
  readonly frozen: number;
}

export const NO_VIEW_FILTER: ViewFilter = { text: '', conditions: [] };
