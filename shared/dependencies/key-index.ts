// Initiatives by key, as people type keys.

import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { nearestText } from '../text/nearest-text.ts';

export interface KeyIndex {
  /** Exactly, else without regard to case where one alone fits. */
  find(key: string): Initiative | null;
  /** The key that is a slip of the keyboard away. */
  nearest(key: string): string | null;
  /** A key of the plan, to be named where one is missing; null in an empty plan. */
  readonly example: string | null;
}

const indexes = new WeakMap<Plan['initiatives'], KeyIndex>();

/** The keys of a plan's initiatives; the same object for as long as the table is the same. */
export function keysOf(initiatives: Plan['initiatives']): KeyIndex {
  const known = indexes.get(initiatives);
  if (known !== undefined) return known;
  const exact = new Map<string, Initiative>();
  // null: several differ by case only.
  const folded = new Map<string, Initiative | null>();
  for (const initiative of initiatives.values()) {
    exact.set(initiative.key, initiative);
    const key = initiative.key.toLowerCase();
    folded.set(key, folded.has(key) ? null : initiative);
  }
  const [first] = initiatives.values();
  const index: KeyIndex = {
    example: first?.key ?? null,
    find: (key) => exact.get(key) ?? folded.get(key.toLowerCase()) ?? null,
    nearest: (key) => {
      const nearest = nearestText(key.toLowerCase(), folded.keys());
      return nearest === null ? null : (folded.get(nearest)?.key ?? null);
    },
  };
  indexes.set(initiatives, index);
  return index;
}
