// The classes that a model gives in place of a score.

import type { Category } from '../plan/criterion.ts';
import type { Model } from '../plan/model.ts';
import { KANO_CLASSES } from '../prioritization/kano.ts';
import { MOSCOW_CLASSES } from '../prioritization/moscow.ts';
import { VALUE_EFFORT_CLASSES } from '../prioritization/value-effort.ts';

/** Best first; null for a model that gives scores. */
export function classesOf({ kind }: Pick<Model, 'kind'>): readonly Category[] | null {
  switch (kind) {
    case 'value-effort':
      return VALUE_EFFORT_CLASSES;
    case 'moscow':
      return MOSCOW_CLASSES;
    case 'kano':
      return KANO_CLASSES;
    default:
      return null;
  }
}
