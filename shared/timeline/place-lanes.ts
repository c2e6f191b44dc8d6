// Lanes below each other, in the order of their field, with the outer ones that hold them.

import { levelsOf } from './bar-items.ts';
import { laneHeadsOf } from './lane-heads.ts';
import type { PackedLane } from './pack-lane.ts';
import type { LaneGroup, LaneHead, RowsFacts, TimelineLane, TimelineRows } from './timeline-rows.ts';

/** A lane without bars is as high as one with a row. */
const LEAST_ROWS = 1;

export function placeLanes(
  facts: RowsFacts,
  packed: ReadonlyMap<string, PackedLane>,
): Pick<TimelineRows, 'lanes' | 'groups' | 'height' | 'extent' | 'barCount'> {
  const { metrics } = facts;
  const lanes: TimelineLane[] = [];
  const groups: LaneGroup[] = [];
  let y = 0;
  let barCount = 0;
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const { head, group } of headsInOrder(facts, packed)) {
    const lane = packed.get(head.id);
    const rowCount = Math.max(LEAST_ROWS, lane?.rows.length ?? 0);
    const height = rowCount * metrics.rowHeight + 2 * metrics.lanePadding;
    lanes.push({
      ...head,
      group,
      y,
      height,
      rows: lane?.rows ?? NO_ROWS,
      isFolded: lane?.isFolded ?? false,
      count: lane?.items.length ?? 0,
      effort: lane?.effort ?? 0,
      withoutEstimate: lane?.withoutEstimate ?? 0,
    });
    const last = groups.at(-1);
    const count = lane?.items.length ?? 0;
    if (group !== null && last?.id === group.id) {
      groups[groups.length - 1] = { ...last, height: last.height + height, count: last.count + count };
    } else if (group !== null) groups.push({ ...group, y, height, count });
    y += height;
    barCount += count;
    firstDay = Math.min(firstDay, lane?.firstDay ?? firstDay);
    lastDay = Math.max(lastDay, lane?.lastDay ?? lastDay);
  }
  return { lanes, groups, height: y, extent: firstDay > lastDay ? null : { firstDay, lastDay }, barCount };
}

const NO_ROWS: TimelineLane['rows'] = [[]];

interface PlacedHead {
  readonly head: LaneHead;
  readonly group: LaneHead | null;
}

/** The lanes that have bars, and with one level and nothing filtered also the themes and teams that have none. */
function headsInOrder({ plan, view, only }: RowsFacts, packed: ReadonlyMap<string, PackedLane>): readonly PlacedHead[] {
  const { lanes, lanesWithin } = levelsOf(view);
  const outer = laneHeadsOf(plan, lanes);
  if (lanesWithin === null) {
    const showsEmpty = (lanes === 'theme' || lanes === 'team') && (only ?? null) === null;
    const isShown = ({ id, value }: LaneHead): boolean => packed.has(id) || (showsEmpty && value !== null);
    return outer.filter(isShown).map((head) => ({ head, group: null }));
  }
  const inner = laneHeadsOf(plan, lanesWithin);
  return outer.flatMap((group) =>
    inner.flatMap((head) => {
      const id = `${group.id}/${head.id}`;
      return packed.has(id) ? [{ head: { ...head, id }, group }] : [];
    }),
  );
}
