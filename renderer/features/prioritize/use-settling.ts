import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { ShownRow } from './hold-rows.ts';
import { ROW_HEIGHT } from './row-window.ts';

const MOTION = { duration: 120, easing: 'ease-out' } as const;

/** When rows that were held go to their places, those in sight are seen going there. */
export function useSettling(grid: RefObject<HTMLElement | null>, rows: readonly ShownRow[], settlings: number): void {
  const before = useRef({ rows, settlings });
  useLayoutEffect(() => {
    const { rows: oldRows, settlings: oldSettlings } = before.current;
    before.current = { rows, settlings };
    if (settlings === oldSettlings || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const oldIndexes = new Map<InitiativeId, number>(oldRows.map(({ initiative }, index) => [initiative.id, index]));
    rows.forEach(({ initiative: { id } }, index) => {
      const distance = (oldIndexes.get(id) ?? index) - index;
      if (distance === 0) return;
      const element = grid.current?.querySelector(`[data-id="${id}"]`);
      element?.animate([{ translate: `0 ${distance * ROW_HEIGHT}px` }, { translate: '0 0' }], MOTION);
    });
  }, [grid, rows, settlings]);
}
