import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

export interface VirtualRowsOptions {
  readonly count: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** In pixels; rows are measured once they are drawn. */
  readonly estimatedHeight: number;
  /** How many are drawn beyond those in sight, at each end. */
  readonly overscan: number;
}

/** Which of many rows are drawn: those in sight and a few more. */
export function useVirtualRows(options: VirtualRowsOptions): Virtualizer<HTMLElement, Element> {
  const { count, scroller, estimatedHeight, overscan } = options;
  return useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    overscan,
  });
}
