// The part of a layout that stands on one sheet, with the heads of lanes that go on from another.

import { laneBox } from '../lane-boxes.ts';
import type { TimelineLayout } from '../timeline-layout.ts';
import type { TimelineMetrics } from '../timeline-metrics.ts';
import type { RowSlice } from './split-rows.ts';

/** The marks of the slice's rows alone, and the lanes cut to them; y stays as it is in the whole drawing. */
export function sliceLayout(layout: TimelineLayout, slice: RowSlice, metrics: TimelineMetrics): TimelineLayout {
  const { from, to, firstRow, lastRow } = slice;
  const isIn = (middle: number): boolean => middle > firstRow && middle < lastRow;
  const box = ({ y, height }: { readonly y: number; readonly height: number }): boolean => isIn(y + height / 2);
  const cut = ({ y, height }: { readonly y: number; readonly height: number }) => {
    const top = Math.max(y, from);
    return { y: top, height: Math.min(y + height, to) - top };
  };
  const holdsRows = ({ y, height }: { readonly y: number; readonly height: number }): boolean =>
    y + height - metrics.lanePadding > firstRow + HAIR && y + metrics.lanePadding < lastRow - HAIR;
  return {
    ...layout,
    bars: layout.bars.filter(box),
    ghosts: layout.ghosts.filter(box),
    strips: layout.strips.filter(box),
    milestones: layout.milestones.filter(({ y }) => isIn(y)),
    lanes: layout.lanes
      .filter(({ lane }) => holdsRows(lane))
      .map(({ lane }) => {
        const place = cut(lane);
        const viewport = { x: 0, y: place.y, width: 0, height: place.height };
        const head = laneBox({ ...lane, ...place }, viewport, metrics);
        const isContinued = lane.y < from - HAIR;
        return isContinued ? { ...head, summary: 'continued', summaryIsCut: false } : head;
      }),
    groups: layout.groups.filter(holdsRows).map((group) => ({
      ...group,
      ...cut(group),
      name: group.y < from - HAIR && group.name !== '' ? `${group.name} (continued)` : group.name,
    })),
  };
}

const HAIR = 1e-6;
