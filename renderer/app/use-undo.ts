import { useAppState } from '../state/use-app-state.tsx';
import { announce } from '../ui/announce.ts';

/** Undo and redo of the open plan; what was taken back or done again is spoken. */
export function useUndo(): { undo(): void; redo(): void } {
  const { session } = useAppState();
  return {
    undo() {
      const { open, undo } = session.getState();
      const changes = open === null ? null : undo();
      announce(changes === null ? 'Nothing to undo' : `Undone: ${changes.label}`);
    },
    redo() {
      const { open, redo } = session.getState();
      const changes = open === null ? null : redo();
      announce(changes === null ? 'Nothing to redo' : `Done again: ${changes.label}`);
    },
  };
}
