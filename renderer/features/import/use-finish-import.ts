import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import type { Imported } from '../../../shared/import/import-table.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { importedSentence } from './import-labels.ts';

/** Lets an import happen and shows what came of it. Answers why it could not; null when it did. */
export function useFinishImport(): {
  intoOpenPlan(imported: Imported): string | null;
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
      const done = session.getState().runChanges(imported.changes);
      if (!done.ok) return done.problem.message;
      show(imported, () => {
        const { open, undo } = session.getState();
        // Only while it is still what undo would take back.
        if (open?.history.past.at(-1) === imported.changes) undo();
        else view.getState().showToast({ tone: 'info', message: 'Something was changed since: undo that first.' });
      });
      return null;
    },
    async intoNewPlan(plan, imported) {
      // Another plan can be opened only once this one is saved: that is told before a plan is made that nobody sees.
      const saving = await session.getState().whenSaved();
      if (saving.kind === 'not-saved') {
        return `The latest changes to the open plan are not saved yet. ${saving.problem.message}`;
      }
      const made = await planList
        .getState()
        .importAsPlan(applyChangeSet(plan, imported.changes), imported.changes.label);
      if (!made.ok) return made.problem.message;
      const opened = await session.getState().openPlan(made.value);
      if (!opened.ok) return opened.problem.message;
      show(imported, async () => {
        view.getState().showScreen({ kind: 'plans' });
        const removed = await planList.getState().remove(made.value);
        if (!removed.ok) view.getState().showToast({ tone: 'problem', message: removed.problem.message });
      });
      return null;
    },
  };
}
