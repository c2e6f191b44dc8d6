import { useEffect } from 'react';
import { useAppState } from '../../../state/use-app-state.tsx';
import { findInSight } from '../../../ui/find-in-sight.ts';
import { hasKey, isTypingTarget } from '../../../ui/keys.ts';

export const PRESENT_KEY = 'p';

/** P presents, wherever the focus is on this screen, unless a text is typed there or a menu or dialog is open. */
export function usePresentKey(): void {
  const { timeline } = useAppState();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !hasKey(event, PRESENT_KEY) || isTypingTarget(event.target)) return;
      if (findInSight('dialog[open], [aria-haspopup][aria-expanded="true"]') !== null) return;
      event.preventDefault();
      timeline.getState().present(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [timeline]);
}
