// What would move along, where it would stand.

import type { ScheduleMove } from '../../../../shared/dependencies/resolution.ts';
import { locateBars } from '../../../../shared/timeline/locate-bar.ts';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import type { TimelineScale } from '../../../../shared/timeline/timeline-scale.ts';
import { type PreviewBox, placeOfDates } from './gesture-preview.ts';

/** Beyond these nobody could follow; their number is said. */
const MOST_FOLLOWERS = 80;

/** The boxes of bars that go with others, each in its own row. */
export function followerBoxes(
  rows: TimelineRows,
  scale: TimelineScale,
  moves: readonly ScheduleMove[],
): readonly PreviewBox[] {
  const { plan, metrics } = rows.facts;
  const top = (metrics.rowHeight - metrics.barHeight) / 2;
  return moves.slice(0, MOST_FOLLOWERS).flatMap(({ initiativeId, after }) => {
    const initiative = plan.initiatives.get(initiativeId);
    if (initiative === undefined) return [];
    return locateBars(rows, initiative).flatMap(({ bar, lane, y }): readonly PreviewBox[] => {
      const { span } = bar;
      if (span === null) return [];
      const place = placeOfDates(scale, after, span.last - span.first + 1);
      return [
        {
          id: `${lane.id} ${initiativeId}`,
          initiativeId,
          ...place,
          y: y + top,
          height: metrics.barHeight,
          colour: bar.colour,
          label: bar.label,
        },
      ];
    });
  });
}
