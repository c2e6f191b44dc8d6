import { deleteInitiatives } from '../../../../shared/commands/delete-initiatives.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { useAppState } from '../../../state/use-app-state.tsx';

/** Deletes at once: a message offers to undo it, for as long as undo takes back that and nothing else. */
export function useDeleteInitiatives(onUndone: () => void): (ids: readonly InitiativeId[]) => void {
  const { session, view } = useAppState();
  return (ids) => {
    if (ids.length === 0) return;
    const { open } = session.getState();
    const [only] = ids;
    const named = only === undefined ? undefined : open?.plan.initiatives.get(only);
    const deleted = session.getState().run(deleteInitiatives, { ids });
    if (!deleted.ok) {
      view.getState().showToast({ tone: 'problem', message: deleted.problem.message });
      return;
    }
    const changes = deleted.value;
    const isLatest = () => session.getState().open?.history.past.at(-1) === changes;
    view.getState().showToast({
      tone: 'info',
      message:
        ids.length === 1 && named ? `Deleted ${named.key} “${named.title}”` : `Deleted ${ids.length} initiatives`,
      action: {
        label: 'Undo',
        run: () => {
          if (isLatest()) session.getState().undo();
          onUndone();
        },
      },
    });
    const toastId = view.getState().toast?.id;
    const stop = session.subscribe(() => {
      if (isLatest()) return;
      stop();
      if (view.getState().toast?.id === toastId) view.getState().dismissToast();
    });
  };
}
