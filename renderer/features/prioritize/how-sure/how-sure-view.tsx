import { IconArrowsSort } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { focusInspector } from '../../../parts/focus-inspector.ts';
import { selectOne } from '../../../parts/step-selection.ts';
import { useTintedSteps } from '../../../parts/use-tinted-steps.ts';
import { shownModelId, shownPlan } from '../../../state/prioritize-state.ts';
import { rankingBy } from '../../../state/selectors.ts';
import { drawsOf, outcomeOf } from '../../../state/sensitivity.ts';
import { useAppState, usePrioritize, useSensitivity } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pane } from '../../../ui/pane.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { PrioritizeHead, VIEW_PANEL_ID } from '../prioritize-head.tsx';
import { useHeldRows } from '../ranking/use-held-rows.ts';
import { useKeptSelection, useRankingSelection } from '../use-ranking-selection.ts';
import { cutInWords } from './above-the-cut.ts';
import { ColumnSwitch } from './column-switch.tsx';
import { cutPeriodRefusal } from './cut-periods.ts';
import { DrawProgress } from './draw-progress.tsx';
import { DrawStatus } from './draw-status.tsx';
import { HowSureControls } from './how-sure-controls.tsx';
import { HowSureSummary } from './how-sure-summary.tsx';
import { HowSureTable } from './how-sure-table.tsx';
import styles from './how-sure-view.module.css';
import { HygieneStrip } from './hygiene-strip.tsx';
import { NothingRanked, NothingToDraw } from './nothing-to-draw.tsx';
import { BY_RANK, sortHowSure } from './sort-how-sure.ts';
import { useDraws } from './use-draws.ts';
import { useHygieneWarnings } from './use-hygiene-warnings.ts';

/** How sure the order is: how much each rank hangs on weights and figures that might have been a little different. */
export function HowSureView({ plan: open }: { readonly plan: Plan }) {
  const { ports, view, sensitivity } = useAppState();
  const plan = usePrioritize((state) => shownPlan(open, state));
  const modelId = usePrioritize((state) => shownModelId(plan, state));
  const model = requireModel(plan, modelId);
  const ranking = rankingBy(plan, modelId);
  useDraws({ plan, modelId, ranking });
  const settings = useSensitivity((state) => state.settings);
  const outcome = useSensitivity((state) => outcomeOf(state, { plan, modelId }));
  const isBehind = useSensitivity((state) => state.isBehind);
  const progress = useSensitivity((state) => state.progress);
  const problem = useSensitivity((state) => state.problem);
  const warnings = useHygieneWarnings(plan, modelId);
  const [sort, setSort] = useState(BY_RANK);
  const present = useMemo(
    () => (outcome === null ? ranking : sortHowSure(ranking, outcome.byId, sort)),
    [ranking, outcome, sort],
  );
  const grid = useRef<HTMLTableElement>(null);
  const { selection, select } = useRankingSelection();
  const listing = useMemo(() => ({ plan, modelId }), [plan, modelId]);
  const held = useHeldRows({ listing, query: sort, present, activeId: selection.activeId, ranksBefore: null });
  const { rows } = held;
  const order = useMemo(() => rows.map(({ initiative }) => initiative.id), [rows]);
  const tintedIds = useTintedSteps(useCallback((ids) => view.getState().select(ids), [view]));
  useKeptSelection({ plan, order, selection, select });

  const focusTable = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (document.activeElement === document.body) focusTable();
  }, [focusTable]);
  useEscape(() => {
    const { activeElement, body } = document;
    // An inspector that lay over the table is closed by now, and its focus gone.
    if (activeElement === body || activeElement?.closest('[data-pane="inspector"]')) focusTable();
  });
  const show = () => view.getState().setInspectorOpen(true);
  const openInspector = () => {
    show();
    if (!focusInspector(document)) requestAnimationFrame(() => focusInspector(document));
  };
  const chooseKeys = (keys: readonly string[]) => {
    const wanted = new Set(keys);
    const [first, ...others] = ranking.flatMap(({ initiative }) => (wanted.has(initiative.key) ? [initiative.id] : []));
    if (first === undefined) return;
    select({ selectedIds: [first, ...others], activeId: first, anchorId: first });
    show();
  };
  const { cutPeriod } = settings;
  const refusal = cutPeriod === null ? null : cutPeriodRefusal(plan, ports.clock.today(), cutPeriod);
  const isRanked = ranking.some(({ rank }) => rank !== null);

  return (
    <>
      <PrioritizeHead
        plan={plan}
        tools={
          held.isHeld && (
            <Button kind="tool" icon={IconArrowsSort} onClick={held.sortAgain}>
              Sort again
            </Button>
          )
        }
      />
      <Pane label="How sure">
        <DrawProgress progress={progress} />
        <div id={VIEW_PANEL_ID} className={styles.view} role="tabpanel" aria-label="How sure">
          {drawsOf(model) && isRanked && (
            <div className={styles.head} data-behind={isBehind || undefined}>
              {refusal !== null ? (
                <Notice tone="info">{refusal}</Notice>
              ) : outcome === null ? (
                <p className={styles.waiting}>{problem === null ? 'Drawing…' : 'Nothing is drawn yet.'}</p>
              ) : (
                <HowSureSummary outcome={outcome} onChoose={(id) => select(selectOne(id))} />
              )}
              <div className={styles.controls}>
                <HowSureControls
                  plan={plan}
                  model={model}
                  settings={settings}
                  onChange={(changed) => sensitivity.getState().changeSettings(changed)}
                />
                <ColumnSwitch count={ranking.length} />
              </div>
              <DrawStatus
                outcome={outcome}
                isBehind={isBehind}
                progress={progress}
                problem={problem}
                cancel={sensitivity.getState().cancel}
                drawAgain={sensitivity.getState().drawAgain}
              />
            </div>
          )}
          <HygieneStrip warnings={warnings} onChoose={chooseKeys} />
          {!drawsOf(model) ? (
            <NothingToDraw plan={plan} model={model} />
          ) : isRanked ? (
            <div className={styles.table}>
              <HowSureTable
                plan={plan}
                name={model.name}
                rows={rows}
                order={order}
                outcome={refusal === null ? outcome : null}
                isBehind={isBehind}
                cut={cutInWords(plan, outcome?.settings ?? settings)}
                sort={sort}
                isHeld={held.isHeld}
                settlings={held.settlings}
                selection={selection}
                tintedIds={tintedIds}
                gridRef={grid}
                onSort={setSort}
                onSelect={select}
                onOpen={openInspector}
                onShow={show}
              />
            </div>
          ) : (
            <NothingRanked model={model} />
          )}
        </div>
      </Pane>
    </>
  );
}
