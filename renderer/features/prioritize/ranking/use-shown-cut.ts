import { useMemo } from 'react';
import type { CutLine, CutState } from '../../../../shared/capacity/cut-line-state.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { continuedCutLine, shownCutPeriod } from '../../../state/capacity-selectors.ts';
import { useCapacity, usePorts } from '../../../state/use-app-state.tsx';
import { knowsCapacity } from '../knows-capacity.ts';
import { useAfterPaint } from '../use-after-paint.ts';
import { isDecided, type Listing } from './list-initiatives.ts';

export interface ShownCut {
  readonly cut: CutLine;
  /** The same objects for as long as they say the same. */
  readonly stateById: ReadonlyMap<InitiativeId, CutState>;
  /** Whether the list is in the order that the cut was drawn in: only then has it a line. */
  readonly hasLine: boolean;
}

/**
 * The cut that the list of the open plan shows; null: none is wanted, or no team's capacity is known. It is drawn once the edit
 * is painted, in a pass that keys interrupt: no edit waits for it.
 */
export function useShownCut(open: Plan, listing: Listing): ShownCut | null {
  const hasLine = isDecided(listing);
  // What is tried out on a model that does not decide has no bearing on it.
  const plan = useAfterPaint(hasLine ? listing.plan : open);
  const today = usePorts().clock.today();
  const isWanted = useCapacity((state) => state.cutInRanking);
  const chosen = useCapacity((state) => state.cutPeriod);
  const continues = useCapacity((state) => state.continues);
  return useMemo(() => {
    if (plan === null || !isWanted) return null;
    const period = shownCutPeriod(plan, today, chosen);
    if (!knowsCapacity(plan, period)) return null;
    const cut = continuedCutLine(plan, continues, period, today);
    const stateById = new Map(cut.rows.map(({ initiative, state }) => [initiative.id, state]));
    return { cut, stateById, hasLine };
  }, [plan, hasLine, isWanted, chosen, continues, today]);
}
