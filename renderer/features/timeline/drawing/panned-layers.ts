// Moves what is drawn under the frame, and stretches it along time, without drawing it anew.

import { type TimelineScale, xOfDay } from '../../../../shared/timeline/timeline-scale.ts';
import type { TimelineLook } from '../../../state/timeline-state.ts';

export interface Panned {
  readonly layers: readonly Layer[];
  readonly places: readonly Place[];
  readonly sticks: readonly Stick[];
}

interface Layer {
  readonly element: HTMLElement | SVGElement;
  readonly along: string;
  /** As a picture, with all that is in it: the browser then lays out and paints nothing. */
  readonly isStretched: boolean;
}

/** What stands at a time, and maybe fills some of it. */
interface Place {
  readonly element: HTMLElement;
  /** It is stretched with its layer. */
  readonly isInPicture: boolean;
  readonly x: number;
  /** null: it is as wide at any scale. */
  readonly width: number | null;
}

/** Words that stay in sight for as long as any of what they name is. */
interface Stick {
  readonly element: HTMLElement;
  readonly isInPicture: boolean;
  readonly isUpright: boolean;
  /** Behind what they name: they go with their first letter, since the rest of them says nothing. */
  readonly isBeside: boolean;
  readonly from: number;
  /** How far they can go. */
  readonly room: number;
  /** So far they stand inside of what they name, behind a stretch of it; null: they are placed by their time alone. */
  readonly inset: number | null;
  readonly behind: number;
  at: number;
  isGone: boolean;
}

/** As the attribute `data-at` says it: where it begins, and how wide it is. */
export function place(x: number, width?: number): string {
  return width === undefined ? `${x}` : `${x} ${width}`;
}

/**
 * As the attribute `data-stick` says it: from where, and how far they can go. Words in a bar stand so many pixels inside of
 * it, behind a stretch of it that is as wide as its scale makes it.
 */
export function stick(
  from: number,
  room: number,
  inside?: { readonly inset: number; readonly behind: number },
): string {
  const at = `${from} ${Math.max(0, room)}`;
  return inside === undefined ? at : `${at} ${inside.inset} ${inside.behind}`;
}

const MARKED = '[data-pan], [data-at], [data-stick-x], [data-stick-y]';
/** How each is placed, so that what stays where it is costs nothing. */
const shown = new WeakMap<Element, string>();
const LEAST_WIDTH = 1;

/**
 * What moves in the frame: layers are marked `data-pan` with `x`, `y` or `xy`, what stands at a time `data-at`, words
 * `data-stick-x` or `data-stick-y`. A layer with `data-picture` is stretched as a whole.
 */
export function collectPanned(frame: HTMLElement): Panned {
  const layers: Layer[] = [];
  const places: Place[] = [];
  const sticks: Stick[] = [];
  for (const element of frame.querySelectorAll<HTMLElement | SVGElement>(MARKED)) {
    const pan = element.getAttribute('data-pan');
    if (pan !== null) {
      const isStretched = element instanceof SVGElement || element.hasAttribute('data-picture');
      layers.push({ element, along: pan, isStretched });
    }
    if (element instanceof SVGElement) continue;
    const isInPicture = element.closest('[data-picture]') !== null;
    const at = element.getAttribute('data-at');
    if (at !== null) {
      const [x = 0, width = null] = at.split(' ').map(Number);
      places.push({ element, isInPicture, x, width });
    }
    const along = element.getAttribute('data-stick-x');
    const down = along === null ? element.getAttribute('data-stick-y') : null;
    const words = along ?? down;
    if (words === null) continue;
    const [from = 0, room = 0, inset = null, behind = 0] = words.split(' ').map(Number);
    const isBeside = element.hasAttribute('data-beside');
    const upright = { isUpright: along === null, isBeside, isInPicture };
    sticks.push({ element, ...upright, from, room, inset, behind, at: Number.NaN, isGone: false });
  }
  return { layers, places, sticks };
}

/** Shows what lies at a look; `drawn` is the scale that it was drawn at. At another scale it is stretched from there. */
export function showAt({ layers, places, sticks }: Panned, look: TimelineLook, drawn: TimelineScale): void {
  // Whole pixels, so that words stay sharp.
  const x = Math.round(look.x - xOfDay(look.scale, drawn.firstDay));
  const y = Math.round(look.y);
  const by = look.scale.pixelsPerDay / drawn.pixelsPerDay;
  for (const { element, along, isStretched } of layers) {
    const [dx, dy] = [along.includes('x') ? -x : 0, along.includes('y') ? -y : 0];
    transform(element, `translate(${dx}px, ${dy}px)${isStretched && by !== 1 ? ` scaleX(${by})` : ''}`);
  }
  for (const one of places) put(one, one.isInPicture ? 1 : by);
  for (const one of sticks) {
    if (by !== 1 && one.isInPicture) continue;
    // By its place, not by a transform: thousands of those would cost more than the words.
    const { element, from, room, inset, behind, isUpright } = one;
    const gone = isUpright ? Math.max(0, Math.min(y - from, room)) : Math.max(0, Math.min(x - from * by, room * by));
    const at = gone + (inset === null ? (isUpright ? 0 : from * by) : inset + behind * by);
    const isGone = one.isBeside && x > from * by + (inset ?? 0);
    if (isGone !== one.isGone) {
      one.isGone = isGone;
      element.toggleAttribute('data-gone', isGone);
    }
    if (at === one.at) continue;
    one.at = at;
    if (isUpright) element.style.top = `${at}px`;
    else element.style.left = `${at}px`;
  }
}

function put({ element, x, width }: Place, by: number): void {
  const left = `${x * by}px`;
  const wide = width === null ? '' : `${Math.max(LEAST_WIDTH, width * by)}px`;
  const words = `${left} ${wide}`;
  if (shown.get(element) === words) return;
  shown.set(element, words);
  element.style.left = left;
  if (width !== null) element.style.width = wide;
}

/** What stays as it is costs nothing. */
function transform(element: HTMLElement | SVGElement, value: string): void {
  if (shown.get(element) === value) return;
  shown.set(element, value);
  element.style.transform = value;
}
