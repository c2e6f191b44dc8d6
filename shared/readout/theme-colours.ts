// The colours of themes on white ground, in files.

import type { Theme } from '../plan/people-and-teams.ts';
import type { SheetColour } from './workbook.ts';

/** Teal, magenta, amber, violet, rust, olive, slate, blue: told apart under red-, green- and blue-blindness. */
const THEME_COLOURS: readonly SheetColour[] = [
  '005447',
  '940076',
  'D66F00',
  '7A578F',
  'AC6654',
  '485500',
  '858892',
  '446AD9',
];

/** A theme's colour; the ninth has the first one's again. */
export function themeColour(theme: Theme): SheetColour {
  const count = THEME_COLOURS.length;
  return THEME_COLOURS[((theme.colour % count) + count) % count] ?? '858892';
}
