import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import type { GroupField } from '../../../shared/grid/grid-groups.ts';
import type { GridQuery, GridSort } from '../../../shared/grid/grid-rows.ts';
import type { ColumnCondition } from '../../../shared/plan/saved-view.ts';
import type { GridLayout } from './grid-layout.ts';

/** How a grid is looked at: never in the plan, never undone. */
export interface GridView {
  readonly query: GridQuery;
  readonly conditions: readonly ColumnCondition[];
  readonly layout: GridLayout;
  /** All columns in their order, hidden ones too. */
  readonly arranged: readonly GridColumn[];
  readonly columns: readonly GridColumn[];
  setText(text: string): void;
  setConditions(conditions: readonly ColumnCondition[]): void;
  /** Takes words and conditions away. */
  clearFilter(): void;
  setSort(sort: GridSort | null): void;
  setGroupBy(groupBy: GroupField | null): void;
  toggleGroup(key: string): void;
  setLayout(layout: GridLayout): void;
}
