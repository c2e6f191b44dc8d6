import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { type LiveCondition, liveConditions, withCondition } from '../../../shared/grid/column-filter.ts';
import { columnName, conditionInWords } from '../../../shared/grid/column-filter-text.ts';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { ColumnCondition } from '../../../shared/plan/saved-view.ts';
import { Button } from '../../ui/button.tsx';
import type { Anchor } from './anchored-panel.tsx';
import styles from './condition-chips.module.css';

export interface ConditionChipsProps {
  readonly plan: Plan;
  /** All columns that the plan's grid can have, hidden ones too: a condition on them narrows all the same. */
  readonly columns: readonly GridColumn[];
  readonly conditions: readonly ColumnCondition[];
  readonly onChange: (conditions: readonly ColumnCondition[]) => void;
  /** A chip was pressed: the condition is to be changed. */
  readonly onOpen: (columnId: string, anchor: Anchor) => void;
  /** The last chip is gone, and the focus with it. */
  readonly onLeave: () => void;
}

/** The conditions that narrow the rows, one chip each; nothing when there are none. */
export function ConditionChips({ plan, columns, conditions, onChange, onOpen, onLeave }: ConditionChipsProps) {
  const row = useRef<HTMLUListElement>(null);
  const live = liveConditions(columns, conditions);
  if (live.length === 0) return null;
  const remove = ({ column }: LiveCondition, index: number) => {
    onChange(withCondition(conditions, column.id, null));
    if (live.length === 1) return onLeave();
    const chips = row.current?.querySelectorAll<HTMLElement>('[data-chip]');
    (chips?.[index + 1] ?? chips?.[index - 1])?.focus();
  };
  return (
    <div className={styles.row}>
      <ul ref={row} className={styles.chips} aria-label="Filters">
        {live.map((one, index) => (
          <li key={one.column.id} className={styles.chip}>
            <button
              type="button"
              data-chip
              className={styles.words}
              aria-haspopup="dialog"
              title="Change this filter (Delete removes it)"
              onClick={(event) => onOpen(one.column.id, event.currentTarget.getBoundingClientRect())}
              onKeyDown={(event) => {
                if (event.key !== 'Delete' && event.key !== 'Backspace') return;
                event.preventDefault();
                remove(one, index);
              }}
            >
              {conditionInWords(plan, one)}
            </button>
            <button
              type="button"
              tabIndex={-1}
              className={styles.remove}
              aria-label={`Remove the filter on ${columnName(one.column)}`}
              onClick={() => remove(one, index)}
            >
              <IconX size={12} stroke={1.5} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {live.length > 1 && (
        <Button
          kind="link"
          onClick={() => {
            onChange([]);
            onLeave();
          }}
        >
          Clear all
        </Button>
      )}
    </div>
  );
}
