import { type Period, periodLabel } from '../../../shared/calendar/fiscal-period.ts';
import { moveInitiatives } from '../../../shared/commands/move-initiatives.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { runMovingWithUndo } from '../../parts/cascade/run-cascading.ts';
import { moveIntent } from '../../state/capacity-draft.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { moveWarnings } from './move-words.ts';

/** Moves an initiative into a period, with a word on what could not wait so long, and with undo. */
export function useMoveTo(): (id: InitiativeId, period: Period) => void {
  const app = useAppState();
  return (id, period) => {
    const plan = app.session.getState().open?.plan ?? null;
    const intent = plan === null ? null : moveIntent(plan, id, period);
    if (plan === null || intent === null) return;
    const { key, stage } = plan.initiatives.get(id) ?? { key: '', stage: 'planned' };
    if (stage === 'shipped') {
      const message = `${key} is shipped: what was done stays where it was.`;
      app.view.getState().showToast({ tone: 'problem', message });
      return;
    }
    const when = periodLabel(period, settingsOf(plan).fiscalYearStartMonth);
    const message = [`Moved ${key} to ${when}`, ...moveWarnings(plan, id, period)].join('; ');
    runMovingWithUndo(app, { command: moveInitiatives, intent, message });
  };
}
