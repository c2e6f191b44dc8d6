// Where the bars of an initiative stand.

import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { allLaneIdsOf } from './bar-items.ts';
import type { RowBar, TimelineLane, TimelineRows } from './timeline-rows.ts';

export interface LocatedBar {
  readonly bar: RowBar;
  readonly lane: TimelineLane;
  readonly row: number;
  /** The top of its row, in pixels of the drawing. */
  readonly y: number;
}

interface InLane {
  readonly bar: RowBar;
  readonly row: number;
}

const byRows = new WeakMap<TimelineLane['rows'], ReadonlyMap<InitiativeId, InLane>>();
const byLanes = new WeakMap<TimelineRows['lanes'], ReadonlyMap<string, TimelineLane>>();

/** The bars of an initiative, from the uppermost lane down; empty when it has none. What lanes did not change is remembered. */
export function locateBars({ lanes, facts }: TimelineRows, initiative: Initiative): readonly LocatedBar[] {
  const laneById = laneByIdOf(lanes);
  const { rowHeight, lanePadding } = facts.metrics;
  const located: LocatedBar[] = [];
  for (const id of allLaneIdsOf(facts.plan, initiative, facts.view)) {
    const lane = laneById.get(id);
    const found = lane === undefined ? undefined : inLane(lane).get(initiative.id);
    if (lane === undefined || found === undefined) continue;
    located.push({ ...found, lane, y: lane.y + lanePadding + found.row * rowHeight });
  }
  return located.length < 2 ? located : located.sort((a, b) => a.y - b.y);
}

function laneByIdOf(lanes: TimelineRows['lanes']): ReadonlyMap<string, TimelineLane> {
  const known = byLanes.get(lanes);
  if (known !== undefined) return known;
  const laneById = new Map(lanes.map((lane) => [lane.id, lane]));
  byLanes.set(lanes, laneById);
  return laneById;
}

function inLane({ rows }: TimelineLane): ReadonlyMap<InitiativeId, InLane> {
  const known = byRows.get(rows);
  if (known !== undefined) return known;
  const byId = new Map<InitiativeId, InLane>();
  for (const [row, bars] of rows.entries()) for (const bar of bars) byId.set(bar.initiative.id, { bar, row });
  byRows.set(rows, byId);
  return byId;
}
