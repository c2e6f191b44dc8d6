import type { BarColour } from '../../../../shared/timeline/timeline-rows.ts';

/** What a bar's colour is called in the window's style. */
export function colourOf(colour: BarColour): string {
  switch (colour.kind) {
    case 'palette':
      return `var(--theme-${(colour.index % 8) + 1})`;
    case 'state':
      return `var(--${colour.state})`;
    case 'none':
      return 'var(--faint)';
  }
}
