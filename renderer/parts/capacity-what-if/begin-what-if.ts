import { comparePeriods } from '../../../shared/calendar/fiscal-period.ts';
import type { AppState } from '../../state/app-state.ts';
import { currentPeriod, shownCell } from '../../state/capacity-selectors.ts';
import type { WhatIf } from '../../state/capacity-state.ts';

/**
 * Shows the heat map with what would be if a team had more or fewer people: as given, else one person fewer in the cell that is
 * looked into. Nothing is written. Does nothing while no plan is open, or while it has no teams.
 */
export function beginWhatIf({ capacity, ports, session, view }: AppState, given?: Omit<WhatIf, 'kind'>): void {
  const plan = session.getState().open?.plan ?? null;
  if (plan === null) return;
  const today = ports.clock.today();
  const cell = shownCell(plan, today, capacity.getState());
  if (cell === null) return;
  const current = currentPeriod(plan, today);
  const period = comparePeriods(cell.period, current) < 0 ? current : cell.period;
  view.getState().showScreen({ kind: 'capacity' });
  view.getState().setInspectorOpen(true);
  const { showView, tryOut, putAside, lookInto } = capacity.getState();
  showView('heat-map');
  putAside(view.getState().selectedIds);
  if (given !== undefined) lookInto({ teamId: given.teamId, period: given.from });
  tryOut({
    kind: 'what-if',
    ...(given ?? { teamId: cell.teamId, change: { of: 'people', amount: -1 }, from: period, to: period }),
  });
}
