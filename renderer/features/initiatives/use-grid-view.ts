import { useMemo, useState } from 'react';
import { type GridColumn, gridColumnsOf } from '../../../shared/grid/grid-column.ts';
import { GROUP_FIELDS, type GroupField } from '../../../shared/grid/grid-groups.ts';
import type { GridQuery, GridSort } from '../../../shared/grid/grid-rows.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { usePorts } from '../../state/use-app-state.tsx';
import { arrangeColumns, type GridLayout, isColumnShown, isRecord, readLayout, USUAL_LAYOUT } from './grid-layout.ts';

/** How the grid is looked at: never in the plan, never undone; all but the words looked for is remembered. */
export interface GridView {
  readonly query: GridQuery;
  readonly layout: GridLayout;
  /** All columns in their order, hidden ones too. */
  readonly arranged: readonly GridColumn[];
  readonly columns: readonly GridColumn[];
  setText(text: string): void;
  setSort(sort: GridSort | null): void;
  setGroupBy(groupBy: GroupField | null): void;
  toggleGroup(key: string): void;
  setLayout(layout: GridLayout): void;
}

interface Remembered {
  readonly sort: GridSort | null;
  readonly groupBy: GroupField | null;
  readonly layout: GridLayout;
}

const PREFERENCE = 'initiatives-grid';
const NONE: ReadonlySet<string> = new Set();

export function useGridView(frame: Plan): GridView {
  const { preferences } = usePorts();
  const [remembered, setRemembered] = useState(() => readRemembered(preferences.read(PREFERENCE)));
  const [text, setText] = useState('');
  const [collapsed, setCollapsed] = useState(NONE);
  const { sort, groupBy, layout } = remembered;
  const query = useMemo(() => ({ text, sort, groupBy, collapsed }), [text, sort, groupBy, collapsed]);
  const arranged = useMemo(() => arrangeColumns(gridColumnsOf(frame), layout), [frame, layout]);
  const columns = useMemo(() => arranged.filter((column) => isColumnShown(column, layout)), [arranged, layout]);
  return useMemo(() => {
    const remember = (next: Remembered) => {
      setRemembered(next);
      preferences.write(PREFERENCE, JSON.stringify(next));
    };
    return {
      query,
      layout,
      arranged,
      columns,
      setText,
      setSort: (next: GridSort | null) => remember({ ...remembered, sort: next }),
      setGroupBy: (next: GroupField | null) => {
        setCollapsed(NONE);
        remember({ ...remembered, groupBy: next });
      },
      toggleGroup: (key: string) => {
        const next = new Set(collapsed);
        if (!next.delete(key)) next.add(key);
        setCollapsed(next);
      },
      setLayout: (next: GridLayout) => remember({ ...remembered, layout: next }),
    };
  }, [query, layout, arranged, columns, remembered, collapsed, preferences]);
}

function readRemembered(text: string | null): Remembered {
  const nothing: Remembered = { sort: null, groupBy: null, layout: USUAL_LAYOUT };
  if (text === null) return nothing;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return nothing;
    return {
      sort: readSort(value.sort),
      groupBy: GROUP_FIELDS.find((field) => field === value.groupBy) ?? null,
      layout: readLayout(value.layout),
    };
  } catch {
    return nothing;
  }
}

function readSort(value: unknown): GridSort | null {
  if (!isRecord(value) || typeof value.columnId !== 'string') return null;
  const direction = value.direction === 'descending' ? 'descending' : 'ascending';
  return { columnId: value.columnId, direction };
}
