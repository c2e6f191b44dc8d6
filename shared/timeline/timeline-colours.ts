// The colours of a timeline on white ground, in files: those of the light window.

import type { BarColour } from './timeline-rows.ts';

export const PAPER = {
  ground: '#ffffff',
  text: '#1c1b19',
  muted: '#5d5a54',
  faint: '#77736c',
  line: '#e3e0da',
  lineStrong: '#cbc7bf',
  shade: '#f6f5f1',
  good: '#187a3d',
  warn: '#8a5a00',
  bad: '#c02626',
} as const;

/** Teal, magenta, amber, violet, rust, olive, slate, blue. */
const PALETTE = ['#005447', '#940076', '#d66f00', '#7a578f', '#ac6654', '#485500', '#858892', '#446ad9'] as const;

/** How much of the colour a bar's fill has. */
const TINT = 0.18;

export function paperColour(colour: BarColour): string {
  switch (colour.kind) {
    case 'palette':
      return PALETTE[colour.index] ?? PAPER.muted;
    case 'state':
      return PAPER[colour.state];
    case 'none':
      return PAPER.faint;
  }
}

/** The colour mixed with white as a bar is filled. */
export function paperTint(colour: BarColour): string {
  const solid = paperColour(colour);
  const mixed = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(solid.slice(at, at + 2), 16);
    return Math.round(255 - TINT * (255 - channel))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}
