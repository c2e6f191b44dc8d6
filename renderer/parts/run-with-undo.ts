import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { AppState } from '../state/app-state.ts';

export interface UndoableDeed<Intent> {
  readonly command: Command<Intent>;
  readonly intent: Intent;
  /** What is said once it is done. */
  readonly message: string;
  readonly onUndone?: () => void;
}

/**
 * Does what a command says at once, and a message offers to undo it for as long as undo takes back that and nothing else.
 * A refusal is said the same way; the answer is whether it was done.
 */
export function runWithUndo<Intent>({ session, view }: AppState, deed: UndoableDeed<Intent>): boolean {
  const done = session.getState().run(deed.command, deed.intent);
  if (!done.ok) {
    view.getState().showToast({ tone: 'problem', message: done.problem.message });
    return false;
  }
  const changes: ChangeSet = done.value;
  const isLatest = () => session.getState().open?.history.past.at(-1) === changes;
  view.getState().showToast({
    tone: 'info',
    message: deed.message,
    action: {
      label: 'Undo',
      run: () => {
        if (isLatest()) session.getState().undo();
        deed.onUndone?.();
      },
    },
  });
  const toastId = view.getState().toast?.id;
  const stop = session.subscribe(() => {
    if (isLatest()) return;
    stop();
    if (view.getState().toast?.id === toastId) view.getState().dismissToast();
  });
  return true;
}
