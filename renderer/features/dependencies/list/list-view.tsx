import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { DEPENDENCY_STATUSES } from '../../../../shared/plan/dependency.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { DependencyField } from '../../../parts/dependency-field/dependency-field.tsx';
import { STATUS_LABELS } from '../../../parts/dependency-words.ts';
import { focusInspector } from '../../../parts/focus-inspector.ts';
import { rowByIdOf, rowsOf, shownRows } from '../../../state/dependencies-selectors.ts';
import type { LinkId } from '../../../state/dependencies-state.ts';
import { useAppState, useDependencies, usePorts } from '../../../state/use-app-state.tsx';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { findInSight } from '../../../ui/find-in-sight.ts';
import { Pane } from '../../../ui/pane.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { isFocusLost } from '../is-focus-lost.ts';
import { NoInitiatives } from '../no-initiatives.tsx';
import { ResolvePanel } from '../resolve/resolve-panel.tsx';
import { cellEdit } from './cell-edit.ts';
import { DependencyGrid } from './dependency-grid.tsx';
import { HealthStrip } from './health-strip.tsx';
import styles from './list-view.module.css';
import { useAddLine } from './use-add-line.ts';
import { useRowEdits } from './use-row-edits.ts';

/** Every dependency with what it is worth knowing of it; conflicts first. */
export function ListView({ plan: latest }: { readonly plan: Plan }) {
  const { dependencies, view } = useAppState();
  const today = usePorts().clock.today();
  const plan = useDeferredValue(latest);
  const filter = useDependencies((state) => state.filter);
  const finding = useDependencies((state) => state.finding);
  const sort = useDependencies((state) => state.sort);
  const selectedIds = useDependencies((state) => state.selectedLinkIds);
  const activeId = useDependencies((state) => state.activeLinkId);
  const resolving = useDependencies((state) => state.resolving);
  const isAdding = useDependencies((state) => state.isAdding);
  const { setAdding } = dependencies.getState();
  const grid = useRef<HTMLTableElement>(null);
  const sorted = useMemo(() => shownRows(plan, today, { filter, finding, sort }), [plan, today, filter, finding, sort]);
  const { rows, hold } = useHeldRows(sorted, activeId);
  const all = rowsOf(plan, today);
  const edits = useRowEdits(latest);

  const select = (ids: readonly LinkId[], active: LinkId | null = ids.at(-1) ?? null) => {
    if (ids.length > 0 && view.getState().selectedIds.length > 0) view.getState().select([]);
    dependencies.getState().selectLinks(ids, active);
  };
  const onSelect = ({
    ids,
    activeId: active,
  }: {
    readonly ids: readonly string[];
    readonly activeId: string | null;
  }) => {
    select(
      ids.map((id) => id as LinkId),
      active as LinkId | null,
    );
  };
  const focusGrid = () => grid.current?.focus({ preventScroll: true });
  const isResolving = resolving !== null;
  const wasResolving = useRef(isResolving);
  useEffect(() => {
    // The panel goes with its button: whoever pressed it goes on in the list.
    if (wasResolving.current && !isResolving && isFocusLost()) {
      (grid.current ?? findInSight('[data-pane="content"]'))?.focus({ preventScroll: true });
    }
    wasResolving.current = isResolving;
  }, [isResolving]);
  const add = useAddLine(latest, (id) => {
    dependencies.getState().showEverything();
    select([id]);
  });
  const selectedRows = useMemo(() => {
    const byId = rowByIdOf(plan, today);
    return selectedIds.flatMap((id) => byId.get(id) ?? []);
  }, [plan, today, selectedIds]);
  const openInspector = () => {
    view.getState().setInspectorOpen(true);
    requestAnimationFrame(() => focusInspector(document));
  };
  const removeSelected = () => {
    const place = rows.findIndex(({ id }) => id === activeId);
    const gone = new Set<string>(selectedIds);
    const next =
      rows.slice(place + 1).find(({ id }) => !gone.has(id)) ??
      rows.slice(0, Math.max(0, place)).findLast(({ id }) => !gone.has(id));
    edits.remove(selectedRows);
    select(next === undefined ? [] : [next.id as LinkId]);
  };
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, []);
  useEscape(() => {
    const { activeElement, body } = document;
    if (dependencies.getState().resolving !== null) dependencies.getState().resolve(null);
    else if (activeElement !== body && !activeElement?.closest('[data-pane="inspector"]')) return;
    requestAnimationFrame(() => grid.current?.focus({ preventScroll: true }));
  });

  if (all.length === 0 && latest.initiatives.size === 0) {
    return (
      <Pane label="List of dependencies">
        <EmptyState
          title="What holds what up?"
          sentence="Dependencies are between initiatives: add some first."
          action={
            <Button kind="primary" onClick={() => view.getState().showScreen({ kind: 'initiatives' })}>
              Add initiatives
            </Button>
          }
          aside={
            <Button kind="link" onClick={() => view.getState().showScreen({ kind: 'plans' })}>
              See it in the sample plan
            </Button>
          }
        />
      </Pane>
    );
  }
  if (plan.initiatives.size === 0) {
    return (
      <Pane label="List of dependencies">
        <NoInitiatives />
      </Pane>
    );
  }
  if (all.length === 0 && !isAdding) {
    return (
      <Pane label="List of dependencies">
        <EmptyState
          title="What holds what up?"
          sentence="Say which initiative waits for which, and conflicts, slack and the critical path follow."
          action={
            <Button kind="primary" onClick={() => setAdding(true)}>
              Add a dependency
            </Button>
          }
          aside={
            <Button kind="link" onClick={() => view.getState().showScreen({ kind: 'plans' })}>
              See it in the sample plan
            </Button>
          }
        />
      </Pane>
    );
  }
  return (
    <Pane label="List of dependencies">
      <div className={styles.view}>
        <HealthStrip
          plan={plan}
          today={today}
          onSelect={(id) => {
            if (!rows.some((row) => row.id === id)) dependencies.getState().showEverything();
            select([id]);
            focusGrid();
          }}
        >
          {selectedRows.length > 1 && (
            <>
              <span className={styles.count} role="status">
                {formatNumber(selectedRows.length)} selected
              </span>
              <ActionMenu
                label="Status of the selected"
                entries={DEPENDENCY_STATUSES.map((status) => ({
                  kind: 'action',
                  label: STATUS_LABELS[status],
                  onChoose: () => {
                    const refusal = edits.commit(selectedRows, 'status', status);
                    if (refusal !== null) view.getState().showToast({ tone: 'problem', message: refusal });
                  },
                }))}
              >
                <Button kind="tool">Set status…</Button>
              </ActionMenu>
              <Button kind="tool" onClick={removeSelected}>
                Remove
              </Button>
            </>
          )}
        </HealthStrip>
        {isAdding && (
          <div className={styles.add}>
            <DependencyField
              plan={latest}
              label="New dependency"
              placeholder="PAY-12 FS+3d → PAY-20, or Network vendor: leased line by 12 Mar → PAY-20"
              isFocused
              isBoxed
              onTake={add}
              onLeave={() => {
                setAdding(false);
                focusGrid();
              }}
            />
          </div>
        )}
        {resolving !== null ? (
          <ResolvePanel plan={latest} scope={resolving} onClose={() => dependencies.getState().resolve(null)} />
        ) : rows.length === 0 ? (
          <EmptyState
            sentence={
              all.length === 0
                ? 'Type what is waited for, an arrow, and what waits.'
                : 'None of the dependencies is as the filter asks.'
            }
            action={
              all.length > 0 && (
                <Button kind="outline" onClick={() => dependencies.getState().showEverything()}>
                  Show all
                </Button>
              )
            }
          />
        ) : (
          <DependencyGrid
            plan={plan}
            rows={rows}
            sort={sort}
            selection={{ ids: selectedIds, activeId }}
            gridRef={grid}
            onSort={(next) => dependencies.getState().sortBy(next)}
            onSelect={onSelect}
            onOpen={openInspector}
            onShow={() => view.getState().setInspectorOpen(true)}
            onAdd={() => setAdding(true)}
            onRemove={removeSelected}
            editOf={(row, column) => cellEdit(latest, row, column, edits.dayText)}
            onClear={(row, column, text) => {
              const start = cellEdit(latest, row, column, edits.dayText)?.start ?? '';
              if (start === text) return;
              hold();
              const refusal = edits.commit([row], column, text);
              if (refusal !== null) view.getState().showToast({ tone: 'problem', message: refusal });
            }}
            onCommit={(row, column, text) => {
              hold();
              const isOfMany =
                selectedRows.length > 1 && MANY_COLUMNS.has(column) && selectedIds.includes(row.id as LinkId);
              return edits.commit(isOfMany ? selectedRows : [row], column, text);
            }}
          />
        )}
      </div>
    </Pane>
  );
}

/** What is set for all that are selected. */
const MANY_COLUMNS: ReadonlySet<string> = new Set(['status', 'owner', 'hard']);

/** No row jumps while it is edited: from an edit on, the rows keep their places until another one is active. */
function useHeldRows<Row extends { readonly id: string }>(sorted: readonly Row[], activeId: string | null) {
  const [held, setHeld] = useState<{ readonly activeId: string | null; readonly order: readonly string[] } | null>(
    null,
  );
  const rows = useMemo(() => {
    if (held === null || held.activeId !== activeId) return sorted;
    const byId = new Map(sorted.map((row) => [row.id, row]));
    const kept = held.order.flatMap((id) => byId.get(id) ?? []);
    return kept.length === sorted.length ? kept : sorted;
  }, [held, sorted, activeId]);
  return { rows, hold: () => setHeld({ activeId, order: rows.map(({ id }) => id) }) };
}
