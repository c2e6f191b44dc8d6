// Which columns the user wants, in which order and how wide: this machine's preference, never in the plan.

import type { GridColumn } from '../../../shared/grid/grid-column.ts';

export interface GridLayout {
  /** Ids in the user's order; those that it does not name stand where they usually do. */
  readonly order: readonly string[];
  /** Columns that the user showed or hid; the others are there when they usually are. */
  readonly shown: Readonly<Record<string, boolean>>;
  /** In pixels, where the user changed them. */
  readonly widths: Readonly<Record<string, number>>;
  /** Whether the title stays in sight beside the key. */
  readonly freezesTitle: boolean;
}

export const USUAL_LAYOUT: GridLayout = { order: [], shown: {}, widths: {}, freezesTitle: false };

export const LEAST_COLUMN_WIDTH = 40;
export const MOST_COLUMN_WIDTH = 800;

/** All columns in the user's order, each with its width. The key comes first; behind it the title where it is frozen. */
export function arrangeColumns(columns: readonly GridColumn[], layout: GridLayout): readonly GridColumn[] {
  const usual = new Map(columns.map(({ id }, index) => [id, index]));
  const places = placesOf(columns, layout.order);
  const placeOf = (id: string): number => {
    if (id === 'key') return -2;
    if (id === 'title' && layout.freezesTitle) return -1;
    return places.get(id) ?? usual.get(id) ?? 0;
  };
  return columns
    .map((column) => ({ ...column, width: layout.widths[column.id] ?? column.width }))
    .sort((a, b) => placeOf(a.id) - placeOf(b.id));
}

/** A column that the order does not name follows the one that it usually follows. */
function placesOf(columns: readonly GridColumn[], order: readonly string[]): ReadonlyMap<string, number> {
  const known = new Set(columns.map(({ id }) => id));
  const arranged = order.filter((id) => known.has(id));
  const named = new Set(arranged);
  columns.forEach(({ id }, index) => {
    if (named.has(id)) return;
    const before = columns[index - 1]?.id;
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, id);
  });
  return new Map(arranged.map((id, index) => [id, index]));
}

/** Key and title are always there: an initiative is known by them. */
export function isColumnShown({ id, isUsual }: GridColumn, layout: GridLayout): boolean {
  return id === 'key' || id === 'title' || (layout.shown[id] ?? isUsual);
}

export function showColumn(layout: GridLayout, id: string, isShown: boolean): GridLayout {
  return { ...layout, shown: { ...layout.shown, [id]: isShown } };
}

/** null: the usual width. */
export function resizeColumn(layout: GridLayout, id: string, width: number | null): GridLayout {
  const { [id]: _, ...others } = layout.widths;
  if (width === null) return { ...layout, widths: others };
  const held = Math.round(Math.min(MOST_COLUMN_WIDTH, Math.max(LEAST_COLUMN_WIDTH, width)));
  return { ...layout, widths: { ...others, [id]: held } };
}

/** Puts a column before the one that is shown there now; null: behind the last. `arranged`: all columns as they stand. */
export function moveColumn(
  layout: GridLayout,
  arranged: readonly GridColumn[],
  move: { readonly id: string; readonly beforeId: string | null },
): GridLayout {
  if (move.id === move.beforeId) return layout;
  const order = arranged.map(({ id }) => id).filter((id) => id !== move.id);
  const at = move.beforeId === null ? order.length : order.indexOf(move.beforeId);
  order.splice(at < 0 ? order.length : at, 0, move.id);
  return { ...layout, order };
}

/** What was remembered, as far as it can be made sense of. */
export function readLayout(remembered: unknown): GridLayout {
  if (!isRecord(remembered)) return USUAL_LAYOUT;
  const { order, shown, widths, freezesTitle } = remembered;
  return {
    order: Array.isArray(order) ? order.filter((id): id is string => typeof id === 'string') : [],
    shown: entriesOf(shown, (value): value is boolean => typeof value === 'boolean'),
    widths: entriesOf(
      widths,
      (value): value is number =>
        typeof value === 'number' && value >= LEAST_COLUMN_WIDTH && value <= MOST_COLUMN_WIDTH,
    ),
    freezesTitle: freezesTitle === true,
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf<Value>(
  record: unknown,
  isValue: (value: unknown) => value is Value,
): Readonly<Record<string, Value>> {
  if (!isRecord(record)) return {};
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, Value] => isValue(entry[1])));
}
