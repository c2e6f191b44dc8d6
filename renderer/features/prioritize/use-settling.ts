import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';

const MOTION = { duration: 120, easing: 'ease-out' } as const;
/** In rows: what comes from out of sight need not come from where it was. */
const FARTHEST = 40;

/** When rows that were held go to their places, those in sight are seen going there. */
export function useSettling({
  grid,
  order,
  settlings,
  rowHeight,
}: {
  readonly grid: RefObject<HTMLElement | null>;
  readonly order: readonly InitiativeId[];
  readonly settlings: number;
  /** In pixels. */
  readonly rowHeight: number;
}): void {
  const before = useRef({ order, settlings });
  useLayoutEffect(() => {
    const old = before.current;
    before.current = { order, settlings };
    if (settlings === old.settlings || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const oldPlaces = placesOf(old.order);
    const places = placesOf(order);
    for (const row of grid.current?.querySelectorAll<HTMLElement>('[data-id]') ?? []) {
      const id = row.dataset.id ?? '';
      const place = places.get(id) ?? 0;
      const distance = (oldPlaces.get(id) ?? place) - place;
      if (distance === 0) continue;
      const shown = Math.max(-FARTHEST, Math.min(FARTHEST, distance));
      row.animate([{ translate: `0 ${shown * rowHeight}px` }, { translate: '0 0' }], MOTION);
    }
  }, [grid, order, settlings, rowHeight]);
}

function placesOf(order: readonly InitiativeId[]): ReadonlyMap<string, number> {
  return new Map(order.map((id, index) => [id, index]));
}
