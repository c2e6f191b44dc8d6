import type { ColourScheme } from '../../state/view-state.ts';

export const COLOUR_SCHEMES = ['light', 'dark', 'system'] as const satisfies readonly ColourScheme[];

export const SCHEME_LABELS: Readonly<Record<ColourScheme, string>> = {
  light: 'Light',
  dark: 'Dark',
  system: 'As the system',
};
