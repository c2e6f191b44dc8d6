// Moves what is drawn under the frame, without drawing it anew.

import { type TimelineScale, xOfDay } from '../../../shared/timeline/timeline-scale.ts';
import type { TimelineLook } from '../../state/timeline-state.ts';

export interface Panned {
  readonly layers: readonly { readonly element: HTMLElement | SVGElement; readonly along: string }[];
  readonly sticks: readonly Stick[];
}

/** Words that stay in sight for as long as any of what they name is. */
interface Stick {
  readonly element: HTMLElement;
  readonly isUpright: boolean;
  readonly from: number;
  /** How far they can go. */
  readonly room: number;
  shift: number;
}

/** As the attribute `data-stick` says it: from where, and how far they can go. */
export function stick(from: number, room: number): string {
  return `${from} ${Math.max(0, room)}`;
}

/** What moves in the frame: layers are marked `data-pan` with `x`, `y` or `xy`, words `data-stick-x` or `data-stick-y`. */
export function collectPanned(frame: HTMLElement, before: Panned | null): Panned {
  for (const { element } of before?.sticks ?? []) {
    // What need not stay in sight any more goes back to its place.
    if (!('stickX' in element.dataset || 'stickY' in element.dataset)) element.style.transform = '';
  }
  const layers = [...frame.querySelectorAll<HTMLElement | SVGElement>('[data-pan]')].map((element) => ({
    element,
    along: element.dataset.pan ?? '',
  }));
  const sticks = [...frame.querySelectorAll<HTMLElement>('[data-stick-x], [data-stick-y]')].map((element): Stick => {
    const isUpright = element.dataset.stickY !== undefined;
    const [from = 0, room = 0] = (element.dataset.stickY ?? element.dataset.stickX ?? '').split(' ').map(Number);
    return { element, isUpright, from, room, shift: Number.NaN };
  });
  return { layers, sticks };
}

/** Shows what lies at a look; `drawn` is the scale that it was drawn at. */
export function showAt({ layers, sticks }: Panned, look: TimelineLook, drawn: TimelineScale): void {
  // Whole pixels, so that words stay sharp.
  const x = Math.round(look.x + xOfDay(drawn, look.scale.firstDay));
  const y = Math.round(look.y);
  for (const { element, along } of layers) {
    const [dx, dy] = [along.includes('x') ? -x : 0, along.includes('y') ? -y : 0];
    element.style.transform = `translate(${dx}px, ${dy}px)`;
  }
  for (const one of sticks) {
    const shift = Math.max(0, Math.min((one.isUpright ? y : x) - one.from, one.room));
    if (shift === one.shift) continue;
    one.shift = shift;
    one.element.style.transform =
      shift === 0 ? '' : one.isUpright ? `translateY(${shift}px)` : `translateX(${shift}px)`;
  }
}
