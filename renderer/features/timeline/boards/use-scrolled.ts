import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Scrolled {
  readonly top: number;
  readonly left: number;
}

/** How far an element is scrolled, in whole steps of so many pixels: what is drawn a little beyond its edges covers the rest. */
export function useScrolled(element: RefObject<HTMLElement | null>, step: number): Scrolled {
  const [scrolled, setScrolled] = useState<Scrolled>({ top: 0, left: 0 });
  useLayoutEffect(() => {
    const scroller = element.current;
    if (scroller === null) return;
    const read = () => {
      const top = Math.floor(scroller.scrollTop / step) * step;
      const left = Math.floor(scroller.scrollLeft / step) * step;
      setScrolled((known) => (known.top === top && known.left === left ? known : { top, left }));
    };
    read();
    scroller.addEventListener('scroll', read, { passive: true });
    return () => scroller.removeEventListener('scroll', read);
  }, [element, step]);
  return scrolled;
}
