import { useMemo } from 'react';
import { liveConditions, withCondition } from '../../../../shared/grid/column-filter.ts';
import { gridColumnsOf } from '../../../../shared/grid/grid-column.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { type ColumnCondition, NO_VIEW_FILTER } from '../../../../shared/plan/saved-view.ts';
import type { Anchor } from '../../../parts/column-filter/anchored-panel.tsx';
import { ColumnFilterPopover } from '../../../parts/column-filter/column-filter.tsx';
import { ConditionChips } from '../../../parts/column-filter/condition-chips.tsx';
import { localeDecimal } from '../../../parts/initiative-grid/use-grid-edits.ts';
import { useAppState, useTimeline } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './filter-row.module.css';
import { focusContent } from './focus-content.ts';
import { useShownIds } from './shown-ids.ts';

export interface OpenCondition {
  readonly columnId: string;
  readonly anchor: Anchor;
}

export interface FilterRowProps {
  readonly plan: Plan;
  readonly open: OpenCondition | null;
  readonly onOpen: (open: OpenCondition | null) => void;
}

/**
 * The conditions that narrow the timeline, in a row under the bar, nothing when there are none; that nothing passes; and the
 * condition that is being set.
 */
export function FilterRow({ plan, open, onOpen }: FilterRowProps) {
  const { timeline, ports } = useAppState();
  const conditions = useTimeline((state) => state.filter.conditions);
  const shown = useShownIds(plan);
  const columns = useMemo(() => gridColumnsOf(plan), [plan]);
  const isNarrowed = useMemo(() => liveConditions(columns, conditions).length > 0, [columns, conditions]);
  const column = open === null ? undefined : columns.find(({ id }) => id === open.columnId);
  const setConditions = (next: readonly ColumnCondition[]) => {
    const { filter, setFilter } = timeline.getState();
    setFilter({ ...filter, conditions: next });
  };
  return (
    <>
      {isNarrowed && (
        <div className={styles.row}>
          <ConditionChips
            plan={plan}
            columns={columns}
            conditions={conditions}
            onChange={setConditions}
            onOpen={(columnId, anchor) => onOpen({ columnId, anchor })}
            onLeave={focusContent}
          />
        </div>
      )}
      {shown?.size === 0 && (
        <div className={styles.row}>
          <p className={styles.nothing}>
            Nothing passes this filter.
            <Button
              kind="link"
              onClick={() => {
                timeline.getState().setFilter(NO_VIEW_FILTER);
                focusContent();
              }}
            >
              Clear the filter
            </Button>
          </p>
        </div>
      )}
      {open !== null && column !== undefined && (
        <ColumnFilterPopover
          key={column.id}
          plan={plan}
          column={column}
          condition={conditions.find(({ columnId }) => columnId === column.id)?.condition ?? null}
          today={ports.clock.today()}
          decimal={localeDecimal()}
          anchor={open.anchor}
          onChange={(condition) => setConditions(withCondition(conditions, column.id, condition))}
          onClose={() => onOpen(null)}
        />
      )}
    </>
  );
}
