import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import type { Imported } from '../../../shared/import/import-table.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { importedSentence } from './import-labels.ts';

/** Lets an import happen and shows what came of it. Answers why it could not; null when it did. */
export function useFinishImport(): {
  intoOpenPlan(imported: Imported): void;
  intoNewPlan(plan: Plan, imported: Imported): Promise<string | null>;
} {
  const { session, planList, view } = useAppState();
  const show = (imported: Imported, undo: () => void) => {
    view.getState().select([]);
    view.getState().showScreen({ kind: 'prioritize' });
    view.getState().showToast({
      tone: 'success',
      message: importedSentence(imported.report),
      action: { label: 'Undo', run: undo },
    });
  };
  return {
    intoOpenPlan(imported) {
      session.getState().runChanges(imported.changes);
      show(imported, () => {
        const { open, undo } = session.getState();
        // Only while it is still what undo would take back.
        if (open?.history.past.at(-1) === imported.changes) undo();
        else view.getState().showToast({ tone: 'info', message: 'Something was changed since: undo that first.' });
      });
    },
    async intoNewPlan(plan, imported) {
      const made = await planList
        .getState()
        .importAsPlan(applyChangeSet(plan, imported.changes), imported.changes.label);
      if (!made.ok) return made.problem.message;
      const opened = await session.getState().openPlan(made.value);
      if (!opened.ok) return opened.problem.message;
      show(imported, () => {
        view.getState().showScreen({ kind: 'plans' });
        planList.getState().remove(made.value);
      });
      return null;
    },
  };
}
