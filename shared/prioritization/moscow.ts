// MoSCoW: what must, should, could and won't be in a period.

import type { Category } from '../plan/criterion.ts';

/** Highest first. */
export const MOSCOW_CLASSES = [
  { id: 'must', label: 'Must' },
  { id: 'should', label: 'Should' },
  { id: 'could', label: 'Could' },
  { id: 'wont', label: 'Won’t' },
] as const satisfies readonly Category[];
export type MoscowClass = (typeof MOSCOW_CLASSES)[number]['id'];
