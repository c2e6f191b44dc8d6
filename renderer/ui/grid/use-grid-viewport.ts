import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type Blocks, blocksAt } from './grid-geometry.ts';

export interface GridViewport extends Blocks {
  readonly width: number;
  readonly height: number;
  /** Where it is scrolled to, known without asking the page, which would have to lay everything out to say. */
  readonly scroll: RefObject<{ readonly top: number; readonly left: number }>;
  /** Scrolls and draws what comes into sight at once. */
  scrollTo(top: number, left: number): void;
}

/** What of a grid is in sight; follows its scrolling, block by block, and its size. */
export function useGridViewport(scroller: RefObject<HTMLElement | null>, rowHeight: number): GridViewport {
  const [blocks, setBlocks] = useState<Blocks>({ row: 0, column: 0 });
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const scroll = useRef({ top: 0, left: 0 });
  const follow = useCallback(
    (top: number, left: number) => {
      scroll.current = { top, left };
      // Not by drawing: what stays in sight has to hold on in the very frame that begins to scroll sideways.
      scroller.current?.toggleAttribute('data-sideways', left > 0);
      const next = blocksAt(top, left, rowHeight);
      setBlocks((now) => (now.row === next.row && now.column === next.column ? now : next));
    },
    [scroller, rowHeight],
  );
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onScroll = () => follow(element.scrollTop, element.scrollLeft);
    const onSize = () => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
      onScroll();
    };
    onSize();
    const sizes = new ResizeObserver(onSize);
    sizes.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, follow]);
  const scrollTo = useCallback(
    (top: number, left: number) => {
      const element = scroller.current;
      if (element === null || (top === scroll.current.top && left === scroll.current.left)) return;
      element.scrollTo(left, top);
      follow(top, left);
    },
    [scroller, follow],
  );
  return { ...blocks, width, height, scroll, scrollTo };
}
