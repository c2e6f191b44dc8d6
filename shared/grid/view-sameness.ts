// Whether a screen still shows what a view was saved with.

import { sameContent } from '../changes/same-content.ts';
import type { CellCondition, ScreenView, ViewFilter } from '../plan/saved-view.ts';
import { liveConditions } from './column-filter.ts';
import type { GridColumn } from './grid-column.ts';
import { columnStatesOf } from './view-columns.ts';

/**
 * Whether two views of a screen show the same, given the columns that the plan has: conditions on columns that are gone
 * count for nothing, nor does the order of conditions and choices, nor a width or place that is the usual one anyway. The
 * days of a timeline's view are where one begins: who looks elsewhere has not changed it.
 */
export function sameView(columns: readonly GridColumn[], a: ScreenView, b: ScreenView): boolean {
  return sameContent(shownBy(columns, a), shownBy(columns, b));
}

function shownBy(columns: readonly GridColumn[], view: ScreenView): unknown {
  const filter = filterOf(columns, view.filter);
  switch (view.kind) {
    case 'prioritize':
      return { kind: view.kind, filter };
    case 'timeline': {
      const { kind, part } = view;
      const { lanes, lanesWithin } = view.view;
      const within = lanes === 'none' || lanesWithin === lanes || lanesWithin === 'none' ? null : lanesWithin;
      return { kind, part, filter, view: { ...view.view, lanesWithin: within } };
    }
    case 'initiatives': {
      const { kind, sort, grouping } = view;
      const { frozen } = view.columns;
      const isSorted = sort !== null && columns.some(({ id }) => id === sort.columnId);
      const states = columnStatesOf(columns, view.columns);
      return { kind, filter, sort: isSorted ? sort : null, grouping, frozen, columns: states };
    }
  }
}

function filterOf(columns: readonly GridColumn[], { text, conditions }: ViewFilter): unknown {
  const live = liveConditions(columns, conditions).map(({ column, condition }) => ({
    columnId: column.id,
    condition: inOneOrder(condition),
  }));
  return { text: text.trim(), conditions: live.sort((a, b) => (a.columnId < b.columnId ? -1 : 1)) };
}

function inOneOrder(condition: CellCondition): CellCondition {
  return condition.kind === 'any-of' ? { ...condition, values: [...condition.values].sort() } : condition;
}
