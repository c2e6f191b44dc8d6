import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { modelsOf } from '../../../../shared/plan/built-in-models.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { focusInspector } from '../../../parts/focus-inspector.ts';
import { useTintedSteps } from '../../../parts/use-tinted-steps.ts';
import { shownModelId, shownPlan } from '../../../state/prioritize-state.ts';
import { useAppState, usePrioritize } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { Pane } from '../../../ui/pane.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { FilterChip } from '../filter-chip.tsx';
import { PrioritizeHead, VIEW_PANEL_ID } from '../prioritize-head.tsx';
import { useKeptSelection, useRankingSelection } from '../use-ranking-selection.ts';
import { chosenColumns, createColumns } from './compared-columns.ts';
import { hangsOnModel, sortRows, tableOf } from './compared-rows.ts';
import { ModelsGrid } from './models-grid.tsx';
import styles from './models-view.module.css';
import { TellingMark } from './telling-mark.tsx';

/** The rank of every initiative by several models, how far these agree, and what hangs most on the choice of one. */
export function ModelsView({ plan: openPlan }: { readonly plan: Plan }) {
  const { view, prioritize } = useAppState();
  const plan = usePrioritize((state) => shownPlan(openPlan, state));
  const modelId = usePrioritize((state) => shownModelId(plan, state));
  const { chosen, sort } = usePrioritize((state) => state.comparison);
  const [rankAll] = useState(createColumns);
  const all = useMemo(() => rankAll(plan), [rankAll, plan]);
  const columns = useMemo(() => chosenColumns(all, chosen, modelId), [all, chosen, modelId]);
  const table = useMemo(() => tableOf(columns), [columns]);
  const [first] = columns;
  const shownSort = sort ?? { kind: 'model', key: first?.key ?? '' };
  const { kind } = shownSort;
  const sortKey = shownSort.kind === 'model' ? shownSort.key : '';
  const rows = useMemo(
    () => sortRows(table.rows, columns, kind === 'spread' ? { kind } : { kind, key: sortKey }),
    [table, columns, kind, sortKey],
  );
  const order = useMemo(() => rows.map(({ initiative }) => initiative.id), [rows]);
  const telling = useMemo(() => rows.filter(hangsOnModel).length, [rows]);
  const { selection, select } = useRankingSelection();
  const tintedIds = useTintedSteps(useCallback((ids) => view.getState().select(ids), [view]));
  useKeptSelection({ plan: openPlan, order, selection, select });
  const grid = useRef<HTMLTableElement>(null);
  const focusGrid = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (document.activeElement === document.body) focusGrid();
  }, [focusGrid]);
  useEscape(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.closest('[data-pane="inspector"]')) focusGrid();
  });
  const openInspector = () => {
    view.getState().setInspectorOpen(true);
    if (!focusInspector(document)) requestAnimationFrame(() => focusInspector(document));
  };

  return (
    <>
      <PrioritizeHead plan={plan}>
        <FilterChip
          label="Models"
          shown={chosen === null ? 'all with ranks' : formatNumber(chosen.length)}
          every="All that rank something"
          options={modelsOf(plan).map(({ id, name }) => {
            const ranked = all.find((column) => column.modelId === id)?.ranked ?? 0;
            return {
              key: id,
              value: id,
              label: (
                <>
                  {name} <span className={styles.hint}>{ranked === 0 ? 'ranks none' : formatNumber(ranked)}</span>
                </>
              ),
            };
          })}
          chosen={chosen ?? []}
          onChange={(ids) => prioritize.getState().compareModels({ chosen: ids.length === 0 ? null : ids })}
        />
      </PrioritizeHead>
      <Pane label="Models side by side">
        <div id={VIEW_PANEL_ID} role="tabpanel" aria-label="Models" className={styles.panel}>
          {first === undefined || rows.length === 0 ? (
            <EmptyState
              sentence="No model ranks an initiative yet: score some, and the models stand side by side here."
              action={
                <Button kind="outline" onClick={() => prioritize.getState().showView('scores')}>
                  Go to the scores
                </Button>
              }
            />
          ) : (
            <>
              <p className={styles.summary}>
                <span>
                  {telling > 0 && <TellingMark />}
                  {summaryOf(columns.length, telling)}
                </span>
                {columns.length > 1 && <span>Agreement is with {first.name}: 1 is the same order, −1 the reverse</span>}
              </p>
              <ModelsGrid
                plan={plan}
                columns={columns}
                agreements={table.agreements}
                rows={rows}
                order={order}
                sort={shownSort}
                selection={selection}
                tintedIds={tintedIds}
                gridRef={grid}
                onSort={(sort) => prioritize.getState().compareModels({ sort })}
                onSelect={select}
                onOpen={openInspector}
                onShow={() => view.getState().setInspectorOpen(true)}
              />
            </>
          )}
        </div>
      </Pane>
    </>
  );
}

function summaryOf(columns: number, telling: number): string {
  if (columns < 2) return 'Only one model ranks these: score them by another, and the two can be compared.';
  if (telling === 0) return 'No initiative moves by half the list from one model to another.';
  return telling === 1
    ? '1 initiative hangs on the model: it moves by half the list or more from one to another.'
    : `${formatNumber(telling)} initiatives hang on the model: they move by half the list or more from one to another.`;
}
