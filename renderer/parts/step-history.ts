// Undo and redo of the open plan; what was taken back or done again is spoken.

import type { AppState } from '../state/app-state.ts';
import { announce } from '../ui/announce.ts';

export function undoLatest({ session }: AppState): void {
  const { open, undo } = session.getState();
  const changes = open === null ? null : undo();
  announce(changes === null ? 'Nothing to undo' : `Undone: ${changes.label}`);
}

export function redoLatest({ session }: AppState): void {
  const { open, redo } = session.getState();
  const changes = open === null ? null : redo();
  announce(changes === null ? 'Nothing to redo' : `Done again: ${changes.label}`);
}
