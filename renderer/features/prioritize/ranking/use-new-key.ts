import { useEffect } from 'react';
import { hasKey, isTypingTarget } from '../../../ui/keys.ts';

/** Calls on the plain key N, wherever it writes nothing and chooses nothing. */
export function useNewKey(onNew: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !hasKey(event, 'n')) return;
      if (isTypingTarget(event.target) || choosesByLetter(event.target)) return;
      event.preventDefault();
      onNew();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onNew]);
}

/** In lists and menus a letter leads to the entry that begins with it. */
function choosesByLetter(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('select, [role="menu"], [role="listbox"], [role="dialog"]') !== null
  );
}
