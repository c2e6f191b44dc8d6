import { type RefObject, useLayoutEffect } from 'react';

/**
 * Says on an element that hangs on a cell to which side it opens, so that the grid does not cut it off: `data-placement`
 * above or below, `data-align` start or end. `isShown`: whether it is there now.
 */
export function usePopupSide(popup: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    if (!isShown) return;
    // Before it is painted, but after the grid has scrolled to the cell.
    const frame = requestAnimationFrame(() => {
      const element = popup.current;
      const cell = element?.parentElement?.getBoundingClientRect();
      const grid = element?.closest('[role="grid"]')?.getBoundingClientRect();
      if (element === null || cell === undefined || grid === undefined) return;
      const { width, height } = element.getBoundingClientRect();
      const isCut = cell.bottom + height > grid.bottom && cell.top - height > grid.top;
      element.dataset.placement = isCut ? 'above' : 'below';
      element.dataset.align = cell.left + width > grid.right ? 'end' : 'start';
    });
    return () => cancelAnimationFrame(frame);
  }, [popup, isShown]);
}
