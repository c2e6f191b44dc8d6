import type { BarSign } from '../../../../shared/timeline/timeline-layout.ts';
import type { RowBar } from '../../../../shared/timeline/timeline-rows.ts';

/** The signs at the end of a bar, from the right. */
export function signsOf({ initiative, span }: Pick<RowBar, 'initiative' | 'span'>): readonly BarSign['kind'][] {
  const { health, schedule, mustDo } = initiative;
  return [
    ...(health === 'at-risk' || health === 'off-track' ? [health] : []),
    ...(span?.isReversed ? (['reversed'] as const) : []),
    ...(schedule.pinned ? (['pinned'] as const) : []),
    ...(mustDo === null ? [] : (['must-do'] as const)),
  ];
}
