// What comes first in the palette: what was chosen in it lately, then what was changed lately.

import type { History } from '../../../shared/changes/history.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Preferences } from '../../../shared/ports/preferences.ts';

const PREFERENCE = 'palette-recent';
const MOST_REMEMBERED = 20;

/** The ids of what was chosen in the palette, latest first. */
export function readChosen(preferences: Preferences): readonly string[] {
  return (preferences.read(PREFERENCE) ?? '').split(' ').filter((id) => id !== '');
}

export function noteChosen(preferences: Preferences, id: string): void {
  const others = readChosen(preferences).filter((other) => other !== id);
  preferences.write(PREFERENCE, [id, ...others].slice(0, MOST_REMEMBERED).join(' '));
}

/** The initiatives that the latest changes added or updated, latest first, at most `limit`. */
export function recentlyChanged({ past }: History, limit: number): readonly InitiativeId[] {
  const ids = new Set<InitiativeId>();
  for (let index = past.length - 1; index >= 0 && ids.size < limit; index -= 1) {
    const change = past[index]?.tables.initiatives;
    for (const { id } of change?.added ?? []) if (ids.size < limit) ids.add(id);
    for (const [, { id }] of change?.updated ?? []) if (ids.size < limit) ids.add(id);
  }
  return [...ids];
}
