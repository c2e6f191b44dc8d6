import { HORIZON_LABELS } from '../../../../shared/boards/horizon-board.ts';
import { editInitiatives } from '../../../../shared/commands/edit-initiatives.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Horizon } from '../../../../shared/plan/initiative.ts';
import { runWithUndo } from '../../../parts/run-with-undo.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import { keysInWords } from './names-in-words.ts';

/** Sets the horizon by hand, and nothing else; null: it follows from the dates again. */
export function useHorizonDrop(): (ids: readonly InitiativeId[], horizon: Horizon | null) => void {
  const app = useAppState();
  return (ids, horizon) => {
    const plan = app.session.getState().open?.plan;
    if (plan === undefined) return;
    // What was carried may be gone: an undo takes back what was added, whatever is done with it meanwhile.
    const there = ids.filter((id) => plan.initiatives.has(id));
    if (there.length === 0) return;
    const changed = there.filter((id) => plan.initiatives.get(id)?.horizon !== horizon);
    if (changed.length === 0) {
      announce(horizon === null ? 'Not set by hand' : `Set to ${HORIZON_LABELS[horizon]} already`);
      return;
    }
    const to = horizon === null ? 'back to where the plan has it' : `to ${HORIZON_LABELS[horizon]}`;
    const message = `Moved ${keysInWords(plan, changed)} ${to}`;
    runWithUndo(app, { command: editInitiatives, intent: { ids: changed, patch: { horizon } }, message });
  };
}
