// Value against effort: four classes.

import type { Category, NumberScale } from '../plan/criterion.ts';

export const VALUE_EFFORT_SCALE: NumberScale = { kind: 'number', least: 1, most: 10, unit: '' };
/** Where the quadrants part: the middle of the scale. */
export const VALUE_EFFORT_MIDDLE = 5.5;

/** Best first. */
export const VALUE_EFFORT_CLASSES = [
  { id: 'quick-win', label: 'Quick win' },
  { id: 'big-bet', label: 'Big bet' },
  { id: 'fill-in', label: 'Fill-in' },
  { id: 'money-pit', label: 'Money pit' },
] as const satisfies readonly Category[];
export type ValueEffortClass = (typeof VALUE_EFFORT_CLASSES)[number]['id'];

/** The quadrant, split at 5.5 of 1-10; on the line counts as high value and as low effort. */
export function valueEffortClass(value: number, effort: number): ValueEffortClass {
  const isHighValue = value >= VALUE_EFFORT_MIDDLE;
  const isLowEffort = effort <= VALUE_EFFORT_MIDDLE;
  if (isHighValue) return isLowEffort ? 'quick-win' : 'big-bet';
  return isLowEffort ? 'fill-in' : 'money-pit';
}
