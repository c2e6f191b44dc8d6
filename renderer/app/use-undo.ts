import { redoLatest, undoLatest } from '../parts/step-history.ts';
import { useAppState } from '../state/use-app-state.tsx';

/** Undo and redo of the open plan; what was taken back or done again is spoken. */
export function useUndo(): { undo(): void; redo(): void } {
  const app = useAppState();
  return { undo: () => undoLatest(app), redo: () => redoLatest(app) };
}
