// Thousands of bubbles as a few paths: those of one colour and about one size are one.

import type { Bubble } from '../../../../shared/prioritization/layout/matrix-layout.ts';

export interface BubblePath {
  readonly key: string;
  /** Of the theme; null: there is none. */
  readonly colour: number | null;
  readonly isUnsized: boolean;
  readonly path: string;
}

/** Radii up to these are drawn one after the other, so that a small bubble lies on a large one. */
const SIZES = [Number.POSITIVE_INFINITY, 16, 11, 7, 4];

export function bubblePaths(
  bubbles: readonly Bubble[],
  colourOf: (bubble: Bubble) => number | null,
): readonly BubblePath[] {
  const groups = new Map<string, { readonly colour: number | null; readonly isUnsized: boolean; parts: string[] }>();
  for (const bubble of bubbles) {
    const colour = colourOf(bubble);
    const { isUnsized } = bubble;
    const key = `${sizeOf(bubble.radius)} ${isUnsized ? 'hollow' : 'full'} ${colour ?? 'none'}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { colour, isUnsized, parts: [circle(bubble)] });
    else group.parts.push(circle(bubble));
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { colour, isUnsized, parts }]) => ({ key, colour, isUnsized, path: parts.join('') }));
}

function sizeOf(radius: number): number {
  return SIZES.findLastIndex((most) => radius <= most);
}

function circle({ x, y, radius }: Bubble): string {
  const r = round(radius);
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${r * -2} 0Z`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
