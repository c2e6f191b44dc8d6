import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Whether the tabs that went last had the focus. */
let hadFocus = false;

/**
 * For tabs whose views each have a head of their own: where the focus was on the tabs that go, it goes on to the chosen one
 * of those that come in their place.
 */
export function useCarriedFocus<Around extends HTMLElement>(): RefObject<Around | null> {
  const around = useRef<Around>(null);
  useLayoutEffect(() => {
    const here = around.current;
    if (hadFocus) here?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    hadFocus = false;
    return () => {
      hadFocus = here?.contains(document.activeElement) ?? false;
    };
  }, []);
  return around;
}
