import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { addInitiative } from '../../../../shared/commands/add-initiative.ts';
import { nextKey } from '../../../../shared/plan/initiative-key.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { focusInspector } from '../../../parts/focus-inspector.ts';
import { undoLatest } from '../../../parts/step-history.ts';
import { selectOne } from '../../../parts/step-selection.ts';
import { useTintedSteps } from '../../../parts/use-tinted-steps.ts';
import { decidedOrderOf, rankingBy } from '../../../state/selectors.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { BusyLine } from '../../../ui/busy-line.tsx';
import { Pane } from '../../../ui/pane.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { VIEW_PANEL_ID } from '../prioritize-head.tsx';
import { useKeptSelection, useRankingSelection } from '../use-ranking-selection.ts';
import { ViewPanel } from '../view-panel.tsx';
import { DroppedLine } from './dropped-line.tsx';
import { isDecided, type Listing, listInitiatives } from './list-initiatives.ts';
import { NewInitiativeRow } from './new-initiative-row.tsx';
import { NothingMatches, NothingYet } from './nothing-to-rank.tsx';
import { PrioritizeBar } from './prioritize-bar.tsx';
import styles from './ranking.module.css';
import { filterOf, NO_FILTER } from './ranking-filter.ts';
import { RankingGrid } from './ranking-grid.tsx';
import { useDeleteInitiatives } from './use-delete-initiatives.ts';
import { useHeldRows } from './use-held-rows.ts';
import { useNewKey } from './use-new-key.ts';
import { usePlacing } from './use-placing.ts';
import { useShownListing } from './use-shown-listing.ts';
import { useSpokenRank } from './use-spoken-rank.ts';
import { useWorkbookExport } from './use-workbook-export.ts';

/** The ranking of one plan: what narrows it, the list, and what is done to the initiatives in it. */
export function Ranking({ plan }: { readonly plan: Plan }) {
  const app = useAppState();
  const { session, view } = app;
  const [filter, setFilter] = useState(NO_FILTER);
  const [isAdding, setIsAdding] = useState(false);
  const grid = useRef<HTMLTableElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const { selection, select } = useRankingSelection();
  const { activeId } = selection;
  const { listing, ranksBefore, isTryingOut } = useShownListing(plan);
  const present = useMemo(() => listInitiatives(listing, filter), [listing, filter]);
  const held = useHeldRows({ listing, query: filter, present, activeId, ranksBefore });
  const { rows, isHeld, settlings, sortAgain } = held;
  const { decidedCount, dropped } = useMemo(() => decidedFacts(listing), [listing]);
  const hasDecided = decidedCount > 0;
  const order = useMemo(() => rows.map(({ initiative }) => initiative.id), [rows]);
  const tintedIds = useTintedSteps(useCallback((ids) => view.getState().select(ids), [view]));
  const workbook = useWorkbookExport();
  useKeptSelection({ plan, order, selection, select });
  const activeRow = useMemo(() => rows.find(({ initiative }) => initiative.id === activeId) ?? null, [rows, activeId]);
  useSpokenRank({ row: activeRow, modelId: listing.modelId, hasDecided });
  const placing = usePlacing({
    plan,
    canPlace: isDecided(listing),
    rows,
    order,
    selectedIds: selection.selectedIds,
    activeId,
    onPlaced: () => isHeld && sortAgain(),
  });

  const focusList = useCallback(() => {
    const focus = () => (grid.current ?? begin.current)?.focus({ preventScroll: true });
    if (grid.current !== null) focus();
    // It is about to take the place of an empty screen.
    else requestAnimationFrame(focus);
  }, []);
  const deleteSelected = useDeleteInitiatives(focusList);
  useEffect(() => {
    if (document.activeElement === document.body) focusList();
  }, [focusList]);
  const beginAdding = useCallback(() => setIsAdding(true), []);
  useNewKey(beginAdding);
  useEscape(() => {
    const { activeElement, body } = document;
    // An inspector that lay over the list is closed by now, and its focus gone.
    if (activeElement === body || activeElement?.closest('[data-pane="inspector"]')) focusList();
  });

  const newThemeId = filter.themeIds[0] ?? null;
  const add = (title: string): string | null => {
    const added = session.getState().run(addInitiative, { title, themeId: newThemeId });
    if (!added.ok) return added.problem.message;
    for (const initiative of added.value.tables.initiatives?.added ?? []) {
      // What was just written is in sight, whatever was looked for before.
      if (!filterOf(plan, filter)(initiative)) setFilter({ ...filter, stages: [], text: '' });
      select(selectOne(initiative.id));
    }
    setIsAdding(false);
    focusList();
    return null;
  };
  const stopAdding = () => {
    setIsAdding(false);
    // Without rows the list goes with what was being written.
    if (rows.length > 0) focusList();
    else requestAnimationFrame(() => begin.current?.focus());
  };
  const openInspector = () => {
    view.getState().setInspectorOpen(true);
    if (!focusInspector(document)) requestAnimationFrame(() => focusInspector(document));
  };

  return (
    <>
      <PrioritizeBar
        listing={listing}
        filter={filter}
        shownCount={rows.length}
        isHeld={isHeld}
        workbook={workbook}
        decided={
          hasDecided
            ? {
                count: decidedCount,
                selected: rows.filter(
                  ({ initiative, placement = null }) =>
                    placement !== null && selection.selectedIds.includes(initiative.id),
                ),
                onAsk: placing.ask,
                onBackToScore: placing.backToScore,
              }
            : null
        }
        onFilter={setFilter}
        onSortAgain={sortAgain}
        onNew={beginAdding}
        onLeave={focusList}
      />
      <ViewPanel label="Ranking">
        <Pane label="Ranking">
          <BusyLine busy={workbook.isBusy} label="Making the workbook" />
          <div id={VIEW_PANEL_ID} role="tabpanel" aria-label="Ranking" className={styles.panel}>
            {rows.length > 0 || isAdding ? (
              <>
                <DroppedLine dropped={dropped} onForget={(ids) => placing.backToScore(ids)} />
                <RankingGrid
                  open={plan}
                  listing={listing}
                  rows={rows}
                  order={order}
                  settlings={settlings}
                  isTryingOut={isTryingOut}
                  topScore={topScoreOf(listing)}
                  hasDecided={hasDecided}
                  placing={placing}
                  selection={selection}
                  tintedIds={tintedIds}
                  gridRef={grid}
                  newRow={
                    isAdding
                      ? (columns): ReactNode => (
                          <NewInitiativeRow
                            nextKey={nextKey(plan, newThemeId)}
                            columns={columns}
                            onAdd={add}
                            onCancel={stopAdding}
                            onLeave={() => setIsAdding(false)}
                          />
                        )
                      : null
                  }
                  onSelect={select}
                  onOpen={openInspector}
                  onShow={() => view.getState().setInspectorOpen(true)}
                  onDelete={() => deleteSelected(selection.selectedIds)}
                  onUndo={() => undoLatest(app)}
                />
              </>
            ) : plan.initiatives.size === 0 ? (
              <NothingYet plan={plan} beginRef={begin} onNew={beginAdding} />
            ) : (
              <NothingMatches plan={plan} filter={filter} onFilter={setFilter} />
            )}
          </div>
        </Pane>
      </ViewPanel>
    </>
  );
}

function topScoreOf({ plan, modelId }: Listing): number {
  const scored = rankingBy(plan, modelId)[0]?.scored;
  return scored?.state === 'complete' ? (scored.score ?? 0) : 0;
}

/** How many places were decided, and which decisions bear on nothing. */
function decidedFacts(listing: Listing) {
  if (!isDecided(listing) || listing.plan.placements.size === 0) return { decidedCount: 0, dropped: [] };
  const { rows, dropped } = decidedOrderOf(listing.plan);
  return { decidedCount: rows.filter(({ placement }) => placement !== null).length, dropped };
}
