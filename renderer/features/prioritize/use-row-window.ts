import { type RefObject, useLayoutEffect, useState } from 'react';
import { firstBlock, rowWindow } from './row-window.ts';

export interface RowWindow {
  readonly first: number;
  readonly end: number;
  /** Of the pane that the rows scroll in. */
  readonly width: number;
  readonly height: number;
}

/** Which of so many rows are drawn in a pane that scrolls; follows its scrolling and its size. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [block, setBlock] = useState(0);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onScroll = () => setBlock(firstBlock(element.scrollTop));
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
  }, [scroller]);
  return { ...rowWindow({ block, height, count }), width, height };
}
