import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf, TABLE_NAMES } from '../../../shared/plan/plan.ts';
import type { Anchor } from '../../parts/column-filter/anchored-panel.tsx';
import { useAppState, usePlanSession, useViewState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { Pane } from '../../ui/pane.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { GridFilters } from './grid-filters.tsx';
import { GridPopovers, type OpenPopover } from './grid-popovers.tsx';
import { type BarActions, InitiativesBar } from './initiatives-bar.tsx';
import { InitiativesGrid } from './initiatives-grid.tsx';
import styles from './initiatives-screen.module.css';
import { useCellDrafts } from './use-cell-drafts.ts';
import { type CellRefs, refsTo } from './use-cell-selection.ts';
import { useGridEdits } from './use-grid-edits.ts';
import { useGridRows } from './use-grid-rows.ts';
import { useGridView } from './use-grid-view.ts';
import { useSteppedRows } from './use-stepped-rows.ts';

/** What might we do? Every initiative of the open plan in a grid that is typed into. */
export function InitiativesScreen() {
  const plan: Plan | null = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : <Initiatives key={settingsOf(plan).id} plan={plan} />;
}

function Initiatives({ plan }: { readonly plan: Plan }) {
  const { view: windowView } = useAppState();
  const frame = useFrame(plan);
  const view = useGridView(frame);
  const [refs, setRefs] = useState<CellRefs | null>(null);
  const held = useGridRows({ plan, query: view.query, activeKey: refs?.active.rowKey ?? null });
  const drafts = useCellDrafts(settingsOf(plan).id);
  const edits = useGridEdits(drafts);
  const gridRef = useRef<HTMLDivElement>(null);
  const nextDraft = useRef<(() => void) | null>(null);
  const selectedCount = useViewState((state) => state.selectedIds.length);
  const { rows, sortAgain } = held;
  const tintedIds = useSteppedRows((ids) => {
    sortAgain();
    const [first] = ids;
    if (first !== undefined) setStepped(first);
  });
  const [stepped, setStepped] = useState<InitiativeId | null>(null);
  useEffect(() => {
    if (stepped === null) return;
    const key = rows.find((row) => row.kind === 'item' && row.id === stepped)?.key;
    setStepped(null);
    if (key === undefined) return;
    const columnId = refs?.active.columnId ?? 'title';
    setRefs(refsTo({ rowKey: key, columnId }));
  }, [stepped, rows, refs]);

  const focusGrid = useCallback(() => gridRef.current?.focus({ preventScroll: true }), []);
  useEscape(() => {
    if (document.activeElement?.closest('[data-pane="inspector"]')) focusGrid();
  });
  const [popover, setPopover] = useState<OpenPopover | null>(null);
  const actions = useLatestActions<BarActions>({
    sortAgain,
    goToNextDraft: () => {
      focusGrid();
      nextDraft.current?.();
    },
    begin: () => {
      const row = rows.findLast(({ kind }) => kind === 'new');
      if (row === undefined) return;
      setRefs(refsTo({ rowKey: row.key, columnId: 'title' }));
      focusGrid();
    },
    duplicate: () => {
      const [first] = edits.duplicate(windowView.getState().selectedIds);
      if (first !== undefined) setStepped(first);
      focusGrid();
    },
    remove: () => {
      edits.remove(windowView.getState().selectedIds);
      focusGrid();
    },
    leave: focusGrid,
  });
  const isEmpty = plan.initiatives.size === 0;
  const closePopover = useCallback(() => setPopover(null), []);
  const openFilter = useCallback(
    (columnId: string, anchor: Anchor) => setPopover({ kind: 'filter', columnId, anchor }),
    [],
  );
  return (
    <>
      <InitiativesBar
        frame={frame}
        view={view}
        total={plan.initiatives.size}
        count={held.count}
        effort={held.effort}
        isHeld={held.isHeld}
        draftCount={drafts.all.length}
        selectedCount={selectedCount}
        actions={actions}
        onFilter={openFilter}
      />
      <Pane label="Initiatives" className={styles.pane}>
        <GridFilters plan={plan} view={view} onOpen={openFilter} onLeave={focusGrid} />
        <InitiativesGrid
          plan={plan}
          frame={frame}
          view={view}
          held={held}
          drafts={drafts}
          edits={edits}
          refs={refs}
          setRefs={setRefs}
          tintedIds={tintedIds}
          gridRef={gridRef}
          nextDraft={nextDraft}
          onInspect={() => windowView.getState().setInspectorOpen(true)}
          onOpen={setPopover}
        />
        <GridPopovers plan={plan} view={view} open={popover} onClose={closePopover} />
        {isEmpty && (
          <div className={styles.hint}>
            <p>What might you do? Type a title, or paste rows from a spreadsheet.</p>
            <Button
              kind="link"
              onClick={() =>
                windowView.getState().showScreen({ kind: 'import', into: settingsOf(plan).id, file: null })
              }
            >
              Import a spreadsheet
            </Button>
          </div>
        )}
        {!isEmpty && held.count === 0 && (
          <div className={styles.hint}>
            <p>Nothing passes these filters.</p>
            <Button
              onClick={() => {
                view.clearFilter();
                focusGrid();
              }}
            >
              Clear the filters
            </Button>
          </div>
        )}
      </Pane>
    </>
  );
}

/** The plan, but the same object for as long as nothing but initiatives changes: rows that show themes and teams keep still. */
function useFrame(plan: Plan): Plan {
  const frame = useRef(plan);
  return useMemo(() => {
    const isSame = TABLE_NAMES.every((table) => table === 'initiatives' || frame.current[table] === plan[table]);
    if (!isSame) frame.current = plan;
    return frame.current;
  }, [plan]);
}

/** The same functions at every drawing, which do what those of the latest one do. */
function useLatestActions<Actions extends { readonly [Name in keyof Actions]: () => void }>(actions: Actions): Actions {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const [stable] = useState(() => {
    const names = Object.keys(actions) as (keyof Actions)[];
    // The entries are those of `actions`, each with its name and type.
    return Object.fromEntries(names.map((name) => [name, () => latest.current[name]()])) as unknown as Actions;
  });
  return stable;
}
