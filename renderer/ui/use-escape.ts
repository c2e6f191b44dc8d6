import { useEffect, useRef } from 'react';
import { findInSight } from './find-in-sight.ts';

/** Escape backs out, unless something nearer takes it: an open menu or list, which it closes, or a handler that prevents it. */
export function useEscape(back: () => void): void {
  const latest = useRef(back);
  latest.current = back;
  useEffect(() => {
    let popupWasOpen = false;
    // Before anything can react: afterwards the popup is closed already.
    const onCapture = (event: KeyboardEvent) => {
      popupWasOpen = event.key === 'Escape' && findInSight('[aria-haspopup][aria-expanded="true"]') !== null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !popupWasOpen) latest.current();
    };
    window.addEventListener('keydown', onCapture, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onCapture, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
