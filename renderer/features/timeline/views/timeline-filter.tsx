import { useMemo, useRef } from 'react';
import { columnName } from '../../../../shared/grid/column-filter-text.ts';
import { gridColumnsOf } from '../../../../shared/grid/grid-column.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { Anchor } from '../../../parts/column-filter/anchored-panel.tsx';
import { useAppState, useTimeline } from '../../../state/use-app-state.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { Picker } from '../../../ui/picker.tsx';
import { TextFilter } from '../../../ui/text-filter.tsx';
import { focusContent } from './focus-content.ts';
import chip from './quiet-chip.module.css';
import { countNarrowed, useShownIds } from './shown-ids.ts';
import styles from './timeline-filter.module.css';

export interface TimelineFilterProps {
  readonly plan: Plan;
  /** The condition on a column is to be set: a panel for it hangs on the anchor. */
  readonly onOpen: (columnId: string, anchor: Anchor) => void;
}

/**
 * What narrows every part of the timeline, in its head: words, and a condition on any column of the grid. `TimelineHead`
 * places it for all parts; who draws a part asks `useShownIds` what passes.
 */
export function TimelineFilter({ plan, onOpen }: TimelineFilterProps) {
  const { timeline } = useAppState();
  const filter = useTimeline((state) => state.filter);
  const shown = useShownIds(plan);
  const by = useRef<HTMLSpanElement>(null);
  const options = useMemo(
    () => gridColumnsOf(plan).map((column) => ({ value: column.id, label: columnName(column) })),
    [plan],
  );
  return (
    <>
      <TextFilter
        value={filter.text}
        onChange={(text) => timeline.getState().setFilter({ ...filter, text })}
        onLeave={focusContent}
      />
      <span ref={by} className={chip.chip}>
        <Picker
          kind="chip"
          label="Add a filter"
          value=""
          shown="Filter by"
          muted
          search={{ placeholder: 'Which column?' }}
          groups={[{ label: null, options }]}
          onPick={(columnId) => {
            const anchor = by.current?.getBoundingClientRect();
            // Once the list has gone and given the focus back.
            if (anchor !== undefined) requestAnimationFrame(() => onOpen(columnId, anchor));
          }}
        />
      </span>
      <span className={styles.count} role="status">
        {shown !== null && (
          <>
            {formatNumber(shown.size)} of {formatNumber(countNarrowed(plan, filter))}
            <span className="visually-hidden"> initiatives shown</span>
          </>
        )}
      </span>
    </>
  );
}
