import { useCallback, useEffect, useMemo, useRef } from 'react';
import { modelsOf, requireModel } from '../../../../shared/plan/built-in-models.ts';
import type { ModelId } from '../../../../shared/plan/ids.ts';
import type { MoscowModel } from '../../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { focusInspector } from '../../../parts/focus-inspector.ts';
import { useTintedSteps } from '../../../parts/use-tinted-steps.ts';
import { shownModelId, shownPlan } from '../../../state/prioritize-state.ts';
import { rankingBy } from '../../../state/selectors.ts';
import { useAppState, usePrioritize } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pane } from '../../../ui/pane.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { PrioritizeHead, VIEW_PANEL_ID } from '../prioritize-head.tsx';
import { useKeptSelection, useRankingSelection } from '../use-ranking-selection.ts';
import { BalanceBar } from './balance-bar.tsx';
import styles from './board.module.css';
import { Board } from './board.tsx';
import { boardOf } from './board-columns.ts';
import { PeriodPicker } from './period-picker.tsx';

/** What must, should, could and won't be in a period, moved from one to the other, and its balance by effort. */
export function BoardView({ plan: openPlan }: { readonly plan: Plan }) {
  const { view, prioritize } = useAppState();
  const plan = usePrioritize((state) => shownPlan(openPlan, state));
  const model = usePrioritize((state) => boardModel(plan, shownModelId(plan, state)));
  const { decidingModelId, effortUnit } = settingsOf(plan);
  const ranking = rankingBy(plan, decidingModelId);
  const { columns, balance } = useMemo(() => boardOf(model, ranking), [model, ranking]);
  const order = useMemo(() => columns.flatMap(({ initiatives }) => initiatives.map(({ id }) => id)), [columns]);
  const { selection, select } = useRankingSelection();
  const tintedIds = useTintedSteps(useCallback((ids) => view.getState().select(ids), [view]));
  useKeptSelection({ plan: openPlan, order, selection, select });
  const board = useRef<HTMLDivElement>(null);
  const focusBoard = useCallback(() => board.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (document.activeElement === document.body) focusBoard();
  }, [focusBoard]);
  useEscape(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.closest('[data-pane="inspector"]')) focusBoard();
  });
  const openInspector = () => {
    view.getState().setInspectorOpen(true);
    if (!focusInspector(document)) requestAnimationFrame(() => focusInspector(document));
  };

  return (
    <>
      <PrioritizeHead plan={plan} />
      <Pane label="MoSCoW board">
        <div id={VIEW_PANEL_ID} role="tabpanel" aria-label="MoSCoW" className={styles.panel}>
          <div className={styles.strip}>
            <PeriodPicker plan={plan} model={model} />
            <BalanceBar balance={balance} unit={effortUnit} />
          </div>
          {order.length === 0 ? (
            <EmptyState
              sentence="There is nothing to sort: no initiative of this plan is ranked."
              action={
                <Button kind="outline" onClick={() => prioritize.getState().showView('ranking')}>
                  Go to the ranking
                </Button>
              }
            />
          ) : (
            <Board
              plan={plan}
              model={model}
              columns={columns}
              selection={selection}
              tintedIds={tintedIds}
              boardRef={board}
              onSelect={select}
              onOpen={openInspector}
              onShow={() => view.getState().setInspectorOpen(true)}
            />
          )}
        </div>
      </Pane>
    </>
  );
}

/** The model in view where it is a MoSCoW, else the one that every plan has. */
function boardModel(plan: Plan, shownId: ModelId): MoscowModel {
  const shown = requireModel(plan, shownId);
  if (shown.kind === 'moscow') return shown;
  const builtIn = modelsOf(plan).find((model) => model.kind === 'moscow');
  if (builtIn === undefined) throw new Error('The plan has no MoSCoW model');
  return builtIn;
}
