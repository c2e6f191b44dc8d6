import type { InitiativeId } from '../../shared/plan/ids.ts';
import type { AppState } from '../state/app-state.ts';
import type { Screen } from '../state/view-state.ts';
import { findInSight } from '../ui/find-in-sight.ts';
import { screenEntry } from './screen-registry.tsx';

/** Where initiatives are shown when the screen that is shown has none. */
const GRID: Screen = { kind: 'initiatives' };

/** Selects an initiative where the user is, or in the grid, and puts the focus into the list that shows it. */
export function showInitiative({ view }: AppState, id: InitiativeId, where: 'here' | 'grid'): void {
  const { screen, select, showScreen } = view.getState();
  select([id]);
  // A screen whose selection the inspector follows is one that shows initiatives.
  if (where === 'grid' || screenEntry(screen.kind).Inspector === null) showScreen(GRID);
  // After the screen has been drawn.
  requestAnimationFrame(() => findInSight('[data-pane="content"] [role="grid"]')?.focus());
}
