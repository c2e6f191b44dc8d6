import { useMemo, useState } from 'react';
import { scoringColumnsOf } from '../../../../shared/grid/grid-column.ts';
import type { GroupField } from '../../../../shared/grid/grid-groups.ts';
import type { GridSort } from '../../../../shared/grid/grid-rows.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { ColumnCondition } from '../../../../shared/plan/saved-view.ts';
import { criteriaOf } from '../../../../shared/prioritization/criteria-of.ts';
import { arrangeColumns, type GridLayout, isColumnShown } from '../../../parts/initiative-grid/grid-layout.ts';
import type { GridView } from '../../../parts/initiative-grid/grid-view.ts';

/** As it is until the user changes it: what comes of the values stands before them, where it is in sight while they are typed. */
function usualLayout(model: Model): GridLayout {
  const criteria = criteriaOf(model).map(({ id }) => `score.${id}`);
  const order = ['key', 'title', 'rank', 'score', 'theme', ...criteria];
  const figures = criteriaOf(model).filter(({ scale }) => scale.kind !== 'category');
  const widths = Object.fromEntries(figures.map(({ id }) => [`score.${id}`, 84]));
  return {
    order,
    shown: { theme: false },
    widths: { title: 232, rank: 56, score: 88, ...widths },
    freezesTitle: true,
  };
}

const NO_CONDITIONS: readonly ColumnCondition[] = [];
const NONE: ReadonlySet<string> = new Set();

/** How the scores of one model are looked at, by key so that no row moves under a run of typing; forgotten when it is left. */
export function useScoresView(frame: Plan, model: Model): GridView {
  const [text, setText] = useState('');
  const [conditions, setConditions] = useState(NO_CONDITIONS);
  const [sort, setSort] = useState<GridSort | null>(null);
  const [groupBy, setGroupBy] = useState<GroupField | null>(null);
  const [collapsed, setCollapsed] = useState(NONE);
  const [layout, setLayout] = useState(() => usualLayout(model));
  const columnsOf = useMemo(() => (plan: Plan) => scoringColumnsOf(plan, model), [model]);
  const query = useMemo(
    () => ({ text, conditions, sort, groupBy, collapsed, columnsOf }),
    [text, conditions, sort, groupBy, collapsed, columnsOf],
  );
  const arranged = useMemo(() => arrangeColumns(columnsOf(frame), layout), [columnsOf, frame, layout]);
  return useMemo(
    () => ({
      query,
      conditions,
      layout,
      arranged,
      columns: arranged.filter((column) => isColumnShown(column, layout)),
      setText,
      setConditions,
      clearFilter: () => {
        setText('');
        setConditions(NO_CONDITIONS);
      },
      setSort,
      setGroupBy,
      toggleGroup: (key: string) =>
        setCollapsed((before) => {
          const next = new Set(before);
          if (!next.delete(key)) next.add(key);
          return next;
        }),
      setLayout,
    }),
    [query, conditions, layout, arranged],
  );
}
