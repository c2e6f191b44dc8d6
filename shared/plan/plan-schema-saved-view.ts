// The schema of a saved view, and of the parts of one that a screen may remember elsewhere.

import type { SavedViewId } from './ids.ts';
import {
  anyKind,
  checked,
  choice,
  entriesBy,
  id,
  list,
  NO_COMPLAINTS,
  number,
  object,
  orNull,
  plainDate,
  type Schema,
  TEXT_LIMITS,
  text,
  trueOrFalse,
  wholeNumber,
} from './plan-schema-parts.ts';
import {
  type CellCondition,
  type ChoiceCondition,
  type ColumnCondition,
  type DaysCondition,
  type InitiativesView,
  type NumberCondition,
  type PrioritizeView,
  type SavedView,
  type ScreenView,
  SORT_DIRECTIONS,
  TEXT_MATCHES,
  type TextCondition,
  TIMELINE_PARTS,
  type TimelineRange,
  type TimelineScreenView,
  VIEW_GROUPINGS,
  type ViewColumns,
  type ViewFilter,
  type ViewSort,
} from './saved-view.ts';
import {
  ARROWS_SHOWN,
  COLOUR_FIELDS,
  LABEL_PARTS,
  LABEL_PLACES,
  LANE_FIELDS,
  PACKINGS,
  ROW_ORDERS,
  type TimelineView,
} from './timeline-view.ts';

const MOST_COLUMN_PIXELS = 10_000;
const MOST_FROZEN = 100;

const columnId = text(1, TEXT_LIMITS.key);
const isColumnId = (key: unknown): key is string => columnId.accepts(key);
const COLUMN_COMPLAINT = 'is not the name of a column';

export const cellConditionSchema: Schema<CellCondition> = anyKind<CellCondition>([
  object<TextCondition>({ kind: choice(['text']), match: choice(TEXT_MATCHES), text: text(0, TEXT_LIMITS.name) }),
  object<NumberCondition>({ kind: choice(['number']), least: orNull(number()), most: orNull(number()) }),
  object<ChoiceCondition>({
    kind: choice(['any-of']),
    values: list(text(0, TEXT_LIMITS.name)),
    orNone: trueOrFalse,
  }),
  object<DaysCondition>({ kind: choice(['days']), first: orNull(plainDate), last: orNull(plainDate) }),
  object<Extract<CellCondition, { kind: 'empty' }>>({ kind: choice(['empty']) }),
  object<Extract<CellCondition, { kind: 'incomplete' }>>({ kind: choice(['incomplete']) }),
]);

const conditions = checked(
  list(object<ColumnCondition>({ columnId, condition: cellConditionSchema })),
  (all): readonly { readonly path: readonly (string | number)[]; readonly message: string }[] => {
    const seen = new Set<string>();
    for (const [place, { columnId: column }] of all.entries()) {
      if (seen.has(column)) {
        return [{ path: [place, 'columnId'], message: 'must not name a column that an entry before it names' }];
      }
      seen.add(column);
    }
    return NO_COMPLAINTS;
  },
);

export const viewFilterSchema: Schema<ViewFilter> = object<ViewFilter>({
  text: text(0, TEXT_LIMITS.name),
  conditions,
});

const columns = object<ViewColumns>({
  order: list(columnId),
  shown: entriesBy(isColumnId, COLUMN_COMPLAINT, trueOrFalse),
  widths: entriesBy(isColumnId, COLUMN_COMPLAINT, number({ above: 0, most: MOST_COLUMN_PIXELS })),
  frozen: wholeNumber({ least: 0, most: MOST_FROZEN }),
});

export const timelineViewSchema: Schema<TimelineView> = object<TimelineView>({
  lanes: choice(LANE_FIELDS),
  lanesWithin: orNull(choice(LANE_FIELDS)),
  packing: choice(PACKINGS),
  order: choice(ROW_ORDERS),
  label: checked(list(choice(LABEL_PARTS)), (parts) =>
    new Set(parts).size === parts.length ? NO_COMPLAINTS : [{ path: [], message: 'must not name a part twice' }],
  ),
  labelPlace: choice(LABEL_PLACES),
  colourBy: choice(COLOUR_FIELDS),
  showsMilestones: trueOrFalse,
  showsDeadlines: trueOrFalse,
  arrows: choice(ARROWS_SHOWN),
  showsCriticalPath: trueOrFalse,
});

const timelineRange = checked(object<TimelineRange>({ first: plainDate, last: plainDate }), ({ first, last }) =>
  first <= last ? NO_COMPLAINTS : [{ path: ['last'], message: 'must not be before the first day' }],
);

const screenView: Schema<ScreenView> = anyKind<ScreenView>([
  object<InitiativesView>({
    kind: choice(['initiatives']),
    filter: viewFilterSchema,
    sort: orNull(object<ViewSort>({ columnId, direction: choice(SORT_DIRECTIONS) })),
    grouping: orNull(choice(VIEW_GROUPINGS)),
    columns,
  }),
  object<PrioritizeView>({ kind: choice(['prioritize']), filter: viewFilterSchema }),
  object<TimelineScreenView>({
    kind: choice(['timeline']),
    part: choice(TIMELINE_PARTS),
    filter: viewFilterSchema,
    view: timelineViewSchema,
    range: orNull(timelineRange),
  }),
]);

export const savedViewSchema: Schema<SavedView> = object<SavedView>({
  id: id<SavedViewId>(),
  name: text(1, TEXT_LIMITS.name),
  shows: screenView,
});
