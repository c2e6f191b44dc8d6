import { useCallback, useEffect, useMemo, useRef } from 'react';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import type { ModelId } from '../../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { placedRows } from '../../../../shared/prioritization/layout/matrix-layout.ts';
import { measuresOf } from '../../../../shared/prioritization/layout/matrix-measures.ts';
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
import { type ChosenMeasures, choiceOf, chosenMeasures, type MatrixChoice } from './matrix-choice.ts';
import { MatrixFoot } from './matrix-foot.tsx';
import { MatrixPlot } from './matrix-plot.tsx';
import { MatrixTop } from './matrix-top.tsx';
import styles from './matrix-view.module.css';
import { nothingPlacedInWords } from './matrix-words.ts';

/** What was chosen for each model, for as long as the screen is open. */
export type MatrixChoices = ReadonlyMap<ModelId, MatrixChoice>;

export interface MatrixViewProps {
  readonly plan: Plan;
  readonly choices: MatrixChoices;
  readonly onChoose: (choices: MatrixChoices) => void;
}

/** Any two figures of a model against each other, a third as the area of the bubbles. */
export function MatrixView({ plan: openPlan, choices, onChoose }: MatrixViewProps) {
  const { view, prioritize } = useAppState();
  const plan = usePrioritize((state) => shownPlan(openPlan, state));
  const modelId = usePrioritize((state) => shownModelId(plan, state));
  const model = requireModel(plan, modelId);
  const { effortUnit } = settingsOf(plan);
  const measures = useMemo(() => measuresOf(model, effortUnit), [model, effortUnit]);
  const chosen = useMemo(() => chosenMeasures(measures, choices.get(modelId)), [measures, choices, modelId]);
  const rows = rankingBy(plan, modelId);
  const placed = useMemo(() => (chosen === null ? [] : placedRows(rows, chosen.x, chosen.y)), [rows, chosen]);
  const rowById = useMemo(() => new Map(rows.map((row) => [row.initiative.id, row])), [rows]);
  const order = useMemo(() => rows.map(({ initiative }) => initiative.id), [rows]);
  const { selection, select } = useRankingSelection();
  const tintedIds = useTintedSteps(useCallback((ids) => view.getState().select(ids), [view]));
  useKeptSelection({ plan: openPlan, order, selection, select });
  const plot = useRef<HTMLDivElement>(null);
  const focusPlot = useCallback(() => plot.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (document.activeElement === document.body) focusPlot();
  }, [focusPlot]);
  useEscape(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.closest('[data-pane="inspector"]')) focusPlot();
  });
  const choose = (changed: Partial<ChosenMeasures>) => {
    if (chosen !== null) onChoose(new Map(choices).set(modelId, choiceOf({ ...chosen, ...changed })));
  };
  const openInspector = () => {
    view.getState().setInspectorOpen(true);
    if (!focusInspector(document)) requestAnimationFrame(() => focusInspector(document));
  };

  return (
    <>
      <PrioritizeHead plan={plan} />
      <Pane label="Matrix">
        <div id={VIEW_PANEL_ID} role="tabpanel" aria-label="Matrix" className={styles.panel}>
          {chosen === null ? (
            <EmptyState
              sentence={`${model.name} sorts by words alone: there are no figures to lay along two axes.`}
              action={
                <Button kind="outline" onClick={() => prioritize.getState().showView('board')}>
                  Show the MoSCoW board
                </Button>
              }
            />
          ) : rows.length === 0 ? (
            <EmptyState
              sentence="There is nothing to lay out: no initiative of this plan is ranked."
              action={
                <Button kind="outline" onClick={() => prioritize.getState().showView('ranking')}>
                  Go to the ranking
                </Button>
              }
            />
          ) : (
            <>
              <MatrixTop
                plan={plan}
                rows={rows}
                placed={placed}
                measures={measures}
                chosen={chosen}
                onChoose={choose}
              />
              {placed.length === 0 ? (
                <div className={styles.nothing}>
                  <EmptyState
                    sentence={nothingPlacedInWords(chosen.x, chosen.y, model.name)}
                    action={
                      <Button kind="outline" onClick={() => prioritize.getState().showView('scores')}>
                        Score by {model.name}
                      </Button>
                    }
                  />
                </div>
              ) : (
                <MatrixPlot
                  key={modelId}
                  plan={plan}
                  model={model}
                  rows={rows}
                  rowById={rowById}
                  chosen={chosen}
                  selection={selection}
                  tintedIds={tintedIds}
                  plotRef={plot}
                  onSelect={select}
                  onOpen={openInspector}
                  onShow={() => view.getState().setInspectorOpen(true)}
                />
              )}
              <MatrixFoot
                rows={rows}
                placed={placed}
                measures={measures}
                chosen={chosen}
                onChoose={choose}
                onSelectIds={(ids) => {
                  const [activeId = null] = ids;
                  select({ selectedIds: ids, activeId, anchorId: activeId });
                }}
              />
            </>
          )}
        </div>
      </Pane>
    </>
  );
}
