import { useEffect } from 'react';

/** Escape in the inspector, when nothing in it has a use for the key, goes back to the list that Enter came from. */
export function useEscapeToList(focusList: () => void): void {
  useEffect(() => {
    let closesList = false;
    const onCapture = ({ target }: KeyboardEvent) => {
      // Asked before it is handled: afterwards the list of choices is closed already.
      closesList = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || closesList) return;
      if (event.target instanceof Element && event.target.closest('[data-pane="inspector"]') !== null) focusList();
    };
    window.addEventListener('keydown', onCapture, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onCapture, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [focusList]);
}
