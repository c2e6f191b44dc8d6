import { useMemo, useRef, useState } from 'react';
import { gridColumnsOf } from '../../../shared/grid/grid-column.ts';
import type { GroupField } from '../../../shared/grid/grid-groups.ts';
import type { GridSort } from '../../../shared/grid/grid-rows.ts';
import type { SavedViewId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { TEXT_LIMITS } from '../../../shared/plan/plan-schema-parts.ts';
import type { ColumnCondition, InitiativesView } from '../../../shared/plan/saved-view.ts';
import { arrangeColumns, type GridLayout, isColumnShown } from '../../parts/initiative-grid/grid-layout.ts';
import type { GridView } from '../../parts/initiative-grid/grid-view.ts';
import { usePorts } from '../../state/use-app-state.tsx';
import { type RememberedView, readRememberedView, rememberView, USUAL_VIEW } from './remembered-view.ts';

/** How the Initiatives screen is looked at: all but the words looked for is remembered. */
export interface SavableGridView extends GridView {
  /** What a view that is saved now shows. */
  readonly shows: InitiativesView;
  /** The saved view that was applied last; it may be gone from the plan. */
  readonly currentId: SavedViewId | null;
  /** null: everything as it usually is. */
  apply(view: { readonly id: SavedViewId; readonly shows: InitiativesView } | null): void;
  /** What is shown now is a view's. */
  setCurrentId(id: SavedViewId | null): void;
}

const NONE: ReadonlySet<string> = new Set();

export function useGridView(frame: Plan): SavableGridView {
  const { preferences } = usePorts();
  const planId = settingsOf(frame).id;
  const [remembered, setRemembered] = useState(() => readRememberedView(preferences, frame));
  const [collapsed, setCollapsed] = useState(NONE);
  /** What the next drawing will have: several changes may come before it. */
  const latest = useRef(remembered);
  const { sort, groupBy, layout, filter, viewId } = remembered;
  const { text, conditions } = filter;
  const query = useMemo(
    () => ({ text, conditions, sort, groupBy, collapsed }),
    [text, conditions, sort, groupBy, collapsed],
  );
  const arranged = useMemo(() => arrangeColumns(gridColumnsOf(frame), layout), [frame, layout]);
  const columns = useMemo(() => arranged.filter((column) => isColumnShown(column, layout)), [arranged, layout]);
  const shows = useMemo(() => showsOf({ sort, groupBy, layout, filter }), [sort, groupBy, layout, filter]);
  return useMemo(() => {
    const change = (changed: Partial<RememberedView>) => {
      latest.current = { ...latest.current, ...changed };
      setRemembered(latest.current);
      rememberView(preferences, planId, latest.current);
    };
    return {
      query,
      conditions,
      layout,
      arranged,
      columns,
      shows,
      currentId: viewId,
      setText: (next: string) => {
        // Not remembered: every key passes by here.
        latest.current = { ...latest.current, filter: { ...latest.current.filter, text: next } };
        setRemembered(latest.current);
      },
      setConditions: (next: readonly ColumnCondition[]) =>
        change({ filter: { ...latest.current.filter, conditions: next } }),
      clearFilter: () => change({ filter: USUAL_VIEW.filter }),
      setSort: (next: GridSort | null) => change({ sort: next }),
      setGroupBy: (next: GroupField | null) => {
        setCollapsed(NONE);
        change({ groupBy: next });
      },
      toggleGroup: (key: string) => {
        const next = new Set(collapsed);
        if (!next.delete(key)) next.add(key);
        setCollapsed(next);
      },
      setLayout: (next: GridLayout) => change({ layout: next }),
      apply: (view: { readonly id: SavedViewId; readonly shows: InitiativesView } | null) => {
        setCollapsed(NONE);
        change(view === null ? USUAL_VIEW : { ...seenBy(view.shows), viewId: view.id });
      },
      setCurrentId: (id: SavedViewId | null) => change({ viewId: id }),
    };
  }, [query, conditions, layout, arranged, columns, shows, viewId, collapsed, preferences, planId]);
}

type Seen = Omit<RememberedView, 'viewId'>;

/** Key and title count as columns that stay in sight. */
function showsOf({ filter, sort, groupBy, layout }: Seen): InitiativesView {
  const { order, shown, widths, freezesTitle } = layout;
  return {
    kind: 'initiatives',
    filter: { ...filter, text: filter.text.slice(0, TEXT_LIMITS.name) },
    sort,
    grouping: groupBy,
    columns: { order, shown, widths, frozen: freezesTitle ? 2 : 1 },
  };
}

function seenBy({ filter, sort, grouping, columns }: InitiativesView): Seen {
  const { order, shown, widths, frozen } = columns;
  return { filter, sort, groupBy: grouping, layout: { order, shown, widths, freezesTitle: frozen > 1 } };
}
