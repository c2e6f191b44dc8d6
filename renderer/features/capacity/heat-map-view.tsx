import { useEffect, useRef } from 'react';
import { addPeriods } from '../../../shared/calendar/fiscal-period.ts';
import { availabilitiesOf } from '../../../shared/capacity/availability.ts';
import { setTeamFigure } from '../../../shared/commands/set-team-figure.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { focusInspector } from '../../parts/focus-inspector.ts';
import { readTypedEffort } from '../../parts/inspector/effort-units.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { useRun } from '../../parts/use-run.ts';
import { isSamePeriod, reliefIn } from '../../state/capacity-selectors.ts';
import type { CapacityCell } from '../../state/capacity-state.ts';
import { useAppState, useCapacity } from '../../state/use-app-state.tsx';
import { Pane } from '../../ui/pane.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { CAPACITY_PANEL_ID } from './capacity-head.tsx';
import { HeatMap } from './heat-map.tsx';
import styles from './heat-map-view.module.css';
import { LoadCharts } from './load-charts.tsx';
import { NoTeams, NothingDated } from './nothing-to-load.tsx';
import { openProposal } from './reserve-proposals.ts';
import { useLook } from './use-look.ts';
import { useShownCapacity } from './use-shown-capacity.ts';
import { WhatIfBar } from './what-if-bar.tsx';

/** Teams by periods, with charts of what is looked into. */
export function HeatMapView({ plan: open }: { readonly plan: Plan }) {
  const app = useAppState();
  const { capacity, view } = app;
  const run = useRun();
  const grid = useRef<HTMLTableElement>(null);
  const shown = useShownCapacity(open);
  const draft = useCapacity((state) => state.draft);
  const { plan, table, cell, unit, which, current } = shown;
  const look = useLook();
  const hasTeams = open.teams.size > 0;

  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus();
  }, []);
  useEscape(() => {
    const { activeElement, body } = document;
    if (capacity.getState().draft !== null) {
      capacity.getState().tryOut(null);
      grid.current?.focus();
    } else if (activeElement === body || activeElement?.closest('[data-pane="inspector"]')) grid.current?.focus();
  });

  const typeOver = ({ teamId, period }: CapacityCell, typed: string): string | null => {
    if (typed.trim() === '') return run(setTeamFigure, { teamId, period, available: null, note: '' });
    const { sizes } = settingsOf(open);
    const read = readTypedEffort(typed, { unit, sizes });
    if (read === null) return `“${typed.trim().slice(0, 40)}” is no figure: type one such as 37.5, 20d or 3m.`;
    const { byHand } = availabilitiesOf(open).of(teamId, spanOf(period));
    return run(setTeamFigure, { teamId, period, available: read.effort, note: byHand?.note ?? '' });
  };
  const spanOf = (period: CapacityCell['period']) => {
    const span = shown.spans.find((one) => isSamePeriod(one.period, period));
    if (span === undefined) throw new Error(`No period in sight is ${period.fiscalYear} Q${period.quarter}`);
    return span;
  };
  const clear = ({ teamId, period }: CapacityCell) => {
    const span = spanOf(period);
    look({ teamId, period });
    const { byHand } = availabilitiesOf(open).of(teamId, span);
    const name = open.teams.get(teamId)?.name ?? '';
    if (byHand === null) {
      view.getState().showToast({ tone: 'info', message: `Nothing is set by hand for ${name} in ${span.label}.` });
      return;
    }
    runWithUndo(app, {
      command: setTeamFigure,
      intent: { teamId, period, available: null, note: '' },
      message: `${name} in ${span.label} has again what its people have`,
    });
  };
  const openInspector = () => {
    view.getState().setInspectorOpen(true);
    if (cell !== null) look(cell);
    requestAnimationFrame(() => focusInspector(document));
  };
  /** To the menu of what would best be moved out of the cell, else of the first that fills it. */
  const openMoves = () => {
    view.getState().setInspectorOpen(true);
    if (cell === null) return;
    look(cell);
    const best = reliefIn(open, shown.today, cell).together[0]?.initiative.key;
    requestAnimationFrame(() => {
      const menus = [...document.querySelectorAll<HTMLElement>('[data-pane="inspector"] [data-move]')];
      const menu = menus.find((one) => one.dataset.move === best) ?? menus[0];
      menu?.focus();
      menu?.click();
    });
  };
  const slide = (by: 1 | -1) => {
    const { firstStep, startAt } = capacity.getState();
    startAt(firstStep + by);
    if (cell === null) return;
    const [first] = table.spans;
    const last = table.spans.at(-1);
    const edge = by === 1 ? last : first;
    if (edge !== undefined) look({ teamId: cell.teamId, period: addPeriods(edge.period, by) });
  };

  return (
    <div id={CAPACITY_PANEL_ID} role="tabpanel" aria-label="Heat map" className={styles.panel}>
      <Pane label="Heat map">
        {hasTeams ? (
          <div className={styles.view}>
            <div>
              {draft?.kind === 'what-if' && <WhatIfBar plan={open} draft={draft} refusal={shown.refusal} />}
              <NothingDated table={table} unit={unit} />
            </div>
            <HeatMap
              table={table}
              before={shown.before}
              availability={availabilitiesOf(plan)}
              which={which}
              unit={unit}
              current={current}
              cell={cell}
              heldOver={
                draft?.kind === 'move' && draft.to !== null ? { teamId: draft.from.teamId, period: draft.to } : null
              }
              gridRef={grid}
              onLook={look}
              onOpen={openInspector}
              onShow={() => view.getState().setInspectorOpen(true)}
              onSlide={slide}
              onTypeOver={typeOver}
              onClear={clear}
              onMove={openMoves}
              proposedReserve={(teamId, period) => openProposal(open, teamId, period)?.proposal.reserve ?? null}
            />
            <LoadCharts shown={shown} />
          </div>
        ) : (
          <NoTeams />
        )}
      </Pane>
    </div>
  );
}
