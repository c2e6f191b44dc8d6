import { useEffect } from 'react';
import { SAVE_FILE_AS_KEYS, SAVE_FILE_KEYS } from '../parts/plan-files/plan-file-mark.tsx';
import { useAppState } from '../state/use-app-state.tsx';
import { hasKey, isTypingTarget } from '../ui/keys.ts';

/** Saves the plan file, wherever the focus is; the browser’s own saving of the page is never meant. */
export function usePlanFileKeys(): void {
  const { planFiles, session } = useAppState();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isSaveAs = hasKey(event, SAVE_FILE_AS_KEYS);
      if (event.defaultPrevented || !(isSaveAs || hasKey(event, SAVE_FILE_KEYS))) return;
      event.preventDefault();
      if (session.getState().open === null) return;
      // A field that is left takes what was typed into it.
      if (isTypingTarget(document.activeElement) && document.activeElement instanceof HTMLElement) {
        document.activeElement.blur();
      }
      const { save, saveAs } = planFiles.getState();
      void (isSaveAs ? saveAs() : save());
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [planFiles, session]);
}
