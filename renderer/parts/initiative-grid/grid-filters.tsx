import { liveConditions } from '../../../shared/grid/column-filter.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Anchor } from '../column-filter/anchored-panel.tsx';
import { ConditionChips } from '../column-filter/condition-chips.tsx';
import styles from './grid-pane.module.css';
import type { GridView } from './grid-view.ts';

export interface GridFiltersProps {
  readonly plan: Plan;
  readonly view: GridView;
  readonly onOpen: (columnId: string, anchor: Anchor) => void;
  readonly onLeave: () => void;
}

/** What narrows the rows, in a row of its own under the bar; nothing when nothing does. */
export function GridFilters({ plan, view, onOpen, onLeave }: GridFiltersProps) {
  if (liveConditions(view.arranged, view.conditions).length === 0) return null;
  return (
    <div className={styles.filters}>
      <ConditionChips
        plan={plan}
        columns={view.arranged}
        conditions={view.conditions}
        onChange={view.setConditions}
        onOpen={onOpen}
        onLeave={onLeave}
      />
    </div>
  );
}
