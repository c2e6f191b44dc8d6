import type { BoardFacts } from '../../../../shared/boards/board.ts';
import { horizonBoard } from '../../../../shared/boards/horizon-board.ts';
import { periodBoard } from '../../../../shared/boards/period-board.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { AppState } from '../../../state/app-state.ts';
import { loadTableOf } from '../../../state/capacity-selectors.ts';
import { decidedPlacesOf } from '../decided-places.ts';
import { shownIds } from '../views/shown-ids.ts';
import { rememberBoard } from './remember-board.ts';

export const horizonBoardOf = rememberBoard(horizonBoard);
export const periodBoardOf = rememberBoard((facts) => periodBoard({ ...facts, loadTableOf }));

/** What the boards of a plan are worked out from, in pieces to be done while nobody waits: the first to be shown finds it. */
export function boardsWork({ timeline, ports }: AppState, plan: Plan): readonly (() => void)[] {
  const { view, filter } = timeline.getState();
  const facts = (): BoardFacts => {
    const only = shownIds(plan, filter);
    return { plan, today: ports.clock.today(), lanes: view.lanes, only, decided: decidedPlacesOf(plan) };
  };
  return [() => decidedPlacesOf(plan), () => horizonBoardOf(facts()), () => periodBoardOf(facts())];
}
