import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { addPeriods, periodLabel } from '../../../shared/calendar/fiscal-period.ts';
import type { CutLine } from '../../../shared/capacity/cut-line-state.ts';
import { commitInitiatives } from '../../../shared/commands/commit-initiatives.ts';
import type { CommitmentKind } from '../../../shared/plan/commitment.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { restInWords } from '../../parts/capacity-cut/rest-words.ts';
import { focusInspector } from '../../parts/focus-inspector.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { continuedCutLine, shownCutPeriod } from '../../state/capacity-selectors.ts';
import { useAppState, useCapacity, usePorts, useViewState } from '../../state/use-app-state.tsx';
import { ActionMenu, type MenuEntry } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { focusWhenLost } from '../../ui/focus-when-lost.ts';
import { Notice } from '../../ui/notice.tsx';
import { Pane } from '../../ui/pane.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { CAPACITY_PANEL_ID } from './capacity-head.tsx';
import styles from './cut-line-view.module.css';
import { CutTable } from './cut-table.tsx';
import { CutTeams } from './cut-teams.tsx';
import { NoTeams } from './nothing-to-load.tsx';

const STATES = ['in', 'out', 'elsewhere', 'unknown'] as const;

/** What fits into one period, in the decided order: the line, the reasons, and the rest carried on into the next. */
export function CutLineView({ plan: latest }: { readonly plan: Plan }) {
  const app = useAppState();
  const { capacity, view } = app;
  const plan = useDeferredValue(latest);
  const today = usePorts().clock.today();
  const chosen = useCapacity((state) => state.cutPeriod);
  const continues = useCapacity((state) => state.continues);
  const selectedIds = useViewState((state) => state.selectedIds);
  const grid = useRef<HTMLTableElement>(null);
  const period = shownCutPeriod(plan, today, chosen);
  const cut = useMemo(() => continuedCutLine(plan, continues, period, today), [plan, continues, period, today]);
  const selected = useMemo(() => {
    const wanted = new Set(selectedIds);
    return cut.rows.flatMap(({ initiative }) => (wanted.has(initiative.id) ? [initiative.id] : []));
  }, [cut, selectedIds]);
  const next = addPeriods(period, 1);
  const label = (one: typeof period) => periodLabel(one, settingsOf(plan).fiscalYearStartMonth);

  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, []);
  useEscape(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.closest('[data-pane="inspector"]')) grid.current?.focus();
  });
  const promise = (kind: CommitmentKind | null) => {
    const what = selected.length === 1 ? keysOf(plan, selected) : `${selected.length} initiatives`;
    const done = kind === null ? 'is promised no more' : kind === 'committed' ? 'committed' : 'taken as stretch';
    runWithUndo(app, {
      command: commitInitiatives,
      intent: { ids: selected, period, kind },
      message:
        kind === null ? `Nothing of ${what} is promised for ${label(period)}` : `${what} ${done} for ${label(period)}`,
    });
  };
  const promises: readonly MenuEntry[] = [
    { kind: 'action', label: `Commit for ${label(period)}`, onChoose: () => promise('committed') },
    { kind: 'action', label: `Take as stretch for ${label(period)}`, onChoose: () => promise('stretch') },
    { kind: 'line' },
    { kind: 'action', label: 'Promise nothing', onChoose: () => promise(null) },
  ];
  const openInspector = () => {
    view.getState().setInspectorOpen(true);
    requestAnimationFrame(() => focusInspector(document));
  };
  const rest = restInWords(plan, cut.facts.span, today);
  const counts = useMemo(() => countStates(cut), [cut]);

  return (
    <div id={CAPACITY_PANEL_ID} role="tabpanel" aria-label="Cut line" className={styles.panel}>
      <Pane label="Cut line">
        {plan.teams.size === 0 ? (
          <NoTeams />
        ) : cut.rows.length === 0 ? (
          <EmptyState
            title="What fits?"
            sentence="Write down what could be done. The cut line then shows what of it fits into a period, in the decided order."
            action={
              <Button kind="primary" onClick={() => view.getState().showScreen({ kind: 'initiatives' })}>
                Add initiatives
              </Button>
            }
          />
        ) : (
          <div className={styles.view}>
            <CutTeams cut={cut} />
            <div className={styles.bar}>
              <p className={styles.counts}>
                {STATES.filter((state) => counts[state] > 0).map((state) => (
                  <span key={state} data-state={state}>
                    <b>{formatNumber(counts[state])}</b> {state}
                  </span>
                ))}
                {rest !== null && <span>counted {rest}</span>}
                {continues.length > 0 && (
                  <span className={styles.continued}>
                    continues from {continues.map(label).join(', ')}
                    <Button
                      kind="link"
                      onClick={() => {
                        capacity.getState().cutAt(period);
                        focusWhenLost(() => grid.current);
                      }}
                    >
                      Start {label(period)} afresh
                    </Button>
                  </span>
                )}
              </p>
              <ActionMenu label="What is promised of the selected ones" entries={promises} position="bottom-end">
                <Button kind="tool" disabled={selected.length === 0}>
                  {selected.length > 1 ? `Promise ${formatNumber(selected.length)}…` : 'Promise…'}
                </Button>
              </ActionMenu>
              <Button
                kind="tool"
                disabled={counts.out === 0}
                onClick={() => {
                  capacity.getState().continueInto(next, period);
                  focusWhenLost(() => grid.current);
                }}
              >
                Continue into {label(next)}
              </Button>
            </div>
            {counts.in + counts.out === 0 && counts.unknown > 0 && (
              <Notice tone="info">
                None of these can be told in or out: {formatNumber(counts.unknown)} have no estimate. Select one and
                estimate its effort by team in the inspector.
              </Notice>
            )}
            <CutTable
              cut={cut}
              gridRef={grid}
              onOpen={openInspector}
              onShow={() => view.getState().setInspectorOpen(true)}
            />
          </div>
        )}
      </Pane>
    </div>
  );
}

function keysOf(plan: Plan, ids: readonly InitiativeId[]): string {
  return ids.map((id) => plan.initiatives.get(id)?.key ?? '').join(', ');
}

function countStates(cut: CutLine): Readonly<Record<(typeof STATES)[number], number>> {
  const counts = { in: 0, out: 0, elsewhere: 0, unknown: 0 };
  for (const { state } of cut.rows) counts[state.kind] += 1;
  return counts;
}
