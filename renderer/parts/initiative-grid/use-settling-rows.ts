import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';

const MOTION = { duration: 120, easing: 'ease-out' } as const;
/** In rows: what comes from out of sight need not come from where it was. */
const FARTHEST = 40;

/** When rows that were held go to their places, those that are drawn are seen going there. */
export function useSettlingRows(facts: {
  readonly gridRef: RefObject<HTMLElement | null>;
  readonly rows: readonly GridRow[];
  readonly indexByKey: ReadonlyMap<string, number>;
  readonly settlings: number;
  /** In pixels. */
  readonly rowHeight: number;
}): void {
  const { gridRef, rows, indexByKey, settlings, rowHeight } = facts;
  const before = useRef({ indexByKey, settlings });
  useLayoutEffect(() => {
    const old = before.current;
    before.current = { indexByKey, settlings };
    if (settlings === old.settlings || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const element of gridRef.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const index = Number(element.dataset.row);
      const distance = (old.indexByKey.get(rows[index]?.key ?? '') ?? index) - index;
      if (distance === 0) continue;
      const shown = Math.max(-FARTHEST, Math.min(FARTHEST, distance));
      element.animate([{ translate: `0 ${shown * rowHeight}px` }, { translate: '0 0' }], MOTION);
    }
  }, [gridRef, rows, indexByKey, settlings, rowHeight]);
}
