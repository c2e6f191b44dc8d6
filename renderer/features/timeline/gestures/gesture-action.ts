// What a key does to bars.

import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { hasKey, type KeyPress } from '../../../ui/keys.ts';
import type { Grip } from './gesture-dates.ts';
import type { Gestures } from './use-gestures.ts';
import type { BarPlace } from './walk-bars.ts';

export interface GestureKeyFacts {
  readonly gestures: Pick<Gestures, 'nudge' | 'nudgeLane'> & {
    readonly link: Pick<Gestures['link'], 'begin' | 'cancel' | 'link'> & {
      readonly linking: Pick<NonNullable<Gestures['link']['linking']>, 'from'> | null;
    };
  };
  readonly active: BarPlace | null;
  readonly activeId: InitiativeId | null;
  readonly selectedIds: readonly InitiativeId[];
}

const GRIPS: readonly (readonly [string, Grip])[] = [
  ['', 'body'],
  ['shift+', 'end'],
  ['alt+', 'start'],
];

/** ←→ move by the snap, with Shift the end, with Alt the start; Alt+↑↓ go to the lane above or below; L links. null: it does nothing to bars. */
export function gestureAction(event: KeyPress, facts: GestureKeyFacts): (() => void) | null {
  const { gestures, active, activeId, selectedIds } = facts;
  const { link, nudge, nudgeLane } = gestures;
  const key = event.key.toLowerCase();
  if (link.linking !== null) {
    const fromId = link.linking.from.id;
    if (key === 'escape') return () => link.cancel();
    if (key === 'enter' && activeId !== null && activeId !== fromId) return () => link.link(activeId);
    // What is drawn anew is no answer to what waits.
    return key === 'n' ? () => {} : null;
  }
  // The active bar is hidden by a filter or in a folded lane: nothing moves unseen.
  if (activeId !== null && active === null) return null;
  const ids = activeId === null ? selectedIds : [activeId, ...selectedIds.filter((id) => id !== activeId)];
  if (ids.length === 0) return null;
  for (const [modifier, grip] of GRIPS) {
    if (hasKey(event, `${modifier}ArrowRight`)) return () => nudge(ids, grip, 1);
    if (hasKey(event, `${modifier}ArrowLeft`)) return () => nudge(ids, grip, -1);
  }
  if (active !== null && hasKey(event, 'alt+ArrowUp')) return () => nudgeLane(ids, active.laneId, -1);
  if (active !== null && hasKey(event, 'alt+ArrowDown')) return () => nudgeLane(ids, active.laneId, 1);
  if (hasKey(event, 'l') && activeId !== null) return () => link.begin(activeId);
  return null;
}
