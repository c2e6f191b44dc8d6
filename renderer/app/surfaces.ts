// What lies over the window while it is wanted: keys and menus show it, the window draws it.

import type { CommandStep } from '../parts/palette/window-command.ts';

export type Surface =
  /** `start` is the step that it opens at; null: the list of commands. */
  { readonly kind: 'palette'; readonly start: CommandStep | null } | { readonly kind: 'keys' };

export interface Surfaces {
  shown(): Surface | null;
  /** In the place of the one that is shown; null: none from now on. */
  show(surface: Surface | null): void;
  subscribe(hear: () => void): () => void;
}

export function createSurfaces(): Surfaces {
  let current: Surface | null = null;
  const listeners = new Set<() => void>();
  return {
    shown: () => current,
    show: (surface) => {
      current = surface;
      for (const hear of listeners) hear();
    },
    subscribe: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
