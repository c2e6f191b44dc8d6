import { type ReactNode, useCallback } from 'react';
import { useAppState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { Pane } from '../../ui/pane.tsx';
import { GridFilters } from './grid-filters.tsx';
import styles from './grid-pane.module.css';
import { GridPopovers } from './grid-popovers.tsx';
import { InitiativesGrid } from './initiatives-grid.tsx';
import type { GridPaneState } from './use-grid-pane.ts';

/** The grid with what narrows it above and what opens over it; `empty` stands in it while the plan has no initiative. */
export function GridPane({
  label,
  grid,
  empty,
}: {
  readonly label: string;
  readonly grid: GridPaneState;
  readonly empty: ReactNode;
}) {
  const { view: windowView } = useAppState();
  const { plan, frame, view, held, actions, popover, setPopover, openFilter } = grid;
  const { drafts, edits, refs, setRefs, tintedIds, gridRef, nextDraft } = grid;
  const closePopover = useCallback(() => setPopover(null), [setPopover]);
  const isEmpty = plan.initiatives.size === 0;
  return (
    <Pane label={label} className={styles.pane}>
      <GridFilters plan={plan} view={view} onOpen={openFilter} onLeave={actions.leave} />
      <InitiativesGrid
        label={label}
        {...{ plan, frame, view, held, drafts, edits, refs, setRefs, tintedIds, gridRef, nextDraft }}
        onInspect={() => windowView.getState().setInspectorOpen(true)}
        onOpen={setPopover}
      />
      <GridPopovers plan={plan} view={view} open={popover} onClose={closePopover} />
      {isEmpty && <div className={styles.hint}>{empty}</div>}
      {!isEmpty && held.count === 0 && (
        <div className={styles.hint}>
          <p>Nothing passes these filters.</p>
          <Button
            onClick={() => {
              view.clearFilter();
              actions.leave();
            }}
          >
            Clear the filters
          </Button>
        </div>
      )}
    </Pane>
  );
}
