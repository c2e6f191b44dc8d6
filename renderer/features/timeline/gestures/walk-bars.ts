// Where keys lead on a timeline: up and down from row to row, with Ctrl or Cmd left and right along a row.

import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { type LocatedBar, locateBars } from '../../../../shared/timeline/locate-bar.ts';
import type { RowBar, TimelineLane, TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { type TimelineScale, xOfDay } from '../../../../shared/timeline/timeline-scale.ts';

/** One bar of one lane. */
export interface BarPlace {
  readonly laneId: string;
  readonly initiativeId: InitiativeId;
}

interface WalkedRow {
  readonly lane: TimelineLane;
  readonly index: number;
  readonly bars: readonly RowBar[];
}

export interface WalkKey {
  readonly key: string;
  /** Ctrl or Cmd. */
  readonly isFar: boolean;
}

/** The bar that a key leads to from another, or from none; null: it is no key that leads anywhere, or there is nothing there. */
export function barAfterKey(rows: TimelineRows, from: BarPlace | null, { key, isFar }: WalkKey): BarPlace | null {
  const walked = walkedRows(rows);
  const found = from === null ? null : find(walked, from);
  if (found === null) return key === 'ArrowDown' || key === 'ArrowUp' || key === 'Home' ? placeOf(walked[0], 0) : null;
  const { rowIndex, barIndex, bar } = found;
  const row = walked[rowIndex];
  if (row === undefined) return null;
  const inRow = (index: number) => nearest(walked[index], bar);
  switch (key) {
    case 'ArrowDown':
      return inRow(isFar ? walked.length - 1 : rowIndex + 1);
    case 'ArrowUp':
      return inRow(isFar ? 0 : rowIndex - 1);
    case 'ArrowRight':
      if (!isFar) return null;
      return placeOf(row, barIndex + 1) ?? placeOf(walked[rowIndex + 1], 0);
    case 'ArrowLeft':
      if (!isFar) return null;
      return placeOf(row, barIndex - 1) ?? placeOf(walked[rowIndex - 1], (walked[rowIndex - 1]?.bars.length ?? 0) - 1);
    case 'Home':
      return isFar ? placeOf(walked[0], 0) : placeOf(row, 0);
    case 'End': {
      const last = isFar ? walked.at(-1) : row;
      return placeOf(last, (last?.bars.length ?? 0) - 1);
    }
    case 'PageDown':
      return placeOf(
        walked.find(({ lane }, index) => index > rowIndex && lane.id !== row.lane.id),
        0,
      );
    case 'PageUp': {
      const before = walked.findLast(({ lane }, index) => index < rowIndex && lane.id !== row.lane.id);
      return placeOf(
        walked.find(({ lane }) => lane.id === before?.lane.id),
        0,
      );
    }
    default:
      return null;
  }
}

/** All bars in the order in which they are walked, each initiative once: what is selected from one to another. */
export function walkOrder(rows: TimelineRows): readonly InitiativeId[] {
  const ids = new Set<InitiativeId>();
  for (const { bars } of walkedRows(rows)) for (const { initiative } of bars) ids.add(initiative.id);
  return [...ids];
}

/** The place of an initiative: in the lane that is asked for where it stands there, else in the first that has it; null: in none. */
export function placeIn(rows: TimelineRows, id: InitiativeId, laneId: string | null): BarPlace | null {
  const located = locatedIn(rows, id);
  const found = located.find(({ lane }) => lane.id === laneId) ?? located[0];
  return found === undefined ? null : { laneId: found.lane.id, initiativeId: id };
}

/** Where a bar stands in the drawing; null where it does not stand in that lane. */
export function boxOfPlace(rows: TimelineRows, scale: TimelineScale, place: BarPlace) {
  const found = locatedIn(rows, place.initiativeId).find(({ lane }) => lane.id === place.laneId);
  if (found === undefined) return null;
  const { span, milestones } = found.bar;
  const first = span?.first ?? milestones[0]?.day ?? 0;
  const last = span?.last ?? first;
  const x = xOfDay(scale, first);
  return { x, y: found.y, width: xOfDay(scale, last + 1) - x, height: rows.facts.metrics.rowHeight };
}

/** Its bars that keys can reach, from the uppermost lane down. */
function locatedIn(rows: TimelineRows, id: InitiativeId): readonly LocatedBar[] {
  const initiative = rows.facts.plan.initiatives.get(id);
  return initiative === undefined
    ? []
    : locateBars(rows, initiative).filter(({ lane, bar }) => !lane.isFolded && isReached(bar));
}

function isReached({ span, milestones }: RowBar): boolean {
  return span !== null || milestones.length > 0;
}

function walkedRows({ lanes }: TimelineRows): readonly WalkedRow[] {
  return lanes.flatMap((lane) =>
    lane.isFolded
      ? []
      : lane.rows.flatMap((row, index) => {
          const bars = row.filter(isReached);
          return bars.length === 0 ? [] : { lane, index, bars };
        }),
  );
}

function find(walked: readonly WalkedRow[], { laneId, initiativeId }: BarPlace) {
  for (const [rowIndex, { lane, bars }] of walked.entries()) {
    if (lane.id !== laneId) continue;
    const barIndex = bars.findIndex(({ initiative }) => initiative.id === initiativeId);
    const bar = bars[barIndex];
    if (bar !== undefined) return { rowIndex, barIndex, bar };
  }
  return null;
}

function nearest(row: WalkedRow | undefined, to: RowBar): BarPlace | null {
  if (row === undefined) return null;
  const middle = middleOf(to);
  let best = 0;
  for (const [index, bar] of row.bars.entries()) {
    const current = row.bars[best];
    if (current !== undefined && Math.abs(middleOf(bar) - middle) < Math.abs(middleOf(current) - middle)) best = index;
  }
  return placeOf(row, best);
}

function middleOf({ span, from, to }: RowBar): number {
  return span === null ? (from + to) / 2 : (span.first + span.last) / 2;
}

function placeOf(row: WalkedRow | undefined, index: number): BarPlace | null {
  const bar = row?.bars[index];
  return row === undefined || bar === undefined ? null : { laneId: row.lane.id, initiativeId: bar.initiative.id };
}
